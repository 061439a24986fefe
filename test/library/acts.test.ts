import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  correctStatement,
  deleteArticles,
  keepArticles,
  keepStatement,
  markRead,
  mergeSpeakers,
  restoreArticles,
  separateSpeaker,
  splitSpeaker,
  tagArticles,
  writeNote,
} from '../../src/library/acts.ts';
import { countArticles } from '../../src/library/articles.ts';
import { listNotebook, notesOf, tagsOf } from '../../src/library/notebook.ts';
import type { Library } from '../../src/library/open.ts';
import { listSpeakers } from '../../src/library/speakers.ts';
import { redo, undo } from '../../src/library/undo.ts';
import { loadArticle, replaceDerived } from '../../src/library/versions.ts';
import { article, NOON, put, saidIn, speaker, withLibrary } from './support/write.ts';

const ONE = article(
  'https://post.example/1',
  '“The harbour stays open,” Ines Roldan said. “We will see,” Tom Price said.',
);
const TWO = article('https://post.example/2', '“It was never shut,” Inés Roldán said. “No comment,” Tom Price said.');
const ROLDAN = speaker('Ines Roldan');
const ACCENTED = speaker('Inés Roldán');
const [OPEN, SEE] = saidIn(ONE) as [ReturnType<typeof saidIn>[0], ReturnType<typeof saidIn>[0]];

const shown = (library: Library) =>
  library
    .all<{ line: string }>(`SELECT speaker_name || ': ' || content AS line FROM search_row ORDER BY article_key, sid`)
    .map(({ line }) => line);
const said = (library: Library, id = ONE.id) =>
  loadArticle(library, id)!.statements.map(
    (one) => `${one.speaker?.name}: ${ONE.text.slice(one.contents[0]!.start, one.contents[0]!.end)}`,
  );

function withTwo<T>(act: (library: Library) => T): T {
  return withLibrary((library) => {
    put(library, ONE);
    put(library, TWO);
    return act(library);
  });
}

/** All the reader could see of the library, without row ids. */
const visible = (library: Library) => ({
  articles: library.all('SELECT id, read, kept, deleted_at, statements FROM article ORDER BY key'),
  rows: library.all(
    `SELECT article_id, sid, speaker_id, speaker_name, content, cue FROM search_row ORDER BY article_id, sid`,
  ),
  loaded: [ONE, TWO].map(({ id }) => loadArticle(library, id)),
  notebook: listNotebook(library),
  notes: [ONE, TWO].map(({ id }) => [...notesOf(library, id)]),
  tags: [ONE, TWO].map(({ id }) => tagsOf(library, id)),
});

type Act = readonly [name: string, act: (library: Library) => number];
const ACTS: readonly Act[] = [
  ['marking read', (library) => markRead(library, [ONE.id, TWO.id], true, NOON)],
  ['marking unread', (library) => markRead(library, [ONE.id], false, NOON)],
  ['keeping', (library) => keepArticles(library, [TWO.id], true, NOON)],
  ['tagging', (library) => tagArticles(library, [ONE.id, TWO.id], { name: 'port', on: true }, NOON)],
  ['taking a tag away', (library) => tagArticles(library, [ONE.id], { name: 'port', on: false }, NOON)],
  ['deleting', (library) => deleteArticles(library, [ONE.id], NOON)],
  ['bringing back', (library) => restoreArticles(library, [ONE.id], NOON)],
  ['a note', (library) => writeNote(library, { articleId: ONE.id, sid: OPEN.id }, 'ask her', NOON)],
  ['the notebook', (library) => keepStatement(library, { articleId: ONE.id, sid: OPEN.id }, true, NOON)],
  ['merging', (library) => mergeSpeakers(library, { from: ACCENTED.id, into: ROLDAN.id }, NOON)],
  ['separating', (library) => separateSpeaker(library, ACCENTED.id, NOON)],
  [
    'splitting',
    (library) =>
      splitSpeaker(library, { articleId: ONE.id, speakerId: OPEN.speaker!.id, name: 'I. Roldan (port)' }, NOON),
  ],
  [
    'correcting a speaker',
    (library) =>
      correctStatement(
        library,
        { articleId: ONE.id, sid: SEE.id },
        { verdict: 'changed', said: { speaker: speaker('Ada Finch') } },
        NOON,
      ),
  ],
  [
    'marking a statement',
    (library) => {
      const mine = { ...SEE, id: 'mine', contents: [{ start: 1, end: 4 }] };
      return correctStatement(library, { articleId: ONE.id, sid: 'mine' }, { verdict: 'added', said: mine }, NOON);
    },
  ],
  [
    'taking out a statement',
    (library) => correctStatement(library, { articleId: ONE.id, sid: OPEN.id }, { verdict: 'rejected' }, NOON),
  ],
];

