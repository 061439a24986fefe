import { isoMinute } from '../../../../text/moments.ts';
import type { VersionHeading } from '../../../../workflows/desk-questions.ts';
import { cutRow, segment } from '../../../row.ts';
import { counted, INDENT, type View } from '../entry.ts';

const VIA: Readonly<Record<VersionHeading['via'], string>> = {
  feed: 'the words of the feed',
  page: 'the page',
  file: 'the file',
};

const editsInWords = ({ edits }: VersionHeading): string =>
  edits === null ? 'the first' : edits === 0 ? 'no quotation edited' : `${counted(edits, 'quotation')} EDITED`;

/** "version 2 · 2026-03-12 08:00 UTC · the page": which version is meant, in one line. */
export const versionInWords = ({ number, at, via }: VersionHeading): string =>
  `version ${number} · ${isoMinute(at)} UTC · ${VIA[via]}`;

/** Every version of an article that was ever fetched, the newest first. */
export const versionsView: View<'versions'> = {
  title: (_, answer) => (answer?.title ? `Versions of ${answer.title}` : 'Versions'),
  note: ({ versions }) => counted(versions.length, 'version'),
  head: () => [],
  count: ({ versions }) => versions.length,
  entry: ({ versions }, index, room) => {
    const version = versions[index]!;
    const shown = version.current ? 'on show, ' : '';
    return [
      cutRow(
        [segment(`${shown}${editsInWords(version)}  `, 'strong'), segment(versionInWords(version), 'quiet')],
        room.columns - INDENT - 1,
      ),
    ];
  },
  lead: ({ versions, articleId }, index) => ({
    to: 'question',
    question: { about: 'version', articleId, number: versions[index]!.number },
  }),
  nothing: () => ['The article is not in the library any more.', '‹page-back› leads back.'],
};
