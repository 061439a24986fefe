/**
 * Lines that can be laid beside each other as they are: characters that stand alone with a width everybody agrees on,
 * and styles and links that are closed again. What the screen shows is nearly always such a line.
 */
import { simpleWidth, UNSURE } from '../../src/text/simple-width.ts';

export const ESCAPE = 0x1b;
const BRACKET = 0x5b;
const [ZERO, NINE, M] = [0x30, 0x39, 0x6d];

/** Styles with one parameter, by that: https://en.wikipedia.org/wiki/ANSI_escape_code#SGR */
const STYLES = [];
for (const [closer, ...openers] of [
  [22, 1, 2],
  [23, 3],
  [24, 4],
  [27, 7],
  [29, 9],
  [39, 30, 31, 32, 33, 34, 35, 36, 37, 90, 91, 92, 93, 94, 95, 96, 97],
  [49, 40, 41, 42, 43, 44, 45, 46, 47, 100, 101, 102, 103, 104, 105, 106, 107],
]) {
  STYLES[closer] = { text: `\u001b[${closer}m`, closer, closes: true };
  for (const opener of openers) STYLES[opener] = { text: `\u001b[${opener}m`, closer, closes: false };
}

// The beginning or the end of a link: https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda
const LINK = /\u001b\]8;[^;\u0007\u001b]*;([^\u0007\u001b]*)(?:\u0007|\u001b\\)/y;
const LINK_END = 'link';

/** The style or link code at `index` of a line, or null where none that is known stands there. */
export function codeAt(line, index) {
  return line.charCodeAt(index + 1) === BRACKET ? styleAt(line, index + 2) : linkAt(line, index);
}

function styleAt(line, from) {
  let number = 0;
  let index = from;
  for (let unit = line.charCodeAt(index); unit >= ZERO && unit <= NINE; unit = line.charCodeAt(++index)) {
    number = number * 10 + unit - ZERO;
  }
  const style = line.charCodeAt(index) === M ? STYLES[number] : undefined;
  // Zeros in front are as good a style, but another text.
  return style && line.startsWith(style.text, from - 2) ? style : null;
}

function linkAt(line, index) {
  LINK.lastIndex = index;
  const [text, address] = LINK.exec(line) ?? [];
  return text === undefined ? null : { text, closer: LINK_END, closes: address === '' };
}

/** What is open at a place in a line: the codes that opened it, in the order they came. */
export class Pen {
  // Lines have hardly ever more than two open. A Map of them was a third of what a frame left to be swept.
  #open = [];

  take(code) {
    if (code.closes) this.#open = this.#open.filter(({ closer }) => closer !== code.closer);
    else if (!this.#open.some(({ text }) => text === code.text)) this.#open.push(code);
  }

  /** Whether a code changes anything here. */
  accepts({ closer, closes }) {
    return !closes || this.#open.some((opener) => opener.closer === closer);
  }

  get isClosed() {
    return this.#open.length === 0;
  }

  /** The codes to write before what follows. */
  get codes() {
    return this.#open.map(({ text }) => text).join('');
  }
}

/** Closed, but with characters whose width is not known here. */
export const UNUSUAL = -1;
/** Something is open at the end of the line, or it holds codes that are not known here or close nothing. */
export const OPEN = -2;

/** Remembers what was worked out for the keys of late: twice `most` of them at most. */
function remembering(most, workOut) {
  let recent = new Map();
  let before = new Map();
  return (key) => {
    const known = recent.get(key) ?? before.get(key);
    const answer = known ?? workOut(key);
    if (recent.size >= most) [recent, before] = [new Map(), recent];
    recent.set(key, answer);
    return answer;
  };
}

/**
 * The columns of a line without newlines, or UNUSUAL, or OPEN. Ink asks for each line of a frame five times, and most
 * lines are on the next frame again.
 */
export const plainWidth = remembering(200, measured);

/** The lines of a text, and what plainWidth says of each. */
export const linesOf = remembering(10, (text) => {
  const lines = text.split('\n');
  return { lines, widths: lines.map(plainWidth) };
});

function measured(line) {
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
