/** The keeping part of a world in memory: what is kept, noted, tagged, removed and corrected, with a way back. */
import type { Article } from '../../src/model/article.ts';
import { idOfMarked, type Speaker, type Statement } from '../../src/model/statement.ts';
import { contentText } from '../../src/text/said.ts';
import type { Act, Elsewhere, Margin, Place, World } from '../../src/tui/world.ts';

interface State {
  readonly read: ReadonlySet<string>;
  readonly kept: ReadonlySet<string>;
  readonly removed: ReadonlySet<string>;
  readonly tags: readonly (readonly [articleId: string, name: string])[];
  /** Article and statement, joined. */
  readonly notebook: readonly string[];
  readonly notes: ReadonlyMap<string, string>;
  /** Null for one that is none. */
  readonly corrected: ReadonlyMap<string, Statement | null>;
  readonly marked: readonly Statement[];
}

const NOTHING: State = {
  read: new Set(),
  kept: new Set(),
  removed: new Set(),
  tags: [],
  notebook: [],
  notes: new Map(),
  corrected: new Map(),
  marked: [],
};

const somebody = (name: string): Speaker => ({ id: name, name, type: 'person', role: null, aliases: [] });

const key = (articleId: string, statementId: string | null): string => `${articleId} ${statementId ?? ''}`;

function toggled<T>(set: ReadonlySet<T>, values: readonly T[], on: boolean): ReadonlySet<T> {
  const next = new Set(set);
  for (const value of values) on ? next.add(value) : next.delete(value);
  return next;
}

interface Shelf {
  article(id: string): Article | null;
  all(): readonly Article[];
  /** As they were derived. */
  statements(id: string): readonly Statement[];
}

