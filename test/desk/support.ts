import { type Quoted, quote } from '../../src/desk/quoted.ts';
import type { Speaker, StatementKind } from '../../src/model/statement.ts';

/** A speaker as an article would resolve them, the name deciding the id. */
export const speaker = (name: string, type: Speaker['type'] = 'person'): Quoted['statement']['speaker'] => ({
  id: name,
  name,
  type,
  aliases: [],
});

/** A statement whose whole text is its content; `|` is where a split quotation is interrupted. */
export function said(words: string, by: string | null = null, kind: StatementKind = 'direct'): Quoted {
  const text = words.replaceAll('|', ' ');
  const contents = [];
  let start = 0;
  for (const piece of words.split('|')) {
    contents.push({ start, end: start + piece.length });
    start += piece.length + 1;
  }
  return quote(text, { kind, contents, speaker: by === null ? null : speaker(by) });
}

/** The same reported without quotation marks: its words are those of the whole content. */
export const reported = (words: string, by: string | null = null): Quoted => ({
  ...said(words, by, 'indirect'),
  words: said(words).words,
});
