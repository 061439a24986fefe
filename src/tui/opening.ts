/** The first step: an empty screen of the right size, and what is asked for before any key. */
import type { Effect, Step } from './effects.ts';
import type { Size } from './layout.ts';
import { type Model, modelOf } from './model.ts';
import { focusOn, visit } from './navigate.ts';
import { refresh } from './panes/list/update.ts';

/** What the reader configured, and what was wrong with it. */
export type Setup = Partial<
  Pick<Model, 'settings' | 'bindings' | 'problems' | 'tour' | 'zoomed' | 'plain' | 'away' | 'history'>
>;

/** What is new in standing searches can wait until the screen stands, so many milliseconds. */
const NEWS_AFTER = 1_500;

/** Opens with the list, or in the reader where one article was asked for. */
export function opening(size: Size, thisYear: number, articleId: string | null, setup: Setup = {}): Step<Model> {
  const bare = { ...modelOf(size, thisYear), ...setup };
  const empty: Model = { ...bare, reader: { ...bare.reader, measure: bare.settings.measure, bindings: bare.bindings } };
  const [list, effects] = refresh(
    articleId === null ? empty.list : { ...empty.list, selected: { id: articleId, index: 0 }, chosen: true },
  );
  const listed: Model = { ...empty, list };
  const asked: readonly Effect[] = [
    ...effects,
    { type: 'load-jumps' },
    { type: 'list-problems' },
    { type: 'recall-lines' },
    { type: 'wait', milliseconds: NEWS_AFTER, message: { type: 'searches-changed' } },
  ];
  if (articleId === null) return [listed, asked];
  const [opened, more] = visit(focusOn(listed, 'reader'), articleId, { to: 'where-left' });
  return [opened, [...asked, ...more]];
}
