/** What config.toml can say, with what holds where it says nothing. */

export const THEME_NAMES = ['terminal', 'light', 'dark', 'high-contrast'] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

/** The narrowest and the widest measure, in columns. */
export const MEASURES = { least: 40, most: 120 } as const;

/** Bounds of what is said about fetching: seconds, requests. */
export const TIMEOUTS = { least: 4, most: 600 } as const;
export const REQUESTS = { least: 1, most: 32 } as const;

export interface Config {
  readonly theme: ThemeName;
  /** The widest a line of text may be, in columns. */
  readonly measure: number;
  /** Whether the footer says which keys matter now. */
  readonly hints: boolean;
  /** Whether the page is read where a feed gives a summary. */
  readonly full_text: boolean;
  /** Seconds that one request may take, redirects and all. */
  readonly timeout: number;
  /** How many requests are under way side by side, and how many to one host. */
  readonly requests: number;
  readonly requests_per_host: number;
  /** Hosts on a private network that may be fetched from: `name`, or `name:port` for that port alone. */
  readonly allow_hosts: readonly string[];
}

/** What is said about fetching. */
export type Fetching = Pick<Config, 'full_text' | 'timeout' | 'requests' | 'requests_per_host' | 'allow_hosts'>;

export const DEFAULTS: Config = {
  theme: 'terminal',
  measure: 72,
  hints: true,
  full_text: true,
  timeout: 60,
  requests: 12,
  requests_per_host: 2,
  allow_hosts: [],
};
