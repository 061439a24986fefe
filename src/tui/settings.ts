/** How the screen looks, as the reader wants it: from config.toml at the start, from `:set` since. */
import { type Config, DEFAULTS, MEASURES, THEME_NAMES } from '../model/settings.ts';

export type Settings = Pick<Config, 'theme' | 'measure' | 'hints'>;

export const SETTINGS: Settings = DEFAULTS;

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
      if (!Number.isInteger(measure) || measure < MEASURES.least || measure > MEASURES.most)
        return refused(`a number of columns, ${MEASURES.least} to ${MEASURES.most}`);
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
