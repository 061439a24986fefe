/** How the screen looks, as the reader wants it: from config.toml at the start, from `:set` since. */
import { THEMES, type ThemeName } from './theme.ts';

export interface Settings {
  readonly theme: ThemeName;
  /** The widest a line of text may be, in columns, 40 to 120. */
  readonly measure: number;
  /** Whether the footer says which keys matter now. */
  readonly hints: boolean;
}

export const SETTINGS: Settings = { theme: 'terminal', measure: 72, hints: true };

export const NARROWEST = 40;
export const WIDEST = 120;

const THEME_NAMES = Object.keys(THEMES) as ThemeName[];

/** What may be set, for completion. */
export const SETTABLE: readonly string[] = [
  'measure 72',
  'hints on',
  'hints off',
  ...THEME_NAMES.map((name) => `theme ${name}`),
];

/** The settings after "theme dark", or the same and what is wrong with it. */
export function set(settings: Settings, text: string): { settings: Settings; notice: string | null } {
  const [name = '', value = ''] = text.trim().split(/[\s=]+/);
  const refused = (allowed: string) => ({ settings, notice: `${name || 'set'}: ${allowed}` });
  switch (name) {
    case 'measure': {
      const measure = Number(value);
      if (!Number.isInteger(measure) || measure < NARROWEST || measure > WIDEST)
        return refused(`a number of columns, ${NARROWEST} to ${WIDEST}`);
      return { settings: { ...settings, measure }, notice: null };
    }
    case 'hints':
      if (value !== 'on' && value !== 'off') return refused('on or off');
      return { settings: { ...settings, hints: value === 'on' }, notice: null };
    case 'theme': {
      const theme = THEME_NAMES.find((each) => each === value);
      return theme ? { settings: { ...settings, theme }, notice: null } : refused(`one of ${THEME_NAMES.join(', ')}`);
    }
    default:
      return refused('measure, theme or hints');
  }
}
