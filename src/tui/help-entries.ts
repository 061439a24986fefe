/** Help from the keymap: what can be done where we are, and why not where it cannot. */
import { sequenceLabel } from './key.ts';
import { bindingsAt, whyNot } from './keymap.ts';
import { type Model, placesOf } from './model.ts';
import type { HelpEntry } from './panes/help/state.ts';
import { PLACES } from './places.ts';

export function helpEntries(model: Model): HelpEntry[] {
  return bindingsAt(placesOf(model), model.bindings).map((binding) => ({
    group: PLACES[binding.place].title,
    keys: binding.keys.slice(0, 3).map(sequenceLabel).join(' '),
    help: binding.help,
    why: whyNot(binding, model),
    name: binding.name,
  }));
}
