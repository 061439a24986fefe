/**
 * Rows as text with style codes in it. One piece of text a row, painted here, costs Ink a fraction of an element for
 * each segment: it lays out, joins and cleans every element again in every frame.
 */
import { inspect } from 'node:util';
import { linkCodes } from './hyperlinks.ts';
import type { Role, Row } from './row.ts';
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

/** Words that are being chosen, where there is no paint to show them. */
const hungTogether = (words: string): string => words.replaceAll(' ', '_');

/** A row as the terminal takes it. */
export function painted(theme: Theme, row: Row): string {
  let line = '';
  for (const { text, roles, link } of row) {
    const [open, close] = codesFor(theme, roles);
    const [begin, end] = link && theme.clickable ? linkCodes(link) : NO_LINK;
    line += begin + open + (theme.unpainted && roles.includes('stretch') ? hungTogether(text) : text) + close + end;
  }
  return line;
}
