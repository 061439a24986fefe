import { type Binding, bindingsIn } from '../../binding.ts';

const here = bindingsIn('menu');

/** The choice list hears its keys itself; they stand here for help, and for when several come in one read. */
export const MENU_KEYS: readonly Binding[] = [
  here('choose', ['enter'], { name: 'accept' }, 'take the highlighted choice', { hint: 'take', ownedByChoices: true }),
  here('next-choice', ['j', 'down'], { name: 'select', by: 1 }, 'next choice', { ownedByChoices: true }),
  here('previous-choice', ['k', 'up'], { name: 'select', by: -1 }, 'previous choice', { ownedByChoices: true }),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((nth) =>
    here(`choice-${nth}`, [String(nth)], { name: 'choose-nth', nth }, `choice ${nth} at once`, {
      ownedByChoices: true,
    }),
  ),
  here('leave-menu', ['esc', 'q', 'backspace'], { name: 'cancel' }, 'close the menu', { hint: 'close' }),
];
