/** Does what update asked for: the only place of the screen that reaches into the world. Answers are messages. */
import { ExpectedError } from '../model/errors.ts';
import { cite, FORMAT_NAMES } from '../text/cite.ts';
import type { Effect } from './effects.ts';
import type { Message } from './messages.ts';
import type { World } from './world.ts';

/** What the terminal can be asked to do. */
export interface Terminal {
  exit(code: number): void;
  /** Stops the process group as Ctrl-Z does, and comes back with `fg`. */
  suspend(): void;
  redraw(): void;
  /** Puts text on the clipboard, through the terminal where there is no other way. */
  copy(text: string): Promise<'clipboard' | 'terminal'>;
}

/** What an effect is called when it fails. */
const DOING: Partial<Record<Effect['type'], string>> = {
  'list-articles': 'The list could not be read',
  'open-article': 'The article could not be opened',
  'load-statements': 'The statements could not be read',
  find: 'Search failed',
  complete: 'Search failed',
  'save-search': 'The search could not be kept',
  'copy-statement': 'Could not be copied',
  'mark-read': 'Could not be marked',
  'mark-all-read': 'Could not be marked',
  'save-position': 'The place in the text could not be kept',
  copy: 'Could not be copied',
};

export interface Reach {
  readonly world: World;
  readonly terminal: Terminal;
  /** Calls back later; a parameter so that tests need not wait. */
  readonly later: (milliseconds: number, act: () => void) => void;
}

/** Runs one effect. Expected errors become messages; anything else is a bug and is thrown out of the loop. */
export function perform(effect: Effect, dispatch: (message: Message) => void, reach: Reach): void {
  const answer = answerTo(effect, reach);
  answer?.then(
    (message) => message && dispatch(message),
    (error: unknown) => {
      if (!(error instanceof ExpectedError)) {
        reach.later(0, () => {
          throw error;
        });
        return;
      }
      dispatch({
        type: 'effect-failed',
        doing: DOING[effect.type] ?? effect.type,
        message: error.message,
        wayOut: error.wayOut,
      });
    },
  );
  if (effect.type === 'wait') reach.later(effect.milliseconds, () => dispatch(effect.message));
}

/** What the world answers, or null where there is nothing to wait for. */
function answerTo(effect: Effect, { world, terminal }: Reach): Promise<Message | null> | null {
  switch (effect.type) {
    case 'list-articles':
      return world
        .listArticles(effect.query)
        .then((window) => ({ type: 'articles-listed', request: effect.request, window }));
    case 'open-article':
      return world
        .openArticle(effect.articleId)
        .then((opened) => ({ type: 'article-opened', request: effect.request, opened }));
    case 'load-statements':
      return world
        .statementsOf(effect.articleId)
        .then((statements) => ({ type: 'statements-loaded', articleId: effect.articleId, statements }));
    case 'find':
      return world
        .find(effect.words, effect)
        .then((found) => found && { type: 'hits-found', request: effect.request, found });
    case 'complete': {
      const { words, cursor } = effect;
      return world
        .complete(words, cursor)
        .then((completions) => ({ type: 'completions-found', words, cursor, completions }));
    }
    case 'recall-queries':
      return world.queryHistory().then((queries) => ({ type: 'queries-recalled', queries }));
    case 'remember-query':
      return world.rememberQuery(effect.query).then(() => null);
    case 'save-search': {
      const { query } = effect;
      return world.saveSearch(query).then((problems) => ({ type: 'search-saved', query, problems }));
    }
    case 'copy-statement':
      return copyStatement(effect, world, terminal);
    case 'mark-read': {
      const { read } = effect;
      return world
        .markRead(effect.articleIds, read)
        .then((articleIds) => ({ type: 'marked-read', articleIds, read, all: false }));
    }
    case 'mark-all-read':
      return world.markAllRead().then((articleIds) => ({ type: 'marked-read', articleIds, read: true, all: true }));
    case 'save-position':
      return world.savePosition(effect.articleId, effect.offset).then(() => null);
    case 'copy':
      return terminal.copy(effect.text).then((to) => ({ type: 'copied', what: effect.what, to }));
    case 'suspend':
      terminal.suspend();
      return null;
    case 'redraw':
      terminal.redraw();
      return null;
    case 'exit':
      terminal.exit(effect.code);
      return null;
    case 'wait':
      return null;
  }
}

/** Copies the citation of a statement whose article is not open. */
async function copyStatement(
  { articleId, statementId }: Extract<Effect, { type: 'copy-statement' }>,
  world: World,
  terminal: Terminal,
): Promise<Message | null> {
  const { article, statements } = await world.openArticle(articleId);
  const statement = statements?.find(({ id }) => id === statementId);
  if (!statement) return null;
  return { type: 'copied', what: FORMAT_NAMES.citation, to: await terminal.copy(cite(article, statement, 'citation')) };
}
