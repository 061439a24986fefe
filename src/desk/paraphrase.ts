/** Whether words that are only reported say what a quotation says. */
import { isNegation } from './polarity.ts';
import type { Quoted } from './quoted.ts';
import { compareSpeakers } from './same-speaker.ts';
import { isLittle } from './shingles.ts';
import { stem } from './stem.ts';
import type { Word } from './words.ts';

/** How much a word says about which quotation it is: above 0, 1 for one that hardly anybody uses. */
export type Rarity = (value: string) => number;

/** Share, by rarity, of a quotation's weighty words that must be in the report. */
const MOST = 0.5;
const LEAST_WORDS = 2;

interface Content {
  readonly value: string;
  readonly isName: boolean;
}

/** The weighty words, each once. One with a capital that no sentence begins with is taken for a name. */
function contentOf(words: readonly Word[]): Content[] {
  const contents = new Map<string, Content>();
  words.forEach(({ value, printed }, at) => {
    const begins = at === 0 || /[.!?:]/.test(words[at - 1]!.after);
    if (!isLittle(value) && !contents.has(value))
      contents.set(value, { value, isName: !begins && /^\p{Lu}/u.test(printed) });
  });
  return [...contents.values()];
}

const denies = (words: readonly Word[]) => words.some(({ value }) => isNegation(value));

const stemsOf = (words: readonly Word[]) => new Set(words.map(({ value }) => stem(value)));

/** Share, by rarity, of `contents` whose stems are in `said`; 1 of none. */
function share(contents: readonly Content[], said: ReadonlySet<string>, rarity: Rarity): number {
  const weight = (of: readonly Content[]) => of.reduce((sum, { value }) => sum + rarity(value), 0);
  const all = weight(contents);
  return all === 0 ? 1 : weight(contents.filter(({ value }) => said.has(stem(value)))) / all;
}

/** Share, by rarity, of a quotation's weighty words that a report has, 0 to 1. */
export const shareTold = (quoted: Quoted, reported: Quoted, rarity: Rarity = () => 1): number =>
  share(contentOf(quoted.words), stemsOf(reported.words), rarity);

/**
 * Whether an indirect statement by the same speaker says what the quotation says: most of its weighty words are in it,
 * stemmed, and most of those that are no names, for a place in common is no statement in common. Where only one of
 * them denies something, they do not say the same.
 */
export function paraphrases(quoted: Quoted, reported: Quoted, rarity: Rarity = () => 1): boolean {
  if (compareSpeakers(quoted.statement.speaker, reported.statement.speaker) === 'other') return false;
  if (denies(quoted.words) !== denies(reported.words)) return false;
  const said = stemsOf(reported.words);
  const isSaid = ({ value }: Content) => said.has(stem(value));
  const mostly = (contents: readonly Content[]) => share(contents, said, rarity) >= MOST;

  const wanted = contentOf(quoted.words);
  const plain = wanted.filter(({ isName }) => !isName);
  return wanted.filter(isSaid).length >= LEAST_WORDS && plain.some(isSaid) && mostly(plain) && mostly(wanted);
}
