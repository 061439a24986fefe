/** Orders for a line that is asked for in the footer, and what comes of the answer. */

import { type Ask, type Asked, isLive } from './ask.ts';
import type { Order } from './binding.ts';
import { type Effect, type Step, stay } from './effects.ts';
import { addNamed } from './errand.ts';
import { editField, type Field, typeInto } from './field.ts';
import { ascribe } from './keeping/draft.ts';
import { closeOverlay } from './keeping/overlays.ts';
import type { Model, Overlay } from './model.ts';
import { askOnPage, consult, openTimeline } from './obey-desk.ts';
import { filterStatements } from './only.ts';
import { pageOf } from './pages.ts';
import { filterBy } from './panes/list/update.ts';
import { split } from './tell-apart.ts';
import type { Act } from './world.ts';

type Asking = Extract<Overlay, { kind: 'ask' }>;

export function obeyAsk(model: Model, overlay: Asking, { command }: Order): Step<Model> {
  const { ask } = overlay;
  const closed = closeOverlay(model);
  switch (command.name) {
    case 'type':
      return typed(model, overlay, typeInto(ask.field, command.text));
    case 'edit':
      if (command.edit === 'erase' && ask.field.text === '') return stay(closed);
      return typed(model, overlay, editField(ask.field, command.edit));
    case 'accept':
      return isLive(ask) ? stay(closed) : take(closed, ask.asked, ask.field.text.trim());
    case 'cancel':
      return isLive(ask) ? take(closed, ask.asked, '') : stay(closed);
    default:
      return stay(model);
  }
}

function typed(model: Model, overlay: Asking, field: Field): Step<Model> {
  const ask: Ask = { ...overlay.ask, field };
  const next: Model = { ...model, overlay: { ...overlay, ask } };
  return isLive(ask) && field.text !== overlay.ask.field.text ? take(next, ask.asked, field.text) : stay(next);
}

/** Does what was asked for. An empty line means never mind, but where it takes a filter away or stands for everything. */
function take(model: Model, asked: Asked, text: string): Step<Model> {
  switch (asked.for) {
    case 'filter-speakers': {
      const page = pageOf(model);
      if (page?.kind !== 'desk' || page.desk.question.about !== 'speakers') return stay(model);
      return askOnPage(model, page.desk, { ...page.desk.question, filter: text.trim() });
    }
    case 'filter-list': {
      const [list, effects] = filterBy(model.list, text);
      return [{ ...model, list }, effects];
    }
    case 'filter-statements':
      return stay(filterStatements(model, text.trim() === '' ? null : { kind: 'query', text: text.trim() }));
    case 'topic':
      return openTimeline(model, text);
    default:
      return text === '' ? stay(model) : answered(model, asked, text);
  }
}

/** Does what cannot be done without a word. */
function answered(model: Model, asked: Asked, text: string): Step<Model> {
  switch (asked.for) {
    case 'split':
      return split(model, text);
    case 'check':
      return consult(model, { about: 'check', path: text });
    case 'add':
      return addNamed(model, text);
    case 'tag': {
      const name = text.replace(/^[-+#\s]+/, '');
      if (name === '') return stay(model);
      return act(model, { what: 'tag', articleIds: [asked.articleId], name, on: !text.startsWith('-') });
    }
    case 'path':
      return ask(model, { type: 'export', subject: asked.subject, format: asked.format, path: text, replace: false });
    case 'program':
      return ask(model, { type: 'pipe', command: text, subject: asked.subject });
    case 'name': {
      const { articleId, statementId } = asked;
      const by = { what: 'name', name: text } as const;
      return statementId === null
        ? ascribe(model, by)
        : act(model, { what: 'correct', articleId, statementId, amendment: by });
    }
    default:
      return stay(model);
  }
}

const ask = (model: Model, effect: Effect): Step<Model> => [model, [effect]];
const act = (model: Model, what: Act): Step<Model> => ask(model, { type: 'act', act: what });
