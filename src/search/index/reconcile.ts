/**
 * Rows come to the index by growing ids; that a row was deleted, hidden, brought back or renamed has to be looked for.
 * This walks through the ids in steps and compares what the library shows with what the index holds.
 */
import { crc32 } from 'node:zlib';
import type { HeadlineRow } from '../rows.ts';
import type { LiveIndex } from './live-index.ts';
import { NO_SPEAKER } from './segment.ts';
import type { Shelf } from './shelf.ts';

/** A question waits for one step at most. */
const IDS_A_STEP = 1_000;

/** One walk over all ids up to the last ones indexed; each step is some milliseconds. */
export function* reconcile(
  live: LiveIndex,
  last: { readonly statement: number; readonly headline: number },
): Generator<void> {
  for (let from = 1; from <= last.statement; from += IDS_A_STEP) {
    const to = Math.min(from + IDS_A_STEP, last.statement + 1);
    const rows = new Map(live.rows.speakersBetween(from, to).map((row) => [row.id, row.speaker_name] as const));
    const missing = compare(live, from, to, false, (shelf, doc, id) => {
      if (!rows.has(id)) return false;
      const number = shelf.segment.speaker[doc]!;
      const name = rows.get(id) ?? null;
      return name === null
        ? number === NO_SPEAKER
        : number !== NO_SPEAKER && shelf.speakerNumbers[number] === live.names.of(name);
    });
    const again = live.rows.statements([...rows.keys()].filter(missing));
    live.addAgain(
      [...again].sort((a, b) => a.id - b.id),
      [],
    );
    yield;
  }
  for (let from = 1; from <= last.headline; from += IDS_A_STEP) {
    const to = Math.min(from + IDS_A_STEP, last.headline + 1);
    const rows = new Map(live.rows.headlinesBetween(from - 1, to - 1).map((row) => [row.id, row] as const));
    const missing = compare(live, from, to, true, (shelf, doc, id) => {
      const row = rows.get(id);
      return row !== undefined && shelf.segment.speaker[doc] === crc32(row.title);
    });
    const again: HeadlineRow[] = [...rows.values()].filter(({ id }) => missing(id));
    live.addAgain([], again);
    yield;
  }
}

/**
 * Marks documents with ids in `[from, to)` as gone or there again, by whether `holds` says that they are as the library
 * has them. Returns whether an id has no document that holds.
 */
function compare(
  live: LiveIndex,
  from: number,
  to: number,
  headlines: boolean,
  holds: (shelf: Shelf, doc: number, id: number) => boolean,
): (id: number) => boolean {
  const held = new Set<number>();
  // Newest first: of two documents for one row the newer counts.
  for (const shelf of [...live.shelves].reverse()) {
    const { groupStart, groupRow } = shelf.segment;
    for (const group of shelf.groupsAround(from, to, headlines)) {
      const start = groupStart[group]!;
      const size = groupStart[group + 1]! - start;
      const row = groupRow[group]!;
      for (let i = Math.max(0, from - row); i < size && row + i < to; i++) {
        const [doc, id] = [start + i, row + i];
        const stands = !held.has(id) && holds(shelf, doc, id);
        if (stands) held.add(id);
        if (stands !== (shelf.gone?.[doc] ?? 0) < 1) shelf.setGone(doc, stands ? 0 : 1);
      }
    }
  }
  return (id) => !held.has(id);
}
