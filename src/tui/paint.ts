/**
 * Rows as text with style codes in it. One piece of text a row, painted here, costs Ink a fraction of an element for
 * each segment: it lays out, joins and cleans every element again in every frame.
 */
import { inspect } from 'node:util';
import { linkCodes } from './hyperlinks.ts';
import type { Role, Row, Segment } from './row.ts';
import { type Paint, paintOf, type Theme } from './theme.ts';

type Codes = readonly [open: string, close: string];

const code = (name: string): Codes => {
  const [open, close] = inspect.colors[name] ?? [0, 0];
  return [`\u001b[${open}m`, `\u001b[${close}m`];
};

function codesOf(paint: Paint): Codes {
  const names = [
    paint.color,
    paint.backgroundColor && `bg${paint.backgroundColor[0]!.toUpperCase()}${paint.backgroundColor.slice(1)}`,
    ...(['bold', 'italic', 'underline', 'inverse'] as const).filter((name) => paint[name]),
    paint.dimColor && 'dim',
  ].filter((name) => typeof name === 'string');
  const codes = names.map(code);
  // Bold and faint are closed by the same code.
  const closers = new Set(codes.map(([, close]) => close).reverse());
  return [codes.map(([open]) => open).join(''), [...closers].join('')];
}

const NO_LINK: Codes = ['', ''];

const kept = new WeakMap<Theme, Map<string, Codes>>();

function codesFor(theme: Theme, roles: readonly Role[]): Codes {
  const known = kept.get(theme) ?? new Map<string, Codes>();
  kept.set(theme, known);
  const key = roles.join();
  const codes = known.get(key) ?? codesOf(paintOf(theme, { text: '', roles }));
  known.set(key, codes);
  return codes;
}

const isChosen = (part: Segment | undefined): boolean => part?.roles.includes('stretch') ?? false;

/** The row where there is no paint to show which words are being chosen: they hang together, in brackets for the spaces around. */
const bracketed = (row: Row): Row =>
  row
    .filter(({ text }) => text !== '')
    .map((part, at, parts) => {
      if (isChosen(part)) return { ...part, text: part.text.replaceAll(' ', '_') };
      const opened = isChosen(parts[at + 1]) ? part.text.replace(/ $/, '[') : part.text;
      return { ...part, text: isChosen(parts[at - 1]) ? opened.replace(/^ /, ']') : opened };
    });

/** A row as the terminal takes it. */
export function painted(theme: Theme, row: Row): string {
  let line = '';
  for (const { text, roles, link } of theme.unpainted ? bracketed(row) : row) {
    const [open, close] = codesFor(theme, roles);
    const [begin, end] = link && theme.clickable ? linkCodes(link) : NO_LINK;
    line += begin + open + text + close + end;
  }
  return line;
}
