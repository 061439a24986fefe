import { type Binding, bindingsIn } from '../../binding.ts';
import type { Model } from '../../model.ts';
import { pageOf } from '../../pages.ts';
import { choicesIn, type SearchState } from './state.ts';

const here = bindingsIn('search');
const results = bindingsIn('results');

const searchIn = (model: Model): SearchState | null => {
  const page = pageOf(model);
  return page?.kind === 'search' ? page.search : null;
};

const nothingFound = (model: Model): string | null => {
  const search = searchIn(model);
  return search && choicesIn(search) > 0 ? null : 'Nothing found yet';
};

const noStatement = (model: Model): string | null => {
  const search = searchIn(model);
  return search?.hits[search.selected]?.type === 'headline'
    ? 'This is a headline, not a statement'
    : nothingFound(model);
};

export const SEARCH_KEYS: readonly Binding[] = [
  here('open-hit', ['enter'], { name: 'accept' }, 'open the article at this statement', {
    hint: 'open',
    whyNot: nothingFound,
  }),
  here('next-scope', ['tab'], { name: 'next-scope', by: 1 }, 'quotes, speakers, headlines or all', { hint: 'scope' }),
  here('previous-scope', ['shift-tab'], { name: 'next-scope', by: -1 }, 'the same, backwards'),
  here('complete', ['ctrl-y'], { name: 'complete' }, 'take the completion that is offered', {
    hint: 'complete',
    whyNot: (model) => (searchIn(model)?.completions.length === 0 ? 'Nothing to complete' : null),
  }),
  here('complete-at-end', ['right', 'ctrl-f'], { name: 'complete' }, 'a letter to the right; at the end, complete'),
  here('next-hit', ['down', 'ctrl-n', 'ctrl-j'], { name: 'select', by: 1 }, 'next result', { hint: 'choose' }),
  here(
    'previous-hit',
    ['up', 'ctrl-p', 'ctrl-k'],
    { name: 'select', by: -1 },
    'previous result; older searches on an empty line',
  ),
  here('hits-page-down', ['page-down'], { name: 'move', unit: 'page', by: 1 }, 'a page of results on'),
  here('hits-page-up', ['page-up'], { name: 'move', unit: 'page', by: -1 }, 'a page of results back'),
  here('leave-input', ['esc'], { name: 'cancel' }, 'to the results; again: back to exactly where you were', {
    hint: 'results',
  }),
];

export const RESULTS_KEYS: readonly Binding[] = [
  results('open-result', ['enter', 'l', 'right'], { name: 'accept' }, 'open the article at this statement', {
    hint: 'open',
    whyNot: nothingFound,
  }),
  results('next-result', ['n'], { name: 'select', by: 1 }, 'next result', { whyNot: nothingFound }),
  results('previous-result', ['N'], { name: 'select', by: -1 }, 'previous result', { whyNot: nothingFound }),
  results('type-words', ['i', '/', '"'], { name: 'type-words' }, 'back to typing', { hint: 'type' }),
  results('results-scope', ['tab'], { name: 'next-scope', by: 1 }, 'quotes, speakers, headlines or all', {
    hint: 'scope',
  }),
  results('results-scope-back', ['shift-tab'], { name: 'next-scope', by: -1 }, 'the same, backwards'),
  results('save-search', ['+'], { name: 'save-search' }, 'keep as a standing search, to hear of what is new', {
    hint: 'keep',
  }),
  results('yank-result', ['y'], { name: 'yank' }, 'copy the quotation with its citation', {
    hint: 'cite',
    whyNot: noStatement,
  }),
  results('yank-result-as', ['Y'], { name: 'menu', menu: 'yank' }, 'copy it in another format', {
    whyNot: noStatement,
  }),
  results('browse-result', ['o'], { name: 'browse', plain: false }, 'open the browser at the quotation', {
    whyNot: nothingFound,
  }),
  results(
    'leave-results',
    ['esc', 'q', 'backspace', 'h', 'left'],
    { name: 'cancel' },
    'back to exactly where you were',
    {
      hint: 'back',
    },
  ),
];
