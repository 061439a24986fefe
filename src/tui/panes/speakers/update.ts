import type { Order } from '../../binding.ts';
import { type Step, stay } from '../../effects.ts';
import { type Share, type SpeakersState, selectedIndex } from './state.ts';

/** Rows a speaker takes. */
export const ROWS_EACH = 3;

/** The commands that concern the speakers pane alone. */
export function updateSpeakers(
  state: SpeakersState,
  { command, count }: Order,
  shares: readonly Share[],
  height: number,
): Step<SpeakersState> {
  if (command.name !== 'move') return stay(state);
  const shown = Math.max(1, Math.floor(height / ROWS_EACH));
  const last = shares.length - 1;
  const rows = { line: 1, 'half-page': Math.ceil(shown / 2), page: shown, edge: last }[command.unit];
  const from = selectedIndex(state, shares);
  const to = command.unit === 'edge' && count !== null ? count - 1 : from + command.by * rows * (count ?? 1);
  const index = Math.max(0, Math.min(last, to));
  const top = Math.max(Math.min(state.top, index), index - shown + 1);
  return stay({ selected: shares[index]?.id ?? null, top });
}
