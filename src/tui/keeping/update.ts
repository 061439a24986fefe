/** What came of keeping: words for the footer, and everything shown that may be different now is asked for again. */
import { type Effect, type Step, stay } from '../effects.ts';
import type { Model } from '../model.ts';
import { openThere } from '../navigate.ts';
import { deskOutdated, pagesOutdated } from '../page-answers.ts';
import { refresh } from '../panes/list/update.ts';
import { TOP } from '../panes/reader/page.ts';
import { currentStatement } from '../panes/reader/state.ts';
import { toast } from '../toast.ts';
import type { Act, Place } from '../world.ts';
import { replaceMenu } from './menus.ts';
import type { KeepingMessage } from './messages.ts';
import { hasNotebook, notebookListed } from './obey-notebook.ts';

export function keepingDone(model: Model, message: KeepingMessage): Step<Model> {
  switch (message.type) {
    case 'acted':
      return acted(model, message.act, message.label);
    case 'elsewhere-found': {
      const { overlay } = model;
      if (overlay?.kind !== 'card' || overlay.card.statementId !== message.statementId) return stay(model);
      return stay({ ...model, overlay: { kind: 'card', card: { ...overlay.card, elsewhere: message.places } } });
    }
    case 'mark-set':
      return toast(model, `Mark ${message.letter} is here; ‹go-to-mark›${message.letter} comes back`);
    case 'mark-found':
      if (!message.place)
        return toast(model, `There is no mark ${message.letter}; ‹set-mark›${message.letter} sets it`);
      return openThere(model, message.place.articleId, {
        to: 'anchor',
        anchor: message.place.offset || TOP,
        current: null,
      });
    case 'marks-listed':
      return model.overlay?.kind === 'letter'
        ? stay({ ...model, overlay: { ...model.overlay, marks: message.marks } })
        : stay(model);
    case 'jumps-loaded': {
      // What was jumped from since the start is newer.
      const places = [...message.places.map(locationAt), ...model.jumps.places];
      return stay({ ...model, jumps: { places, at: places.length } });
    }
    case 'notebook-listed':
      return stay(notebookListed(model, message.entries));
    case 'exported': {
      const { path } = message.export;
      if (message.saved) return toast(model, `Written to ${path}`);
      return stay({ ...model, overlay: { kind: 'menu', menu: replaceMenu(message.export) } });
    }
    case 'piped':
      return toast(model, `${message.command}: ${message.code === 0 ? 'done' : `ended with ${message.code}`}`);
    case 'browsed':
      return toast(model, 'Sent to the browser');
  }
}

const locationAt = ({ articleId, offset }: Place) => ({ articleId, anchor: offset || TOP, current: null });

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What was done, in words; in a library that is there for this once they say so. */
function wordsFor(act: Act, label: string | null, away: Model['away']): string {
  switch (act.what) {
    case 'undo':
      return label === null ? 'Nothing to undo' : `Undone: ${label} · ‹redo› does it again`;
    case 'redo':
      return label === null ? 'Nothing to do again' : `Done again: ${label} · ‹undo› undoes`;
    default:
      return label === null
        ? 'It is so already'
        : `${capital(label)}${away === null || act.what === 'read' ? '' : ', until you quit'} · ‹undo› undoes`;
  }
}

function acted(model: Model, act: Act, label: string | null): Step<Model> {
  const [told, effects] = toast(model, wordsFor(act, label, model.away));
  if (label === null) return [told, effects];
  const [list, listing] = refresh(told.list);
  const open = told.reader.opened?.article.id;
  const loading: Effect[] = open === undefined ? [] : [{ type: 'reload-article', articleId: open }];
  const [searched, found] = pagesOutdated({ ...told, list });
  const [asked, answers] = deskOutdated(searched);
  const more = [...found, ...answers];
  const notebook: Effect[] = hasNotebook(model) ? [{ type: 'list-notebook' }] : [];
  return [asked, [...effects, ...listing, ...loading, ...more, ...notebook]];
}

/** A card whose statement is gone closes. */
export const closeOrphan = (model: Model): Model =>
  model.overlay?.kind === 'card' && !currentStatement(model.reader) ? { ...model, overlay: null } : model;
