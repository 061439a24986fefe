/** What an order about keeping is about: the chosen article of the list, or the current statement of the text. */
import type { Statement } from '../../model/statement.ts';
import type { Model } from '../model.ts';
import { selectedRow } from '../panes/list/state.ts';
import { currentStatement } from '../panes/reader/state.ts';
import type { Margin } from '../world.ts';
import type { Subject } from './effects.ts';

/** The id of the article in question: of the list where that has the focus, else the open one. */
export const articleIdIn = (model: Model): string | null =>
  (model.focus === 'list' ? selectedRow(model.list)?.id : model.reader.opened?.article.id) ?? null;

/** The current statement with its article's id and margin, or null. */
export function currentIn({
  reader,
}: Pick<Model, 'reader'>): { articleId: string; statement: Statement; margin: Margin } | null {
  const statement = currentStatement(reader);
  return statement && reader.opened
    ? { articleId: reader.opened.article.id, statement, margin: reader.opened.margin }
    : null;
}

/** The current statement as something to take along, or null. */
export function statementSubject(model: Pick<Model, 'reader'>): Extract<Subject, { kind: 'statement' }> | null {
  const current = currentIn(model);
  return current && { kind: 'statement', articleId: current.articleId, statementId: current.statement.id };
}
