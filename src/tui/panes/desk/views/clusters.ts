import type { ClustersAnswer } from '../../../../workflows/desk-questions.ts';
import { cutRow, segment } from '../../../row.ts';
import { counted, INDENT, type View, whereRow, wordsRows } from '../entry.ts';
import { differencesInWords } from '../pieces.ts';

type Cluster = ClustersAnswer['clusters'][number];

/** How the later printings stand to the first: what any of them has otherwise. */
function verdict({ printings, outlets, differences, otherSpeaker }: Cluster): string {
  const how = differencesInWords(differences) || (otherSpeaker ? '' : 'the same words');
  const where = [counted(printings, 'printing'), ...(outlets > 1 ? [`${outlets} outlets`] : [])].join(', ');
  return `${where}: ${[otherSpeaker ? 'OTHER SPEAKER' : '', how].filter(Boolean).join(', ')}`;
}

/** Every quotation that several articles print; each leads to its printings side by side. */
export const clustersView: View<'clusters'> = {
  title: () => 'What several articles print',
  note: ({ clusters, more }) => `${more ? 'the latest ' : ''}${counted(clusters.length, 'quotation')}`,
  head: () => [],
  count: ({ clusters }) => clusters.length,
  entry: ({ clusters }, index, room) => {
    const cluster = clusters[index]!;
    return [
      ...wordsRows(cluster.first.speaker, [segment(cluster.first.words)], room),
      cutRow([segment(verdict(cluster), 'key')], room.columns - INDENT - 1),
      cutRow([segment('first: ', 'quiet'), ...whereRow(cluster.first, room)], room.columns - INDENT - 1),
      [],
    ];
  },
  lead: ({ clusters }, index) => {
    const { articleId, statementId } = clusters[index]!.first;
    return { to: 'question', question: { about: 'comparison', articleId, statementId } };
  },
  nothing: () => [
    'No quotation is printed in more than one article yet.',
    '‹refresh-all› fetches; ‹page-back› leads back.',
  ],
};
