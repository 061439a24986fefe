/**
 * Speakers across articles. An id that depends on the full name alone joins articles by itself (attribution gives such
 * ids only where the name is plain); everything beyond that is the reader's to say: merge two, or split one article's off.
 * Both are laid over what was derived, so both can be undone and both survive new derivation.
 */
import { shortHash } from '../model/hash.ts';
import type { Speaker, SpeakerType } from '../model/statement.ts';
import type { Judged } from './judge.ts';
import type { Library } from './open.ts';

/** Gives the row keys of speakers, making those that are new; names they are printed under join the ones known. */
export function speakerKeys(library: Library): (speaker: Speaker) => number {
  const keys = new Map<string, number>();
  const remembered = new Set<Speaker>();
  const keyOf = ({ id, name, type }: Speaker): number =>
    library.get<{ key: number }>('SELECT key FROM speaker WHERE id = ?', id)?.key ??
    library.run('INSERT INTO speaker (id, name, type) VALUES (?, ?, ?)', id, name, type).id;
  return (speaker) => {
    const key = keys.get(speaker.id) ?? keyOf(speaker);
    keys.set(speaker.id, key);
    // Within one article all statements of a speaker mostly share one object.
    if (!remembered.has(speaker)) {
      for (const name of [speaker.name, ...speaker.aliases]) {
        library.run('INSERT OR IGNORE INTO alias (speaker, name) VALUES (?, ?)', key, name);
      }
    }
    remembered.add(speaker);
    return key;
  };
}

/** Puts the speakers the reader split off in this article in the place of those they were taken for. */
export function splitSpeakers(library: Library, articleId: string, judged: readonly Judged[]): readonly Judged[] {
  const instead = new Map(
    library
      .all<{ speaker: string; instead: string }>(
        'SELECT speaker, instead FROM speaker_split WHERE article = ?',
        articleId,
      )
      .map((row) => [row.speaker, JSON.parse(row.instead) as Pick<Speaker, 'id' | 'name'>]),
  );
  if (instead.size === 0) return judged;
  return judged.map((one) => {
    const { speaker } = one.statement;
    const other = speaker && one.verdict === 'derived' ? instead.get(speaker.id) : undefined;
    if (!speaker || !other) return one;
    return { ...one, statement: { ...one.statement, speaker: { ...speaker, ...other } }, derived: one.statement };
  });
}

/** The speaker one becomes when split off: a new id from the old one and the name the reader gives. */
export const splitOff = (speakerId: string, name: string): Pick<Speaker, 'id' | 'name'> => ({
  id: shortHash('split', speakerId, name),
  name,
});

/** A speaker as the library knows them, merged ones as one. */
export interface SpeakerHeading {
  readonly id: string;
  readonly name: string;
  readonly type: SpeakerType;
  /** Every name they are printed under, their own first. */
  readonly names: readonly string[];
  readonly statements: number;
  readonly articles: number;
  readonly outlets: number;
  /** Milliseconds since 1970 of the first and last article. */
  readonly firstAt: number;
  readonly lastAt: number;
}

const SPEAKER_SORTS = {
  statements: 'statements DESC, c.name COLLATE NOCASE',
  recent: 'lastAt DESC, c.name COLLATE NOCASE',
  outlets: 'outlets DESC, statements DESC, c.name COLLATE NOCASE',
  name: 'c.name COLLATE NOCASE, statements DESC',
} as const;
export type SpeakerSort = keyof typeof SPEAKER_SORTS;

// The row keys of all speakers that are one with the one of an id.
const GROUP = `SELECT s.key FROM speaker s JOIN speaker one ON one.id = ?
  WHERE s.key = coalesce(one.merged_into, one.key) OR s.merged_into = coalesce(one.merged_into, one.key)`;

/** The row keys of all speakers that are one with this one, itself among them. */
export const speakerGroup = (library: Library, id: string): number[] =>
  library.all<{ key: number }>(GROUP, id).map(({ key }) => key);

