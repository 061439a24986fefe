/** Orders for a line that is asked for in the footer, and what comes of the answer. */

import { ASKED, type Ask } from './ask.ts';
import type { Order } from './binding.ts';
import { type Step, stay } from './effects.ts';
import { addNamed } from './errand.ts';
import { editField, type Field, typeInto } from './field.ts';
import type { Model } from './model.ts';
import { askOnPage, consult, openTimeline } from './obey-desk.ts';
import { filterStatements } from './only.ts';
import { pageOf } from './pages.ts';
import { filterBy } from './panes/list/update.ts';
import { split } from './tell-apart.ts';

export function obeyAsk(model: Model, ask: Ask, { command }: Order): Step<Model> {
  const closed: Model = { ...model, overlay: null };
  switch (command.name) {
    case 'type':
      return typed(model, ask, typeInto(ask.field, command.text));
    case 'edit':
      if (command.edit === 'erase' && ask.field.text === '') return stay(closed);
      return typed(model, ask, editField(ask.field, command.edit));
    case 'accept':
      return ASKED[ask.name].live ? stay(closed) : take(closed, ask.name, ask.field.text.trim());
    case 'cancel':
      return ASKED[ask.name].live ? take(closed, ask.name, '') : stay(closed);
    default:
      return stay(model);
  }
}

function typed(model: Model, ask: Ask, field: Field): Step<Model> {
  const next: Model = { ...model, overlay: { kind: 'ask', ask: { ...ask, field } } };
  return ASKED[ask.name].live && field.text !== ask.field.text ? take(next, ask.name, field.text) : stay(next);
}

/** Does what was asked for. */
function take(model: Model, name: Ask['name'], text: string): Step<Model> {
  switch (name) {
    case 'filter-speakers': {
      const page = pageOf(model);
      if (page?.kind !== 'desk' || page.desk.question.about !== 'speakers') return stay(model);
      return askOnPage(model, page.desk, { ...page.desk.question, filter: text.trim() });
    }
    case 'split':
      return text === '' ? stay(model) : split(model, text);
    case 'topic':
      return openTimeline(model, text);
    case 'check':
      return text === '' ? stay(model) : consult(model, { about: 'check', path: text });
    case 'add':
      return text === '' ? stay(model) : addNamed(model, text);
    case 'filter-list': {
      const [list, effects] = filterBy(model.list, text);
      return [{ ...model, list }, effects];
    }
    case 'filter-statements':
      return stay(filterStatements(model, text.trim() === '' ? null : { kind: 'query', text: text.trim() }));
  }
}
