/** Every change of the screen: a message and the model give the next model and what to ask of the world. */
import { grouped } from '../text/grouped.ts';
import { keepAhead, takeAhead } from './ahead.ts';
import { type Step, stay } from './effects.ts';
import { errandTold } from './errand.ts';
import { keepingDone } from './keeping/update.ts';
import type { Key } from './key.ts';
import { choose } from './menus.ts';
import type { Message } from './messages.ts';
import { layoutOf, type Model, placesOf, roomOf } from './model.ts';
import { focusOn, preview, quit } from './navigate.ts';
import { derived, moved, reloaded, writtenByOthers } from './news.ts';
import { obey } from './obey.ts';
import { besideFound } from './obey-desk.ts';
import { pathsListed } from './obey-palette.ts';
import { deskOutdated, pagesAnswered, searchOutdated, waitingEnded } from './page-answers.ts';
import { selectedRow } from './panes/list/state.ts';
import { articlesListed, markedRead, refresh } from './panes/list/update.ts';
import { articleOpened, articleRefused } from './panes/reader/update.ts';
import { PLACES } from './places.ts';
import { lingered, type Pressed, press } from './press.ts';
import { withListed, withMet } from './problems.ts';
import { toast } from './toast.ts';

export function update(model: Model, message: Message): Step<Model> {
  const [next, effects] = change(model, message);
  const waited = takeAhead(next);
  if (!waited) return [next, effects];
  return waited.keys.reduce<Step<Model>>(
    ([before, wanted], key) => {
      const [after, more] = update(before, { type: 'key-pressed', key });
      return [after, [...wanted, ...more]];
    },
    [waited.model, effects],
  );
}

function change(model: Model, message: Message): Step<Model> {
  switch (message.type) {
    case 'key-pressed':
      return keyPressed(model.tour ? { ...model, tour: false } : model, message.key);
    case 'prefix-lingered':
      return carryOut(lingered(model, message.stamp));
    case 'text-pasted':
      if (!PLACES[placesOf(model)[0]!].typing)
        return toast(model, 'Pasted text is only taken where something is typed');
      return obey(model, { command: { name: 'type', text: message.text }, count: null });
    case 'resized':
      return resize(model, message);
    case 'choice-highlighted':
      if (model.overlay?.kind !== 'menu') return stay(model);
      return stay({
        ...model,
        overlay: { ...model.overlay, menu: { ...model.overlay.menu, highlighted: message.value } },
      });
    case 'choice-made':
      return model.overlay?.kind === 'menu' ? choose(model, model.overlay.menu, message.value) : stay(model);
    case 'articles-listed': {
      const [list, effects] = articlesListed(model.list, roomOf(model, 'list'), message.request, message.window);
      return [{ ...model, list }, effects];
    }
    case 'selection-settled':
      return preview(model, message.articleId);
    case 'article-opened':
      return stay({
        ...model,
        reader: articleOpened(model.reader, roomOf(model, 'reader'), message.request, message.opened),
        speakers: message.request === model.reader.request ? { selected: null, top: 0 } : model.speakers,
      });
    case 'article-reloaded':
      return reloaded(model, message.opened);
    case 'lines-recalled':
      return stay({ ...model, history: [...new Set([...model.history, ...message.lines])] });
    case 'problems-listed':
      return stay({ ...model, problems: withListed(model.problems, message.problems) });
    case 'hits-found':
    case 'completions-found':
    case 'queries-recalled':
    case 'search-saved':
    case 'desk-answered':
    case 'desk-refused':
      return pagesAnswered(model, message);
    case 'search-outdated':
      return searchOutdated(model);
    case 'errand-progressed':
    case 'errand-ended':
    case 'errand-declined':
    case 'feeds-offered':
      return errandTold(model, message);
    case 'speaker-beside-found':
      return besideFound(model, message);
    case 'searches-changed': {
      const [next, effects] = deskOutdated(model);
      return [next, [...effects, { type: 'count-news' }]];
    }
    case 'moved':
      return moved(model, message.away);
    case 'news-counted':
      return stay({ ...model, searchesWithNews: message.searches });
    case 'draft-edited':
      return deskOutdated(model);
    case 'marked-read':
      return marked(model, message);
    case 'copied':
      return toast(
        model,
        message.to === 'terminal' ? `${message.what}: sent to the terminal` : `${message.what}: copied`,
      );
    case 'effect-failed':
      return toast(
        waitingEnded({ ...model, reader: articleRefused(model.reader, message.effect) }),
        [`${message.doing}: ${message.message}`, message.wayOut]
          .filter(Boolean)
          .join(/[.!?]$/.test(message.message) ? ' ' : '. '),
      );
    case 'paths-listed':
      return stay(pathsListed(model, message.start, message.paths));
    case 'toast-expired':
      return stay(model.toast?.stamp === message.stamp ? { ...model, toast: null } : model);
    case 'statements-derived':
      return derived(model, message.counts);
    case 'derivation-progressed':
      return [
        { ...model, derivation: { done: message.done, total: message.total } },
        message.done === message.total ? [{ type: 'count-news' }] : [],
      ];
    case 'library-changed':
      return writtenByOthers(model);
    case 'articles-changed': {
      const [list, effects] = refresh(model.list);
      return [{ ...model, list }, effects];
    }
    case 'interrupted':
      return quit(model, message.code);
    case 'problem-met':
      return stay({ ...model, problems: withMet(model.problems, message.problem) });
    default:
      return keepingDone(model, message);
  }
}

function keyPressed(model: Model, key: Key): Step<Model> {
  const kept = keepAhead(model, key);
  return kept ? stay(kept) : carryOut(press(model, key));
}

function carryOut({ model, order, notice, effects }: Pressed): Step<Model> {
  // A key takes the last word out of the footer: whoever presses one has read it.
  const quiet = model.toast ? { ...model, toast: null } : model;
  const [next, more] = order ? obey(quiet, order) : notice !== null ? toast(quiet, notice) : stay(quiet);
  return [next, [...effects, ...more]];
}

/** The text keeps its first character, the list its selection. */
function resize(model: Model, size: { columns: number; rows: number }): Step<Model> {
  const resized = { ...model, size: { columns: size.columns, rows: size.rows } };
  const next = focusOn(resized, resized.focus);
  const row = selectedRow(next.list);
  return row && layoutOf(next).panes.length > 1 && !next.reader.opened ? preview(next, row.id) : stay(next);
}

function marked(
  model: Model,
  { articleIds, read, all }: { articleIds: readonly string[]; read: boolean; all: boolean },
): Step<Model> {
  const list = markedRead(model.list, new Set(articleIds), read);
  const next = { ...model, list };
  return all ? toast(next, `${grouped(articleIds.length)} read · ‹undo› undoes`) : stay(next);
}
