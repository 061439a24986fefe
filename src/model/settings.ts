/** What config.toml can say, with what holds where it says nothing. */

export const THEME_NAMES = ['terminal', 'light', 'dark', 'high-contrast'] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

/** The narrowest and the widest measure, in columns. */
export const MEASURES = { least: 40, most: 120 } as const;

export interface Config {
  readonly theme: ThemeName;
  /** The widest a line of text may be, in columns. */
  readonly measure: number;
  /** Whether the footer says which keys matter now. */
  readonly hints: boolean;
  /** Hosts on a private network that may be fetched from: `name`, or `name:port` for that port alone. */
  readonly allow_hosts: readonly string[];
}

export const DEFAULTS: Config = { theme: 'terminal', measure: 72, hints: true, allow_hosts: [] };
