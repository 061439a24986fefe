import { cutRow, segment } from '../../../row.ts';
import { counted, INDENT, type View } from '../entry.ts';

/** Standing searches, and how much is new in each. */
export const searchesView: View<'searches'> = {
  title: () => 'Standing searches',
  note: ({ searches }) =>
    `${counted(
      searches.reduce((sum, { news }) => sum + news, 0),
      'new statement',
    )}`,
  head: () => [],
  count: ({ searches }) => searches.length,
  entry: ({ searches }, index, room) => {
    const { name, query, news } = searches[index]!;
    const label = news > 0 ? `${news} new`.padStart(8) : '–'.padStart(8);
    return [
      cutRow(
        [
          segment(`${label}  `, news > 0 ? 'strong' : 'quiet'),
          segment(name, 'strong'),
          segment(name === query ? '' : `  ${query}`, 'quiet'),
        ],
        room.columns - INDENT - 1,
      ),
    ];
  },
  lead: ({ searches }, index) => ({ to: 'search', query: searches[index]!.query }),
  nothing: () => [
    'No search is left standing.',
    'Search with ‹search›, go to the results with ‹leave-input›, and press ‹save-search› to keep hearing of it.',
  ],
};
