import { describe, expect, it } from 'vitest';
import { clipboardProgram, clipboardSequence, copy } from '../../src/tui/clipboard.ts';

describe('the clipboard', () => {
  it.each([
    [{}, 'darwin', ['pbcopy']],
    [{}, 'win32', ['clip.exe']],
    [{ WSL_DISTRO_NAME: 'Debian' }, 'linux', ['clip.exe']],
    [{ WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' }, 'linux', ['wl-copy']],
    [{ DISPLAY: ':0' }, 'linux', ['xclip', '-selection', 'clipboard']],
    [{}, 'linux', null],
    [{ DISPLAY: ':10', SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22' }, 'linux', null],
    [{ SSH_TTY: '/dev/pts/1' }, 'darwin', null],
  ] as const)('of %j on %s is filled by %j', (env, platform, program) =>
    expect(clipboardProgram(env, platform)).toEqual(program),
  );

  it('is asked for by OSC 52, in base 64 of UTF-8', () => {
    expect(clipboardSequence('“é”', {})).toBe('\u001b]52;c;4oCcw6nigJ0=\u0007');
  });

  it('is asked for twice within tmux, once through to the terminal outside', () => {
    expect(clipboardSequence('a', { TMUX: '/tmp/tmux' })).toBe(
      '\u001b]52;c;YQ==\u0007\u001bPtmux;\u001b\u001b]52;c;YQ==\u0007\u001b\\',
    );
  });

  it('falls back to the terminal where the program is not there', async () => {
    const written: string[] = [];
    const env = { WAYLAND_DISPLAY: 'wayland-0' };
    const path = process.env.PATH;
    process.env.PATH = '/nowhere';
    try {
      const to = await copy('a', { env, platform: 'linux', write: (bytes) => written.push(bytes) });
      expect([to, ...written]).toEqual(['terminal', clipboardSequence('a', env)]);
    } finally {
      process.env.PATH = path;
    }
  });
});
