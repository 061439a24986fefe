/** Commands that are typed with something after them, as `:check draft.md`; the others are the bindings themselves. */
import type { Order } from './binding.ts';
import { type Step, stay } from './effects.ts';
import { addNamed } from './errand.ts';
import type { Model } from './model.ts';
import { consult, openTimeline } from './obey-desk.ts';
import { filterBy, sortBy } from './panes/list/update.ts';
import { SETTABLE, set } from './settings.ts';
import { toast } from './toast.ts';
import { SORTS } from './world.ts';

/** One such command. */
export interface Word {
  readonly name: string;
  /** What follows, in capitals. */
  readonly argument: string;
  readonly help: string;
  readonly choices?: readonly string[];
  readonly takesPath?: boolean;
  run(model: Model, argument: string, obey: (model: Model, order: Order) => Step<Model>): Step<Model>;
}

/** Opens what takes words, and types them there. */
const typedInto =
  (name: 'search' | 'find'): Word['run'] =>
  (model, text, obey) => {
    const [opened, effects] = obey(model, { command: { name }, count: null });
    const [typed, more] = obey(opened, { command: { name: 'type', text }, count: null });
    return [typed, [...effects, ...more]];
  };

export const WORDS: readonly Word[] = [
  {
    name: 'check',
    argument: 'FILE',
    help: 'check the quotations of a draft',
    takesPath: true,
    run: (model, path) => consult(model, { about: 'check', path }),
  },
  {
    name: 'add',
    argument: 'ADDRESS',
    help: 'add a feed, a page, a file or a folder',
    takesPath: true,
    run: (model, name) => addNamed(model, name),
  },
  {
    name: 'import',
    argument: 'FILE',
    help: 'add the feeds of an OPML file',
    takesPath: true,
    run: (model, name) => addNamed(model, name, 'feeds'),
  },
  { name: 'search', argument: 'WORDS', help: 'search quotes, speakers, headlines', run: typedInto('search') },
  { name: 'find', argument: 'WORDS', help: 'find in the open article', run: typedInto('find') },
  {
    name: 'filter',
    argument: 'WORDS',
    help: 'only the articles that fit, as with &',
    run(model, text) {
      const [list, effects] = filterBy(model.list, text);
      return [{ ...model, list }, effects];
    },
  },
  {
    name: 'timeline',
    argument: 'TOPIC',
    help: 'what was said on a topic, in the order of time',
    run: (model, topic) => openTimeline(model, topic),
  },
  {
    name: 'sort',
    argument: 'ORDER',
    help: 'the order of the list',
    choices: SORTS,
    run(model, order) {
      const sort = SORTS.find((each) => each === order);
      if (!sort) return toast(model, `There is no order “${order}”; there are ${SORTS.join(', ')}`);
      const [list, effects] = sortBy(model.list, sort);
      return [{ ...model, list }, effects];
    },
  },
  {
    name: 'set',
    argument: 'NAME VALUE',
    help: 'a setting, until dixit is left: measure, theme, hints',
    choices: SETTABLE,
    run(model, text) {
      const { settings, notice } = set(model.settings, text);
      const next: Model = { ...model, settings, reader: { ...model.reader, measure: settings.measure } };
      return notice === null ? stay(next) : toast(model, notice);
    },
  },
];
