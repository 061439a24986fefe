/** The part of the screen's world in which the reader keeps things: margins, the notebook, places, files to take along. */
import { writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { listArticleNotes, listNotebook } from '../library/notebook.ts';
import type { Library } from '../library/open.ts';
import { loadJumps, markAt, marksFrom, type Place, saveJumps, setMark } from '../library/places.ts';
import { statementsOfSpeaker } from '../library/printed.ts';
import { extractorOf, loadArticle } from '../library/versions.ts';
import { ExpectedError } from '../model/errors.ts';
import type { WithStatements } from '../text/take-along.ts';
import { type Act, carryOut } from './acts.ts';

/** What the screen may ask about keeping, over one library. */
export const keepingIn = (library: Library, now: () => Date) => ({
  act: async (act: Act) => carryOut(library, act, now()),
  notebook: () => notebookOf(library),
  saidBy: (speakerId: string) => saidBy(library, speakerId),
  setMark: async (letter: string, place: Place) => setMark(library, letter, place),
  markAt: async (letter: string, articleId: string) => markAt(library, letter, articleId),
  marksFrom: async (articleId: string) => marksFrom(library, articleId),
  loadJumps: async () => loadJumps(library),
  async saveJumps(jumps: readonly Place[]) {
    if (!library.readOnly) saveJumps(library, jumps);
  },
  saveFile,
});

/** How long articles are read before others get a turn, in milliseconds. */
const TURN = 8;

/** Does something with each of many, in turns. */
async function inTurns<Each, Made>(all: readonly Each[], make: (each: Each) => Made): Promise<Made[]> {
  const made: Made[] = [];
  let turn = performance.now();
  for (const each of all) {
    made.push(make(each));
    if (performance.now() - turn < TURN) continue;
    await new Promise((resolve) => setImmediate(resolve));
    turn = performance.now();
  }
  return made;
}

/** Articles as they are now, each loaded once. */
function loader(library: Library): (id: string) => ReturnType<typeof loadArticle> {
  const loaded = new Map<string, ReturnType<typeof loadArticle>>();
  return (id) => {
    if (!loaded.has(id)) loaded.set(id, loadArticle(library, id));
    return loaded.get(id);
  };
}

/** The notebook with what is printed now where a statement still is, and the notes on whole articles; newest first. */
async function notebookOf(library: Library) {
  const load = loader(library);
  const kept = listNotebook(library).map(({ sid, ...entry }) => ({ ...entry, statementId: sid }));
  const notes = listArticleNotes(library).map(({ articleId, writtenAt, text }) => ({
    ...{ articleId, statementId: null, keptAt: writtenAt, speaker: null, content: '', note: text },
  }));
  const entries = [...kept, ...notes].sort((a, b) => b.keptAt - a.keptAt);
  return inTurns(entries, (entry) => {
    const { articleId, statementId } = entry;
    const loaded = load(articleId);
    const statement = loaded?.statements.find(({ id }) => id === statementId) ?? null;
    return { ...entry, article: loaded?.article ?? null, statement, extractor: extractorOf(library, articleId) };
  });
}

/** Everything a speaker says, article by article, the newest first. */
async function saidBy(library: Library, speakerId: string): Promise<WithStatements[]> {
  const said = Map.groupBy(
    statementsOfSpeaker(library, speakerId).sort((a, b) => b.datedAt - a.datedAt || a.id - b.id),
    ({ articleId }) => articleId,
  );
  const all = await inTurns([...said], ([articleId, theirs]) => {
    const loaded = loadArticle(library, articleId);
    const ids = new Set(theirs.map(({ sid }) => sid));
    if (!loaded) return [];
    const statements = loaded.statements.filter(({ id }) => ids.has(id));
    return [{ article: loaded.article, statements, extractor: extractorOf(library, articleId) }];
  });
  return all.flat();
}

/**
 * Writes text to a file; `~/` is the reader's home. False where something is there already and may not be replaced.
 * Throws ExpectedError where it cannot be written.
 */
async function saveFile(path: string, text: string, replace: boolean): Promise<boolean> {
  const address = resolve(path.replace(/^~(?=\/)/, homedir()));
  try {
    await writeFile(address, text, { flag: replace ? 'w' : 'wx' });
    return true;
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'EEXIST' && !replace) return false;
    throw new ExpectedError(FAULTS[code ?? ''] ?? message, { subject: address, wayOut: 'E takes another path', cause });
  }
}

const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  EACCES: 'it may not be written there',
  EISDIR: 'that is a folder',
  EROFS: 'nothing can be written there',
  ENOSPC: 'there is no room left',
};
