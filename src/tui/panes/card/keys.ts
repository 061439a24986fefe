import { type Binding, bindingsIn } from '../../binding.ts';
import type { Model } from '../../model.ts';

const here = bindingsIn('card');

const nowhereElse = ({ overlay }: Model): string | null => {
  if (overlay?.kind !== 'card') return null;
  if (overlay.card.elsewhere === null) return 'Other articles are still being looked through';
  return overlay.card.elsewhere.length > 0 ? null : 'No other article has it';
};

/** The card's own keys; those of the reader that are about a statement work on it as well. */
export const CARD_KEYS: readonly Binding[] = [
  here('card-yank', ['y'], { name: 'yank' }, 'copy the quotation with its citation', { hint: 'cite' }),
  here('card-yank-as', ['Y'], { name: 'menu', menu: 'yank' }, 'copy in another format', { hint: 'as…' }),
  here('card-correct', ['x'], { name: 'menu', menu: 'correct' }, 'correct: speaker, bounds, no statement', {
    hint: 'correct',
  }),
  here('card-keep', ['+'], { name: 'keep' }, 'keep it in the notebook, or let it go', { hint: 'keep' }),
  here('card-note', ['e'], { name: 'note' }, 'write a note in your editor', { hint: 'note' }),
  here('card-tag', ['t'], { name: 'tag' }, 'tag the article'),
  here('card-next', ['s', 'n'], { name: 'next-statement', by: 1 }, 'next statement', { hint: 'next' }),
  here('card-previous', ['S', 'N'], { name: 'next-statement', by: -1 }, 'previous statement'),
  here('card-next-by', ['*'], { name: 'next-by-speaker', by: 1 }, 'next statement by the same speaker'),
  here('card-previous-by', ['#'], { name: 'next-by-speaker', by: -1 }, 'previous statement by the same speaker'),
  here('card-browse', ['o'], { name: 'browse', plain: false }, 'open the browser at the quotation'),
  here('card-export', ['E'], { name: 'menu', menu: 'export' }, 'export to a file'),
  here('card-pipe', ['|'], { name: 'pipe' }, 'give it to a program'),
  here('card-undo', ['U'], { name: 'undo' }, 'undo'),
  here('card-redo', ['ctrl-r'], { name: 'redo' }, 'redo'),
  here('card-open', ['enter'], { name: 'accept' }, 'open the other article that has it', {
    hint: 'open',
    whyNot: nowhereElse,
  }),
  here('card-down', ['j', 'down', 'space'], { name: 'select', by: 1 }, 'down, or the next other article'),
  here('card-up', ['k', 'up', 'b'], { name: 'select', by: -1 }, 'up, or the previous other article'),
  here('leave-card', ['esc', 'q', 'backspace', 'h', 'left'], { name: 'cancel' }, 'close the card', { hint: 'close' }),
];
