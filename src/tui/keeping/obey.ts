/** Orders that keep, correct or take something along. */
import { linkTo, webAddress } from '../../text/quote-link.ts';
import type { Order } from '../binding.ts';
import { type Step, stay } from '../effects.ts';
import type { Model } from '../model.ts';
import { pageOf } from '../pages.ts';
import { cardOf } from '../panes/card/state.ts';
import { selectedRow } from '../panes/list/state.ts';
import { linkNumbered } from '../panes/reader/link-numbers.ts';
import { currentStatement } from '../panes/reader/state.ts';
import { toast } from '../toast.ts';
import type { Act } from '../world.ts';
import { askLine } from './ask-line.ts';
import type { Subject } from './effects.ts';
import { openMarking } from './marking.ts';
import { openNotebook } from './obey-notebook.ts';
import { articleIdIn, currentIn, statementSubject, subjectsIn } from './subject.ts';

const ask = (model: Model, act: Act): Step<Model> => [model, [{ type: 'act', act }]];

/** Obeys, or answers null for what is nobody's business here. */
export function obeyKeeping(model: Model, { command, count }: Order): Step<Model> | null {
  switch (command.name) {
    case 'undo':
      return ask(model, { what: 'undo' });
    case 'redo':
      return ask(model, { what: 'redo' });
    case 'keep':
      return keep(model);
    case 'remove':
      return remove(model);
    case 'note':
      return note(model);
    case 'tag': {
      const articleId = articleIdIn(model);
      const { opened } = model.reader;
      const tags = opened?.article.id === articleId ? (opened?.margin.tags ?? []) : [];
      return articleId === null ? stay(model) : askLine(model, { for: 'tag', articleId, tags });
    }
    case 'pipe': {
      const subject = subjectIn(model);
      return subject ? askLine(model, { for: 'program', subject }) : stay(model);
    }
    case 'notebook':
      return openNotebook(model);
    case 'card':
      return openCard(model);
    case 'mark-statement':
      return openMarking(model);
    case 'browse':
      return browse(model, command.plain, count);
    default:
      return null;
  }
}

/** What is given to a program: the statement of the card, else the whole article, speaker or notebook. */
function subjectIn(model: Model): Subject | null {
  if (model.overlay?.kind === 'card') return statementSubject(model);
  const whole = new Set<Subject['kind']>(pageOf(model) ? ['speaker', 'notebook'] : ['article']);
  return subjectsIn(model).find(({ kind }) => whole.has(kind)) ?? null;
}

function keep(model: Model): Step<Model> {
  if (model.focus === 'list') {
    const row = selectedRow(model.list);
    return row ? ask(model, { what: 'keep', articleIds: [row.id], on: !row.kept }) : stay(model);
  }
  const current = currentIn(model);
  if (!current) return stay(model);
  const { articleId, statement, margin } = current;
  const on = !margin.statements.has(statement.id);
  return ask(model, { what: 'keep-statement', articleId, statementId: statement.id, on });
}

function remove(model: Model): Step<Model> {
  const row = selectedRow(model.list);
  return row ? ask(model, { what: 'remove', articleIds: [row.id] }) : stay(model);
}

/** A note on the current statement, or on the article where none is chosen. */
function note(model: Model): Step<Model> {
  const { opened } = model.reader;
  if (!opened) return stay(model);
  const statementId = currentStatement(model.reader)?.id ?? null;
  const text = (statementId === null ? opened.margin.note : opened.margin.notes.get(statementId)) ?? '';
  return [model, [{ type: 'edit-note', articleId: opened.article.id, statementId, text }]];
}

/** Opens the card of the current statement, and has other articles looked through for it. */
export function openCard(model: Model): Step<Model> {
  const subject = statementSubject(model);
  if (!subject) return stay(model);
  const { articleId, statementId } = subject;
  return [
    { ...model, overlay: { kind: 'card', card: cardOf(statementId) } },
    [{ type: 'find-elsewhere', articleId, statementId }],
  ];
}

/** Opens the browser: at the current statement, at the article, or at the link whose number was typed before. */
function browse(model: Model, plain: boolean, count: number | null): Step<Model> {
  const { opened } = model.reader;
  const articleId = articleIdIn(model);
  if (articleId !== null && opened?.article.id !== articleId) return [model, [{ type: 'browse-article', articleId }]];
  if (!opened) return stay(model);
  const { article } = opened;
  if (count !== null) {
    const href = linkNumbered(article, count);
    return href ? [model, [{ type: 'browse', url: href }]] : toast(model, `There is no link [${count}] here`);
  }
  const statement = plain || model.focus === 'list' ? null : currentStatement(model.reader);
  const url = statement ? linkTo(article, statement) : webAddress(article);
  if (url) return [model, [{ type: 'browse', url }]];
  return toast(model, `This article has no address on the web; it was read from ${article.origin.address}`);
}
