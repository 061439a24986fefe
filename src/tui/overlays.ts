/** Orders for what lies over everything else: find, help, menus. */
import type { Order } from './binding.ts';
import { type Step, stay } from './effects.ts';
import { editField, type Field, typeInto } from './field.ts';
import { helpEntries } from './help-entries.ts';
import { closeOverlay, obeyKeepingOverlay } from './keeping/overlays.ts';
import { choose } from './menus.ts';
import { layoutOf, type Model, type Overlay, roomOf } from './model.ts';
import { remember } from './navigate.ts';
import { obeyAsk } from './obey-ask.ts';
import { obeyPalette } from './obey-palette.ts';
import { obeyProblems } from './obey-problems.ts';
import { filtered, type HelpState } from './panes/help/state.ts';
import { updateHelp } from './panes/help/update.ts';
import { entriesShown } from './panes/help/view.ts';
import { moveHighlight } from './panes/menu/state.ts';
import { topOffset } from './panes/reader/scroll.ts';
import { find, nextMatch } from './panes/reader/update.ts';

type Of<Kind extends Overlay['kind']> = Extract<Overlay, { kind: Kind }>;

export function obeyOverlay(
  model: Model,
  overlay: Overlay,
  order: Order,
  obey: (model: Model, order: Order) => Step<Model>,
): Step<Model> {
  switch (overlay.kind) {
    case 'ask':
      return obeyAsk(model, overlay, order);
    case 'find':
      return obeyFind(model, overlay, order);
    case 'palette':
      return obeyPalette(model, overlay.palette, order, obey);
    case 'problems':
      return obeyProblems(model, overlay.selected, order);
    case 'help':
      return obeyHelp(model, overlay, order);
    case 'menu':
      return obeyMenu(model, overlay, order);
    default:
      return obeyKeepingOverlay(model, overlay, order, obey);
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

function obeyMenu(model: Model, overlay: Of<'menu'>, { command }: Order): Step<Model> {
  const { menu } = overlay;
  switch (command.name) {
    case 'cancel':
      return stay(closeOverlay(model));
    case 'select':
      return stay({ ...model, overlay: { ...overlay, menu: moveHighlight(menu, command.by) } });
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
