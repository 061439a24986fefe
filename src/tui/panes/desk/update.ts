/** How a page of the desk changes: entries are walked; a later answer keeps the place. */
import type { DeskAnswer } from '../../../workflows/desk-questions.ts';
import type { Order } from '../../binding.ts';
import { countShown, topFor } from '../../entries.ts';
import type { DeskRoom } from './entry.ts';
import type { DeskState } from './state.ts';
import { countIn, measure } from './view.ts';

function select(state: DeskState, room: DeskRoom, to: number): DeskState {
  const selected = Math.max(0, Math.min(countIn(state) - 1, to));
  const { height, rowsOf } = measure(state, room);
  return { ...state, selected, top: topFor({ selected, top: state.top, height }, rowsOf) };
}

/** An answer; one to an older question is dropped. */
export function answered(state: DeskState, room: DeskRoom, request: number, answer: DeskAnswer): DeskState {
  if (request !== state.request) return state;
  return select({ ...state, answer, outdated: false, refused: null }, room, state.selected);
}

export const refused = (state: DeskState, request: number, why: string): DeskState =>
  request === state.request ? { ...state, refused: why } : state;

/** The commands that walk the entries; the same state for any other. */
export function updateDesk(state: DeskState, { command, count }: Order, room: DeskRoom): DeskState {
  switch (command.name) {
    case 'select':
      return select(state, room, state.selected + command.by * (count ?? 1));
    case 'move': {
      const all = countIn(state);
      if (command.unit === 'edge')
        return select(state, room, count !== null ? count - 1 : command.by < 0 ? 0 : all - 1);
      const { height, rowsOf } = measure(state, room);
      const shown = countShown({ top: state.top, height, count: all }, rowsOf);
      const by = { line: 1, 'half-page': Math.ceil(shown / 2), page: Math.max(1, shown - 1) }[command.unit];
      return select(state, room, state.selected + command.by * by * (count ?? 1));
    }
    case 'move-to-percent':
      return select(state, room, Math.floor((countIn(state) * Math.min(100, count ?? 0)) / 100));
    default:
      return state;
  }
}
