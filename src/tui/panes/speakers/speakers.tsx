import { Rows } from '../../components/rows.tsx';
import type { SpeakerRole } from '../../row.ts';
import type { Theme } from '../../theme.ts';
import type { Share, SpeakersState } from './state.ts';
import { type SpeakersRoom, speakersRows } from './view.ts';

interface Props {
  readonly state: SpeakersState;
  /** Null until it is known who speaks. */
  readonly shares: readonly Share[] | null;
  readonly colours: ReadonlyMap<string, SpeakerRole>;
  readonly currentSpeaker: string | null;
  readonly room: SpeakersRoom;
  readonly theme: Theme;
}

/** Who speaks in the open article, and how much. */
export function Speakers({ state, shares, colours, currentSpeaker, room, theme }: Props) {
  const rows = speakersRows(state, shares, colours, currentSpeaker, room);
  return <Rows rows={rows} columns={room.columns} theme={theme} />;
}
