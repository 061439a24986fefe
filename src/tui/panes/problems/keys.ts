import { type Binding, bindingsIn } from '../../binding.ts';
import type { Model } from '../../model.ts';

const none = ({ problems }: Model): string | null => (problems.length > 0 ? null : 'There are no problems');

const here = bindingsIn('problems');

export const PROBLEMS_KEYS: readonly Binding[] = [
  here('retry', ['r', 'enter'], { name: 'refresh', what: 'all' }, 'try again: look at all feeds and folders', {
    hint: 'try again',
    whyNot: none,
  }),
  here('settle', ['x', 'D'], { name: 'settle', which: 'one' }, 'settled: take it off the list', {
    hint: 'settled',
    whyNot: none,
  }),
  here('settle-all', ['A'], { name: 'settle', which: 'all' }, 'all settled', { whyNot: none }),
  here('next-problem', ['j', 'down', 'space', 'page-down'], { name: 'select', by: 1 }, 'next problem'),
  here('previous-problem', ['k', 'up', 'b', 'page-up'], { name: 'select', by: -1 }, 'previous problem'),
  here('leave-problems', ['esc', 'q', '!', 'backspace'], { name: 'cancel' }, 'close', { hint: 'close' }),
];
