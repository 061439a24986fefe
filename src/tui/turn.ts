/** Turning pages: opening one on top, leaving it again, going from one into an article and back to it. */
import { type Step, stay } from './effects.ts';
import { locationOf, type Model, type Origin, roomOf } from './model.ts';
import { focusOn, markOpened, remember, targetOf, visit, visitListed } from './navigate.ts';
import type { Page } from './pages.ts';
import { follow } from './panes/list/update.ts';
import type { Target } from './panes/reader/state.ts';

/** Opens a page on top of what shows. */
export function openPage(model: Model, page: Page): Model {
  const { focus, lastPages, pages, list } = model;
  const origin: Origin = pages?.origin ?? {
    focus,
    location: locationOf(model),
    selected: list.selected.id,
    lastPages,
  };
  return { ...model, overlay: null, pages: { stack: [...(pages?.stack ?? []), page], origin } };
}

/** Leaves the page that shows: the one below shows again, or exactly what was there before the first. */
export function leavePage(model: Model): Step<Model> {
  if (!model.pages) return stay(model);
  const { stack, origin } = model.pages;
  if (stack.length > 1) return stay({ ...model, pages: { stack: stack.slice(0, -1), origin } });
  return leavePages(model, origin);
}

/** Leaves all pages at once. */
function leavePages(model: Model, { focus, location, selected, lastPages }: Origin): Step<Model> {
  const closed = focusOn({ ...model, pages: null, lastPages }, focus);
  const [visited, effects] = location ? visit(closed, location.articleId, targetOf(location)) : stay(closed);
  if (selected === null || selected === visited.list.selected.id) return [visited, effects];
  const [list, more] = follow(visited.list, roomOf(visited, 'list'), selected);
  return [{ ...visited, list }, [...effects, ...more]];
}

/** Opens an article from a page; going back from there leads to the page again. */
export function openFromPage(model: Model, articleId: string, target: Target): Step<Model> {
  const closed = focusOn({ ...remember(model), overlay: null, pages: null, lastPages: model.pages }, 'reader');
  const [opened, effects] = visitListed(closed, articleId, target);
  return [opened, [...effects, markOpened(articleId)]];
}
