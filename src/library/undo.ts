/** The undo journal: acts are groups of facts that were set, each with what was there before. */
import type { Library } from './open.ts';
import { UNDOABLE, type Undoable } from './undoable.ts';

/** A fact to set: what it is, about what, and the value. */
export interface Change {
  readonly what: Undoable;
  readonly subject: readonly string[];
  readonly value: unknown;
}

/** How many acts can be taken back. */
const REMEMBERED = 1_000;

const get = (library: Library, { what, subject }: Change): unknown => UNDOABLE[what].get(library, subject);
const set = (library: Library, { what, subject, value }: Change): void =>
  UNDOABLE[what].set(library, subject, value as never);

/**
 * Sets facts as one act that can be undone as one. What is so already is left alone; an act that changes nothing is
 * not remembered. `label` puts it in words from the number of facts that changed: "41 read". Returns that number.
 */
export function act(
  library: Library,
  changes: readonly Change[],
  options: { readonly label: (changed: number) => string; readonly now: Date },
): number {
  return library.transact(() => {
    const done = changes
      .map((change) => ({
        ...change,
        before: JSON.stringify(get(library, change)),
        after: JSON.stringify(change.value),
      }))
      .filter(({ before, after }) => before !== after);
    if (done.length === 0) return 0;
    library.run('DELETE FROM operation WHERE undone = 1');
    const operation = library.run(
      'INSERT INTO operation (label, at) VALUES (?, ?)',
      options.label(done.length),
      options.now.getTime(),
    ).id;
    for (const [place, change] of done.entries()) {
      set(library, change);
      library.run(
        'INSERT INTO change (operation, place, what, subject, before, after) VALUES (?, ?, ?, ?, ?, ?)',
        operation,
        place,
        change.what,
        JSON.stringify(change.subject),
        change.before,
        change.after,
      );
    }
    library.run('DELETE FROM operation WHERE key <= ?', operation - REMEMBERED);
    return done.length;
  });
}

/** What the last act was, or null where there is none to take back. */
export const lastAct = (library: Library): string | null =>
  library.get<{ label: string }>('SELECT label FROM operation WHERE undone = 0 ORDER BY key DESC LIMIT 1')?.label ??
  null;

/** Takes back the last act. Returns its label, or null when there is nothing to take back. */
export const undo = (library: Library): string | null =>
  replay(library, 'SELECT key, label FROM operation WHERE undone = 0 ORDER BY key DESC LIMIT 1', 'before');

/** Does again what was taken back last. Returns its label, or null. */
export const redo = (library: Library): string | null =>
  replay(library, 'SELECT key, label FROM operation WHERE undone = 1 ORDER BY key LIMIT 1', 'after');

function replay(library: Library, next: string, side: 'before' | 'after'): string | null {
  return library.transact(() => {
    const operation = library.get<{ key: number; label: string }>(next);
    if (!operation) return null;
    const changes = library.all<{ what: Undoable; subject: string; value: string }>(
      `SELECT what, subject, ${side} AS value FROM change WHERE operation = ?
       ORDER BY place ${side === 'before' ? 'DESC' : ''}`,
      operation.key,
    );
    for (const { what, subject, value } of changes) {
      set(library, { what, subject: JSON.parse(subject) as string[], value: JSON.parse(value) });
    }
    library.run('UPDATE operation SET undone = ? WHERE key = ?', Number(side === 'before'), operation.key);
    return operation.label;
  });
}
