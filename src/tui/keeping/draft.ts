/** A statement that is being marked: it stands among the others of the open article until it is stored or given up. */
import { idOfMarked, type Statement } from '../../model/statement.ts';
import { type Step, stay } from '../effects.ts';
import type { Model } from '../model.ts';
import { DRAFT } from '../panes/reader/state.ts';
import type { Ascription } from '../world.ts';
import { currentIn } from './subject.ts';

export const draftOf = (articleId: string, contents: Statement['contents']): Statement => ({
  id: DRAFT,
  articleId,
  kind: 'indirect',
  class: 'speech',
  contents,
  cue: [],
  source: null,
  speaker: null,
  confidence: 1,
  rule: 'reader',
  negated: false,
  nestedIn: null,
  why: '',
});

export function withoutDraft(model: Model): Model {
  const { opened } = model.reader;
  const statements = opened?.statements?.filter(({ id }) => id !== DRAFT) ?? null;
  return { ...model, overlay: null, reader: { ...model.reader, opened: opened && { ...opened, statements } } };
}

/** Makes a statement of the chosen words, said by somebody; it is the current one as soon as it is stored. */
export function ascribe(model: Model, by: Ascription): Step<Model> {
  const current = currentIn(model);
  if (!current || !model.reader.opened) return stay(model);
  const { articleId, statement } = current;
  const { contents } = statement;
  const marked = withoutDraft(model);
  return [
    { ...marked, reader: { ...marked.reader, current: idOfMarked(model.reader.opened.article.hash, contents) } },
    [{ type: 'act', act: { what: 'mark-statement', articleId, contents, by } }],
  ];
}