export function memoryKeeping(shelf: Shelf) {
  let state = NOTHING;
  const done: { label: string; before: State }[] = [];
  const undone: { label: string; after: State }[] = [];
  const marks = new Map<string, Place>();
  let jumps: readonly Place[] = [];
  const files = new Map<string, string>();

  const marked = (id: string) => state.marked.filter(({ articleId }) => articleId === id);
  const statements = (id: string): Statement[] =>
    [...shelf.statements(id), ...marked(id)].flatMap((each) => {
      const corrected = state.corrected.get(key(id, each.id));
      return corrected === undefined ? [each] : corrected === null ? [] : [corrected];
    });
  const statement = (articleId: string, id: string): Statement | null =>
    statements(articleId).find((each) => each.id === id) ?? null;

  function next(act: Exclude<Act, { what: 'undo' | 'redo' }>): readonly [State, string] {
    switch (act.what) {
      // What is derived stays as it is here: only the word counts.
      case 'merge':
      case 'separate':
      case 'split':
        return [{ ...state }, act.what];
      case 'read':
        return [{ ...state, read: toggled(state.read, act.articleIds, act.on) }, act.on ? '1 read' : '1 unread'];
      case 'keep':
        return [
          { ...state, kept: toggled(state.kept, act.articleIds, act.on) },
          act.on ? '1 kept' : '1 no longer kept',
        ];
      case 'remove':
        return [{ ...state, removed: toggled(state.removed, act.articleIds, true) }, '1 removed'];
      case 'tag': {
        const others = state.tags.filter(([id, name]) => !act.articleIds.includes(id) || name !== act.name);
        const own = act.on ? act.articleIds.map((id) => [id, act.name] as const) : [];
        return [{ ...state, tags: [...others, ...own] }, `1 ${act.on ? 'tagged' : 'no longer tagged'} ${act.name}`];
      }
      case 'keep-statement': {
        const place = key(act.articleId, act.statementId);
        const others = state.notebook.filter((each) => each !== place);
        return [
          { ...state, notebook: act.on ? [place, ...others] : others },
          act.on ? 'kept in the notebook' : 'taken out of the notebook',
        ];
      }
      case 'note': {
        const place = key(act.articleId, act.statementId);
        if (act.statementId === null && act.text === '')
          return [{ ...state, notebook: state.notebook.filter((each) => each !== place) }, 'note taken away'];
        const notebook = state.notebook.includes(place) ? state.notebook : [place, ...state.notebook];
        return [{ ...state, notebook, notes: new Map([...state.notes, [place, act.text]]) }, 'note'];
      }
      case 'correct': {
        const before = statement(act.articleId, act.statementId)!;
        const { amendment } = act;
        const after =
          amendment.what === 'no-statement'
            ? null
            : amendment.what === 'contents'
              ? { ...before, contents: amendment.contents }
              : amendment.what === 'speaker'
                ? { ...before, speaker: amendment.speaker }
                : { ...before, speaker: somebody(amendment.name) };
        const corrected = new Map([...state.corrected, [key(act.articleId, act.statementId), after]]);
        return [{ ...state, corrected }, 'correction'];
      }
      case 'mark-statement': {
        const { articleId, contents, by } = act;
        const statement: Statement = {
          id: idOfMarked(shelf.article(articleId)!.hash, contents),
          ...{ articleId, kind: 'indirect', class: 'speech', contents, cue: [], source: null },
          speaker: by.what === 'name' ? somebody(by.name) : by.speaker,
          ...{ confidence: 1, rule: 'reader', negated: false, nestedIn: null, why: '' },
        };
        return [{ ...state, marked: [...state.marked, statement] }, 'statement marked'];
      }
    }
  }

  async function act(wanted: Act): Promise<string | null> {
    if (wanted.what === 'undo') {
      const last = done.pop();
      if (!last) return null;
      undone.push({ label: last.label, after: state });
      state = last.before;
      return last.label;
    }
    if (wanted.what === 'redo') {
      const last = undone.pop();
      if (!last) return null;
      done.push({ label: last.label, before: state });
      state = last.after;
      return last.label;
    }
    const [after, label] = next(wanted);
    undone.length = 0;
    done.push({ label, before: state });
    state = after;
    return label;
  }

  const marginOf = async (id: string): Promise<Margin> => ({
    extractor: 'test 1',
    kept: state.kept.has(id),
    tags: state.tags.filter(([articleId]) => articleId === id).map(([, name]) => name),
    note: state.notes.get(key(id, null)) ?? null,
    statements: new Set(state.notebook.filter((each) => each.startsWith(id)).map((each) => each.split(' ')[1]!)),
    notes: new Map(
      [...state.notes].filter(([place]) => place.startsWith(id)).map(([place, text]) => [place.split(' ')[1]!, text]),
    ),
    corrected: new Map([
      ...shelf
        .statements(id)
        .filter((each) => state.corrected.get(key(id, each.id)))
        .map((each) => [each.id, each] as const),
      ...marked(id).map((each) => [each.id, null] as const),
    ]),
  });

  const verbs = {
    act,
    elsewhere: async (): Promise<readonly Elsewhere[]> => [],
    saidBy: async (speakerId: string) =>
      shelf.all().flatMap((article) => {
        const theirs = statements(article.id).filter(({ speaker }) => speaker?.id === speakerId);
        return theirs.length > 0 ? [{ article, statements: theirs, extractor: 'test 1' }] : [];
      }),
    notebook: async () =>
      state.notebook.map((place, at) => {
        const [articleId = '', statementId = ''] = place.split(' ');
        const article = shelf.article(articleId);
        const found = statement(articleId, statementId);
        return {
          articleId,
          statementId: statementId || null,
          keptAt: -at,
          speaker: found?.speaker?.name ?? null,
          content: found && article ? contentText(article.text, found) : 'gone',
          note: state.notes.get(place) ?? null,
          article,
          statement: found,
          extractor: 'test 1',
        };
      }),
    setMark: async (letter: string, place: Place) => void marks.set(letter, place),
    markAt: async (letter: string, articleId: string) => {
      const place = marks.get(letter);
      return place && (letter < 'a' || place.articleId === articleId) ? place : null;
    },
    marksFrom: async () => [...marks].map(([letter, place]) => ({ letter, ...place })),
    loadJumps: async () => jumps,
    saveJumps: async (places: readonly Place[]) => {
      jumps = places;
    },
    saveFile: async (path: string, text: string, replace: boolean) => {
      if (files.has(path) && !replace) return false;
      files.set(path, text);
      return true;
    },
  } satisfies Partial<World>;

  return {
    verbs,
    marginOf,
    files: files as ReadonlyMap<string, string>,
    statements,
    read: () => state.read,
    isKept: (id: string) => state.kept.has(id),
    isRemoved: (id: string) => state.removed.has(id),
    /** Opened articles are read, and undo does not take that back. */
    open: (ids: readonly string[]) => {
      const all = (each: State): State => ({ ...each, read: toggled(each.read, ids, true) });
      state = all(state);
      for (const entry of done) entry.before = all(entry.before);
    },
  };
}
