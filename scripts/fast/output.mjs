/**
 * Stands in for Ink's Output in the bundle. The original takes all text apart into cells and joins a frame again cell
 * by cell. Here plain lines that lie beside each other are joined as they are; only rows where texts overlap, are cut,
 * or are unusual go through the original, each by itself, and not again while they stay the same. Same cells
 * (test/scripts/output.test.ts).
 */
import Original from '../../node_modules/ink/build/output.js';
import { linesOf, OPEN, plainWidth, UNUSUAL } from './plain-line.mjs';

const NO_CLIP = { x1: -Infinity, x2: Infinity, y1: -Infinity, y2: Infinity };

/** What two clips let through. */
const within = (outer, { x1, x2, y1, y2 }) => ({
  x1: Math.max(outer.x1, x1 ?? -Infinity),
  x2: Math.min(outer.x2, x2 ?? Infinity),
  y1: Math.max(outer.y1, y1 ?? -Infinity),
  y2: Math.min(outer.y2, y2 ?? Infinity),
});

/** Rows of the last frame that went through the original: what was written to them, and what came out. */
let before = [];

const samePieces = (a, b) =>
  a.length === b.length &&
  a.every(({ x, y, text, clip }, index) => {
    const other = b[index];
    return (
      x === other.x && y === other.y && text === other.text && clip.x1 === other.clip.x1 && clip.x2 === other.clip.x2
    );
  });

export default class Output {
  #width;
  #rows;
  #clips = [NO_CLIP];

  constructor({ width, height }) {
    this.#width = width;
    this.#rows = Array.from({ length: height }, () => []);
  }

  clip(clip) {
    this.#clips.push(within(this.#clips.at(-1), clip));
  }

  unclip() {
    this.#clips.pop();
  }

  write(x, y, text, { transformers }) {
    const clip = this.#clips.at(-1);
    if (clip.x1 >= clip.x2) return;
    const { lines, widths } = linesOf(text);
    // A style that goes over the end of a line needs the whole text to be understood.
    const isWhole = lines.length > 1 && widths.includes(OPEN);
    for (let index = 0; index < lines.length; index++) {
      const row = this.#rows[y + index];
      if (!row || y + index < clip.y1 || y + index >= clip.y2) continue;
      if (isWhole) row.push({ x, y: -index, text, width: OPEN, clip, transformers });
      else if (lines[index] !== '') row.push(this.#piece(x, lines[index], widths[index], index, clip, transformers));
    }
  }

  /** A line as it will be on the screen, as far as that is known before it is cut. */
  #piece(x, line, width, index, clip, transformers) {
    const transform = (text) => transformers.reduce((changed, transformer) => transformer(changed, index), text);
    const text = transform(line);
    const isCut = width < 0 || x < Math.max(0, clip.x1) || x + width > Math.min(this.#width, clip.x2);
    if (text === line) return { x, y: 0, text, width: isCut ? UNUSUAL : width, clip, transformers: [] };
    const styled = plainWidth(text);
    // Ink cuts first, and leaves out styles of nothing, and then styles what is left.
    if (isCut || styled === OPEN) return { x, y: 0, text: line, width: UNUSUAL, clip, transformers: [transform] };
    return { x, y: 0, text, width: styled, clip, transformers: [] };
  }

  get() {
    const after = [];
    const lines = this.#rows.map((pieces, y) => this.#joined(pieces) ?? this.#drawn(pieces, y, after));
    before = after;
    return { output: lines.join('\n'), height: lines.length };
  }

  /** The row where all its pieces lie beside each other, from left to right; else null. */
  #joined(pieces) {
    let row = '';
    let end = 0;
    for (const { x, text, width } of pieces) {
      if (width < 0 || x < end) return null;
      row += ' '.repeat(x - end) + text;
      end = x + width;
    }
    return row.trimEnd();
  }

  #drawn(pieces, y, after) {
    const last = before[y];
    const isPure = pieces.every(({ transformers }) => transformers.length === 0);
    const row = isPure && last && samePieces(last.pieces, pieces) ? last.row : this.#draw(pieces);
    if (isPure) after[y] = { pieces, row };
    return row;
  }

  #draw(pieces) {
    const original = new Original({ width: this.#width, height: 1 });
    for (const {
      x,
      y,
      text,
      clip: { x1, x2 },
      transformers,
    } of pieces) {
      original.clip({ x1: Math.max(x1, -1e9), x2: Math.min(x2, 1e9), y1: undefined, y2: undefined });
      original.write(x, y, text, { transformers });
      original.unclip();
    }
    return original.get().output;
  }
}
