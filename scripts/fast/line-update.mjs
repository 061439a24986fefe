/**
 * Stands in for Ink's line-update in the bundle. The original writes a changed line from the first changed column to
 * its end; with panes beside each other that is every pane to the right of the one that changed. This one stops where
 * the line goes on as before. Same cells (test/scripts/line-update.test.ts).
 */
import original from '../../node_modules/ink/build/line-update.js';
import { simpleWidth } from '../../src/text/simple-width.ts';
import { codeAt, ESCAPE, Pen, plainWidth } from './plain-line.mjs';

const ERASE_TO_END = '\u001b[K';
const toColumn = (column) => `\u001b[${column + 1}G`;

export default function lineUpdate(previous, next, columns) {
  const [before, after] = [plainWidth(previous), plainWidth(next)];
  if (before < 0 || after < 0 || !(before <= columns && after <= columns)) return original(previous, next, columns);
  const shared = sharedStart(previous, next);
  const start = new Reader(next);
  start.readTo(shared);
  const end = before === after ? next.length - sharedEnd(previous, next, start.index) : next.length;
  const erase = after < before ? ERASE_TO_END : '';
  return toColumn(start.column) + erase + start.pen.codes + next.slice(start.index, end);
}

/** Goes through a plain line, a character or a code at a time. */
class Reader {
  pen = new Pen();
  index = 0;
  column = 0;
  #line;

  constructor(line) {
    this.#line = line;
  }

  get left() {
    return this.#line.length - this.index;
  }

  /** As far as `to`, and not beyond it. */
  readTo(to) {
    while (this.index < to && this.#step(to));
  }

  /** Until there are `left` code units left, or a code ends. */
  readUntil(left) {
    while (this.left > left) this.#step(this.#line.length);
  }

  #step(to) {
    const unit = this.#line.charCodeAt(this.index);
    const code = unit === ESCAPE ? codeAt(this.#line, this.index) : null;
    const end = this.index + (code?.text.length ?? 1);
    if (end > to) return false;
    if (code) this.pen.take(code);
    else this.column += simpleWidth(unit);
    this.index = end;
    return true;
  }
}

/** How many code units two lines begin with alike. */
function sharedStart(previous, next) {
  const most = Math.min(previous.length, next.length);
  let shared = 0;
  while (shared < most && previous[shared] === next[shared]) shared++;
  return shared;
}

/** How many code units two lines end with alike, after `from`, in the same columns and with nothing open before them. */
function sharedEnd(previous, next, from) {
  const most = Math.min(previous.length, next.length) - from;
  let shared = 0;
  while (shared < most && previous.at(-1 - shared) === next.at(-1 - shared)) shared++;
  const readers = [new Reader(previous), new Reader(next)];
  for (let left = shared; left > 0; left = Math.min(left - 1, ...readers.map((reader) => reader.left))) {
    for (const reader of readers) reader.readUntil(left);
    const [a, b] = readers;
    if (a.left === b.left && a.pen.isClosed && b.pen.isClosed) return a.left;
  }
  return 0;
}
