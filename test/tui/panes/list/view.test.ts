import { expect, it } from 'vitest';
import { LIST } from '../../../../src/tui/panes/list/state.ts';
import { listRows } from '../../../../src/tui/panes/list/view.ts';
import { rowText, rowWidth } from '../../../../src/tui/row.ts';

const rowOf = (statements: number, columns: number): readonly string[] => {
  const row = { id: 'a', title: 'Rates held', outlet: 'Guardian', published: '2026-03-12', read: false };
  const list = { ...LIST, known: true, total: 1, rows: [{ ...row, kept: false, edited: false, statements }] };
  const rows = listRows(list, { columns, height: 2, focused: true, thisYear: 2026, bindings: [] });
  for (const each of rows) expect(rowWidth(each)).toBeLessThanOrEqual(columns);
  return rows.map(rowText);
};

it.each([38, 80])('no number of statements moves the date beside it, %i columns wide', (columns) => {
  const dated = (statements: number): number =>
    Math.max(...rowOf(statements, columns).map((row) => row.indexOf('12 Mar')));
  for (const statements of [0, 999, 1_000, 45_678]) expect(dated(statements)).toBe(dated(1));
  expect(rowOf(999, columns).join('\n')).toContain('“999”');
  expect(rowOf(45_678, columns).join('\n')).toContain('“45k”');
});
