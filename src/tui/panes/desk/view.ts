/** A page of the desk as rows: what was asked in the header, what came over the entries, and the entries. */
import type { About, DeskAnswer } from '../../../workflows/desk-questions.ts';
import { topFor } from '../../entries.ts';
import { fillHeight, fillRow, type Row, segment, withRoles } from '../../row.ts';
import { sentenceRows } from '../../wrap-row.ts';
import type { DeskRoom, Lead, View } from './entry.ts';
import type { DeskState } from './state.ts';
import { changesView } from './views/changes.ts';
import { checkView } from './views/check.ts';
import { clustersView } from './views/clusters.ts';
import { comparisonView } from './views/comparison.ts';
import { pairView } from './views/pair.ts';
import { searchesView } from './views/searches.ts';
import { speakerView } from './views/speaker.ts';
import { speakersView } from './views/speakers.ts';
import { statsView } from './views/stats.ts';
import { timelineView } from './views/timeline.ts';
import { versionView } from './views/version.ts';
import { versionsView } from './views/versions.ts';

const VIEWS: { readonly [A in About]: View<A> } = {
  speakers: speakersView,
  speaker: speakerView,
  timeline: timelineView,
  pair: pairView,
  comparison: comparisonView,
  clusters: clustersView,
  versions: versionsView,
  version: versionView,
  changes: changesView,
  check: checkView,
  stats: statsView,
  searches: searchesView,
};

/** The view of a question. Question and answer are about the same thing, which TypeScript cannot follow through a table. */
const viewOf = ({ question }: Pick<DeskState, 'question'>): View<About> =>
  VIEWS[question.about] as unknown as View<About>;

export const titleOf = (state: DeskState): string => viewOf(state).title(state.question, state.answer);

export const noteOf = (state: DeskState): string => (state.answer ? viewOf(state).note(state.answer) : '');

export const countIn = (state: DeskState): number => (state.answer ? viewOf(state).count(state.answer) : 0);

/** Where the chosen entry leads. */
export const leadOf = (state: DeskState): Lead | null =>
  state.answer && state.selected < countIn(state) ? viewOf(state).lead(state.answer, state.selected) : null;

/** The article that the chosen entry leads into, or null. */
export function articleIn(state: DeskState): string | null {
  const lead = leadOf(state);
  return lead?.to === 'statement' || lead?.to === 'article' ? lead.articleId : null;
}

const headOf = (state: DeskState, answer: DeskAnswer, room: DeskRoom): readonly Row[] =>
  countIn(state) > 0 ? viewOf(state).head(answer, room) : [];

const above = (state: DeskState, answer: DeskAnswer, index: number, room: DeskRoom): readonly Row[] =>
  viewOf(state).above?.(answer, index, room) ?? [];

/** Rows there are for entries, and how many each takes. */
export function measure(state: DeskState, room: DeskRoom): { height: number; rowsOf: (index: number) => number } {
  const { answer } = state;
  if (!answer) return { height: room.height, rowsOf: () => 1 };
  return {
    height: Math.max(1, room.height - headOf(state, answer, room).length),
    rowsOf: (index) => above(state, answer, index, room).length + viewOf(state).entry(answer, index, room).length,
  };
}

/** The rows of the page, `room.height` of them, none wider than `room.columns`. */
export function deskRows(state: DeskState, room: DeskRoom): Row[] {
  const { answer, refused } = state;
  if (refused !== null) return lines(['', refused, '‹ask-again› tries again, ‹page-back› leads back.'], room);
  if (!answer) return lines(['', 'Looking…'], room);
  const count = countIn(state);
  if (count === 0) return lines(['', ...viewOf(state).nothing(state.question, answer)], room);
  const rows = [...headOf(state, answer, room)];
  const { height, rowsOf } = measure(state, room);
  // The screen may have changed its size since the entry at the top was chosen.
  const top = topFor({ selected: state.selected, top: state.top, height }, rowsOf);
  for (let index = top; index < count && rows.length < room.height; index++) {
    rows.push(...above(state, answer, index, room));
    rows.push(...marked(viewOf(state).entry(answer, index, room), index === state.selected, room));
  }
  return fillHeight(rows, room.height);
}

const lines = (words: readonly string[], room: DeskRoom): Row[] => fillHeight(sentenceRows(words, room), room.height);

/** The rows of an entry behind its mark; the chosen one is painted as well. */
function marked(rows: readonly Row[], chosen: boolean, { columns }: DeskRoom): Row[] {
  return rows.map((row) => {
    if (row.length === 0) return row;
    const whole = fillRow([segment(chosen ? ' ▌ ' : '   ', 'marker'), ...row], columns);
    return chosen && rows.length === 1 ? withRoles(whole, 'chosen') : whole;
  });
}
