/** Going from place to place: opening articles, the jump list, panes, and back out again. */
import type { Direction } from './commands.ts';
import { type Effect, type Step, stay } from './effects.ts';
import { type Location, layoutOf, locationOf, type Model, roomOf } from './model.ts';
import { selectedRow } from './panes/list/state.ts';
import { filterBy, follow, keepInView, select } from './panes/list/update.ts';
import { topOffset } from './panes/reader/scroll.ts';
import type { ReaderState, Target } from './panes/reader/state.ts';
import { goTo, leave, openArticle } from './panes/reader/update.ts';
import { PANES, type Pane } from './places.ts';
import { toast } from './toast.ts';

/** Joins a step of the reader pane to the whole. */
export const withReader = (model: Model, [reader, effects]: Step<ReaderState>): Step<Model> => [
  { ...model, reader },
  effects,
];

export const focusOn = (model: Model, focus: Pane): Model => ({
  ...model,
  focus,
  list: keepInView(model.list, roomOf({ ...model, focus }, 'list')),
});

const LONGEST_JUMP_LIST = 100;

const same = (a: Location | undefined, b: Location): boolean =>
  a?.articleId === b.articleId && a.anchor === b.anchor && a.current === b.current;

/** Remembers where we are, before a jump. */
export function remember(model: Model): Model {
  const here = locationOf(model);
  if (!here) return model;
  const kept = model.jumps.places.slice(0, model.jumps.at);
  const places = same(kept.at(-1), here) ? kept : [...kept, here].slice(-LONGEST_JUMP_LIST);
  return { ...model, jumps: { places, at: places.length } };
}

/** Goes to a target in an article: at once where it is open, else as soon as it is. */
export function visit(model: Model, articleId: string, target: Target): Step<Model> {
  const { reader } = model;
  if (reader.opened?.article.id === articleId && (target.to !== 'statement' || reader.opened.statements !== null)) {
    const settled = { ...reader, awaited: null, request: reader.request + 1 };
    return stay({
      ...model,
      reader: target.to === 'where-left' ? settled : goTo(settled, roomOf(model, 'reader'), target),
    });
  }
  return withReader(model, openArticle(reader, articleId, target));
}

/** Visits an article and selects it in the list, so that both panes speak of the same one. */
export function visitListed(model: Model, articleId: string, target: Target): Step<Model> {
  const [list, effects] = follow(model.list, roomOf(model, 'list'), articleId);
  const [visited, more] = visit({ ...model, list }, articleId, target);
  return [visited, [...effects, ...more]];
}

export const targetOf = ({ anchor, current }: Location): Target => ({ to: 'anchor', anchor, current });

/** Older or newer in the jump list. */
export function jump(model: Model, by: Direction, count: number): Step<Model> {
  const atEnd = model.jumps.at === model.jumps.places.length;
  // Leaving the newest end, the place we are at joins the list, so that there is a way on again.
  const from = by < 0 && atEnd ? remember(model) : model;
  const at =
    from.jumps.at + by * count - (from !== model && from.jumps.places.length > model.jumps.places.length ? 1 : 0);
  const place = from.jumps.places[at];
  if (!place) return toast(model, by < 0 ? 'No older place' : 'No newer place');
  const there = focusOn({ ...from, jumps: { ...from.jumps, at } }, 'reader');
  return visitListed(there, place.articleId, targetOf(place));
}

/** Back to the place before the last jump, and from there here again. */
export const jumpBetween = (model: Model): Step<Model> =>
  jump(model, model.jumps.at < model.jumps.places.length - 1 ? 1 : -1, 1);

/** Goes somewhere in the library, from wherever one is; the jump list leads back. */
export function openThere(model: Model, articleId: string, target: Target): Step<Model> {
  const there = focusOn({ ...remember(model), overlay: null, pages: null }, 'reader');
  const [opened, effects] = visitListed(there, articleId, target);
  return [opened, [...effects, markOpened(articleId)]];
}

