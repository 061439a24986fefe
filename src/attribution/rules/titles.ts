/** Quotation marks that do not report: titles of works, nicknames, words used with distance. */
import { NAMING_PARTICIPLES, TITLE_NOUNS, WORK_VERBS } from '../lexicon/words.ts';
import { isWord, NARRATOR, type Range } from '../reading/layout.ts';
import { endingOf, levelAround, quotationAt } from '../reading/quotation-edges.ts';
import type { Reading, Saying } from '../reading/sayings.ts';

/** Whether a quotation is a title or a name: by the noun or participle before it, or capitalised after "wrote". */
export function isTitle(reading: Reading, quotation: number, saying: Saying | null): boolean {
  const first = reading.fragments[quotation]![0]!.first;
  const before = reading.tokens[first - 1];
  if (before !== undefined && reading.level[first - 1] === levelAround(reading, quotation)) {
    if (TITLE_NOUNS.has(before.lower) || (NAMING_PARTICIPLES.has(before.lower) && before.pos !== 'VERB')) return true;
    if (NAMING_PARTICIPLES.has(before.lower) && (saying === null || saying.cue.last !== first)) return true;
  }
  // "said in his book, “An American Son”": in apposition to what it is the title of.
  const noun = before?.value === ',' ? reading.tokens[first - 2] : undefined;
  if (noun !== undefined && TITLE_NOUNS.has(noun.lower) && isCapitalised(reading, quotation)) return true;
  if (saying !== null && WORK_VERBS.has(saying.verb.lemma) && first - saying.cue.last <= 1) {
    return isCapitalised(reading, quotation) && !/[!?]/.test(endingOf(reading, quotation));
  }
  return false;
}

/**
 * Whether the quotation at token `first` is the name of what stands before it: "a group called “Bridge Haters”", "a card
 * signed “Team Mint”". `source` is who is taken to call it so; "the mayor called “Order!”" names nobody.
 */
export function isNameOf(reading: Reading, first: number, source: Range | null): boolean {
  const before = reading.tokens[first - 1];
  const quotation = quotationAt(reading, first, NARRATOR);
  if (before === undefined || quotation === null) return false;
  if (/^(?:signed|headed|headlined|titled|entitled|nicknamed|codenamed)$/.test(before.lower)) return true;
  if (!NAMING_PARTICIPLES.has(before.lower) || source === null || source.last !== first - 1) return false;
  if (/[!?]/.test(endingOf(reading, quotation))) return false;
  if (/^(?:an?|one|another)$/.test(reading.tokens[source.first]!.lower)) return true;
  return reading.tokens[source.last - 1]!.pos === 'NOUN' && isCapitalised(reading, quotation);
}

const SMALL = /^(?:a|an|the|of|for|and|or|in|on|to|at|by|with|from|is|it|as|but|nor|into|vs)$/;

/** Whether every word but the small ones has a capital: The Salt Road. */
export function isCapitalised(reading: Reading, quotation: number): boolean {
  const { first, last } = reading.fragments[quotation]![0]!;
  let words = 0;
  for (let at = first; at < last; at++) {
    const token = reading.tokens[at]!;
    if (!isWord(token)) continue;
    words++;
    if (!/^[\p{Lu}\p{N}#]/u.test(token.value) && !SMALL.test(token.lower) && token.lower !== "'s") return false;
  }
  return words > 0 && reading.fragments[quotation]!.length === 1;
}

/** Whether a quotation is no more than somebody or something definite: “the drowned one”. */
export function isDefinite(reading: Reading, quotation: number): boolean {
  const { first } = reading.fragments[quotation]![0]!;
  return /^the$/i.test(reading.tokens[first + 1]?.lower ?? '') && wordsIn(reading, quotation) <= 3;
}

/** How many words a quotation has. */
export function wordsIn(reading: Reading, quotation: number): number {
  let words = 0;
  for (const { first, last } of reading.fragments[quotation]!)
    for (let at = first; at < last; at++) if (isWord(reading.tokens[at]!)) words++;
  return words;
}
