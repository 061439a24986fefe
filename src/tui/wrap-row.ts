/** A row that is longer than a line, broken into several: the words of all its segments together, as one text. */
import { wrap } from '../text/wrap.ts';
import type { Binding } from './binding.ts';
import { withKeys } from './named-keys.ts';
import { type Row, rowText, type Segment, segment } from './row.ts';

/** At least one row; every segment keeps its roles. */
export function wrapRow(row: Row, columns: number): Row[] {
  const text = rowText(row);
  const lines = wrap(text, { start: 0, end: text.length }, Math.max(2, columns));
  return lines.length === 0 ? [[]] : lines.map(({ start, end }) => sliceRow(row, start, end));
}

const INDENT = 3;

interface SentenceRoom {
  readonly columns: number;
  readonly bindings: readonly Binding[];
}

/** What a page without entries has to say: sentences, each from a line of its own, indented; keys in it stand by name. */
export const sentenceRows = (sentences: readonly string[], { columns, bindings }: SentenceRoom): Row[] =>
  sentences
    .flatMap((sentence) => wrapRow([segment(withKeys(sentence, bindings), 'quiet')], columns - INDENT - 1))
    .map((row) => [segment(' '.repeat(INDENT)), ...row]);

/** The part of a row between two offsets into its text. */
function sliceRow(row: Row, from: number, to: number): Row {
  const parts: Segment[] = [];
  let at = 0;
  for (const part of row) {
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, part.text.length);
    if (start < end) parts.push({ ...part, text: part.text.slice(start, end) });
    at += part.text.length;
  }
  return parts;
}
