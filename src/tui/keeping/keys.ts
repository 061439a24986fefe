import { type Binding, bindingsIn } from '../binding.ts';

const bounds = bindingsIn('bounds');
const letter = bindingsIn('letter');

export const KEEPING_KEYS: readonly Binding[] = [
  bounds('lengthen', ['l', 'right'], { name: 'move-bound', edge: 'end', by: 1 }, 'one word more', { hint: 'longer' }),
  bounds('shorten', ['h', 'left'], { name: 'move-bound', edge: 'end', by: -1 }, 'one word less', { hint: 'shorter' }),
  bounds('start-earlier', ['H'], { name: 'move-bound', edge: 'start', by: -1 }, 'start a word earlier', {
    hint: 'start earlier',
  }),
  bounds('start-later', ['L'], { name: 'move-bound', edge: 'start', by: 1 }, 'start a word later', { hint: 'later' }),
  bounds('take-bounds', ['enter'], { name: 'accept' }, 'these are the words', { hint: 'take' }),
  bounds('leave-bounds', ['esc', 'q', 'backspace'], { name: 'cancel' }, 'leave it as it was', { hint: 'cancel' }),
  letter('leave-letter', ['esc'], { name: 'cancel' }, 'never mind', { hint: 'cancel' }),
];
