/** Does what update asked for: the only place of the screen that reaches into the world. Answers are messages. */
import { ExpectedError, LibraryError } from '../model/errors.ts';
import type { Effect } from './effects.ts';
import { answerKeeping } from './keeping/perform.ts';
import type { Message } from './messages.ts';
import type { World } from './world.ts';

/** What the terminal can be asked to do. */
export interface Terminal {
  exit(code: number): void;
  /** Stops the process group as Ctrl-Z does, and comes back with `fg`. */
  suspend(): void;
  redraw(): void;
  /** Opens the reader's own library; a message says when it is on the screen. */
  goHome(): Promise<void>;
  /** Paths on the disk that start so. */
  listPaths(start: string): Promise<readonly string[]>;
  /** Puts text on the clipboard, through the terminal where there is no other way. */
  copy(text: string): Promise<'clipboard' | 'terminal'>;
  /** Lends the terminal to the reader's editor; answers with what was written there. */
  edit(text: string): Promise<string>;
  /** Lends the terminal to the reader's editor, with a file open at a line (from 1). */
  editFile(path: string, line: number): Promise<void>;
  /** Gives text to a program that has the terminal meanwhile; answers with its exit code. */
  pipe(command: string, text: string): Promise<number>;
  /** Opens an address (http or https) in the reader's browser. */
  browse(url: string): Promise<void>;
}

/** What an effect is called when it fails. */
const DOING: Partial<Record<Effect['type'], string>> = {
  'list-articles': 'The list could not be read',
  'open-article': 'The article could not be opened',
  'reload-article': 'The article could not be read again',
  'list-problems': 'Problems could not be read',
  'settle-problem': 'That could not be kept',
  find: 'Search failed',
  complete: 'Search failed',
  'save-search': 'The search could not be kept',
  'count-news': 'Standing searches could not be looked through',
  'mark-opened': 'Could not be marked',
  'mark-all-read': 'Could not be marked',
  'save-position': 'The place in the text could not be kept',
  'go-home': 'Your library could not be opened',
  copy: 'Could not be copied',
  'copy-statement': 'Could not be copied',
  'copy-article': 'Could not be copied',
  act: 'That could not be kept',
  'edit-note': 'The note could not be written',
  'edit-draft': 'The draft could not be opened',
  'find-elsewhere': 'Other articles could not be looked through',
  'list-notebook': 'The notebook could not be read',
  export: 'Nothing was written',
  pipe: 'The program could not be run',
  browse: 'The browser could not be opened',
  'browse-article': 'The browser was not opened',
};

const BUSY = 'Something is being fetched already';
const NO_SOURCE = 'This article came from no feed or folder; ‹refresh-all› looks at all of them';

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
        effect,
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
    case 'reload-article':
      return world
        .openArticle(effect.articleId)
        .then((opened) => ({ type: 'article-reloaded', opened }) as const, unlessRemoved);
    case 'recall-lines':
      return world.commandLines().then((lines) => ({ type: 'lines-recalled', lines }));
    case 'remember-line':
      return world.rememberLine(effect.line).then(() => null);
    case 'list-problems':
      return world.problems().then((problems) => ({ type: 'problems-listed', problems }));
    case 'settle-problem':
      return world.settleProblem(effect.subject).then(() => null);
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
    case 'see-search':
      return world.seeSearch(effect.name).then(() => ({ type: 'searches-changed' }));
    case 'forget-search':
      return world.forgetSearch(effect.name).then(() => ({ type: 'searches-changed' }));
    case 'count-news':
      return world.searchesWithNews().then((searches) => ({ type: 'news-counted', searches }));
    case 'refresh':
      return (effect.articleId === null ? world.refreshAll() : world.refreshSource(effect.articleId)).then((begun) =>
        begun ? null : { type: 'errand-declined', why: effect.articleId === null ? BUSY : NO_SOURCE },
      );
    case 'add':
      return world.add(effect.name, effect.as).then((begun) => (begun ? null : { type: 'errand-declined', why: BUSY }));
    case 'stop-errand':
      return world.stopErrand().then(() => null);
    case 'find-speaker-beside': {
      const { speakerId, articleId, by } = effect;
      return world
        .speakerBeside(speakerId, articleId, by)
        .then((place) => ({ type: 'speaker-beside-found', place, by }));
    }
    case 'ask-desk':
      return consult(effect, world);
    case 'edit-draft':
      return terminal.editFile(effect.path, effect.line).then(() => ({ type: 'draft-edited' }));
    case 'mark-opened':
      return world
        .markOpened(effect.articleIds)
        .then((articleIds) => ({ type: 'marked-read', articleIds, read: true, all: false }));
    case 'mark-all-read':
      return world
        .markAllRead(effect.filter)
        .then((articleIds) => ({ type: 'marked-read', articleIds, read: true, all: true }));
    case 'save-position':
      return world.savePosition(effect.articleId, effect.offset).then(() => null);
    case 'copy':
      return terminal.copy(effect.text).then((to) => ({ type: 'copied', what: effect.what, to }));
    case 'list-paths': {
      const { start } = effect;
      return terminal.listPaths(start).then((paths) => ({ type: 'paths-listed', start, paths }));
    }
    case 'go-home':
      return terminal.goHome().then(() => null);
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
    default:
      return answerKeeping(effect, { world, terminal });
  }
}

/** An article that was removed while it was open is asked for in vain, which is no news to who removed it. */
function unlessRemoved(error: unknown): null {
  if (error instanceof LibraryError && error.fault === 'missing') return null;
  throw error;
}

/** What the desk says. A draft that cannot be read is an answer too: the page that asked shows it. */
async function consult({ request, question }: Extract<Effect, { type: 'ask-desk' }>, world: World): Promise<Message> {
  try {
    return { type: 'desk-answered', request, answer: await world.consult(question) };
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    return { type: 'desk-refused', request, why: [error.message, error.wayOut].filter(Boolean).join(' ') };
  }
}