/** Everybody who says something in an article that is not deleted; `id` for one of them. */
export function listSpeakers(
  library: Library,
  options: {
    readonly sort?: SpeakerSort;
    readonly limit?: number;
    readonly offset?: number;
    readonly id?: string;
  } = {},
): SpeakerHeading[] {
  const rows = library.all<Omit<SpeakerHeading, 'names'> & { names: string }>(
    `SELECT c.id, c.name, c.type,
       (SELECT json_group_array(name) FROM alias
        WHERE name <> c.name AND (speaker = c.key OR speaker IN (SELECT key FROM speaker WHERE merged_into = c.key))) AS names,
       count(*) AS statements, count(DISTINCT a.key) AS articles, count(DISTINCT a.outlet) AS outlets,
       min(a.dated_at) AS firstAt, max(a.dated_at) AS lastAt
     FROM statement s
     JOIN article a ON a.key = s.article AND a.version = s.version AND a.deleted_at IS NULL
     JOIN speaker w ON w.key = s.speaker
     JOIN speaker c ON c.key = coalesce(w.merged_into, w.key)
     WHERE s.corrected <> 2 ${options.id === undefined ? '' : `AND s.speaker IN (${GROUP})`}
     GROUP BY c.key ORDER BY ${SPEAKER_SORTS[options.sort ?? 'statements']} LIMIT ? OFFSET ?`,
    ...(options.id === undefined ? [] : [options.id]),
    options.limit ?? -1,
    options.offset ?? 0,
  );
  return rows.map((row) => ({ ...row, names: [row.name, ...(JSON.parse(row.names) as string[])] }));
}

/** The roles one speaker is given in print, the latest first. */
export const rolesOf = (library: Library, id: string): string[] =>
  library
    .all<{ role: string }>(
      `SELECT s.speaker_role AS role FROM statement s
       JOIN article a ON a.key = s.article AND a.version = s.version AND a.deleted_at IS NULL
       WHERE s.speaker IN (${GROUP}) AND s.speaker_role IS NOT NULL AND s.corrected <> 2
       GROUP BY s.speaker_role ORDER BY max(a.dated_at) DESC, count(*) DESC`,
      id,
    )
    .map(({ role }) => role);

/** Who else speaks in the articles one speaker speaks in, with the number of such articles, most of them first. */
export const quotedBeside = (
  library: Library,
  id: string,
  limit: number,
): { readonly id: string; readonly name: string; readonly count: number }[] =>
  library.all(
    `WITH own AS (SELECT DISTINCT s.version AS version FROM statement s
       JOIN article a ON a.key = s.article AND a.version = s.version AND a.deleted_at IS NULL
       WHERE s.speaker IN (${GROUP}) AND s.corrected <> 2)
     SELECT c.id, c.name, count(DISTINCT o.version) AS count
     FROM own JOIN statement o ON o.version = own.version AND o.corrected <> 2
     JOIN speaker w ON w.key = o.speaker
     JOIN speaker c ON c.key = coalesce(w.merged_into, w.key)
     WHERE o.speaker NOT IN (${GROUP})
     GROUP BY c.key ORDER BY count DESC, c.name COLLATE NOCASE LIMIT ?`,
    id,
    id,
    limit,
  );

/**
 * The first statement of a speaker in the nearest article that has one: older than this one (1, down the list) or newer
 * (-1). Costs what the speaker says, not what the library holds.
 */
export const speakerBeside = (
  library: Library,
  id: string,
  { articleId, by }: { readonly articleId: string; readonly by: 1 | -1 },
): { readonly articleId: string; readonly statementId: string } | undefined => {
  const [compared, order] = by > 0 ? ['<', 'DESC'] : ['>', 'ASC'];
  return library.get(
    `SELECT a.id AS articleId, s.sid AS statementId FROM statement s
     JOIN article a ON a.key = s.article AND a.version = s.version AND a.deleted_at IS NULL
     WHERE s.speaker IN (${GROUP}) AND s.corrected <> 2
       AND (a.dated_at, a.key) ${compared} (SELECT dated_at, key FROM article WHERE id = ?)
     ORDER BY a.dated_at ${order}, a.key ${order}, s.start LIMIT 1`,
    id,
    articleId,
  );
};

/** The speakers that were merged into this one. */
export const mergedInto = (library: Library, id: string): { readonly id: string; readonly name: string }[] =>
  library.all(
    'SELECT m.id, m.name FROM speaker m JOIN speaker c ON c.key = m.merged_into WHERE c.id = ? ORDER BY m.name',
    id,
  );
