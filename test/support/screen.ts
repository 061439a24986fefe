/** The screen without a terminal: keys in, model, frames and what was asked of the world out. Time passes by hand. */
import { renderToString } from 'ink';
import { createElement } from 'react';
import type { Effect } from '../../src/tui/effects.ts';
import type { Key } from '../../src/tui/key.ts';
import { BINDINGS } from '../../src/tui/keymap.ts';
import type { Message } from '../../src/tui/messages.ts';
import type { Model } from '../../src/tui/model.ts';
import { opening } from '../../src/tui/opening.ts';
import { perform } from '../../src/tui/perform.ts';
import { type Program, start } from '../../src/tui/program.ts';
import { Shell } from '../../src/tui/shell.tsx';
import { colourless, THEMES, type Theme, themeFor } from '../../src/tui/theme.ts';
import { update } from '../../src/tui/update.ts';
import type { World } from '../../src/tui/world.ts';

export interface Screen {
  model(): Model;
  /** Presses keys, by name, one read each; resolves when the world has answered. */
  press(...keys: readonly Key[]): Promise<void>;
  /** Types letters. */
  type(text: string): Promise<void>;
  tell(...messages: readonly Message[]): Promise<void>;
  /** Lets time pass, in milliseconds. */
  pass(milliseconds: number): Promise<void>;
  resize(columns: number, rows: number): Promise<void>;
  /** The lines of the screen, without colours; trailing spaces are cut. */
  frame(): string[];
  /** The same with what a terminal in such an environment is sent. */
  painted(env: Readonly<Record<string, string>>): string[];
  /** The footer and whether a line shows some text: the two things a test looks for most. */
  footer(): string;
  readonly effects: readonly Effect[];
  readonly copied: readonly string[];
  /** What was given to the editor, to programs and to the browser. */
  readonly edited: readonly string[];
  readonly piped: readonly (readonly [command: string, text: string])[];
  readonly browsed: readonly string[];
  /** The exit code, once the screen has been left. */
  exited(): number | null;
}

export interface ScreenOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly articleId?: string;
  readonly away?: Model['away'];
  readonly tour?: boolean;
  readonly plain?: boolean;
  readonly bindings?: Model['bindings'];
  /** What is written in the editor, whenever it is opened. */
  readonly writes?: string;
}

// Every answer of a world in memory comes by microtasks alone.
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export async function openScreen(world: World, options: ScreenOptions = {}): Promise<Screen> {
  const { columns = 80, rows = 24, articleId = null, away = null, tour = false, plain = false } = options;
  const { bindings = BINDINGS } = options;
  const effects: Effect[] = [];
  const copied: string[] = [];
  const edited: string[] = [];
  const piped: [command: string, text: string][] = [];
  const browsed: string[] = [];
  const timers: { due: number; act: () => void }[] = [];
  let now = 0;
  let code: number | null = null;
  const program: Program<Model> = start(opening({ columns, rows }, 2026, articleId, { away, tour, plain, bindings }), {
    update,
    changed: () => {},
    perform: (effect, dispatch) => {
      effects.push(effect);
      perform(effect, dispatch, {
        world,
        terminal: {
          exit: (with_) => {
            code = with_;
          },
          suspend: () => {},
          redraw: () => {},
          goHome: async () => program.dispatch({ type: 'moved', away: null }),
          listPaths: async () => ['draft.md', 'drafts/'],
          copy: async (text) => {
            copied.push(text);
            return 'terminal';
          },
          edit: async (text) => {
            edited.push(text);
            return options.writes ?? text;
          },
          editFile: async (path, line) => void edited.push(`${path}:${line}`),
          pipe: async (command, text) => {
            piped.push([command, text]);
            return 0;
          },
          browse: async (url) => void browsed.push(url),
        },
        later: (milliseconds, act) => timers.push({ due: now + milliseconds, act }),
      });
    },
  });
  world.listen((fact) => program.dispatch(fact));
  const pass = async (milliseconds: number): Promise<void> => {
    const until = now + milliseconds;
    await settle();
    for (;;) {
      timers.sort((a, b) => a.due - b.due);
      const next = timers[0];
      if (!next || next.due > until) break;
      timers.shift();
      now = next.due;
      next.act();
      await settle();
    }
    now = until;
  };
  const tell = async (...messages: readonly Message[]): Promise<void> => {
    program.dispatch(...messages);
    await pass(0);
  };
  const press = async (...keys: readonly Key[]): Promise<void> => {
    for (const key of keys) await tell({ type: 'key-pressed', key });
  };
  const frame = (): string[] => draw(program.model()).split('\n');
  await pass(0);
  return {
    model: program.model,
    press,
    type: (text) => press(...[...text].map((letter) => (letter === ' ' ? 'space' : letter))),
    tell,
    pass,
    resize: (width, height) => tell({ type: 'resized', columns: width, rows: height }),
    frame,
    painted: (env) => drawn(program.model(), themeFor(env)).split('\n'),
    footer: () => frame().at(-1) ?? '',
    effects,
    copied,
    edited,
    piped,
    browsed,
    exited: () => code,
  };
}

/** A model as Ink draws it, in shapes only. */
const draw = (model: Model): string => drawn(model, colourless(THEMES.terminal)).replace(/\u001b\[[\d;]*m/g, '');

function drawn(model: Model, theme: Theme): string {
  const element = createElement(Shell, { model, theme, dispatch: () => {} });
  return renderToString(element, { columns: model.size.columns });
}
