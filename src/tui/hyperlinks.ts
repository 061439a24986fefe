/**
 * Links that can be clicked (OSC 8, https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda), where the
 * terminal knows them. Addresses come from outside: one that could end the sequence early would write to the terminal.
 */
type Environment = Readonly<Record<string, string | undefined>>;

/** Words that lead somewhere. Pieces of one link on several lines have one number. */
export interface Link {
  readonly address: string;
  readonly number: number;
}

/** Numbers of a version, at least major and minor; VTE writes 0.50.2 as 5002. */
function versionOf(text: string | undefined): readonly [major: number, minor: number] {
  if (/^\d{3,4}$/.test(text ?? '')) return [0, Math.floor(Number(text) / 100)];
  const [major = '0', minor = '0'] = (text ?? '').split('.');
  return [Number.parseInt(major, 10) || 0, Number.parseInt(minor, 10) || 0];
}

const isSince = (text: string | undefined, major: number, minor = 0): boolean => {
  const [had, hadMinor] = versionOf(text);
  return had > major || (had === major && hadMinor >= minor);
};

/** Programs by $TERM_PROGRAM, with the version that knows links. */
const PROGRAMS: Readonly<Record<string, (version: string | undefined) => boolean>> = {
  'iTerm.app': (version) => isSince(version, 3, 1),
  WezTerm: (version) => Number.parseInt(version ?? '', 10) >= 20_200_620,
  vscode: (version) => isSince(version, 1, 72),
  ghostty: () => true,
  Hyper: () => true,
  zed: () => true,
  tmux: (version) => isSince(version, 3, 4),
};

const TERMS = new Set(['xterm-kitty', 'alacritty', 'foot', 'foot-extra', 'xterm-ghostty', 'contour', 'rio']);

/**
 * Whether the terminal of an environment knows links, by the rules of
 * https://github.com/chalk/supports-hyperlinks: `FORCE_HYPERLINK` decides (0 for no), then what is known of the program.
 * Within tmux it is tmux that must know them.
 */
export function knowsLinks(env: Environment): boolean {
  if (env.FORCE_HYPERLINK !== undefined) return env.FORCE_HYPERLINK !== '0' && env.FORCE_HYPERLINK !== 'false';
  if (env.TERM === 'dumb' || env.CI || env.TEAMCITY_VERSION) return false;
  const program = PROGRAMS[env.TERM_PROGRAM ?? ''];
  if (env.TMUX) return env.TERM_PROGRAM === 'tmux' && program!(env.TERM_PROGRAM_VERSION);
  if (/^screen/.test(env.TERM ?? '')) return false;
  if (program) return program(env.TERM_PROGRAM_VERSION);
  if (env.WT_SESSION || env.KITTY_WINDOW_ID || env.DOMTERM) return true;
  if (env.KONSOLE_VERSION) return Number(env.KONSOLE_VERSION) >= 201_200;
  // 0.50.0 fell over links.
  if (env.VTE_VERSION) return env.VTE_VERSION !== '0.50.0' && isSince(env.VTE_VERSION, 0, 50);
  return TERMS.has(env.TERM ?? '');
}

/** Terminals take no longer ones. */
const LONGEST = 2_083;

/** An address as a terminal may have it: of the web or of a mailbox, in visible ASCII alone; null for any other. */
function safeAddress(address: string): string | null {
  const url = URL.parse(address);
  if (!url || !/^(?:https?|mailto):$/.test(url.protocol)) return null;
  const { href } = url;
  return href.length <= LONGEST && /^[!-~]+$/.test(href) ? href : null;
}

const END = '\u001b]8;;\u0007';

/** The codes before and after the words of a link; none for one that is nothing to click on. */
export function linkCodes({ address, number }: Link): readonly [open: string, close: string] {
  const safe = safeAddress(address);
  return safe === null ? ['', ''] : [`\u001b]8;id=${number};${safe}\u0007`, END];
}
