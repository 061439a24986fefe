/** The part of the screen's world in which the reader keeps things: margins, the notebook, places, files to take along. */
import { writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { listNotebook } from '../library/notebook.ts';
import type { Library } from '../library/open.ts';
import { loadJumps, markAt, marksFrom, type Place, saveJumps, setMark } from '../library/places.ts';
import { extractorOf, loadArticle } from '../library/versions.ts';
import { ExpectedError } from '../model/errors.ts';
import { type Act, carryOut } from './acts.ts';
import { elsewhere } from './elsewhere.ts';

/** What the screen may ask about keeping, over one library. */
export const keepingIn = (library: Library, now: () => Date) => ({
  act: async (act: Act) => carryOut(library, act, now()),
  elsewhere: (articleId: string, statementId: string) => elsewhere(library, articleId, statementId),
  notebook: () => notebookOf(library),
  setMark: async (letter: string, place: Place) => setMark(library, letter, place),
  markAt: async (letter: string, articleId: string) => markAt(library, letter, articleId),
  marksFrom: async (articleId: string) => marksFrom(library, articleId),
  loadJumps: async () => loadJumps(library),
  saveJumps: async (jumps: readonly Place[]) => saveJumps(library, jumps),
  saveFile,
});

/** How long the notebook is read before others get a turn, in milliseconds. */
const TURN = 8;

/** The notebook with what is printed now where a statement still is; newest first. */
async function notebookOf(library: Library) {
  const loaded = new Map<string, ReturnType<typeof loadArticle>>();
  const entries = [];
  let turn = performance.now();
  for (const { sid, ...entry } of listNotebook(library)) {
    const { articleId } = entry;
    if (!loaded.has(articleId)) loaded.set(articleId, loadArticle(library, articleId));
    const article = loaded.get(articleId)?.article ?? null;
    const statement = loaded.get(articleId)?.statements.find(({ id }) => id === sid) ?? null;
    entries.push({ ...entry, statementId: sid, article, statement, extractor: extractorOf(library, articleId) });
    if (performance.now() - turn < TURN) continue;
    await new Promise((resolve) => setImmediate(resolve));
    turn = performance.now();
  }
  return entries;
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
