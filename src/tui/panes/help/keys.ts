import { type Binding, bindingsIn } from '../../binding.ts';

const here = bindingsIn('help');

export const HELP_KEYS: readonly Binding[] = [
  here('run', ['enter'], { name: 'accept' }, 'do what is chosen', { hint: 'do it' }),
  here('next-entry', ['down', 'ctrl-n', 'ctrl-j'], { name: 'select', by: 1 }, 'next entry', { hint: 'choose' }),
  here('previous-entry', ['up', 'ctrl-p', 'ctrl-k'], { name: 'select', by: -1 }, 'previous entry'),
  here('help-page-down', ['page-down'], { name: 'move', unit: 'page', by: 1 }, 'a page on'),
  here('help-page-up', ['page-up'], { name: 'move', unit: 'page', by: -1 }, 'a page back'),
  here('leave-help', ['esc'], { name: 'cancel' }, 'close help', { hint: 'close' }),
];
