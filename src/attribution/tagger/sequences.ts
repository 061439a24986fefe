import type { Annotated } from '../types.ts';

/** No sequence is longer than this many tokens. */
export const LONGEST_SEQUENCE = 400;

/**
 * Cuts the article into the sequences that are labelled at once: paragraphs, and long ones at sentence ends (or, where
 * a sentence alone is too long, anywhere). Pairs of token indices `[from, to)`.
 */
export function sequencesOf({ paragraphs, sentences }: Annotated): [number, number][] {
  const sequences: [number, number][] = [];
  let s = 0;
  for (const { first, last } of paragraphs) {
    let from = first;
    while (last - from > LONGEST_SEQUENCE) {
      let to = from;
      while (s < sentences.length && sentences[s]!.last <= from + LONGEST_SEQUENCE)
        to = Math.max(to, sentences[s++]!.last);
      if (to <= from) to = from + LONGEST_SEQUENCE;
      sequences.push([from, to]);
      from = to;
    }
    if (last > from) sequences.push([from, last]);
    while (s < sentences.length && sentences[s]!.last <= last) s++;
  }
  return sequences;
}
