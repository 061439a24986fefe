/** Opens the screen and closes it again: the only place that mounts Ink and touches the terminal. */
import { constants } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { type Instance, render, useApp } from 'ink';
import { ExpectedError } from '../model/errors.ts';
import { textWidth } from '../text/width.ts';
import { copy } from './clipboard.ts';
import { keyboard } from './keyboard.ts';
import type { Message } from './messages.ts';
import type { Away, Model } from './model.ts';
import { opening, type Setup } from './opening.ts';
import { pathsFrom } from './paths.ts';
import type { Terminal } from './perform.ts';
import { Plain } from './plain/plain.tsx';
import { type Said, say } from './plain/say.ts';
import { PLAIN_COLUMNS } from './plain/screen.ts';
import { type Program, start } from './program.ts';
import { browse, edit, editFile, pipe } from './programs.ts';
import { Shell } from './shell.tsx';
import { themeFor } from './theme.ts';
import { update } from './update.ts';
import { type Visit, visitTo } from './visit.ts';
import type { World } from './world.ts';

export interface OpenOptions {
  /** An article to open at once instead of showing the list first. */
  readonly articleId?: string | null;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly now?: Date;
  readonly setup?: Setup;
  /** Linear text for screen readers: words for glyphs, one pane at a time, no screen of its own. */
  readonly plain?: boolean;
  /** Called when the first frame is on the screen: from then on others may have the processor. */
  readonly onShown?: () => void;
  /** Opens the reader's own library, where something else is on the screen. */
  readonly openHome?: () => Promise<Home>;
}

export interface Home {
  readonly world: World;
  /** What is looked at instead, where there is nothing in it. */
  readonly away: Away | null;
  /** The world before is not asked for anything any more. */
  leaveOther(): Promise<void>;
}

const ENDING_SIGNALS = ['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGQUIT'] as const;

/** The first frames are compiled as they are drawn. So many are drawn before anybody presses a key, with nothing changed. */
const REHEARSALS = 8;
const REHEARSE_EVERY = 9;

/**
 * Shows the screen until it is left; resolves with the exit code (128 + number for a signal). Throws ExpectedError where
 * there is no terminal, and whatever a bug throws, after the terminal has been given back.
 */
