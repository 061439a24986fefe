/** Looking mentions up by where they stand. Lists are in order of start. */
import { firstFrom, type Span } from '../../model/span.ts';
import type { Mention } from './types.ts';

/** The mentions that start before `at`, nearest first, at most `limit`. */
export function* mentionsBefore(mentions: readonly Mention[], at: number, limit: number): Generator<Mention> {
  const from = firstFrom(mentions, at);
  for (let i = from - 1; i >= 0 && from - i <= limit; i--) yield mentions[i]!;
}

/** The mention that covers a place in the text, or null. */
export function mentionAt(mentions: readonly Mention[], at: number): Mention | null {
  const next = firstFrom(mentions, at + 1);
  for (let i = next - 1; i >= Math.max(0, next - 2); i--) if (mentions[i]!.end > at) return mentions[i]!;
  return null;
}

/** Past this many a span is no phrase and no statement. */
const MAX_WITHIN = 200;

/** The mentions that lie in or reach into a span. */
export function mentionsWithin(mentions: readonly Mention[], { start, end }: Span): Mention[] {
  const found: Mention[] = [];
  for (const mention of mentionsBefore(mentions, end, MAX_WITHIN)) {
    if (mention.end <= start) break;
    found.unshift(mention);
  }
  return found;
}
