import { type Binding, bindingsIn } from '../../binding.ts';
import type { Model } from '../../model.ts';

const here = bindingsIn('search');

const nothingFound = ({ overlay }: Model): string | null =>
  overlay?.kind === 'search' && (overlay.search.found?.hits.length ?? 0) > 0 ? null : 'Nothing found yet';

export const SEARCH_KEYS: readonly Binding[] = [
  here('open-hit', ['enter'], { name: 'accept' }, 'open the article at this statement', {
    hint: 'open',
    whyNot: nothingFound,
  }),
  here('next-scope', ['tab'], { name: 'next-scope', by: 1 }, 'quotes, speakers, headlines or all', { hint: 'scope' }),
  here('previous-scope', ['shift-tab'], { name: 'next-scope', by: -1 }, 'the same, backwards'),
  here('next-hit', ['down', 'ctrl-n', 'ctrl-j'], { name: 'select', by: 1 }, 'next result', { hint: 'choose' }),
  here('previous-hit', ['up', 'ctrl-p', 'ctrl-k'], { name: 'select', by: -1 }, 'previous result'),
  here('hits-page-down', ['page-down'], { name: 'move', unit: 'page', by: 1 }, 'a page of results on'),
  here('hits-page-up', ['page-up'], { name: 'move', unit: 'page', by: -1 }, 'a page of results back'),
  here('leave-search', ['esc'], { name: 'cancel' }, 'back to exactly where you were', { hint: 'back' }),
];
