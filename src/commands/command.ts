/**
 * What a command is: a value. The parser, `--help`, the man page, the shell completions and the README's list are all
 * made from these values, so they cannot disagree. A command file exports one `command`, keeps its own imports light
 * and loads what it needs inside `run` (`await import('../workflows/…')`), so that `dixit --version` pays for nothing.
 */

/** One option. `flags` is commander's notation: `--json`, `--limit <n>`, `-f, --format <name>`. */
export interface Option {
  readonly flags: string;
  readonly summary: string;
  readonly default?: string | boolean;
  readonly choices?: readonly string[];
  /** May be given several times; the value is then an array. */
  readonly repeatable?: boolean;
}

/** What a command may touch of the process. Injected, so that commands are tested on text and exit codes. */
export interface Io {
  /** Writes to standard output; resolves when more may be written (back-pressure), rejects with EPIPE when nobody reads. */
  readonly out: (text: string) => Promise<void>;
  /** Writes to standard error. */
  readonly err: (text: string) => void;
  readonly stdin: NodeJS.ReadableStream;
  readonly isTerminal: { readonly stdin: boolean; readonly stdout: boolean; readonly stderr: boolean };
  readonly columns: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly now: () => Date;
  /** Aborted on Ctrl-C and SIGTERM: stop cleanly and keep what arrived. */
  readonly signal: AbortSignal;
}

export type OptionValues = Readonly<Record<string, unknown>>;

export interface Command {
  readonly name: string;
  /** Commander's notation: `<query...>`, `[path...]`; empty for none. */
  readonly arguments: string;
  readonly summary: string;
  /** Paragraphs for `--help` and the man page. */
  readonly description?: string;
  readonly options: readonly Option[];
  /** A word with one dash ("-word") is an argument and no option. */
  readonly takesDashedWords?: true;
  /** Command line and what it does. */
  readonly examples: readonly (readonly [line: string, does: string])[];
  /** The command's own verdicts (1 and 2), beside the common 0, 3 (usage or an expected error), 70 (a bug) and 130 (stopped). */
  readonly exitCodes?: readonly (readonly [code: number, means: string])[];
  /** Does it. `args` are the positional arguments, flattened. Returns the exit code; throws ExpectedError for what the world did. */
  run(args: readonly string[], options: OptionValues, io: Io): Promise<number>;
}
