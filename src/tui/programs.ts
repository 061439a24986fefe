/** Other programs: the reader's editor, a program to give text to, the browser. None of them is run by a shell. */
import { type SpawnOptions, spawn } from 'node:child_process';
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { ExpectedError } from '../model/errors.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The words of a command line: divided by spaces, but for those in quotation marks or behind a backslash. */
export function commandWords(line: string): string[] {
  const words = line.match(/(?:\\.|"(?:\\.|[^"\\])*"|'[^']*'|[^\s\\"'])+/gs) ?? [];
  return words.map((word) =>
    word.replace(
      /'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.)/gs,
      (_, single?: string, double?: string, escaped?: string) =>
        single ?? double?.replace(/\\(["\\])/g, '$1') ?? escaped ?? '',
    ),
  );
}

/** Runs a program to its end; resolves with its exit code (128 + number for a signal). */
function run(words: readonly string[], options: SpawnOptions, input: string | null, wayOut: string): Promise<number> {
  const [program, ...args] = words;
  return new Promise((resolve, reject) => {
    const failed = (cause: unknown): void =>
      reject(
        new ExpectedError(`${program ?? 'nothing'} could not be started`, { subject: words.join(' '), wayOut, cause }),
      );
    if (program === undefined) return failed(undefined);
    const child = spawn(program, args, options);
    child.on('error', failed);
    child.on('close', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
    // A program need not read all it is given.
    child.stdin?.on('error', () => {});
    if (input !== null) child.stdin?.end(input);
  });
}

const EDITOR_WAY_OUT = 'Set EDITOR to a program that is there';

/** The reader's editor, as words: what $VISUAL or $EDITOR say, else what is there on such a machine. */
export const editorWords = (env: Environment, platform: NodeJS.Platform): string[] =>
  commandWords(env.VISUAL || env.EDITOR || (platform === 'win32' ? 'notepad' : 'vi'));

/** Lets the reader write: gives text to the editor in a file only they can read, and takes it back. */
export async function edit(text: string, env: Environment): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dixit-note-'));
  try {
    const path = join(folder, 'note.md');
    await writeFile(path, text === '' ? '' : `${text}\n`, { mode: 0o600 });
    const words = editorWords(env, process.platform);
    const code = await run([...words, path], { stdio: 'inherit' }, null, EDITOR_WAY_OUT);
    // An editor that ends with an error (`:cq`) means: do not take it.
    return code === 0 ? await readFile(path, 'utf8') : text;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const PLUS_LINE = 'vi vim nvim view nano pico emacs emacsclient micro kak joe jed mg ne'.split(' ');
const COLON_LINE = ['hx', 'helix', 'subl', 'zed'];
const GO_TO = ['code', 'codium', 'cursor'];

/** An editor's arguments for opening a file (an absolute path) at a line; one that is not known opens it at its start. */
export function fileAtLine(editor: string, path: string, line: number): string[] {
  const name = basename(editor).replace(/\.exe$/i, '');
  if (PLUS_LINE.includes(name)) return [`+${line}`, path];
  if (COLON_LINE.includes(name)) return [`${path}:${line}`];
  if (GO_TO.includes(name)) return ['--goto', `${path}:${line}`];
  return [path];
}

/** Lets the reader edit one of their own files. */
export async function editFile(path: string, line: number, env: Environment): Promise<void> {
  const words = editorWords(env, process.platform);
  const all = [...words, ...fileAtLine(words[0] ?? '', resolve(path), line)];
  await run(all, { stdio: 'inherit' }, null, EDITOR_WAY_OUT);
}

/** Gives text to a program that has the terminal until it ends and somebody has seen what it said. */
export async function pipe(command: string, text: string): Promise<number> {
  const words = commandWords(command);
  const code = await run(
    words,
    { stdio: ['pipe', 'inherit', 'inherit'] },
    text,
    'It is run without a shell: name a program',
  );
  process.stdout.write(`\n[${command} ${code === 0 ? 'is done' : `ended with ${code}`}; Enter goes back to dixit] `);
  const terminal = await open('/dev/tty', 'r');
  try {
    await terminal.read(Buffer.alloc(1_024), 0, 1_024, null);
  } finally {
    await terminal.close();
  }
  return code;
}

/** The program that opens addresses, as words. */
export function browserWords(env: Environment, platform: NodeJS.Platform): string[] {
  if (env.BROWSER) return commandWords(env.BROWSER.split(':')[0]!);
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['explorer.exe'];
  return env.WSL_DISTRO_NAME ? ['wslview'] : ['xdg-open'];
}

/** Opens an address in the browser, which lives on by itself. Throws ExpectedError, with the address to copy. */
export function browse(url: string, env: Environment): Promise<void> {
  if (!/^https?:\/\//i.test(url)) throw new Error(`not an address of the web: ${url}`);
  const words = browserWords(env, process.platform);
  const placed = words.some((word) => word.includes('%s'));
  const [program, ...args] = placed ? words.map((word) => word.replaceAll('%s', url)) : [...words, url];
  return new Promise((resolve, reject) => {
    const child = spawn(program!, args, { stdio: 'ignore', detached: true });
    child.on('error', (cause) =>
      reject(new ExpectedError(`${program} could not be started`, { subject: url, wayOut: `It is at ${url}`, cause })),
    );
    child.on('spawn', () => {
      child.unref();
      resolve();
    });
  });
}