export async function open(world: World, options: OpenOptions = {}): Promise<number> {
  const { env = process.env, now = new Date(), plain = false } = options;
  const { stdout } = process;
  if (!stdout.isTTY) {
    throw new ExpectedError('The reader needs a terminal', {
      subject: 'standard output',
      wayOut: 'dixit --help lists what works without one',
    });
  }
  const stdin = keyboard();
  const ended = Promise.withResolvers<number>();
  let instance: Instance | null = null;
  let isLent = false;
  let suspendTerminal: ((act: () => Promise<void>) => Promise<unknown>) | null = null;

  let said: Said | null = null;
  let again = false;
  const hear = (model: Model): Said => {
    said = say(said, model, again);
    again = false;
    return said;
  };
  const tree = (model: Model) => (
    <>
      <Grip hold={(suspend) => (suspendTerminal = suspend)} />
      {plain ? (
        <Plain said={hear(model)} columns={stdout.columns} dispatch={dispatch} />
      ) : (
        <Shell model={model} theme={themeFor(env, model.settings.theme)} dispatch={dispatch} />
      )}
    </>
  );
  const draw = (model: Model): void => instance?.rerender(tree(model));
  const wipe = (): void => {
    if (plain) return;
    instance?.clear();
    stdout.write('\u001b[H\u001b[J');
  };
  const redraw = (): void => {
    again = plain;
    wipe();
    draw(program.model());
  };
  const terminal: Terminal = {
    exit: (code) => ended.resolve(code),
    suspend: () => void suspendTerminal?.(stopped).catch((error: unknown) => ended.reject(error)),
    redraw,
    goHome: async () => {
      const home = await options.openHome?.();
      if (!home) return;
      visit.leave();
      visit = visiting(home.world);
      dispatch({ type: 'moved', away: home.away });
      await home.leaveOther();
    },
    listPaths: pathsFrom,
    copy: (text) => copy(text, { env, platform: process.platform, write: (bytes) => stdout.write(bytes) }),
    edit: (text) => lend(() => edit(text, env)),
    editFile: (path, line) => lend(() => editFile(path, line, env)),
    pipe: (command, text) => lend(() => pipe(command, text)),
    browse: (url) => browse(url, env),
  };
  const dispatch = (...messages: readonly Message[]): void => program.dispatch(...messages);
  // Left behind when the screen closes: nobody would see it, and the library is closed then.
  let over = false;
  const later = (milliseconds: number, act: () => void): void =>
    void setTimeout(() => over || act(), milliseconds).unref();
  const visiting = (there: World): Visit => visitTo(there, { terminal, dispatch, later });
  let visit = visiting(world);
  const sizeNow = () => ({ columns: plain ? PLAIN_COLUMNS : stdout.columns, rows: stdout.rows });
  const program: Program<Model> = start(
    opening(sizeNow(), now.getFullYear(), options.articleId ?? null, { ...options.setup, plain }),
    {
      update,
      changed: draw,
      perform: (effect) => visit.perform(effect),
    },
  );

  /** Lends the terminal to another program until that has ended. Its Ctrl-C and Ctrl-Z are not ours. */
  const lend = async <T,>(use: () => Promise<T>): Promise<T> => {
    if (!suspendTerminal) throw new Error('there is no screen to lend');
    const answer = Promise.withResolvers<T>();
    // Whoever asked hears of a failure once the terminal is ours again; until then Node must not take it for unheard.
    answer.promise.catch(() => {});
    process.off('SIGTSTP', terminal.suspend);
    isLent = true;
    try {
      await suspendTerminal(async () => {
        // Ink no longer listens, but Node would go on reading: what is typed would be taken from the other program.
        await setImmediate();
        stdin.pause();
        await use().then(answer.resolve, answer.reject);
      });
    } finally {
      isLent = false;
      process.on('SIGTSTP', terminal.suspend);
    }
    return answer.promise;
  };
  const stopped = async (): Promise<void> => {
    process.off('SIGTSTP', terminal.suspend);
    const continued = new Promise<void>((resume) => process.once('SIGCONT', () => resume()));
    // Neither a signal nor the lent-out keyboard keeps Node from ending: this does.
    const alive = setInterval(() => {}, 60_000);
    // The whole job stops, as with Ctrl-Z in any program: npm above us too.
    process.kill(0, 'SIGTSTP');
    await continued;
    clearInterval(alive);
    process.on('SIGTSTP', terminal.suspend);
  };
  const resized = (): void => {
    // What is on the screen while it is lent is not ours to clear.
    if (!isLent) wipe();
    dispatch({ type: 'resized', ...sizeNow() });
  };
  const crashed = (error: unknown): void => ended.reject(error);
  const signalled = (signal: NodeJS.Signals): void => {
    if (isLent && (signal === 'SIGINT' || signal === 'SIGQUIT')) return;
    dispatch({ type: 'interrupted', code: 128 + constants.signals[signal] });
  };
  const hungUp = (): void => signalled('SIGHUP');

  for (const signal of ENDING_SIGNALS) process.on(signal, signalled);
  process.on('SIGTSTP', terminal.suspend);
  process.on('uncaughtException', crashed);
  stdin.on('end', hungUp);
  // Stays: a terminal that is gone answers with an error even when it is given back.
  stdin.on('error', () => over || hungUp());
  // Before Ink's own listener: it would draw the old frame at the new width first.
  stdout.prependListener('resize', resized);
  const rehearse = (times: number): void => {
    if (!instance) return;
    // An emoji needs more of Node than all else on the screen; the first of a session would be seen to.
    if (times === REHEARSALS) textWidth('\u{1F44D}\u{1F3FD}');
    if (times === 0) options.onShown?.();
    else {
      draw({ ...program.model() });
      later(REHEARSE_EVERY, () => rehearse(times - 1));
    }
  };
  try {
    // What the world knows already belongs on the first frame: it answers in this turn, and is heard in the next.
    await setImmediate();
    await setImmediate();
    instance = render(tree(program.model()), {
      stdin,
      stdout,
      alternateScreen: !plain,
      // A terminal was checked for above; Ink's own guess says no under CI.
      interactive: true,
      incrementalRendering: !plain,
      // A frame takes a few milliseconds. With less than this Ink would put off the answer to a key because of the
      // frame of the key itself, and once more for each answer that comes meanwhile.
      maxFps: 1_000,
      exitOnCtrlC: false,
      patchConsole: true,
    });
    instance.waitUntilExit().catch(crashed);
    later(0, () => rehearse(REHEARSALS));
    return await ended.promise;
  } finally {
    over = true;
    visit.leave();
    // tmux, made larger meanwhile, puts rows of the screen that is left above those of the shell.
    wipe();
    instance?.unmount();
    instance = null;
    for (const signal of ENDING_SIGNALS) process.off(signal, signalled);
    process.off('SIGTSTP', terminal.suspend);
    process.off('uncaughtException', crashed);
    stdin.off('end', hungUp);
    stdout.off('resize', resized);
    stdin.unref();
  }
}

/** Reaches the one thing Ink only hands to components: how to lend the terminal to somebody else. */
function Grip({ hold }: { hold(suspend: ReturnType<typeof useApp>['suspendTerminal']): void }) {
  hold(useApp().suspendTerminal);
  return null;
}
