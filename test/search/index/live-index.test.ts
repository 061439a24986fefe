import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LiveIndex } from '../../../src/search/index/live-index.ts';
import type { HeadlineRow, Rows, StatementRow } from '../../../src/search/rows.ts';
import { statementRow } from '../support/rows.ts';

/** A library in memory, of articles with five statements each, that can grow. */
function growingRows() {
  const statements: StatementRow[] = [];
  const headlines: HeadlineRow[] = [];
  let version = 1;
  const grow = (count: number) => {
    version++;
    for (let i = 0; i < count; i++) {
      const id = statements.length + 1;
      const key = Math.ceil(id / 5);
      const row = statementRow({
        id,
        article_key: key,
        content: `word${id % 97} and ${id}`,
        speaker_name: `Name ${id % 7}`,
      });
      statements.push(row);
      if (id % 5 === 1) headlines.push({ ...row, id: key, title: `Title ${key}` });
    }
  };
  const rows: Rows = {
    statements: (ids) => ids.flatMap((id) => statements[id - 1] ?? []),
    headlines: (ids) => ids.flatMap((id) => headlines[id - 1] ?? []),
    statementsAfter: (id, limit) => statements.slice(id, id + limit),
    headlinesBetween: (after, last) => headlines.slice(after, Math.min(last, headlines.length)),
    speakersBetween: (from, to) => statements.slice(from - 1, to - 1),
    lastIds: () => ({ statement: statements.length, headline: headlines.length }),
    taggedArticles: () => new Set(),
    unreadArticles: () => new Set(),
    keptArticles: () => new Set(),
    notedStatements: () => new Set(),
    tags: () => [],
    version: () => version,
    edition: () => 1,
    close: () => {},
  };
  return { rows, grow, statements, headlines };
}

/** Row ids of all documents that are not gone, headlines as negative numbers. */
const indexed = (live: LiveIndex) =>
  live.shelves
    .flatMap((shelf) =>
      Array.from({ length: shelf.segment.docs }, (_, doc) => doc)
        .filter((doc) => !shelf.gone?.[doc])
        .map((doc) => shelf.rowOf(doc))
        .map(({ headline, id }) => (headline ? -id : id)),
    )
    .sort((a, b) => a - b);

describe('the live index', () => {
  it('has every row exactly once, whatever comes while it is built and merged', () => {
    const { rows, grow, statements, headlines } = growingRows();
    grow(9_000);
    const live = new LiveIndex(rows, join(tmpdir(), 'no-such.vx'));
    expect(live.building).toMatchObject({ done: 0 });
    for (let now = 0, rest = 20; rest > 0; now += 10_000) {
      const busy = live.tend(now);
      // Several small ones between two steps of every large merge.
      for (let i = 0; i < 3 && statements.length < 17_000; i++) {
        grow(40);
        live.refresh();
        if (live.building === null) expect(live.docs).toBe(statements.length + headlines.length);
      }
      if (!busy) rest--;
    }
    expect(live.building).toBeNull();
    expect(statements.length).toBeGreaterThan(16_000);
    const all = [...headlines.map(({ id }) => -id), ...statements.map(({ id }) => id)].sort((a, b) => a - b);
    expect(indexed(live)).toEqual(all);
    expect(live.shelves.length).toBeLessThanOrEqual(9);
  });

  it('never stops for long: the first rows can be searched before all are read', () => {
    const { rows, grow } = growingRows();
    grow(30_000);
    const live = new LiveIndex(rows, join(tmpdir(), 'no-such.vx'));
    while (live.shelves.length === 0) live.tend(0);
    expect(live.building).not.toBeNull();
    expect(live.docs).toBeLessThan(12_000);
  });
});
