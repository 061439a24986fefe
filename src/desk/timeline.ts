/** What one speaker said on one topic, in the order of time, so that "ruled out" and "considering" stand under each other. */
import { weighty } from './shingles.ts';
import { stem } from './stem.ts';
import { wordsOf } from './words.ts';

export interface Dated {
  readonly content: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly datedAt: number;
}

const stems = (text: string) => new Set(weighty(wordsOf(text, [{ start: 0, end: text.length }])).map(stem));

/** Those that speak of all the topic's words, in content or headline, oldest first; all of them where no topic is given. */
export function onTopic<D extends Dated>(statements: readonly D[], topic: string): D[] {
  const wanted = [...stems(topic)];
  return statements
    .filter(({ content, title }) => {
      const said = stems(`${content} ${title}`);
      return wanted.every((word) => said.has(word));
    })
    .sort((a, b) => a.datedAt - b.datedAt);
}

export interface Month {
  /** "2026-03". */
  readonly month: string;
  readonly count: number;
}

/** How many there are in each month from the first to the last, months without any included. */
export function countByMonth(statements: readonly Dated[]): Month[] {
  const dates = statements.map(({ datedAt }) => datedAt).sort((a, b) => a - b);
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return [];
  const monthOf = (at: number) => new Date(at).toISOString().slice(0, 7);
  const counts = Map.groupBy(dates, monthOf);
  const months: Month[] = [];
  const at = new Date(`${monthOf(first)}-01T00:00:00Z`);
  for (; at.getTime() <= last; at.setUTCMonth(at.getUTCMonth() + 1)) {
    const month = monthOf(at.getTime());
    months.push({ month, count: counts.get(month)?.length ?? 0 });
  }
  return months;
}
