/** Putting text on the clipboard: by the machine's own program, or by asking the terminal (OSC 52). */
import { spawn } from 'node:child_process';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The program that fills the clipboard the reader sees, with its arguments, or null. Over SSH there is none: what runs
 * there has another machine's clipboard.
 */
export function clipboardProgram(env: Environment, platform: NodeJS.Platform): readonly string[] | null {
  if (env.SSH_CONNECTION || env.SSH_TTY) return null;
  if (platform === 'darwin') return ['pbcopy'];
  if (platform === 'win32' || env.WSL_DISTRO_NAME) return ['clip.exe'];
  if (env.WAYLAND_DISPLAY) return ['wl-copy'];
  if (env.DISPLAY) return ['xclip', '-selection', 'clipboard'];
  return null;
}

/**
 * The escape sequence that asks a terminal to take text. tmux passes it on only when it is told to, so there it is sent
 * both ways: as tmux's own, and wrapped for the terminal outside.
 */
export function clipboardSequence(text: string, env: Environment): string {
  const ask = `\u001b]52;c;${Buffer.from(text).toString('base64')}\u0007`;
  return env.TMUX ? `${ask}\u001bPtmux;${ask.replaceAll('\u001b', '\u001b\u001b')}\u001b\\` : ask;
}

/** Copies text. `terminal`: it was sent there, and nobody can know whether it was taken. */
export async function copy(
  text: string,
  options: { readonly env: Environment; readonly platform: NodeJS.Platform; readonly write: (bytes: string) => void },
): Promise<'clipboard' | 'terminal'> {
  const program = clipboardProgram(options.env, options.platform);
  if (program && (await feed(program, text))) return 'clipboard';
  options.write(clipboardSequence(text, options.env));
  return 'terminal';
}

/** Gives text to a program's standard input; says whether it took it. */
function feed([command, ...args]: readonly string[], text: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command!, args, { stdio: ['pipe', 'ignore', 'ignore'] });
    child.on('error', () => resolve(false));
    // xclip stays to serve the selection: it has taken the text when its input is closed.
    child.on('close', (code) => resolve(code === 0));
    child.stdin.on('error', () => resolve(false));
    child.stdin.end(text, () => resolve(true));
    child.unref();
  });
}
