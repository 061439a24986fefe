/** Roles to paint: the terminal's own sixteen colours, so that a reader's palette stays the reader's. */
import type { TextProps } from 'ink';
import type { Role, Segment } from './row.ts';

export type Paint = Pick<
  TextProps,
  'color' | 'backgroundColor' | 'bold' | 'dimColor' | 'italic' | 'underline' | 'inverse'
>;
export type Theme = Readonly<Record<Role, Paint>>;

/** The terminal's own palette. Every meaning also has a shape (bold, inverse, a glyph), so colour may be missing. */
export const TERMINAL: Theme = {
  quiet: { dimColor: true },
  strong: { bold: true },
  title: { bold: true },
  heading: { bold: true },
  rule: { dimColor: true },
  chosen: { inverse: true },
  'chosen-elsewhere': { bold: true },
  marker: { bold: true },
  key: { bold: true },
  match: { bold: true, underline: true, color: 'yellow' },
  'match-here': { inverse: true, bold: true },
  current: { bold: true },
  source: { underline: true },
  link: { underline: true },
  aside: { italic: true },
  warning: { color: 'red' },
  'speaker-0': { color: 'cyan' },
  'speaker-1': { color: 'yellow' },
  'speaker-2': { color: 'magenta' },
  'speaker-3': { color: 'green' },
  'speaker-4': { color: 'blue' },
  'speaker-5': { color: 'red' },
};

const withoutColour = ({ color: _, backgroundColor: __, ...shape }: Paint): Paint => shape;

/** The same theme in shapes alone, for NO_COLOR. */
export const colourless = (theme: Theme): Theme =>
  Object.fromEntries(Object.entries(theme).map(([role, paint]) => [role, withoutColour(paint)])) as Theme;

/** The theme for an environment: https://no-color.org asks for any non-empty NO_COLOR to be honoured. */
export const themeFor = (env: Readonly<Record<string, string | undefined>>): Theme =>
  env.NO_COLOR ? colourless(TERMINAL) : TERMINAL;

/** How a segment is painted. */
export const paintOf = (theme: Theme, { roles }: Segment): Paint =>
  roles.length === 1 ? theme[roles[0]!] : Object.assign({}, ...roles.map((role) => theme[role]));
