/** Roles to paint: the terminal's own sixteen colours, so that a reader's palette stays the reader's. */
import type { TextProps } from 'ink';
import type { ThemeName } from '../model/settings.ts';
import { knowsLinks } from './hyperlinks.ts';
import type { Role, Segment } from './row.ts';

export type Paint = Pick<
  TextProps,
  'color' | 'backgroundColor' | 'bold' | 'dimColor' | 'italic' | 'underline' | 'inverse'
>;
type Paints = Readonly<Record<Role, Paint>>;
/** How roles are painted, whether nothing is, and whether links can be clicked. */
export type Theme = Paints & { readonly unpainted?: true; readonly clickable?: true };

/** What every theme has in common: each meaning has a shape (bold, inverse, a glyph), so colour may be missing. */
const SHAPES: Theme = {
  quiet: { dimColor: true },
  strong: { bold: true },
  title: { bold: true },
  heading: { bold: true },
  rule: { dimColor: true },
  chosen: { inverse: true },
  'chosen-elsewhere': { bold: true },
  stretch: { inverse: true },
  marker: { bold: true },
  key: { bold: true },
  match: { bold: true, underline: true },
  'match-here': { inverse: true, bold: true },
  current: { bold: true },
  source: { underline: true },
  link: { underline: true },
  aside: { italic: true },
  warning: {},
  'speaker-0': {},
  'speaker-1': {},
  'speaker-2': {},
  'speaker-3': {},
  'speaker-4': {},
  'speaker-5': {},
};

type Colour = NonNullable<Paint['color']>;

/** Shapes in colour: that of a match, of a warning, and those of speakers. */
function coloured(match: Colour, warning: Colour, speakers: readonly Colour[], shapes: Theme = SHAPES): Theme {
  const roles = speakers.map((color, index) => [`speaker-${index}`, { color }]);
  return {
    ...shapes,
    match: { ...shapes.match, color: match },
    warning: { color: warning },
    ...Object.fromEntries(roles),
  };
}

/** Nothing faint, nothing slanted. */
const CLEAR: Theme = { ...SHAPES, quiet: {}, rule: {}, aside: {}, current: { bold: true, underline: true } };

/** The terminal's own sixteen colours; `light` and `dark` leave out those that are hard to see on such a ground. */
export const THEMES = {
  terminal: coloured('yellow', 'red', ['cyan', 'yellow', 'magenta', 'green', 'blue', 'red']),
  light: coloured('magenta', 'red', ['blue', 'magenta', 'red', 'green', 'cyan', 'gray'], {
    ...SHAPES,
    quiet: { color: 'gray' },
  }),
  dark: coloured('yellowBright', 'redBright', [
    'cyanBright',
    'yellowBright',
    'magentaBright',
    'greenBright',
    'blueBright',
    'redBright',
  ]),
  'high-contrast': CLEAR,
} as const satisfies Record<ThemeName, Theme>;

const withoutColour = ({ color: _, backgroundColor: __, ...shape }: Paint): Paint => shape;

/** The same theme in shapes alone, for NO_COLOR. */
export const colourless = (theme: Paints): Theme =>
  Object.fromEntries(Object.entries(theme).map(([role, paint]) => [role, withoutColour(paint)])) as Paints;

const COLOURLESS = Object.fromEntries(
  Object.entries(THEMES).map(([name, theme]) => [name, colourless(theme)]),
) as Record<ThemeName, Theme>;

/** No paint at all, for terminals that know none: glyphs and marks say it all. */
const bare: Theme = {
  ...(Object.fromEntries(Object.keys(SHAPES).map((role) => [role, {}])) as Paints),
  unpainted: true,
};

/** The theme for an environment: https://no-color.org asks for any non-empty NO_COLOR to be honoured. */
export function themeFor(env: Readonly<Record<string, string | undefined>>, name: ThemeName = 'terminal'): Theme {
  const theme = env.TERM === 'dumb' ? bare : env.NO_COLOR ? COLOURLESS[name] : THEMES[name];
  return knowsLinks(env) ? clickable(theme) : theme;
}

const kept = new WeakMap<Theme, Theme>();

/** The same theme, always the same one, with links that can be clicked. */
function clickable(theme: Theme): Theme {
  const made = kept.get(theme) ?? { ...theme, clickable: true };
  kept.set(theme, made);
  return made;
}

/** How a segment is painted. */
export const paintOf = (theme: Theme, { roles }: Segment): Paint =>
  roles.length === 1 ? theme[roles[0]!] : Object.assign({}, ...roles.map((role) => theme[role]));
