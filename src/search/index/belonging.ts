/** Whether an index file and a library belong together. */
import { crc32 } from 'node:zlib';
import type { Rows } from '../rows.ts';
import { HEADLINE, kindBits, type Segment } from './segment.ts';

/** The largest row ids that a segment has documents of; 0 for none. */
export function lastIds(segment: Segment): { statement: number; headline: number } {
  let [statement, headline] = [0, 0];
  for (let group = 0; group < segment.groups; group++) {
    const start = segment.groupStart[group]!;
    const last = segment.groupRow[group]! + segment.groupStart[group + 1]! - start - 1;
    if (kindBits(segment.sort[start]!) === HEADLINE) headline = Math.max(headline, last);
    else statement = Math.max(statement, last);
  }
  return { statement, headline };
}

const SAMPLES_LOOKED_AT = 24;

/** Whether a segment was made from this library: none of its samples may differ, and the library must not be behind it. */
export function isOf(segment: Segment, rows: Rows): boolean {
  const [own, theirs] = [lastIds(segment), rows.lastIds()];
  if (own.statement > theirs.statement || own.headline > theirs.headline) return false;
  const { samples } = segment;
  const pairs = samples.length / 2;
  const step = Math.max(1, Math.floor(pairs / SAMPLES_LOOKED_AT));
  const sums = new Map<number, number>();
  for (let pair = 0; pair < pairs; pair += step) sums.set(samples[2 * pair]!, samples[2 * pair + 1]!);
  return rows.statements([...sums.keys()]).every(({ id, content }) => crc32(content) === sums.get(id));
}
