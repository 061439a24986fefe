/** The reader's TOML files: read as far as they can be, with the line of everything in them. */
import { parse, TomlError } from 'smol-toml';

/** Something wrong with one line of a file the reader wrote. */
export interface Fault {
  /** `config.toml:12`. */
  readonly subject: string;
  readonly message: string;
  /** What is allowed. */
  readonly wayOut: string;
}

export interface Toml {
  readonly values: Readonly<Record<string, unknown>>;
  /** The line of a key, counted from 1: `theme`, or `reader.next-statement` for one in a table. */
  lineOf(key: string): number;
  /** Lines that are no TOML. */
  readonly faults: readonly Fault[];
}

/** More mistakes than this are one mistake: the file is something else. */
const MOST_FAULTS = 20;

/** Reads TOML text; a line that cannot be read is left out, said, and the rest counts. */
export function readToml(name: string, text: string): Toml {
  const lines = text.split('\n');
  const faults: Fault[] = [];
  for (;;) {
    try {
      return { values: parse(lines.join('\n')), lineOf: (key) => lineOf(lines, key), faults };
    } catch (error) {
      if (!(error instanceof TomlError)) throw error;
      const [message = ''] = error.message.replace(/^Invalid TOML document: /, '').split('\n');
      faults.push({
        subject: `${name}:${error.line}`,
        message: `This line is no TOML: ${message}.`,
        wayOut: 'Lines look like key = "value".',
      });
      const line = Math.min(error.line, lines.length) - 1;
      if (faults.length >= MOST_FAULTS || lines[line] === '') return { values: {}, lineOf: () => 1, faults };
      lines[line] = '';
    }
  }
}

function lineOf(lines: readonly string[], key: string): number {
  const dot = key.indexOf('.');
  const [table, name] = dot === -1 ? ['', key] : [key.slice(0, dot), key.slice(dot + 1)];
  let within = '';
  const found = lines.findIndex((line) => {
    within = /^\s*\[\s*"?([^\]"]+?)"?\s*\]/.exec(line)?.[1] ?? within;
    return (
      within === table &&
      (/^\s*"?([^"=\s]+)"?\s*=/.exec(line)?.[1] === name || (name === '' && line.includes(`[${table}`)))
    );
  });
  return found + 1 || 1;
}