describe('what a reader does', () => {
  it.each(ACTS.filter(([name]) => !/unread|away|back|separating/.test(name)))(
    '%s is undone and redone as one',
    (_, act) =>
      withTwo((library) => {
        const before = visible(library);
        expect(act(library)).toBeGreaterThan(0);
        const after = visible(library);
        expect(after).not.toEqual(before);
        expect(undo(library)).not.toBeNull();
        expect(visible(library)).toEqual(before);
        expect(redo(library)).not.toBeNull();
        expect(visible(library)).toEqual(after);
      }),
  );

  it('is undone to the very beginning and redone to the very end, in whatever order it was done', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ACTS), { maxLength: 10 }), (acts) =>
        withTwo((library) => {
          const states = [visible(library)];
          for (const [, act] of acts) if (act(library) > 0) states.push(visible(library));
          for (const state of states.slice(0, -1).reverse()) {
            expect(undo(library)).not.toBeNull();
            expect(visible(library)).toEqual(state);
          }
          expect(undo(library)).toBeNull();
          for (const state of states.slice(1)) {
            expect(redo(library)).not.toBeNull();
            expect(visible(library)).toEqual(state);
          }
          expect(redo(library)).toBeNull();
        }),
      ),
      { numRuns: 40 },
    );
  });

  it('puts many of a kind in words as they are read', () =>
    withLibrary((library) => {
      const many = Array.from({ length: 1_200 }, (_, n) => article(`https://post.example/${n}`, 'Nothing was said.'));
      library.transact(() => many.forEach((each) => void put(library, each)));
      markRead(
        library,
        many.map(({ id }) => id),
        true,
        NOON,
      );
      expect(undo(library)).toBe('1,200 read');
    }));

  it('says how much of it there was', () =>
    withTwo((library) => {
      expect(markRead(library, [ONE.id, TWO.id], true, NOON)).toBe(2);
      expect(markRead(library, [ONE.id, TWO.id], true, NOON)).toBe(0);
      expect(undo(library)).toBe('2 read');
      expect(countArticles(library, { unread: true })).toBe(2);
    }));

  it('can no longer be redone once something else was done', () =>
    withTwo((library) => {
      markRead(library, [ONE.id], true, NOON);
      undo(library);
      keepArticles(library, [ONE.id], true, NOON);
      expect(redo(library)).toBeNull();
    }));
});

describe('speakers', () => {
  it('are one in every article they are named alike in', () =>
    withTwo((library) => {
      const price = listSpeakers(library, { sort: 'name' }).find(({ name }) => name === 'Tom Price');
      expect(price).toMatchObject({ statements: 2, articles: 2, outlets: 1 });
    }));

  it('that are merged have one id, one name, and are found under both', () =>
    withTwo((library) => {
      mergeSpeakers(library, { from: ACCENTED.id, into: ROLDAN.id }, NOON);
      expect(loadArticle(library, TWO.id)!.statements[0]!.speaker).toMatchObject({
        id: ROLDAN.id,
        name: 'Ines Roldan',
      });
      expect(listSpeakers(library, { id: ROLDAN.id })[0]).toMatchObject({
        names: ['Ines Roldan', 'Inés Roldán'],
        statements: 2,
      });
      const aliases = library.get<{ a: string }>(
        'SELECT speaker_aliases AS a FROM search_row WHERE speaker_id = ?',
        ROLDAN.id,
      );
      expect(aliases?.a.split('|').sort()).toEqual(['Ines Roldan', 'Inés Roldán']);
    }));

  it('that are merged get new statement ids, so that search looks again', () =>
    withTwo((library) => {
      const newest = library.get<{ id: number }>('SELECT max(id) AS id FROM statement')!.id;
      mergeSpeakers(library, { from: ACCENTED.id, into: ROLDAN.id }, NOON);
      const ids = library.all<{ id: number }>('SELECT id FROM search_row WHERE speaker_id = ?', ROLDAN.id);
      expect(ids.map(({ id }) => id > newest)).toEqual([true, true]);
    }));

  it('merge into whoever the other was merged into', () =>
    withTwo((library) => {
      const price = speaker('Tom Price').id;
      mergeSpeakers(library, { from: ACCENTED.id, into: price }, NOON);
      mergeSpeakers(library, { from: price, into: ROLDAN.id }, NOON);
      expect(new Set(shown(library).map((line) => line.split(':')[0]))).toEqual(new Set(['Ines Roldan']));
    }));
});

