/** What a reader does to the library. Each of these is one act: `undo` takes all of it back. Each returns how much changed. */
import { grouped } from '../text/grouped.ts';
import { contentText } from '../text/said.ts';
import { type Correction, correctionsOf } from './corrections.ts';
import { listNotebook } from './notebook.ts';
import type { Library } from './open.ts';
import { splitOff } from './speakers.ts';
import { act, type Change } from './undo.ts';
import { loadArticle } from './versions.ts';

const counted = (noun: string) => (n: number) => `${grouped(n)} ${noun}`;

/** Marks articles read, or unread. */
export const markRead = (library: Library, ids: readonly string[], read: boolean, now: Date): number =>
  act(
    library,
    ids.map((id) => ({ what: 'read', subject: [id], value: read })),
    { label: counted(read ? 'read' : 'unread'), now },
  );

/** Notes that articles have been opened: they are read by that, which is no act of its own and not to be undone. */
export const noteOpened = (library: Library, ids: readonly string[]): void =>
  library.transact(() => {
    for (const id of ids) library.run('UPDATE article SET read = 1 WHERE id = ?', id);
  });

/** Keeps articles, or lets them go. */
export const keepArticles = (library: Library, ids: readonly string[], kept: boolean, now: Date): number =>
  act(
    library,
    ids.map((id) => ({ what: 'kept', subject: [id], value: kept })),
    { label: counted(kept ? 'kept' : 'no longer kept'), now },
  );

/** Gives articles a tag, or takes it away. */
export const tagArticles = (
  library: Library,
  ids: readonly string[],
  tag: { readonly name: string; readonly on: boolean },
  now: Date,
): number =>
  act(
    library,
    ids.map((id) => ({ what: 'tag', subject: [id, tag.name], value: tag.on })),
    { label: (n) => `${grouped(n)} ${tag.on ? 'tagged' : 'no longer tagged'} ${tag.name}`, now },
  );

/** Removes articles from sight. They stay in the file until `purgeDeleted`. */
export const deleteArticles = (library: Library, ids: readonly string[], now: Date): number =>
  act(
    library,
    ids.map((id) => ({ what: 'deleted', subject: [id], value: now.getTime() })),
    { label: counted('removed'), now },
  );

/** Brings removed articles back. */
export const restoreArticles = (library: Library, ids: readonly string[], now: Date): number =>
  act(
    library,
    ids.map((id) => ({ what: 'deleted', subject: [id], value: null })),
    { label: counted('brought back'), now },
  );

/** Where a statement is; without `sid`, the whole article. */
export interface Place {
  readonly articleId: string;
  readonly sid?: string;
}

/** Writes a note on an article or a statement; an empty one is taken away. */
export const writeNote = (library: Library, { articleId, sid = '' }: Place, text: string, now: Date): number =>
  act(library, [{ what: 'note', subject: [articleId, sid], value: text ? { text, writtenAt: now.getTime() } : null }], {
    label: () => (text ? 'note' : 'note taken away'),
    now,
  });

/** A statement's entry in the notebook with its words as they are now; undefined where there is no such statement. */
function entryOf(library: Library, { articleId, sid }: Required<Place>, now: Date): Change | undefined {
  const loaded = loadArticle(library, articleId);
  const statement = loaded?.statements.find(({ id }) => id === sid);
  if (!loaded || !statement) return undefined;
  const value = {
    keptAt: now.getTime(),
    hash: loaded.article.hash,
    speaker: statement.speaker?.name ?? null,
    kind: statement.kind,
    content: contentText(loaded.article.text, statement),
  };
  return { what: 'notebook', subject: [articleId, sid], value };
}

/** Keeps a statement in the notebook with its words as they are now, or takes it out. */
export function keepStatement(library: Library, place: Required<Place>, kept: boolean, now: Date): number {
  const { articleId, sid } = place;
  const change = kept
    ? entryOf(library, place, now)
    : { what: 'notebook' as const, subject: [articleId, sid], value: null };
  return change === undefined
    ? 0
    : act(library, [change], {
        label: () => (kept ? 'kept in the notebook' : 'taken out of the notebook'),
        now,
      });
}

/** Writes a note on a statement, and keeps that in the notebook where it is not: notes are read there. */
export function annotateStatement(library: Library, place: Required<Place>, text: string, now: Date): number {
  const { articleId, sid } = place;
  const isKept = listNotebook(library, articleId).some((entry) => entry.sid === sid);
  const entry = isKept || !text ? undefined : entryOf(library, place, now);
  const note: Change = {
    what: 'note',
    subject: [articleId, sid],
    value: text ? { text, writtenAt: now.getTime() } : null,
  };
  return act(library, entry ? [entry, note] : [note], { label: () => (text ? 'note' : 'note taken away'), now });
}

/**
 * Says what a statement of the current version really is, or that there is one that was missed (it brings its own id in
 * `said`); null takes that back.
 */
export function correctStatement(
  library: Library,
  place: Required<Place>,
  correction: Correction | null,
  now: Date,
): number {
  const { articleId, sid } = place;
  const loaded = loadArticle(library, articleId);
  if (!loaded) return 0;
  const statement = correction?.verdict === 'added' ? correction.said : loaded.statements.find(({ id }) => id === sid);
  if (correction && !statement) return 0;
  const value = correction && {
    ...correction,
    sid,
    hash: loaded.article.hash,
    content: contentText(loaded.article.text, statement!),
    madeAt: now.getTime(),
  };
  const before = correctionsOf(library, articleId).find((each) => each.sid === sid);
  return act(library, [{ what: 'correction', subject: [articleId, sid], value }], {
    label: () => correctionInWords(before?.verdict, correction?.verdict),
    now,
  });
}

type Verdict = Correction['verdict'] | undefined;

function correctionInWords(before: Verdict, after: Verdict): string {
  if (after === undefined) return before === 'added' ? 'mark taken away' : 'correction taken back';
  return after === 'added' && before !== 'added' ? 'statement marked' : 'correction';
}

/** Makes two speakers one, under the id and name of `into`, with everybody merged into either before. */
export function mergeSpeakers(
  library: Library,
  { from, into }: { readonly from: string; readonly into: string },
  now: Date,
): number {
  const target = leaderOf(library, into);
  const source = leaderOf(library, from);
  if (!target || !source || target.id === source.id) return 0;
  const members = library.all<{ id: string }>(
    'SELECT id FROM speaker WHERE id = ?1 OR merged_into = ?2',
    source.id,
    source.key,
  );
  const changes = members.map(({ id }): Change => ({ what: 'merge', subject: [id], value: target.id }));
  return act(library, changes, { label: () => `${source.name} merged into ${target.name}`, now });
}

/** Takes a merged speaker out of its group again. */
export const separateSpeaker = (library: Library, id: string, now: Date): number =>
  act(library, [{ what: 'merge', subject: [id], value: null }], { label: () => 'speaker separated', now });

/** Says that in one article this speaker is another one, of another name. */
export const splitSpeaker = (
  library: Library,
  place: { readonly articleId: string; readonly speakerId: string; readonly name: string },
  now: Date,
): number =>
  act(
    library,
    [
      {
        what: 'split',
        subject: [place.articleId, place.speakerId],
        value: splitOff(place.speakerId, place.name),
      },
    ],
    { label: () => `${place.name} told apart`, now },
  );

const leaderOf = (library: Library, id: string) =>
  library.get<{ key: number; id: string; name: string }>(
    `SELECT c.key, c.id, c.name FROM speaker s JOIN speaker c ON c.key = coalesce(s.merged_into, s.key) WHERE s.id = ?`,
    id,
  );
