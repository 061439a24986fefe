/** Whether what was found is what was annotated, by the measure of the field's shared tasks. */
import type { Span } from '../../src/model/span.ts';
import type { Specimen } from './corpus.ts';

/** What can be judged: an attribution or a statement. */
export interface Judged {
  readonly contents: readonly Span[];
  readonly source: Span | null;
}

/**
 * A judge of one article: right means that half of the words of the contents are shared with an annotated attribution
 * (the one with the most in common), and that the sources are both absent, share half of their words, or end alike.
 */
export function judgeOf({ annotated, attributions }: Specimen): (found: Judged) => boolean {
  const words = [...annotated.article.text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => index);
  const wordsIn = (spans: readonly Span[]) => {
    const found = new Set<number>();
    for (const { start, end } of spans) {
      for (let i = firstFrom(words, start); i < words.length && words[i]! < end; i++) found.add(words[i]!);
    }
    return found;
  };
  const gold = attributions.map(({ contents, source }) => ({ contents: wordsIn(contents), source: wordsIn(source) }));
  return ({ contents, source }) => {
    const mine = wordsIn(contents);
    let nearest: (typeof gold)[number] | null = null;
    let most = 0;
    for (const one of gold) {
      const shared = likeness(mine, one.contents);
      if (shared > most) [nearest, most] = [one, shared];
    }
    if (nearest === null || most < 0.5) return false;
    const given = wordsIn(source === null ? [] : [source]);
    if (given.size === 0 || nearest.source.size === 0) return given.size === nearest.source.size;
    if (likeness(given, nearest.source) >= 0.5) return true;
    return nearest.source.has(Math.max(...given)) || given.has(Math.max(...nearest.source));
  };
}

function likeness(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / Math.max(1, a.size + b.size - shared);
}

function firstFrom(sorted: readonly number[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
