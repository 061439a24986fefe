import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/index.ts';
import { run } from '../../src/commands/run.ts';
import { completionScript, SHELLS } from '../../src/commands/shell/completions.ts';
import { manualPage } from '../../src/commands/shell/manual.ts';
import { recordingIo } from '../support/io.ts';

describe('the command line', () => {
  it('prints the version of the package', async () => {
    const io = recordingIo();
    expect(await run(['--version'], io)).toBe(0);
    expect(io.stdout()).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('answers an unknown option with usage and exit code 3', async () => {
    const io = recordingIo();
    expect(await run(['extract', '--no-such-flag', 'x'], io)).toBe(3);
    expect(io.stderr()).toContain('--no-such-flag');
  });

  it.each([
    [['search'], 'search: missing required argument "query". "dixit search --help" shows how it is used.'],
    [['search', '--jsn', 'x'], 'search: unknown option "--jsn". Did you mean --json?'],
    [['--nonsense'], 'command line: unknown option "--nonsense". "dixit --help" lists the commands.'],
  ])('puts wrong usage as it puts every other error: %j', async (argv, told) => {
    const io = recordingIo();
    expect(await run(argv, io)).toBe(3);
    expect(io.stderr()).toBe(`dixit: ${told}\n`);
  });

  it.each([
    [['serch', 'rates'], 'serch: this is no command, and no file or folder here. Did you mean search?'],
    [['zzz'], 'zzz: this is no command, and no file or folder here. "dixit --help" lists the commands.'],
  ])('takes no misspelt command for a file: %j', async (argv, told) => {
    const io = recordingIo();
    expect(await run(argv, io)).toBe(3);
    expect(io.stderr()).toBe(`dixit: ${told}\n`);
  });

  it.each([[['missing.html']], [['notes/serch']], [['read', 'serch']], [['--', 'serch']]])(
    'says of what can only be a file that it is not there: %j',
    async (argv) => {
      const io = recordingIo();
      expect(await run(argv, io)).toBe(2);
      expect(io.stderr()).toContain('There is no such file or folder.');
    },
  );

  it('takes a full disk behind standard output for no bug, and nobody who reads for no error', async () => {
    const refusing = (code: string, message: string) => ({
      ...recordingIo(),
      out: () => Promise.reject(Object.assign(new Error(message), { code })),
    });
    const full = refusing('ENOSPC', 'ENOSPC: no space left on device, write');
    expect(await run(['man'], full)).toBe(3);
    expect(full.stderr()).toBe('dixit: standard output: it could not be written: no space left on device.\n');
    const gone = refusing('EPIPE', 'write EPIPE');
    expect(await run(['man'], gone)).toBe(141);
    expect(gone.stderr()).toBe('');
  });

  it('takes no empty word for the folder it is in', async () => {
    const io = recordingIo();
    expect(await run(['add', ''], io)).toBe(3);
    expect(io.stderr()).toBe('dixit: add: one of the arguments is empty. Is a variable not set?\n');
  });

  it.each(COMMANDS.map((command) => [command.name, command] as const))(
    '%s --help shows its examples',
    async (name, command) => {
      const io = recordingIo();
      expect(await run([name, '--help'], io)).toBe(0);
      for (const [line] of command.examples) expect(io.stdout()).toContain(`$ ${line}`);
    },
  );

  it('gives no example of a command that there is not', () => {
    const names = COMMANDS.map(({ name }) => name);
    // The examples of read give it paths without its name.
    const called = COMMANDS.flatMap(({ name, examples }) => (name === 'read' ? [] : examples))
      .flatMap(([line]) => [...line.matchAll(/\bdixit ([a-z]+)/g)])
      .map(([, name]) => name);
    expect(names).toEqual(expect.arrayContaining(called));
  });

  it('names every command once', () => {
    expect(new Set(COMMANDS.map((command) => command.name)).size).toBe(COMMANDS.length);
  });
});

describe('what is made from the command table', () => {
  it.each(SHELLS)('%s completions offer every command and every long option', (shell) => {
    const script = completionScript(shell, COMMANDS);
    for (const command of COMMANDS) {
      expect(script).toContain(command.name);
      for (const option of command.options) expect(script).toContain(/--([a-z-]+)/.exec(option.flags)![1]!);
    }
  });

  it('bash accepts the bash script and completes a command word', () => {
    const script = `${completionScript('bash', COMMANDS)}\nCOMP_WORDS=(dixit ext) COMP_CWORD=1; _dixit; echo "$COMPREPLY"`;
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout.trim()).toBe('extract');
  });

  it('the man page has no line that roff would take for a macro by accident', () => {
    const page = manualPage(COMMANDS, '1.2.3');
    const macros = new Set(
      page
        .split('\n')
        .filter((line) => line.startsWith('.'))
        .map((line) => line.split(' ')[0]),
    );
    expect([...macros].sort()).toEqual(['.B', '.PP', '.SH', '.SS', '.TH', '.TP', '.br']);
    for (const command of COMMANDS) expect(page).toContain(`.SS dixit ${command.name}`);
  });
});
