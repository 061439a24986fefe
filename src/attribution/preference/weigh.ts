import { type Agreement, agreementOf, logOddsOf } from '../belief.ts';
import type { Reading } from '../reading/sayings.ts';
import type { Leanings } from '../tagger/leanings.ts';
import type { Attribution } from '../types.ts';
import { type Say, sayLeanings } from './leanings.ts';
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
  const preferenceFor = (variant: Attribution, agreement: Agreement) => {
    let sum = 0;
    sayEvidence(grounds, variant, agreement, variant === attribution, rivals, (name, value) => {
      sum += value * (WEIGHTS[name] ?? 0);
    });
    return sum;
  };
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

/** Says what speaks for or against a reading. */
export function sayEvidence(
  { reading, leanings }: Grounds,
  attribution: Attribution,
  agreement: Agreement,
  given: boolean,
  rivals: number,
  say: Say,
): void {
  const traits = traitsOf(reading, attribution);
  const [finder] = traits;
  const who = attribution.rule === 'tagger' ? 'tagger' : 'rules';
  say(`${who}: own`, logOddsOf(attribution.confidence));
  if (leanings !== null) sayLeanings(reading, attribution, leanings, say);
  for (const trait of traits) say(trait, 1);
  say(`${who}: ${agreement}`, 1);
  if (given) {
    say('given', 1);
    say(`given: ${finder}`, 1);
  }
  if (who === 'tagger' && rivals > 1) say('rivals', 1);
}
