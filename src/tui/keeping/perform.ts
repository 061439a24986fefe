/** Does what was asked about keeping. Answers are messages. */
import type { Article } from '../../model/article.ts';
import { ExpectedError } from '../../model/errors.ts';
import { ARTICLE_FORMAT_NAMES, type CitationFormat, cite, citeArticle, FORMAT_NAMES } from '../../text/cite.ts';
import { linkTo, webAddress } from '../../text/quote-link.ts';
import {
  articleFile,
  type FileFormat,
  notebookFile,
  statementsFile,
  type WithStatements,
} from '../../text/take-along.ts';
import type { Message } from '../messages.ts';
import type { Reach } from '../perform.ts';
import type { World } from '../world.ts';
import type { KeepingEffect, Subject } from './effects.ts';

type Answer = Promise<Message | null>;

export function answerKeeping(effect: KeepingEffect, { world, terminal }: Pick<Reach, 'world' | 'terminal'>): Answer {
  switch (effect.type) {
    case 'act':
      return world.act(effect.act).then((label) => ({ type: 'acted', act: effect.act, label }));
    case 'find-elsewhere':
      return world
        .elsewhere(effect.articleId, effect.statementId)
        .then((places) => ({ type: 'elsewhere-found', statementId: effect.statementId, places }));
    case 'list-notebook':
      return world.notebook().then((entries) => ({ type: 'notebook-listed', entries }));
    case 'edit-note':
      return editNote(effect, { world, terminal });
    case 'set-mark':
      return world.setMark(effect.letter, effect.place).then(() => ({ type: 'mark-set', letter: effect.letter }));
    case 'find-mark':
      return world
        .markAt(effect.letter, effect.articleId)
        .then((place) => ({ type: 'mark-found', letter: effect.letter, place }));
    case 'list-marks':
      return world.marksFrom(effect.articleId).then((marks) => ({ type: 'marks-listed', marks }));
    case 'load-jumps':
      return world.loadJumps().then((places) => ({ type: 'jumps-loaded', places }));
    case 'save-jumps':
      return world.saveJumps(effect.places).then(() => null);
    case 'copy-statement':
      return citeStatement(world, effect, effect.format).then(async (text) => ({
        type: 'copied',
        what: FORMAT_NAMES[effect.format],
        to: await terminal.copy(text),
      }));
    case 'copy-article':
      return loaded(world, effect.articleId).then(async ({ article }) => ({
        type: 'copied',
        what: ARTICLE_FORMAT_NAMES[effect.format],
        to: await terminal.copy(citeArticle(article, effect.format)),
      }));
    case 'export': {
      const { subject, format, path, replace } = effect;
      return fileOf(world, subject, format)
        .then((text) => world.saveFile(path, text, replace))
        .then((saved) => ({ type: 'exported', export: { subject, format, path, replace }, saved }));
    }
    case 'pipe':
      return pipeText(world, effect.subject)
        .then((text) => terminal.pipe(effect.command, text))
        .then((code) => ({ type: 'piped', command: effect.command, code }));
    case 'browse-article':
      return loaded(world, effect.articleId).then(async ({ article, statements }) => {
        const statement = statements?.find(({ id }) => id === effect.statementId);
        const url = statement ? linkTo(article, statement) : webAddress(article);
        if (url === null) throw notOnTheWeb(article);
        await terminal.browse(url);
        return { type: 'browsed', url };
      });
    case 'browse':
      return terminal.browse(effect.url).then(() => ({ type: 'browsed', url: effect.url }));
  }
}

const notOnTheWeb = ({ origin }: Article): ExpectedError =>
  new ExpectedError('this article has no address on the web', {
    subject: origin.address,
    wayOut: `It was read from ${origin.address}`,
  });

async function editNote(
  { articleId, statementId, text }: Extract<KeepingEffect, { type: 'edit-note' }>,
  { world, terminal }: Pick<Reach, 'world' | 'terminal'>,
): Answer {
  const written = await terminal.edit(text);
  if (written.trim() === text.trim()) return null;
  const act = { what: 'note', articleId, statementId, text: written.trim() } as const;
  return { type: 'acted', act, label: await world.act(act) };
}

/** An article with its statements. */
async function loaded(world: World, articleId: string): Promise<WithStatements> {
  const { article, statements, margin } = await world.openArticle(articleId);
  return { article, statements: statements ?? [], extractor: margin.extractor };
}

/** A statement in a format; its article where it is not printed any more. */
async function citeStatement(
  world: World,
  { articleId, statementId }: { readonly articleId: string; readonly statementId: string },
  format: CitationFormat,
): Promise<string> {
  const { article, statements, extractor } = await loaded(world, articleId);
  const statement = statements.find(({ id }) => id === statementId);
  return statement ? cite(article, statement, format, extractor) : citeArticle(article);
}

async function fileOf(world: World, subject: Subject, format: FileFormat): Promise<string> {
  switch (subject.kind) {
    case 'notebook':
      return notebookFile(await world.notebook(), format);
    case 'article':
      return articleFile(await loaded(world, subject.articleId), format);
    case 'shown': {
      const all = await loaded(world, subject.articleId);
      const ids = new Set(subject.statementIds);
      const shown = { ...all, statements: all.statements.filter(({ id }) => ids.has(id)) };
      return statementsFile(all.article.title, [shown], format);
    }
    case 'speaker':
      return statementsFile(subject.name, await world.saidBy(subject.speakerId), format);
    case 'statement':
      return `${await citeStatement(world, subject, format)}\n`;
  }
}

/** What a program gets: an article as it is printed, a statement with its citation, the others as Markdown. */
async function pipeText(world: World, subject: Subject): Promise<string> {
  if (subject.kind === 'statement') return `${await citeStatement(world, subject, 'citation')}\n`;
  if (subject.kind !== 'article') return fileOf(world, subject, 'markdown');
  return `${(await loaded(world, subject.articleId)).article.text}\n`;
}
