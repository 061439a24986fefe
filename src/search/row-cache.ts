/** Rows read for hits, with their words, kept while the library does not change: the next key asks for most again. */

import { type Field, fieldOf } from './match/text.ts';
import type { HeadlineRow, Rows, StatementRow } from './rows.ts';

export type Read =
  | { readonly type: 'statement'; readonly row: StatementRow; readonly fields: readonly Field[] }
  | { readonly type: 'headline'; readonly row: HeadlineRow; readonly fields: readonly Field[] };

/** A row by what it is and its id. */
export interface RowRef {
  readonly headline: boolean;
  readonly id: number;
}

/** The rows of the last few keys: each looks at some 80. */
const REMEMBERED = 240;

export class RowCache {
  readonly #rows: Rows;
  readonly #known = new Map<number, Read>();
  #version = -1;

  constructor(rows: Rows) {
    this.#rows = rows;
  }

  /** The rows in the order asked for; null for those that are not there any more. */
  read(refs: readonly RowRef[], version: number): (Read | null)[] {
    if (version !== this.#version || this.#known.size > REMEMBERED) this.#known.clear();
    this.#version = version;
    const missing = refs.filter((ref) => !this.#known.has(keyOf(ref)));
    const ids = (headline: boolean) => missing.filter((ref) => ref.headline === headline).map(({ id }) => id);
    for (const row of this.#rows.statements(ids(false))) {
      this.#known.set(keyOf({ headline: false, id: row.id }), { type: 'statement', row, fields: statementFields(row) });
    }
    for (const row of this.#rows.headlines(ids(true))) {
      this.#known.set(keyOf({ headline: true, id: row.id }), {
        type: 'headline',
        row,
        fields: [fieldOf('headline', row.title)],
      });
    }
    return refs.map((ref) => this.#known.get(keyOf(ref)) ?? null);
  }
}

const keyOf = ({ headline, id }: RowRef) => 2 * id + (headline ? 1 : 0);

const statementFields = (row: StatementRow): Field[] => [
  fieldOf('content', row.content),
  ...(row.speaker_name === null ? [] : [fieldOf('speaker', row.speaker_name)]),
  ...(row.speaker_aliases ? row.speaker_aliases.split('|').map((alias) => fieldOf('alias', alias)) : []),
];
