import type { Span } from '../../model/span.ts';

/** A value as typed, without its quotation marks. */
export interface Value {
  readonly text: string;
  readonly quoted: boolean;
  /** False where the closing quotation mark is still to come. */
  readonly closed: boolean;
  readonly span: Span;
}

/** `-speaker:"von der leyen"|lagarde`: signs, the operator's name or null, and the values divided by `|`. */
export interface Token {
  readonly span: Span;
  readonly negated: boolean;
  readonly loose: boolean;
  readonly operator: string | null;
  readonly values: readonly Value[];
}

const SPACE = /[\s\p{Cc}\p{Zs}]/u;
const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"\u201d\u201c',
  '\u201c': '\u201d"',
  '\u201e': '\u201c\u201d"',
  '«': '»',
};
// A name, a colon, and not the beginning of an address.
const OPERATOR = /([a-z]{2,}):(?!\/\/)/iy;
const MINUS = /[-\u2212\u2013]/;

/** Divides a query into tokens at white space outside quotation marks. Any text at all has an answer. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (SPACE.test(text[at]!)) at++;
    else {
      const token = readToken(text, at);
      tokens.push(token);
      at = token.span.end;
    }
  }
  return tokens;
}

function readToken(text: string, start: number): Token {
  let at = start;
  let [negated, loose] = [false, false];
  for (; at < text.length; at++) {
    if (MINUS.test(text[at]!) && !negated && !loose) negated = true;
    else if (text[at] === '~' && !loose) loose = true;
    else break;
  }
  OPERATOR.lastIndex = at;
  const name = OPERATOR.exec(text)?.[1] ?? null;
  if (name !== null) at += name.length + 1;
  const values = [readValue(text, at, name !== null)];
  while (name !== null && text[values.at(-1)!.span.end] === '|')
    values.push(readValue(text, values.at(-1)!.span.end + 1, true));
  return {
    span: { start, end: Math.max(values.at(-1)!.span.end, start + 1) },
    negated,
    loose,
    operator: name?.toLowerCase() ?? null,
    values,
  };
}

function readValue(text: string, start: number, divided: boolean): Value {
  // The sign of a tag may stand outside of the quotation marks: in:#"two words".
  const open = divided && text[start] === '#' ? start + 1 : start;
  const closers = CLOSERS[text[open] ?? ''];
  if (closers !== undefined) {
    let end = open + 1;
    while (end < text.length && !closers.includes(text[end]!)) end++;
    const closed = end < text.length;
    return { text: text.slice(open + 1, end), quoted: true, closed, span: { start, end: closed ? end + 1 : end } };
  }
  let end = start;
  while (end < text.length && !SPACE.test(text[end]!) && !(divided && text[end] === '|')) end++;
  return { text: text.slice(start, end), quoted: false, closed: true, span: { start, end } };
}
