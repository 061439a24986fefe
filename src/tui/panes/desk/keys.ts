import { type Binding, bindingsIn } from '../../binding.ts';
import type { Model } from '../../model.ts';
import { pageOf } from '../../pages.ts';
import { articleIn, leadOf } from './view.ts';

const page = bindingsIn('desk');
const speakers = bindingsIn('all-speakers');
const speaker = bindingsIn('speaker-page');
const searches = bindingsIn('standing');
const check = bindingsIn('check');

const nowhere = (model: Model): string | null => {
  const shown = pageOf(model);
  if (shown?.kind === 'desk' && shown.desk.answer === null && shown.desk.refused === null) return 'Still looking…';
  return shown?.kind === 'desk' && leadOf(shown.desk) ? null : 'Nothing is chosen';
};

const noStatement = (model: Model): string | null => {
  const shown = pageOf(model);
  return shown?.kind === 'desk' && leadOf(shown.desk)?.to === 'statement' ? null : 'No statement is chosen';
};

const noArticle = (model: Model): string | null => {
  const shown = pageOf(model);
  return shown?.kind === 'desk' && articleIn(shown.desk) !== null ? null : 'No article is chosen';
};

/** The keys of every page of the desk, and those that only some of them have. */
export const DESK_KEYS: readonly Binding[] = [
  speakers('filter-speakers', ['/', '&'], { name: 'ask', what: 'filter-speakers' }, 'find a name', {
    hint: 'find',
  }),
  speakers('sort-speakers', ['='], { name: 'menu', menu: 'sort-speakers' }, 'sort by…', { hint: 'sort' }),
  speakers('merge', ['x'], { name: 'merge' }, 'two names, one speaker: x on the one, x on the other', {
    hint: 'merge',
    whyNot: nowhere,
  }),
  speakers(
    'compare-speakers',
    ['c'],
    { name: 'compare-speakers' },
    'two speakers beside each other: c on the one, c on the other',
    {
      hint: 'compare',
      whyNot: nowhere,
    },
  ),
  speakers('timeline-of-chosen', ['T'], { name: 'timeline' }, 'what they said on a topic, by date', {
    whyNot: nowhere,
  }),
  speakers('follow-chosen', ['+'], { name: 'save-search' }, 'hear of what they say from now on', {
    hint: 'follow',
    whyNot: nowhere,
  }),
  speaker('timeline-of-speaker', ['T'], { name: 'timeline' }, 'what they said on a topic, by date', {
    hint: 'timeline',
  }),
  speaker('compare-speaker', ['c'], { name: 'compare-speakers' }, 'this speaker beside another', { hint: 'compare' }),
  speaker('tell-apart', ['x'], { name: 'menu', menu: 'tell-apart' }, 'not the same speaker…', {
    hint: 'tell apart',
    whyNot: nowhere,
  }),
  speaker('follow-speaker', ['+'], { name: 'save-search' }, 'hear of what they say from now on', { hint: 'follow' }),
  speaker('export-speaker', ['E'], { name: 'menu', menu: 'export' }, 'export the statement, or everything they say', {
    whyNot: nowhere,
  }),
  speaker('pipe-speaker', ['|'], { name: 'pipe' }, 'give everything they say to a program', { whyNot: nowhere }),
  searches('forget-search', ['D'], { name: 'forget-search' }, 'do not watch this any more', {
    hint: 'forget',
    whyNot: nowhere,
  }),
  check('edit-draft', ['e'], { name: 'edit-draft' }, 'open the draft at this line in your editor, and look again', {
    hint: 'edit',
  }),
  page('follow', ['enter', 'l', 'right'], { name: 'accept' }, 'open what is chosen', { hint: 'open', whyNot: nowhere }),
  page('yank-entry', ['y'], { name: 'yank' }, 'copy the quotation with its citation', { whyNot: noStatement }),
  page('yank-entry-as', ['Y'], { name: 'menu', menu: 'yank' }, 'copy it in another format', { whyNot: noStatement }),
  page('browse-entry', ['o'], { name: 'browse', plain: false }, 'open the browser at the quotation', {
    whyNot: noStatement,
  }),
  page('versions-of-entry', ['v'], { name: 'versions' }, 'every version of the article', { whyNot: noArticle }),
  page('next-entry', ['n', 's'], { name: 'select', by: 1 }, 'next entry'),
  page('previous-entry', ['N', 'S'], { name: 'select', by: -1 }, 'previous entry'),
  page('ask-again', ['r'], { name: 'ask-again' }, 'look again'),
  page('leave-page', ['esc'], { name: 'cancel' }, 'back to what was there before', { hint: 'back' }),
  page('page-back', ['q', 'backspace', 'h', 'left'], { name: 'back' }, 'back to what was there before'),
];