/** Opens the article that is selected in the list, and marks it read. */
export function openSelected(model: Model): Step<Model> {
  const row = selectedRow(model.list);
  if (!row) return stay(model);
  const [opened, effects] = visitListed(focusOn(model, 'reader'), row.id, { to: 'where-left' });
  return [{ ...opened, lastPages: null }, [...effects, ...(row.read ? [] : [markOpened(row.id)])]];
}

/** An opened article is read. */
export const markOpened = (id: string): Effect => ({ type: 'mark-opened', articleIds: [id] });

/** The next or previous article of the list, in the reader. */
export function openBeside(model: Model, by: Direction, count: number): Step<Model> {
  const to = model.list.selected.index + by * count;
  if (to < 0 || to >= model.list.total)
    return toast(model, by > 0 ? 'Last article of the list' : 'First article of the list');
  const [list, effects] = select(model.list, roomOf(model, 'list'), to);
  const [opened, more] = openSelected({ ...remember(model), list });
  return [opened, [...effects.filter(({ type }) => type !== 'wait'), ...more]];
}

/** Shows the selected article beside the list; it is not read by that. */
export function preview(model: Model, articleId: string): Step<Model> {
  const beside = model.focus === 'list' && layoutOf(model).panes.some(({ pane }) => pane === 'reader');
  if (!beside || selectedRow(model.list)?.id !== articleId) return stay(model);
  if ((model.reader.awaited?.articleId ?? model.reader.opened?.article.id) === articleId) return stay(model);
  return withReader(model, openArticle(model.reader, articleId, { to: 'where-left' }));
}

/** The panes one can go to: those that show, and list and reader always. */
const reachable = (model: Model): readonly Pane[] => {
  const shown = new Set<Pane>(['list', 'reader', ...layoutOf(model).panes.map(({ pane }) => pane)]);
  return PANES.filter((pane) => shown.has(pane));
};

export function cyclePanes(model: Model, by: Direction): Model {
  const panes = reachable(model);
  const at = (panes.indexOf(model.focus) + by + panes.length) % panes.length;
  return focusOn(model, panes[at]!);
}

export function focusBeside(model: Model, by: Direction): Model {
  const panes = reachable(model);
  const to = panes[panes.indexOf(model.focus) + by];
  return to ? focusOn(model, to) : model;
}

/** One step out: a live find first, then back to the page it was opened from, then to the list; from there `atList`. */
export function back(model: Model, atList: 'quit' | 'stay'): Step<Model> {
  if (model.zoomed && model.focus !== 'reader') return stay({ ...model, zoomed: false });
  switch (model.focus) {
    case 'speakers':
      return stay(focusOn(model, 'reader'));
    case 'reader':
      // A hit comes with find armed: q leads straight back to the results, Esc takes the find first.
      if (model.reader.find && !(model.lastPages && atList === 'quit'))
        return stay({ ...model, reader: { ...model.reader, find: null } });
      if (model.reader.only) return stay({ ...model, reader: { ...model.reader, only: null } });
      if (model.lastPages)
        return stay({ ...model, lastPages: null, pages: model.lastPages, reader: { ...model.reader, find: null } });
      return [focusOn({ ...model, zoomed: false }, 'list'), leave(model.reader)];
    case 'list':
      if (model.list.filter && atList === 'stay') {
        const [list, effects] = filterBy(model.list, '');
        return [{ ...model, list }, effects];
      }
      return atList === 'quit' ? quit(model) : stay(model);
  }
}

/** Leaves the program; where we are in the text and where we jumped from is kept. */
export function quit(model: Model, code = 0): Step<Model> {
  const places = remember(model).jumps.places.map(({ articleId, anchor }) => ({
    articleId,
    offset: topOffset({ anchor }),
  }));
  return [model, [...leave(model.reader), { type: 'save-jumps', places }, { type: 'exit', code }]];
}
