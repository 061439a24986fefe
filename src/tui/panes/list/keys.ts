import { type Binding, bindingsIn } from '../../binding.ts';
import { BESIDE } from '../../layout.ts';
import type { Model } from '../../model.ts';

const noArticles = ({ list }: Model): string | null => (list.total > 0 ? null : 'There are no articles');
const noUnread = ({ list }: Model): string | null => (list.unread > 0 ? null : 'Everything is read');

const tooNarrow = ({ size }: Model): string | null =>
  size.columns < BESIDE ? `Side by side needs ${BESIDE} columns` : null;

const here = bindingsIn('list');

export const LIST_KEYS: readonly Binding[] = [
  here('open', ['enter', 'l', 'right'], { name: 'open' }, 'open in the reader', { hint: 'open', whyNot: noArticles }),
  here('search-list', ['/'], { name: 'search' }, 'search quotes, speakers, headlines', { hint: 'search' }),
  here('next-unread', ['n'], { name: 'next-unread', by: 1 }, 'next unread article', {
    hint: 'unread',
    whyNot: noUnread,
  }),
  here('previous-unread', ['N'], { name: 'next-unread', by: -1 }, 'previous unread article', { whyNot: noUnread }),
  here('toggle-read', ['M'], { name: 'toggle-read' }, 'read, or unread again', { whyNot: noArticles }),
  here('keep-article', ['+'], { name: 'keep' }, 'keep the article, or let it go', { whyNot: noArticles }),
  here('tag-article', ['t'], { name: 'tag' }, 'tag it; -tag takes one away', { whyNot: noArticles }),
  here('remove', ['D'], { name: 'remove' }, 'remove it from the library', { whyNot: noArticles }),
  here('yank-article', ['y'], { name: 'yank-article' }, 'copy the citation of the article', { whyNot: noArticles }),
  here('yank-article-as', ['Y'], { name: 'menu', menu: 'yank-article' }, 'copy it in another format', {
    whyNot: noArticles,
  }),
  here('browse-article', ['o', 'O'], { name: 'browse', plain: true }, 'open it in the browser', {
    whyNot: noArticles,
  }),
  here('export-article', ['E'], { name: 'menu', menu: 'export' }, 'export article or notebook', {
    whyNot: noArticles,
  }),
  here('pipe-article', ['|'], { name: 'pipe' }, 'give the article to a program', { whyNot: noArticles }),
  here('mark-all-read', ['A'], { name: 'mark-all-read' }, 'mark all that is shown read', { whyNot: noUnread }),
  here('add', ['a'], { name: 'ask', what: 'add' }, 'add a feed, a page, a file, a folder, a list of feeds', {
    hint: 'add',
  }),
  here('refresh', ['r'], { name: 'refresh', what: 'source' }, 'look at the feed of this article again', {
    whyNot: noArticles,
  }),
  here('refresh-all', ['R'], { name: 'refresh', what: 'all' }, 'look at all feeds and folders again'),
  here('filter', ['&'], { name: 'ask', what: 'filter-list' }, 'show only what answers a query; Esc shows all again'),
  here('preview', ['p'], { name: 'preview' }, 'the chosen article beside the list, or the list alone', {
    whyNot: tooNarrow,
  }),
  here('sort', ['='], { name: 'menu', menu: 'sort' }, 'sort by…', { hint: 'sort', whyNot: noArticles }),
  here('scroll-preview-down', ['J'], { name: 'scroll-beside', by: 1 }, 'scroll the text beside the list down'),
  here('scroll-preview-up', ['K'], { name: 'scroll-beside', by: -1 }, 'scroll the text beside the list up'),
];
