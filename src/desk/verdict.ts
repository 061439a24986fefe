/** Did they say that, in those words? A quotation is judged against every place that may have printed it. */
import { type DifferenceKind, gravest } from './differences.ts';
import { type Match, matchWith } from './match.ts';
import { paraphrases, type Rarity, shareTold } from './paraphrase.ts';
import type { Quoted } from './quoted.ts';
import type { Sameness } from './same-speaker.ts';
import { weighty } from './shingles.ts';

export const VERDICTS = ['exact', 'altered', 'misattributed', 'paraphrase', 'not-found'] as const;
/**
 * exact: these words, by this speaker (a part of what was said is exact too). altered: differences, each with its
 * kind. misattributed: these words, by another speaker. paraphrase: only reported without quotation marks.
 * not-found: nothing in the library says it.
 */
export type Verdict = (typeof VERDICTS)[number];

export interface Judgement<P> {
  readonly verdict: Verdict;
  /** The gravest difference, where there is one. */
  readonly gravest: DifferenceKind | null;
  /** The printing that decided; null when nothing was found. */
  readonly match: Match<P> | null;
  /** Other printings worth a look, nearest first. */
  readonly others: readonly Match<P>[];
}

/** Share of the words that must be found for a quotation to be a changed one rather than another one. */
const RECOGNISED = 0.6;
/** The same when another speaker is said to have said it: people do say similar things. */
const RECOGNISED_OF_OTHER = 0.8;
/** Below this many words, only the very words count, and only from the same speaker: anybody says "very good". */
const SHORT = 4;
/** From this many words on, the same words are no accident even if each is a little one. */
const LONG = 6;
/** How many words' worth of doubt another speaker is, when two printings compete. */
const DOUBT: Readonly<Record<Sameness, number>> = { same: 0, unsure: 0.5, other: 3 };
const OTHERS = 3;
/** Share of its words that makes something worth a look where nothing says the quotation. */
const NEAR = 0.3;

const distance = (match: Match<Quoted>) => match.alignment.cost + DOUBT[match.speaker];

function isRecognised(quoted: Quoted, match: Match<Quoted>): boolean {
  if (quoted.words.length < SHORT) return match.shared === 1 && match.speaker !== 'other' && match.alignment.cost === 0;
  if (match.speaker !== 'other') return match.shared >= RECOGNISED;
  return match.shared >= RECOGNISED_OF_OTHER && (quoted.words.length >= LONG || weighty(quoted.words).length > 1);
}

/**
 * Judges a quotation. `printings` are statements with words in quotation marks; `reportsOf` gives ones that tell it in the
 * outlet's words (their `words` are those of the whole content), and is asked only where nothing prints it. Either may
 * hold much that has nothing to do with it. `rarity` weighs the words of what may be a paraphrase; all weigh the same
 * without it.
 */
export function judge<P extends Quoted>(
  quoted: Quoted,
  printings: readonly P[],
  reportsOf: () => readonly P[] = () => [],
  rarity?: Rarity,
): Judgement<P> {
  const matches = printings
    .map((printing) => matchWith(quoted, printing))
    .sort((a, b) => distance(a) - distance(b) || gravity(a) - gravity(b));
  const known = matches.filter((match) => isRecognised(quoted, match));
  const [match = null, ...rest] = known;
  if (match) {
    const worst = gravest(match.differences);
    const verdict = match.speaker === 'other' ? 'misattributed' : worst === null ? 'exact' : 'altered';
    return { verdict, gravest: worst, match, others: rest.slice(0, OTHERS) };
  }
  const reports = reportsOf();
  const told = reports.find((one) => paraphrases(quoted, one, rarity)) ?? null;
  const near = [
    ...matches.map((one) => ({ match: one, share: one.shared })),
    ...reports
      .filter((one) => one !== told)
      .map((one) => ({ match: matchWith(quoted, one), share: shareTold(quoted, one, rarity) })),
  ];
  const others = near
    .filter(({ share }) => share > NEAR)
    .sort((a, b) => b.share - a.share)
    .slice(0, OTHERS)
    .map((one) => one.match);
  if (told) return { verdict: 'paraphrase', gravest: null, match: matchWith(quoted, told), others };
  return { verdict: 'not-found', gravest: null, match: null, others };
}

const gravity = (match: Match<Quoted>) => match.differences.length;
