/**
 * What a quotation is filed under. A shingle is a pair of neighbouring weighty words: little words come and go when a
 * quotation is trimmed or tidied, the pairs stay. Two quotations that share a few shingles are candidates for being
 * the same; alignment decides.
 */
import { stem } from './stem.ts';
import type { Word } from './words.ts';

/** The commonest words of English: on their own they say nothing about which quotation it is. */
const LITTLE = new Set(
  (
    'a about after all also am an and any are as at be because been before being but by can could did do does doing ' +
    'down for from get go going got had has have he her here him his how i if in into is it its just like me more ' +
    'most my no not now of off on only or other our out over own say says said she so some such than that the their ' +
    'them then there these they this those through to too up us very was we were what when where which who why will with ' +
    'would you your'
  ).split(' '),
);

export const isLittle = (value: string): boolean => LITTLE.has(value);

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), over UTF-16 code units. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}

/** The different words of a quotation, made uniform. */
export const vocabulary = (words: readonly Word[]): string[] => [...new Set(words.map((word) => word.value))];

/** The words that tell one quotation from another. */
export const weighty = (words: readonly Word[]): string[] => vocabulary(words).filter((value) => !isLittle(value));

/** Whether there are weighty words enough to make shingles of. */
const isTelling = (words: readonly Word[]) => words.filter(({ value }) => !isLittle(value)).length > 2;

/**
 * The shingles of a quotation: 32-bit numbers, each once. Pairs of any words where weighty ones are too few. Which of
 * the two stands first does not matter: a paraphrase turns "the fault in the steering" into "the steering fault".
 */
export function shinglesOf(words: readonly Word[]): number[] {
  const values = words.map((word) => word.value);
  const chain = isTelling(words) ? values.filter((value) => !isLittle(value)) : values;
  const pairs = new Set<number>();
  for (let at = 1; at < chain.length; at++) pairs.add(hash([chain[at - 1]!, chain[at]!].sort().join(' ')));
  return [...pairs];
}

/** The key a word is filed under (by its stem, so that a paraphrase is found), and that of a shingle: letters and digits only. */
export const wordKey = (value: string): string => `w${hash(stem(value)).toString(36)}`;
export const shingleKey = (shingle: number): string => `s${shingle.toString(36)}`;

/** Every key a quotation is filed under. */
export const keysOf = (words: readonly Word[]): string[] => [
  ...new Set(vocabulary(words).map(wordKey)),
  ...shinglesOf(words).map(shingleKey),
];

/** Keys that whatever holds all of the words is filed under: a phrase of little words shares no shingle with the whole. */
export const keysOfAll = (words: readonly Word[]): string[] =>
  isTelling(words) ? shinglesOf(words).map(shingleKey) : [...new Set(vocabulary(words).map(wordKey))];

/** Keys that a report of it in other words may be filed under. */
export const keysOfReport = (words: readonly Word[]): string[] => [
  ...new Set([...weighty(words).map(wordKey), ...shinglesOf(words).map(shingleKey)]),
];

/** Keys that what holds some of the words may be filed under. */
export const keysOfAny = (words: readonly Word[]): string[] => [
  ...shinglesOf(words).map(shingleKey),
  ...(isTelling(words) ? [] : weighty(words).map(wordKey)),
];
