/** Keys pressed before that which they are about is on the screen: they wait, and are pressed when it is there. */
import type { Binding } from './binding.ts';
import type { Key } from './key.ts';
import { type Meaning, meaningOf, whyNot } from './keymap.ts';
import { type Model, placesOf } from './model.ts';
import { type Page, pageOf } from './pages.ts';
import { STILL_LOOKING } from './panes/reader/walk.ts';

/** More keys than these were not meant. */
const MOST = 50;

/** What is done at once, whatever waits; the keys that wait are forgotten. */
const AT_ONCE: ReadonlySet<string> = new Set(['back', 'cancel', 'quit', 'suspend', 'redraw']);

/** While words are typed, what is about the results; letters are about the words. */
const ABOUT_RESULTS: ReadonlySet<string> = new Set(['accept', 'select', 'move']);

/** Whether a page has been asked something, and what it shows, if anything, answers something else. */
function isAwaiting(page: Page): boolean {
  switch (page.kind) {
    case 'desk':
      return page.desk.refused === null && (page.desk.answer === null || page.desk.outdated);
    case 'notebook':
      return page.notebook.entries === null;
    case 'search': {
      const { waiting, answer, field, scope } = page.search;
      return waiting && (answer?.query !== field.text.trim() || answer.scope !== scope);
    }
  }
}

/** Whether the reader still shows another article, or none, than the one that was asked for. */
const isOpening = ({ focus, reader: { awaited, opened } }: Model): boolean =>
  focus === 'reader' && awaited !== null && awaited.articleId !== opened?.article.id;

/** Whether that which keys are about has been asked for and is not on the screen yet. */
function isAwaited(model: Model): boolean {
  const page = pageOf(model);
  return page ? isAwaiting(page) : isOpening(model);
}

/** Whether the article is read and its statements are not there yet. What needs them waits, as long as nothing else is done. */
const isWithoutStatements = ({ pages, focus, reader: { opened } }: Model): boolean =>
  !pages && focus === 'reader' && opened?.statements === null;

const isAnythingAwaited = (model: Model): boolean => isAwaited(model) || isWithoutStatements(model);

/** In the reader, what is about the list or the pane and no article in it. */
const ABOUT_NO_ARTICLE: ReadonlySet<string> = new Set(['next-article', 'widen']);

function isAboutAwaited({ place, command: { name } }: Binding): boolean {
  switch (place) {
    case 'everywhere':
      return name === 'move' || name === 'move-to-percent';
    case 'search':
      return ABOUT_RESULTS.has(name);
    case 'reader':
      return !ABOUT_NO_ARTICLE.has(name);
    default:
      return true;
  }
}

/** Whether a key waits, which has some meaning or none. Once one waits all do that come after it, as what they mean depends on it. */
function isToWait(model: Model, { binding, longer }: Meaning): boolean {
  if (binding && AT_ONCE.has(binding.command.name)) return false;
  if (!isAwaited(model)) return binding !== null && whyNot(binding, model) === STILL_LOOKING;
  return model.keys.ahead.length > 0 || (binding !== null && longer.length === 0 && isAboutAwaited(binding));
}

/** The model with one more key that waits, or null for a key to be obeyed now. */
export function keepAhead(model: Model, key: Key): Model | null {
  if (model.overlay || !isAnythingAwaited(model)) return null;
  const { pending, count, ahead } = model.keys;
  if (!isToWait(model, meaningOf([...pending, key], placesOf(model), model.bindings))) return null;
  const kept = [...ahead, ...count, ...pending, key].slice(0, MOST);
  return { ...model, keys: { ...model.keys, pending: [], count: '', strip: false, ahead: kept } };
}

/** The keys that have waited long enough, and the model without them; null where there are none. */
export function takeAhead(model: Model): { readonly model: Model; readonly keys: readonly Key[] } | null {
  const { ahead } = model.keys;
  if (ahead.length === 0 || isAnythingAwaited(model)) return null;
  return { model: { ...model, keys: { ...model.keys, ahead: [] } }, keys: ahead };
}
