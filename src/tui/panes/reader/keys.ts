import { type Binding, bindingsIn } from '../../binding.ts';
import type { Model } from '../../model.ts';
import { currentStatement, statementsShown } from './state.ts';
import { whyNoStatements } from './walk.ts';

const nothingOpen = ({ reader }: Model): string | null => (reader.opened ? null : 'Nothing is open');

const noStatements = ({ reader }: Model): string | null =>
  statementsShown(reader).length > 0 ? null : whyNoStatements(reader);

const noCurrent = (model: Model): string | null =>
  noStatements(model) ?? (currentStatement(model.reader) ? null : 'No statement chosen yet: s');

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
  here('next-by-speaker', ['*'], { name: 'next-by-speaker', by: 1 }, 'next statement by the same speaker', {
    hint: 'same',
    whyNot: noCurrent,
  }),
  here('previous-by-speaker', ['#'], { name: 'next-by-speaker', by: -1 }, 'previous statement by the same speaker', {
    whyNot: noCurrent,
  }),
  here('yank', ['y'], { name: 'yank' }, 'copy the quotation with its citation', { hint: 'cite', whyNot: noCurrent }),
  here('yank-as', ['Y'], { name: 'menu', menu: 'yank' }, 'copy in another format', { whyNot: noCurrent }),
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
    whyNot: nothingOpen,
  }),
  here('wider', ['>'], { name: 'widen', by: 1 }, 'wider text'),
  here('narrower', ['<'], { name: 'widen', by: -1 }, 'narrower text'),
];
