/** What the world tells while it is looked at: other statements, another text, other rows, another library. */
import { type Effect, type Step, stay } from './effects.ts';
import { keepChanging } from './keeping/bounds.ts';
import { closeOrphan } from './keeping/update.ts';
import { type Away, type Model, roomOf } from './model.ts';
import { opening } from './opening.ts';
import { pagesOutdated, pagesOutdating } from './page-answers.ts';
import { refresh, statementsDerived } from './panes/list/update.ts';
import { articleReloaded } from './panes/reader/update.ts';
import { toast } from './toast.ts';
import type { OpenedArticle } from './world.ts';

/** Counts fill in; the open article's statements are fetched and an open search is asked again, as there is more now. */
export function derived(model: Model, counts: readonly (readonly [string, number])[]): Step<Model> {
  const open = model.reader.opened?.article.id;
  const next = { ...model, list: statementsDerived(model.list, counts) };
  const load = counts.some(([id]) => id === open) ? reloadOpen(model) : [];
  const [asked, effects] = pagesOutdating(next);
  return [asked, [...load, ...effects]];
}

/** Another library is on the screen: everything starts anew but for how the reader wants it. */
export function moved({ size, thisYear, toast: told, ...model }: Model, away: Away | null): Step<Model> {
  const { settings, bindings, problems, zoomed, plain, history } = model;
  const mine = problems.filter(({ kept }) => !kept);
  const [next, effects] = opening(size, thisYear, null, {
    settings,
    bindings,
    problems: mine,
    zoomed,
    plain,
    history,
    away,
  });
  const words = away === null ? 'This is your own library now.' : 'Your own library is empty: ‹add› adds to it.';
  const [said, more] = toast(next, [words, told?.text].filter(Boolean).join(' '));
  return [said, [...effects, ...more]];
}

const reloadOpen = ({ reader: { opened } }: Model): Effect[] =>
  opened ? [{ type: 'reload-article', articleId: opened.article.id }] : [];

export function reloaded(model: Model, opened: OpenedArticle): Step<Model> {
  const before = model.reader.opened?.article;
  const loaded = { ...model, reader: articleReloaded(model.reader, roomOf(model, 'reader'), opened) };
  const next = closeOrphan(keepChanging(model, loaded));
  return before?.id === opened.article.id && before.hash !== opened.article.hash
    ? toast(next, 'The text was edited since it was opened: this is the new version')
    : stay(next);
}

/** There may be other articles, other statements and other news than those shown. */
export function writtenByOthers(model: Model): Step<Model> {
  const [list, listing] = refresh(model.list);
  const [asked, found] = pagesOutdated({ ...model, list });
  return [asked, [...listing, ...reloadOpen(model), ...found, { type: 'list-problems' }, { type: 'count-news' }]];
}
