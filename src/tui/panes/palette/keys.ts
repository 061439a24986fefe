import { type Binding, bindingsIn } from '../../binding.ts';

const here = bindingsIn('palette');

export const PALETTE_KEYS: readonly Binding[] = [
  here('run-command', ['enter'], { name: 'accept' }, 'do it', { hint: 'do it' }),
  here('complete-command', ['tab'], { name: 'complete' }, 'complete the name, or what comes after it', {
    hint: 'complete',
  }),
  here('next-command', ['down', 'ctrl-n', 'ctrl-j'], { name: 'select', by: 1 }, 'next command'),
  here(
    'previous-command',
    ['up', 'ctrl-p', 'ctrl-k'],
    { name: 'select', by: -1 },
    'previous; in an empty line: history',
    {
      hint: 'history',
    },
  ),
  here('leave-palette', ['esc'], { name: 'cancel' }, 'close', { hint: 'close' }),
];
