import { type Binding, bindingsIn } from '../../binding.ts';
import type { Model } from '../../model.ts';

const noArticles = ({ list }: Model): string | null => (list.total > 0 ? null : 'There are no articles');
const noUnread = ({ list }: Model): string | null => (list.unread > 0 ? null : 'Everything is read');

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
  here('mark-all-read', ['A'], { name: 'mark-all-read' }, 'mark all read', { whyNot: noUnread }),
  here('sort', ['='], { name: 'menu', menu: 'sort' }, 'sort by…', { hint: 'sort', whyNot: noArticles }),
  here('scroll-preview-down', ['J'], { name: 'scroll-beside', by: 1 }, 'scroll the text beside the list down'),
  here('scroll-preview-up', ['K'], { name: 'scroll-beside', by: -1 }, 'scroll the text beside the list up'),
];
