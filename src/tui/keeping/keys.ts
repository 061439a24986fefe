import { type Binding, bindingsIn } from '../binding.ts';

const bounds = bindingsIn('bounds');
const letter = bindingsIn('letter');

const marking = bindingsIn('marking');

export const KEEPING_KEYS: readonly Binding[] = [
  marking('next-sentence', ['j', 'down'], { name: 'move-stretch', unit: 'sentence', by: 1 }, 'next sentence', {
    hint: 'next',
  }),
  marking('previous-sentence', ['k', 'up'], { name: 'move-stretch', unit: 'sentence', by: -1 }, 'previous sentence'),
  marking('next-first-sentence', ['}'], { name: 'move-stretch', unit: 'paragraph', by: 1 }, 'next paragraph'),
  marking('previous-first-sentence', ['{'], { name: 'move-stretch', unit: 'paragraph', by: -1 }, 'previous paragraph'),
  bounds('take-bounds', ['enter'], { name: 'accept' }, 'these are the words', { hint: 'take' }),
  bounds('leave-bounds', ['esc', 'q', 'backspace'], { name: 'cancel' }, 'leave it as it was', { hint: 'cancel' }),
  bounds('lengthen', ['l', 'right'], { name: 'move-bound', edge: 'end', by: 1 }, 'one word more', { hint: 'longer' }),
  bounds('shorten', ['h', 'left'], { name: 'move-bound', edge: 'end', by: -1 }, 'one word less', { hint: 'shorter' }),
  bounds('start-earlier', ['H'], { name: 'move-bound', edge: 'start', by: -1 }, 'start a word earlier', {
    hint: 'start earlier',
  }),
  bounds('start-later', ['L'], { name: 'move-bound', edge: 'start', by: 1 }, 'start a word later', { hint: 'later' }),
  letter('leave-letter', ['esc'], { name: 'cancel' }, 'never mind', { hint: 'cancel' }),
];
