/** What the reader pane knows: the article, where in it we are, and which statement is the current one. */
import type { Article } from '../../../model/article.ts';
import { type Statement, UTTERED } from '../../../model/statement.ts';
import type { Binding } from '../../binding.ts';
import type { Command } from '../../commands.ts';
import type { Margin } from '../../world.ts';
import type { Find } from './find.ts';
import { type Only, onlyThose } from './only.ts';
import { TOP } from './page.ts';

export const VIEWS = ['plain', 'marked', 'statements'] as const;
/** The text alone, the text with the statements marked in it, or the statements alone, as a transcript. */
type View = (typeof VIEWS)[number];

export interface ReaderState {
  readonly opened: {
    readonly article: Article;
    readonly statements: readonly Statement[] | null;
    readonly margin: Margin;
  } | null;
  /** The article being fetched and where to go in it; an answer to an older request is dropped. */
  readonly awaited: { readonly articleId: string; readonly target: Target } | null;
  readonly request: number;
  /** The line at the top of the screen, as an offset into the text. */
  readonly anchor: number;
  /** Id of the current statement. */
  readonly current: string | null;
  /** Whether reported thoughts, intents and attitudes show beside what was uttered. */
  readonly showsAll: boolean;
  readonly view: View;
  /** The last motion from statement to statement, for repeating it. */
  readonly motion: Extract<Command, { name: 'next-statement' | 'next-by-speaker' }> | null;
  readonly find: Find | null;
  /** Which statements show, where not all do. */
  readonly only: Only | null;
  /** The widest a line of text may be, in columns. */
  readonly measure: number;
  /** What words that name keys go by. */
  readonly bindings: readonly Binding[];
}

/** Where to go in an article once it is there: a statement, an anchor, or where it was left. */
export type Target =
  /** `words` of a search led there: find is armed with them. */
  | { readonly to: 'statement'; readonly id: string; readonly words?: readonly string[] }
  | { readonly to: 'anchor'; readonly anchor: number; readonly current: string | null }
  | { readonly to: 'where-left' };

/** The room the reader pane has. */
export interface Room {
  readonly columns: number;
  readonly height: number;
}

export const READER: ReaderState = {
  opened: null,
  awaited: null,
  request: 0,
  anchor: TOP,
  current: null,
  showsAll: false,
  view: 'marked',
  motion: null,
  find: null,
  only: null,
  measure: 72,
  bindings: [],
};

/** Columns of the gutter: doubt, kind, bar and a space. */
export const GUTTER = 4;

/** How wide the text may be in a pane of so many columns. */
export const textColumns = ({ measure }: ReaderState, columns: number): number =>
  Math.max(8, Math.min(measure, columns - GUTTER - 1));

/** The id of a statement that is being marked, as long as its words are being chosen. */
export const DRAFT = 'draft';

interface Lists {
  readonly uttered: readonly Statement[];
  readonly all: readonly Statement[];
}

const kept = new WeakMap<readonly Statement[], Lists>();

function listsOf(statements: readonly Statement[]): Lists {
  const before = kept.get(statements);
  if (before) return before;
  const all = statements.toSorted((a, b) => a.contents[0]!.start - b.contents[0]!.start);
  const lists: Lists = { all, uttered: all.filter((statement) => UTTERED.has(statement.class)) };
  kept.set(statements, lists);
  return lists;
}

/** The statements that show, in the order of the text. */
export function statementsShown({
  opened,
  showsAll,
  only = null,
}: {
  readonly opened: Pick<NonNullable<ReaderState['opened']>, 'article' | 'statements'> | null;
  readonly showsAll: boolean;
  readonly only?: Only | null;
}): readonly Statement[] {
  if (!opened?.statements) return [];
  const shown = listsOf(opened.statements)[showsAll ? 'all' : 'uttered'];
  return only ? onlyThose(opened.article, shown, only) : shown;
}

export const currentStatement = (state: ReaderState): Statement | null =>
  statementsShown(state).find(({ id }) => id === state.current) ?? null;