describe('a correction', () => {
  const wrongSpeaker = { verdict: 'changed', said: { speaker: speaker('Ada Finch') } } as const;

  it('survives that the statements are derived again', () =>
    withTwo((library) => {
      correctStatement(library, { articleId: ONE.id, sid: SEE.id }, wrongSpeaker, NOON);
      replaceDerived(library, ONE, saidIn(ONE), 'test-2');
      expect(said(library)).toEqual(['Ines Roldan: “The harbour stays open,”', 'Ada Finch: “We will see,”']);
    }));

  it('survives an extractor that gives the same words another id', () =>
    withTwo((library) => {
      correctStatement(library, { articleId: ONE.id, sid: SEE.id }, wrongSpeaker, NOON);
      replaceDerived(library, ONE, [OPEN, { ...SEE, id: 'another', source: null }], 'test-2');
      expect(said(library)).toEqual(['Ines Roldan: “The harbour stays open,”', 'Ada Finch: “We will see,”']);
    }));

  it('survives an edit elsewhere in the article, and finds its words where they stand now', () =>
    withTwo((library) => {
      const missed = { ...SEE, id: 'mine', contents: [{ start: 5, end: 16 }] };
      correctStatement(library, { articleId: ONE.id, sid: 'mine' }, { verdict: 'added', said: missed }, NOON);
      const edited = article(ONE.origin.address, `Corrected. ${ONE.text}`);
      put(library, edited);
      const added = loadArticle(library, ONE.id)!.statements.find(({ id }) => id === 'mine');
      expect(added?.contents).toEqual([{ start: 16, end: 27 }]);
    }));

  it('that comes after another one leaves known what had been derived, for when both are taken back', () =>
    withTwo((library) => {
      const place = { articleId: ONE.id, sid: SEE.id };
      correctStatement(library, place, wrongSpeaker, NOON);
      replaceDerived(library, ONE, [OPEN, { ...SEE, id: 'another', source: null }], 'test-2');
      const other = { articleId: ONE.id, sid: 'another' };
      correctStatement(library, other, { verdict: 'changed', said: { speaker: null } }, NOON);
      for (let times = 0; times < 2; times++) undo(library);
      expect(said(library)).toContain('Tom Price: “We will see,”');
    }));

  it('finds the nearest of words that stand in an edited text more than once', () =>
    withTwo((library) => {
      const at = ONE.text.indexOf('harbour');
      const missed = { ...SEE, id: 'mine', contents: [{ start: at, end: at + 'harbour'.length }] };
      correctStatement(library, { articleId: ONE.id, sid: 'mine' }, { verdict: 'added', said: missed }, NOON);
      const edited = article(ONE.origin.address, `${ONE.text} So the harbour. And the harbour.`);
      put(library, edited);
      expect(loadArticle(library, ONE.id)!.statements.find(({ id }) => id === 'mine')?.contents).toEqual([
        { start: at, end: at + 'harbour'.length },
      ]);
    }));

  it('that there is a statement stands apart from one that has the words within it', () =>
    withTwo((library) => {
      const [{ start, end }] = OPEN.contents as [{ start: number; end: number }];
      const inner = { ...SEE, id: 'mine', contents: [{ start: start + 1, end: end - 2 }] };
      correctStatement(library, { articleId: ONE.id, sid: 'mine' }, { verdict: 'added', said: inner }, NOON);
      const { statements } = loadArticle(library, ONE.id)!;
      expect(statements).toHaveLength(3);
      expect(statements.find(({ id }) => id === 'mine')?.nestedIn).toBe(OPEN.id);
      expect(statements.find(({ id }) => id === OPEN.id)).toMatchObject({ contents: OPEN.contents });
    }));

  it('that there is a statement becomes one with it when it is found, and keeps its id', () =>
    withTwo((library) => {
      const mine = { ...SEE, id: 'mine', cue: [], source: null };
      replaceDerived(library, ONE, [OPEN], 'test-2');
      correctStatement(library, { articleId: ONE.id, sid: 'mine' }, { verdict: 'added', said: mine }, NOON);
      keepStatement(library, { articleId: ONE.id, sid: 'mine' }, true, NOON);
      const [{ start, end }] = SEE.contents as [{ start: number; end: number }];
      const shorter = { ...SEE, class: 'thought' as const, contents: [{ start: start + 4, end }] };
      replaceDerived(library, ONE, [OPEN, shorter], 'test-3');
      const { statements } = loadArticle(library, ONE.id)!;
      expect(statements).toHaveLength(2);
      expect(statements[1]).toMatchObject({ id: 'mine', class: 'speech', contents: SEE.contents, cue: SEE.cue });
    }));

  it('that a statement is none takes it out of sight and out of the counts', () =>
    withTwo((library) => {
      correctStatement(library, { articleId: ONE.id, sid: OPEN.id }, { verdict: 'rejected' }, NOON);
      expect(said(library)).toEqual(['Tom Price: “We will see,”']);
      expect(shown(library)).toHaveLength(3);
    }));
});

describe('a deleted article', () => {
  it('is out of the list and out of search, and is not brought back by arriving again', () =>
    withTwo((library) => {
      deleteArticles(library, [ONE.id], NOON);
      expect(put(library, ONE).outcome).toBe('deleted');
      expect(countArticles(library)).toBe(1);
      expect(shown(library)).toHaveLength(2);
    }));
});
