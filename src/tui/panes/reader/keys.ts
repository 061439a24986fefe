import { type Binding, bindingsIn } from '../../binding.ts';
import type { Model } from '../../model.ts';
import { currentStatement, statementsShown } from './state.ts';
import { whyNoneCurrent, whyNoStatements } from './walk.ts';

const nothingOpen = ({ reader }: Model): string | null => (reader.opened ? null : 'Nothing is open');

const noStatements = ({ reader }: Model): string | null =>
  statementsShown(reader).length > 0 ? null : whyNoStatements(reader);

const noCurrent = ({ reader }: Model): string | null => (currentStatement(reader) ? null : whyNoneCurrent(reader));

/** Where all statements are utterances, showing the others too would change nothing. */
function nothingMore(model: Model): string | null {
  const { reader } = model;
  if (!reader.opened?.statements || reader.showsAll) return nothingOpen(model);
  const more = statementsShown({ ...reader, showsAll: true }).length > statementsShown(reader).length;
  return more ? null : 'No reported thoughts or intents here';
}

const here = bindingsIn('reader');

export const READER_KEYS: readonly Binding[] = [
  here('next-statement', ['s', '] q'], { name: 'next-statement', by: 1 }, 'next statement', {
    hint: 'next',
    whyNot: noStatements,
  }),
  here('previous-statement', ['S', '[ q'], { name: 'next-statement', by: -1 }, 'previous statement', {
    whyNot: noStatements,
  }),
  here('first-statement', ['g s', '[ Q'], { name: 'edge-statement', by: -1 }, 'first statement', {
    whyNot: noStatements,
  }),
  here('last-statement', ['g S', '] Q'], { name: 'edge-statement', by: 1 }, 'last statement', { whyNot: noStatements }),
  here(
    'next-doubtful',
    ['] ?'],
    { name: 'next-doubtful', by: 1 },
    'next statement that is doubtful (? in the margin)',
    {
      whyNot: noStatements,
    },
  ),
  here('previous-doubtful', ['[ ?'], { name: 'next-doubtful', by: -1 }, 'previous statement that is doubtful', {
    whyNot: noStatements,
  }),
  here('next-by-speaker', ['*'], { name: 'next-by-speaker', by: 1 }, 'next statement by the same speaker', {
    hint: 'same',
    whyNot: noCurrent,
  }),
  here('previous-by-speaker', ['#'], { name: 'next-by-speaker', by: -1 }, 'previous statement by the same speaker', {
    whyNot: noCurrent,
  }),
  here('card', ['enter'], { name: 'card' }, 'all about this statement, and where else it is', {
    hint: 'card',
    whyNot: noCurrent,
  }),
  here('yank', ['y'], { name: 'yank' }, 'copy the quotation with its citation', { hint: 'cite', whyNot: noCurrent }),
  here('yank-as', ['Y'], { name: 'menu', menu: 'yank' }, 'copy in another format', { whyNot: noCurrent }),
  here('speaker-down', ['g *'], { name: 'speaker-beside', by: 1 }, 'the same speaker in the next article down', {
    whyNot: noCurrent,
  }),
  here('speaker-up', ['g #'], { name: 'speaker-beside', by: -1 }, 'the same speaker in the next article up', {
    whyNot: noCurrent,
  }),
  here('compare', ['c'], { name: 'compare' }, 'this quotation in other articles', {
    hint: 'compare',
    whyNot: noCurrent,
  }),
  here('versions', ['g v'], { name: 'versions' }, 'every version of the article that was fetched', {
    whyNot: nothingOpen,
  }),
  here('speaker-page', ['p'], { name: 'speaker-page' }, 'everything this speaker says in the library', {
    whyNot: noCurrent,
  }),
  here('timeline', ['T'], { name: 'timeline' }, 'what this speaker said on a topic, by date', { whyNot: noCurrent }),
  here('keep', ['+'], { name: 'keep' }, 'keep the statement in the notebook, or let it go', {
    hint: 'keep',
    whyNot: noCurrent,
  }),
  here('note', ['e'], { name: 'note' }, 'write a note on the statement or the article, in your editor', {
    whyNot: nothingOpen,
  }),
  here('tag', ['t'], { name: 'tag' }, 'tag the article; -tag takes one away', { whyNot: nothingOpen }),
  here('correct', ['x'], { name: 'menu', menu: 'correct' }, 'correct: speaker, words, no statement', {
    whyNot: noCurrent,
  }),
  here('mark-statement', ['X'], { name: 'mark-statement' }, 'mark a statement that was not found', {
    whyNot: ({ reader }) => (reader.opened?.statements ? null : whyNoStatements(reader)),
  }),
  here('browse', ['o'], { name: 'browse', plain: false }, 'open the browser at the quotation; 3o opens link [3]', {
    whyNot: nothingOpen,
  }),
  here('browse-plain', ['O'], { name: 'browse', plain: true }, 'open the article in the browser', {
    whyNot: nothingOpen,
  }),
  here('export', ['E'], { name: 'menu', menu: 'export' }, 'export statement, article or notebook', {
    whyNot: nothingOpen,
  }),
  here('pipe', ['|'], { name: 'pipe' }, 'give the article to a program', { whyNot: nothingOpen }),
  here('repeat-motion', [';'], { name: 'repeat-motion', by: 1 }, 'repeat the last motion to a statement'),
  here('repeat-back', [','], { name: 'repeat-motion', by: -1 }, 'repeat it the other way'),
  here('next-paragraph', ['}'], { name: 'next-block', block: 'paragraph', by: 1 }, 'next paragraph'),
  here('previous-paragraph', ['{'], { name: 'next-block', block: 'paragraph', by: -1 }, 'previous paragraph'),
  here('next-heading', ['] ]'], { name: 'next-block', block: 'heading', by: 1 }, 'next heading'),
  here('previous-heading', ['[ ['], { name: 'next-block', block: 'heading', by: -1 }, 'previous heading'),
  here(
    'only',
    ['&'],
    { name: 'ask', what: 'filter-statements' },
    'only statements that answer a query; Esc shows all',
    {
      whyNot: nothingOpen,
    },
  ),
  here('find', ['/'], { name: 'find' }, 'find in this article', { hint: 'find', whyNot: nothingOpen }),
  here('next-match', ['n'], { name: 'next-match', by: 1 }, 'next match, or next statement'),
  here('previous-match', ['N'], { name: 'next-match', by: -1 }, 'previous match, or previous statement'),
  here('next-article', ['J'], { name: 'next-article', by: 1 }, 'next article of the list'),
  here('previous-article', ['K'], { name: 'next-article', by: -1 }, 'previous article of the list'),
  here('speakers', ['w'], { name: 'show-speakers' }, 'who speaks in this article', {
    hint: 'who',
    whyNot: nothingOpen,
  }),
  here('view', ['v'], { name: 'next-view' }, 'text with marks, statements alone, text alone', {
    hint: 'view',
    whyNot: nothingOpen,
  }),
  here('all-classes', ['V'], { name: 'show-all-classes' }, 'reported thoughts and intents too, or not', {
    whyNot: nothingMore,
  }),
  here('wider', ['>'], { name: 'widen', by: 1 }, 'wider text'),
  here('narrower', ['<'], { name: 'widen', by: -1 }, 'narrower text'),
];
