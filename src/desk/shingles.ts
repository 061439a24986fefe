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
    'them then there these they this those through to too up us very was we were what when where which who why will ' +
    "with would you your i'm it's we're that's don't i've we've he's she's they're you're i'll we'll there's isn't"
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

/**
 * The shingles of a quotation: 32-bit numbers, each once. Pairs of any words where weighty ones are too few. Which of
 * the two stands first does not matter: a paraphrase turns "the fault in the steering" into "the steering fault".
 */
export function shinglesOf(words: readonly Word[]): number[] {
  const values = words.map((word) => word.value);
  const heavy = values.filter((value) => !isLittle(value));
  const chain = heavy.length > 2 ? heavy : values;
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
