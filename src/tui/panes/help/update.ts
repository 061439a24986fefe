import type { Order } from '../../binding.ts';
import { editField, type Field, typeInto } from '../../field.ts';
import type { HelpState } from './state.ts';

/** The commands of the help overlay, over `count` entries of which `shown` fit. */
export function updateHelp(state: HelpState, { command }: Order, count: number, shown: number): HelpState {
  const select = (to: number): HelpState => {
    const selected = Math.max(0, Math.min(count - 1, to));
    return { ...state, selected, top: Math.max(Math.min(state.top, selected), selected - shown + 1) };
  };
  const filter = (field: Field): HelpState =>
    field.text === state.field.text ? { ...state, field } : { field, selected: 0, top: 0 };
  switch (command.name) {
    case 'type':
      return filter(typeInto(state.field, command.text));
    case 'edit':
      return filter(editField(state.field, command.edit));
    case 'select':
      return select(state.selected + command.by);
    case 'move':
      return select(state.selected + command.by * (command.unit === 'page' ? Math.max(1, shown - 1) : 1));
    default:
      return state;
  }
}
