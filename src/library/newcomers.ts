/** Statements that came since a moment, with all that a query may ask of them. */
import type { FilterRow } from '../model/filter-row.ts';
import type { Library } from './open.ts';

type StoredRow = Omit<FilterRow, 'aliases' | 'read' | 'kept' | 'tags'> & {
  readonly id: number;
  readonly fetchedAt: number;
  readonly aliases: string | null;
  readonly read: number;
  readonly kept: number;
  readonly tags: string;
};

/** A new row, and when the text it is in came, in milliseconds since 1970. */
interface Newcomer {
  readonly id: number;
  readonly fetchedAt: number;
  readonly row: FilterRow;
}

/** The statements on show whose row came after the one with this id, oldest first. */
export function* statementsSince(library: Library, id: number): Generator<Newcomer> {
  const rows = library.each<StoredRow>(
    `SELECT r.id, r.kind, r.class, speaker_name AS speaker, speaker_aliases AS aliases, content, r.cue, r.title, r.outlet,
       r.published, r.read, r.kept, v.fetched_at AS fetchedAt,
       (SELECT json_group_array(name) FROM article_tag WHERE article = article_key) AS tags
     FROM search_row r JOIN article a ON a.key = r.article_key JOIN version v ON v.key = a.version
     WHERE r.id > ? ORDER BY r.id`,
    id,
  );
  for (const { id, fetchedAt, aliases, read, kept, tags, ...row } of rows)
    yield {
      id,
      fetchedAt,
      row: {
        ...row,
        aliases: aliases?.split('|') ?? [],
        read: read === 1,
        kept: kept === 1,
        tags: JSON.parse(tags) as string[],
      },
    };
}
