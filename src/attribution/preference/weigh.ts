import { type Agreement, agreementOf, logOddsOf } from '../belief.ts';
import type { Reading } from '../reading/sayings.ts';
import type { Leanings } from '../tagger/leanings.ts';
import type { Attribution } from '../types.ts';
import { leaningsOf } from './leanings.ts';
import { traitsOf } from './traits.ts';
import { variantsOf } from './variants.ts';
import { WEIGHTS } from './weights.ts';

/** An attribution in the reading preferred, and by how much among those of its passage. */
export interface Weighed {
  readonly attribution: Attribution;
  readonly agreement: Agreement;
  /** Says nothing by itself: of two readings of one passage the one with more is likelier. */
  readonly preference: number;
}

/** What readings are judged by: the article, and how its tokens lean, or null where no tagger has read it. */
export interface Grounds {
  readonly reading: Reading;
  readonly leanings: Leanings | null;
}

/** A variant must be preferred by this much to the reading that was found. */
const MARGIN = 0.5;

/**
 * Picks among an attribution and its variants; `other` is what rules or tagger, whichever did not find it, made of the
 * passage. Only variants that `may` be are looked at.
 */
export function weigh(
  grounds: Grounds,
  attribution: Attribution,
  other: Attribution | null,
  rivals: number,
  may: (variant: Attribution) => boolean = () => true,
): Weighed {
  const agreementWith = (variant: Attribution) => (other === null ? 'alone' : agreementOf(variant, other));
  const preferenceFor = (variant: Attribution, agreement: Agreement) =>
    evidenceOf(grounds, variant, agreement, variant === attribution, rivals).reduce(
      (sum, [name, value]) => sum + value * (WEIGHTS[name] ?? 0),
      0,
    );
  const variants = variantsOf(grounds.reading, attribution).filter(
    (variant) => variant === attribution || may(variant),
  );
  if (variants.length === 1) {
    const agreement = agreementWith(attribution);
    // Most have one reading and no rival: nobody asks, and their traits need not be read.
    return {
      attribution,
      agreement,
      get preference() {
        return preferenceFor(attribution, agreement);
      },
    };
  }
  let best: Weighed | null = null;
  for (const variant of variants) {
    const agreement = agreementWith(variant);
    const preference = preferenceFor(variant, agreement);
    if (best === null || preference - (best.attribution === attribution ? MARGIN : 0) > best.preference)
      best = { attribution: variant, agreement, preference };
  }
  return best!;
}

/** What speaks for or against a reading: names, each with a value. */
export function evidenceOf(
  { reading, leanings }: Grounds,
  attribution: Attribution,
  agreement: Agreement,
  given: boolean,
  rivals: number,
): (readonly [string, number])[] {
  const traits = traitsOf(reading, attribution);
  const [finder] = traits;
  const who = attribution.rule === 'tagger' ? 'tagger' : 'rules';
  const names = [...traits, `${who}: ${agreement}`, ...(given ? ['given', `given: ${finder}`] : [])];
  if (who === 'tagger' && rivals > 1) names.push('rivals');
  return [
    [`${who}: own`, logOddsOf(attribution.confidence)],
    ...(leanings === null ? [] : leaningsOf(reading, attribution, leanings)),
    ...names.map((name) => [name, 1] as const),
  ];
}
