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
 * and that the source is right.
 */
export function judgeOf(specimen: Specimen): (found: Judged) => boolean {
  const compare = comparisonWith(specimen);
  return (found) => {
    const { likeness, sourceRight } = compare(found);
    return likeness >= 0.5 && sourceRight;
  };
}

/** How something found compares with the annotated attribution whose contents are most like its own. */
interface Comparison {
  /** Shared words of the contents as a share of all their words, 0 to 1. */
  readonly likeness: number;
  /** The sources are both absent, share half of their words, or end alike. */
  readonly sourceRight: boolean;
}

/** Compares what was found in one article with what was annotated. */
export function comparisonWith({ annotated, attributions }: Specimen): (found: Judged) => Comparison {
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
      const shared = shareOf(mine, one.contents);
      if (shared > most) [nearest, most] = [one, shared];
    }
    const given = wordsIn(source === null ? [] : [source]);
    return { likeness: most, sourceRight: nearest !== null && isSource(given, nearest.source) };
  };
}

function isSource(given: ReadonlySet<number>, annotated: ReadonlySet<number>): boolean {
  if (given.size === 0 || annotated.size === 0) return given.size === annotated.size;
  if (shareOf(given, annotated) >= 0.5) return true;
  return annotated.has(Math.max(...given)) || given.has(Math.max(...annotated));
}

function shareOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
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
