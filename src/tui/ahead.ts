/** Keys pressed before that which they are about is on the screen: they wait, and are pressed when it is there. */
import type { Binding } from './binding.ts';
import type { Key } from './key.ts';
import { meaningOf } from './keymap.ts';
import { type Model, placesOf } from './model.ts';
import { type Page, pageOf } from './pages.ts';

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

/**
 * The model with one more key that waits, or null for a key to be obeyed now. Once one waits all do that come after
 * it, as what they mean depends on it.
 */
export function keepAhead(model: Model, key: Key): Model | null {
  if (model.overlay || !isAwaited(model)) return null;
  const { pending, count, ahead } = model.keys;
  const { binding, longer } = meaningOf([...pending, key], placesOf(model), model.bindings);
  if (binding && AT_ONCE.has(binding.command.name)) return null;
  if (ahead.length === 0 && (longer.length > 0 || !binding || !isAboutAwaited(binding))) return null;
  const kept = [...ahead, ...count, ...pending, key].slice(0, MOST);
  return { ...model, keys: { ...model.keys, pending: [], count: '', strip: false, ahead: kept } };
}

/** The keys that have waited long enough, and the model without them; null where there are none. */
export function takeAhead(model: Model): { readonly model: Model; readonly keys: readonly Key[] } | null {
  const { ahead } = model.keys;
  if (ahead.length === 0 || isAwaited(model)) return null;
  return { model: { ...model, keys: { ...model.keys, ahead: [] } }, keys: ahead };
}
