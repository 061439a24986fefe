/** The speakers pane as rows: name, how much of what is said is theirs, and role. */
import { bar } from '../../bar.ts';
import {
  cutRow,
  fillHeight,
  glyph,
  type Role,
  type Row,
  type SpeakerRole,
  segment,
  spreadRow,
  withRoles,
} from '../../row.ts';
import { type Share, type SpeakersState, selectedIndex } from './state.ts';
import { ROWS_EACH } from './update.ts';

export interface SpeakersRoom {
  readonly columns: number;
  readonly height: number;
  readonly focused: boolean;
}

/** The rows of the pane, `room.height` of them, none wider than `room.columns`; `shares` is null until it is known who speaks. */
export function speakersRows(
  state: SpeakersState,
  shares: readonly Share[] | null,
  colours: ReadonlyMap<string, SpeakerRole>,
  currentSpeaker: string | null,
  room: SpeakersRoom,
): Row[] {
  if (!shares?.length) {
    const why = shares ? 'Nobody is quoted here.' : 'Looking for statements…';
    return fillHeight([[], cutRow([segment(`  ${why}`, 'quiet')], room.columns)], room.height);
  }
  const selected = selectedIndex(state, shares);
  const shown = shares.slice(state.top, state.top + Math.max(1, Math.floor(room.height / ROWS_EACH)));
  const rows = shown.flatMap((share, index) =>
    speaker(share, {
      chosen: room.focused && state.top + index === selected,
      speaking: share.id === currentSpeaker,
      colour: colours.get(share.id) ?? 'quiet',
      columns: room.columns,
    }),
  );
  return fillHeight(rows, room.height);
}

function speaker(share: Share, shown: { chosen: boolean; speaking: boolean; colour: Role; columns: number }): Row[] {
  const { chosen, speaking, colour, columns } = shown;
  const lead = segment(chosen ? '▌ ' : speaking ? '┃ ' : '  ', 'marker', colour);
  const name = spreadRow(
    [lead, segment(share.name, colour, 'strong')],
    [glyph(` “${share.statements}” `, `  ${share.statements} statement${share.statements === 1 ? '' : 's'}`, 'quiet')],
    columns,
  );
  const percent = `${Math.round(share.share * 100)}%`.padStart(4);
  const track = Math.max(4, columns - 8);
  return [
    chosen ? withRoles(name, 'chosen') : name,
    spreadRow([segment('  '), segment(bar(share.share, track), colour)], [segment(`${percent} `, 'quiet')], columns),
    cutRow([segment(`  ${share.role ?? ''}`, 'quiet')], columns),
  ];
}
