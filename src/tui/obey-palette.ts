/** Orders for the command palette, and what comes of the line typed in it. */
import type { Order } from './binding.ts';
import { type Step, stay } from './effects.ts';
import { sequenceLabel } from './key.ts';
import { bindingsAt, whyNot } from './keymap.ts';
import { layoutOf, type Model, placesOf } from './model.ts';
import { type PaletteEntry, type PaletteState, picked, split } from './panes/palette/state.ts';
import { complete, updatePalette } from './panes/palette/update.ts';
import { commandsShown } from './panes/palette/view.ts';
import { toast } from './toast.ts';
import { WORDS } from './words.ts';

type Obey = (model: Model, order: Order) => Step<Model>;

/** Names people type out of habit. */
const ALIASES: Readonly<Record<string, string>> = { q: 'quit', quit: 'quit', wq: 'quit', x: 'quit', h: 'help' };

/** Every command there is here: those that take words first, then all bindings of the place, each name once. */
export function paletteEntries(model: Model): PaletteEntry[] {
  const beneath: Model = { ...model, overlay: null };
  const bindings = bindingsAt(placesOf(beneath), beneath.bindings);
  const words = WORDS.map(({ name, argument, help, choices = [], takesPath = false }) => ({
    ...{ name, argument, help, choices, takesPath },
    keys: '',
    why: null,
  }));
  const taken = new Set(WORDS.map(({ name }) => name));
  const plain = bindings.flatMap((binding): PaletteEntry[] => {
    if (taken.has(binding.name)) return [];
    taken.add(binding.name);
    const keys = binding.keys[0] === undefined ? '' : sequenceLabel(binding.keys[0]);
    const { name, help } = binding;
    return [{ name, argument: '', keys, help, why: whyNot(binding, beneath), choices: [], takesPath: false }];
  });
  return [...words, ...plain];
}

export function obeyPalette(model: Model, state: PaletteState, order: Order, obey: Obey): Step<Model> {
  const show = (palette: PaletteState): Model => ({ ...model, overlay: { kind: 'palette', palette } });
  const entries = paletteEntries(model);
  switch (order.command.name) {
    case 'cancel':
      return stay({ ...model, overlay: null });
    case 'accept':
      return run(model, state, entries, obey);
    case 'complete':
      return lookUp(show(complete(state, entries)));
    case 'edit':
      if (order.command.edit === 'erase' && state.field.text === '') return stay({ ...model, overlay: null });
  }
  const shown = commandsShown(layoutOf(model).height);
  return lookUp(show(updatePalette(state, order, { entries, shown, history: model.history })));
}

/** Asks for the paths that go on from what is typed, where a path is. */
function lookUp(model: Model): Step<Model> {
  if (model.overlay?.kind !== 'palette') return stay(model);
  const { name, argument } = split(model.overlay.palette);
  const word = WORDS.find((each) => each.name === name);
  return argument === null || !word?.takesPath ? stay(model) : [model, [{ type: 'list-paths', start: argument }]];
}

/** The paths that were asked for; those to something else by now are dropped. */
export function pathsListed(model: Model, start: string, paths: readonly string[]): Model {
  if (model.overlay?.kind !== 'palette') return model;
  const { palette } = model.overlay;
  return split(palette).argument === start
    ? { ...model, overlay: { kind: 'palette', palette: { ...palette, paths } } }
    : model;
}

const LONGEST_HISTORY = 100;

/** Runs the line that is typed, and remembers it. */
function run(model: Model, state: PaletteState, entries: readonly PaletteEntry[], obey: Obey): Step<Model> {
  const line = state.field.text.trim();
  if (line === '') return runLine(model, state, entries, obey);
  const history = [line, ...model.history.filter((each) => each !== line)].slice(0, LONGEST_HISTORY);
  const [ran, effects] = runLine({ ...model, history }, state, entries, obey);
  return [ran, ran.overlay?.kind === 'palette' ? effects : [...effects, { type: 'remember-line', line }]];
}

function runLine(model: Model, state: PaletteState, entries: readonly PaletteEntry[], obey: Obey): Step<Model> {
  const line = state.field.text.trim();
  const closed: Model = { ...model, overlay: null };
  if (ALIASES[line]) return named(closed, ALIASES[line], obey);
  const { name, argument } = split(state);
  const entry = picked(entries, state)[state.selected]?.entry;
  if (!entry) return toast(closed, `No command is called “${line}”`);
  const word = WORDS.find((each) => each.name === entry.name);
  if (!word) return named(closed, entry.name, obey);
  if (name === word.name && argument?.trim()) return word.run(closed, argument.trim(), obey);
  // What has to follow is asked for by going on with the line.
  return lookUp({ ...model, overlay: { kind: 'palette', palette: complete(state, entries) } });
}

/** Does what a binding does, or says why it cannot be done. */
function named(model: Model, name: string, obey: Obey): Step<Model> {
  const binding = bindingsAt(placesOf(model), model.bindings).find((each) => each.name === name);
  if (!binding) return stay(model);
  const why = whyNot(binding, model);
  return why === null ? obey(model, { command: binding.command, count: null }) : toast(model, why);
}
