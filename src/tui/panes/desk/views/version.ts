import { cutRow, segment } from '../../../row.ts';
import { wrapRow } from '../../../wrap-row.ts';
import { INDENT, type View } from '../entry.ts';
import { versionInWords } from './versions.ts';

/** The text of one version, whole, paragraph by paragraph. */
export const versionView: View<'version'> = {
  title: (_, answer) => answer?.title ?? 'Version',
  note: ({ heading }) => (heading ? `version ${heading.number}` : ''),
  head: ({ heading }, room) =>
    heading
      ? [
          cutRow(
            [
              segment(` ${versionInWords(heading)}`, 'quiet'),
              segment(heading.current ? ' · on show' : ' · not on show any more', 'key'),
            ],
            room.columns,
          ),
          [],
        ]
      : [],
  count: ({ paragraphs }) => paragraphs.length,
  entry: ({ paragraphs }, index, room) => {
    const { text, edited } = paragraphs[index]!;
    const mark = edited ? [segment('≠ edited ', 'warning')] : [];
    return [...wrapRow([...mark, segment(text)], Math.min(MEASURE, room.columns - INDENT - 1)), []];
  },
  lead: () => null,
  nothing: () => ['There is no such version of the article.', '‹page-back› leads back.'],
};

/** The widest a line of text may be, in columns. */
const MEASURE = 72;
