/** What an order about keeping is about: what is chosen in the list, in the text, or on the page that shows. */
import type { Statement } from '../../model/statement.ts';
import type { Model } from '../model.ts';
import { type Page, pageOf } from '../pages.ts';
import { answerAbout } from '../panes/desk/state.ts';
import { leadOf } from '../panes/desk/view.ts';
import { selectedRow } from '../panes/list/state.ts';
import { chosenEntry } from '../panes/notebook/state.ts';
import { currentStatement, statementsShown } from '../panes/reader/state.ts';
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

type StatementSubject = Extract<Subject, { kind: 'statement' }>;

/** The statement in question: the one chosen on the page that shows, else the current one of the text; or null. */
export function statementSubject(model: Model): StatementSubject | null {
  const page = pageOf(model);
  if (page) return statementOnPage(page);
  const current = currentIn(model);
  return current && { kind: 'statement', articleId: current.articleId, statementId: current.statement.id };
}

function statementOnPage(page: Page): StatementSubject | null {
  switch (page.kind) {
    case 'desk': {
      const lead = leadOf(page.desk);
      return lead?.to === 'statement' ? aStatement(lead) : null;
    }
    case 'notebook': {
      const entry = chosenEntry(page.notebook);
      return entry?.statement ? aStatement({ articleId: entry.articleId, statementId: entry.statement.id }) : null;
    }
    case 'search': {
      const hit = page.search.hits[page.search.selected];
      if (!hit || hit.type === 'headline') return null;
      return aStatement(hit.type === 'speaker' ? hit.latest : hit);
    }
  }
}

const aStatement = ({ articleId, statementId }: { articleId: string; statementId: string }): StatementSubject => ({
  kind: 'statement',
  articleId,
  statementId,
});

/** Everything that can be taken along from here, the nearest first. */
export function subjectsIn(model: Model): readonly Subject[] {
  const page = pageOf(model);
  const statement = model.focus === 'list' && !page ? null : statementSubject(model);
  const chosen = statement ? [statement] : [];
  if (page?.kind === 'notebook') return [{ kind: 'notebook' }, ...chosen];
  const speaker = page?.kind === 'desk' ? answerAbout(page.desk, 'speaker')?.heading : null;
  if (speaker) return [...chosen, { kind: 'speaker', speakerId: speaker.id, name: speaker.name }];
  if (page) return chosen;
  const articleId = articleIdIn(model);
  const { reader } = model;
  const shown: readonly Subject[] =
    reader.opened && reader.only && model.focus !== 'list'
      ? [
          {
            kind: 'shown',
            articleId: reader.opened.article.id,
            statementIds: statementsShown(reader).map(({ id }) => id),
          },
        ]
      : [];
  return [
    ...chosen,
    ...shown,
    ...(articleId === null ? [] : [{ kind: 'article', articleId } as const]),
    { kind: 'notebook' },
  ];
}
