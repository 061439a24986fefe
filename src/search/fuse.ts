/**
 * The door to fuse.js. What it is best at is one word or a short list: which letters of a misspelt word answer, and
 * picking from some hundred names. (Over a whole library it takes seconds a key; see index/segment.ts for that.)
 */
import Fuse from 'fuse.js';
import type { Span } from '../model/span.ts';
import { foldText } from './words/fold.ts';

/**
 * The letters of `word` that answer `asked`, as spans, where the two are not the same but near. Both folded. Empty
 * where fuse.js sees no likeness.
 */
export function answeringLetters(asked: string, word: string): Span[] {
  const { isMatch, indices } = Fuse.match(asked, word, {
    includeMatches: true,
    ignoreLocation: true,
    threshold: 0.6,
    isCaseSensitive: true,
  });
  return isMatch && indices ? indices.map(([first, last]) => ({ start: first, end: last + 1 })) : [];
}

/** An item of a short list that answers, with the letters to mark. */
export interface Picked<Item> {
  readonly item: Item;
  /** 0 is perfect, 1 is nothing alike. */
  readonly score: number;
  readonly marks: readonly Span[];
}

/**
 * Picks from a list of up to some 500 (commands, themes, the speakers of an article, help entries): every word of the
 * query must be there or nearly, best first, ties in the order of the list. An empty query picks all.
 */
export function fuzzyPick<Item>(items: readonly Item[], query: string, textOf: (item: Item) => string): Picked<Item>[] {
  const asked = foldText(query.trim().slice(0, LONGEST_PICK)).folded;
  if (asked === '') return items.map((item) => ({ item, score: 0, marks: [] }));
  // Folded here and not by fuse.js, whose ranges count in what it folded (ß is two letters there).
  const texts = items.map((item) => foldText(textOf(item)));
  const fuse = new Fuse(
    texts.map(({ folded }) => folded),
    {
      useTokenSearch: true,
      tokenMatch: 'all',
      threshold: 0.34,
      ignoreLocation: true,
      includeMatches: true,
      includeScore: true,
    },
  );
  return fuse.search(asked).map(({ refIndex, score = 0, matches = [] }) => {
    const { offsets } = texts[refIndex]!;
    const spans = matches.flatMap(({ indices }) =>
      indices.map(([first, last]) => ({ start: offsets[first]!, end: offsets[last + 1]! })),
    );
    return { item: items[refIndex]!, score, marks: joinSpans(spans.filter(({ start, end }) => start < end)) };
  });
}

const LONGEST_PICK = 64;

function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && span.start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}
