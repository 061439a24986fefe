/**
 * Lines that can be laid beside each other as they are: characters that stand alone with a width everybody agrees on,
 * and styles and links that are closed again. What the screen shows is nearly always such a line.
 */
import { simpleWidth, UNSURE } from '../../src/text/simple-width.ts';

export const ESCAPE = 0x1b;
// One style, or the beginning or end of a link (https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda).
const CODE = /\u001b\[(\d{1,3})m|\u001b\]8;[^;\u0007\u001b]*;([^\u0007\u001b]*)(?:\u0007|\u001b\\)/y;
const LINK_END = 'link';

/** The code that closes what a style opens, for styles with one parameter; https://en.wikipedia.org/wiki/ANSI_escape_code#SGR */
const CLOSER = new Map();
for (const [closer, ...openers] of [
  [22, 1, 2],
  [23, 3],
  [24, 4],
  [27, 7],
  [29, 9],
]) {
  for (const opener of openers) CLOSER.set(opener, closer);
}
for (let colour = 0; colour < 8; colour++) {
  for (const bright of [30, 90]) CLOSER.set(bright + colour, 39);
  for (const bright of [40, 100]) CLOSER.set(bright + colour, 49);
}
const CLOSERS = new Set(CLOSER.values());

/** The style or link code at `index` of a line, or null where none that is known stands there. */
export function codeAt(line, index) {
  CODE.lastIndex = index;
  const found = CODE.exec(line);
  if (!found) return null;
  const [text, style, address] = found;
  if (style === undefined) return { text, closer: LINK_END, closes: address === '' };
  const number = Number(style);
  if (CLOSERS.has(number)) return { text, closer: number, closes: true };
  const closer = CLOSER.get(number);
  return closer === undefined ? null : { text, closer, closes: false };
}

/** What is open at a place in a line: the codes that opened it, each with what closes it, in the order they came. */
export class Pen {
  #open = new Map();

  take({ text, closer, closes }) {
    if (!closes) this.#open.set(text, closer);
    else for (const [opener, closedBy] of this.#open) if (closedBy === closer) this.#open.delete(opener);
  }

  /** Whether a code changes anything here. */
  accepts({ closer, closes }) {
    return !closes || [...this.#open.values()].includes(closer);
  }

  get isClosed() {
    return this.#open.size === 0;
  }

  /** The codes to write before what follows. */
  get codes() {
    return [...this.#open.keys()].join('');
  }
}

/** Closed, but with characters whose width is not known here. */
export const UNUSUAL = -1;
/** Something is open at the end of the line, or it holds codes that are not known here or close nothing. */
export const OPEN = -2;

/** The columns of a line without newlines, or UNUSUAL, or OPEN. */
export function plainWidth(line) {
  let width = 0;
  let isUnusual = false;
  let pen = null;
  for (let index = 0; index < line.length; index++) {
    const unit = line.charCodeAt(index);
    if (unit === ESCAPE) {
      const code = codeAt(line, index);
      pen ??= new Pen();
      if (!code || !pen.accepts(code)) return OPEN;
      pen.take(code);
      index += code.text.length - 1;
      continue;
    }
    const simple = simpleWidth(unit);
    // Other controls have no width and might open something.
    if (unit < 0x20 || (unit >= 0x7f && unit < 0xa0)) return OPEN;
    if (simple === UNSURE) isUnusual = true;
    width += simple;
  }
  if (pen && !pen.isClosed) return OPEN;
  return isUnusual ? UNUSUAL : width;
}
