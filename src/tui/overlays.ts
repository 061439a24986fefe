/** Orders for what lies over everything else: find, help, menus. */
import type { Order } from './binding.ts';
import { type Step, stay } from './effects.ts';
import { editField, type Field, typeInto } from './field.ts';
import { helpEntries } from './help-entries.ts';
import { choose } from './menus.ts';
import { layoutOf, type Model, type Overlay, roomOf } from './model.ts';
import { remember } from './navigate.ts';
import { filtered, type HelpState } from './panes/help/state.ts';
import { updateHelp } from './panes/help/update.ts';
import { entriesShown } from './panes/help/view.ts';
import { type MenuState, moveHighlight } from './panes/menu/state.ts';
import { topOffset } from './panes/reader/scroll.ts';
import { find, nextMatch } from './panes/reader/update.ts';

type Of<Kind extends Overlay['kind']> = Extract<Overlay, { kind: Kind }>;

export function obeyOverlay(model: Model, overlay: Overlay, order: Order): Step<Model> {
  switch (overlay.kind) {
    case 'find':
      return obeyFind(model, overlay, order);
    case 'help':
      return obeyHelp(model, overlay, order);
    case 'menu':
      return obeyMenu(model, overlay.menu, order);
  }
}

/** Find is live: each letter starts again from where we were before it was opened. */
function obeyFind(model: Model, overlay: Of<'find'>, { command }: Order): Step<Model> {
  const room = roomOf(model, 'reader');
  const typed = (field: Field): Step<Model> =>
    stay({
      ...model,
      overlay: { ...overlay, field },
      reader:
        field.text === overlay.field.text
          ? model.reader
          : find(overlay.before, room, field.text, topOffset(overlay.before)),
    });
  switch (command.name) {
    case 'type':
      return typed(typeInto(overlay.field, command.text));
    case 'edit':
      if (command.edit === 'erase' && overlay.field.text === '')
        return stay({ ...model, overlay: null, reader: overlay.before });
      return typed(editField(overlay.field, command.edit));
    case 'next-match':
      return stay({ ...model, reader: nextMatch(model.reader, room, command.by, 1).state });
    case 'accept': {
      const { jumps } = remember({ ...model, reader: overlay.before });
      return stay({ ...model, overlay: null, jumps });
    }
    case 'cancel':
      return stay({ ...model, overlay: null, reader: overlay.before });
    default:
      return stay(model);
  }
}

function obeyHelp(model: Model, overlay: Of<'help'>, order: Order): Step<Model> {
  const closed: Model = { ...model, overlay: null };
  if (order.command.name === 'cancel') return stay(closed);
  const entries = filtered(helpEntries(closed), overlay.help);
  const help: HelpState = updateHelp(overlay.help, order, entries.length, entriesShown(layoutOf(model).height));
  return stay({ ...model, overlay: { ...overlay, help } });
}

function obeyMenu(model: Model, menu: MenuState, { command }: Order): Step<Model> {
  switch (command.name) {
    case 'cancel':
      return stay({ ...model, overlay: null });
    case 'select':
      return stay({ ...model, overlay: { kind: 'menu', menu: moveHighlight(menu, command.by) } });
    case 'accept':
      return choose(model, menu, menu.highlighted);
    case 'choose-nth': {
      const choice = menu.choices[command.nth - 1];
      return choice ? choose(model, menu, choice.value) : stay(model);
    }
    default:
      return stay(model);
  }
}
