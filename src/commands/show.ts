import { ExpectedError } from '../model/errors.ts';
import { isoMinute } from '../text/moments.ts';
import type { WholeVersion } from '../workflows/versions.ts';
import { articleRecord } from './article-record.ts';
import type { Command } from './command.ts';
import { digest } from './digest.ts';
import { line, table } from './lines.ts';
import { wholeNumber } from './whole-number.ts';

export const show: Command = {
  name: 'show',
  arguments: '<article...>',
  summary: 'Print an article of your library whole, in any of its versions, and who said what in it',
  description:
    'An article is named by its id (or the beginning of it), by its address, or by words of its headline. When it is ' +
    'fetched again and has another text, every version is kept; --versions lists them, --number prints one.',
  options: [
    { flags: '--number <number>', summary: 'the version of this number, from 1; without, the one on show' },
    { flags: '--versions', summary: 'list its versions: when they came, and how many quotations each edited' },
    { flags: '--json', summary: 'one JSON object (a version and line with --versions)' },
  ],
  examples: [
    ['dixit show https://example.org/2026/03/12/rates-held', 'an article by its address'],
    ['dixit show --versions "rates held"', 'every version of it that was ever fetched'],
    ['dixit show --number 1 "rates held"', 'what was printed first'],
  ],
  async run(words, options, io) {
    const [{ articleNamed, readVersion, versionsOf }, { libraryOf }] = await Promise.all([
      import('../workflows/versions.ts'),
      import('../workflows/library-of.ts'),
    ]);
    const number = wholeNumber(options.number, '--number');
    const library = await libraryOf([], { ...io, onFault: () => {} });
    try {
      const { id, title } = articleNamed(library, words.join(' '));
      if (options.versions) {
        const versions = versionsOf(library, id);
        if (options.json) {
          for (const { fetchedAt, ...version } of versions)
            await io.out(
              `${JSON.stringify({ article: id, ...version, fetchedAt: new Date(fetchedAt).toISOString() })}\n`,
            );
        } else {
          const rows = versions.map((one) => [
            `${one.number}`,
            isoMinute(one.fetchedAt),
            one.via,
            one.edits === null ? '' : `${one.edits}`,
            one.current ? 'on show' : '',
          ]);
          await io.out(line(title) + table([['version', 'fetched (UTC)', 'from', 'quotations edited', ''], ...rows]));
        }
        return 0;
      }
      const found = readVersion(library, id, number ?? undefined);
      if (!found)
        throw new ExpectedError('the article has no such version.', {
          subject: `--number ${number}`,
          wayOut: 'List them with --versions.',
        });
      await io.out(options.json ? json(found) : text(found));
      return 0;
    } finally {
      library.close();
    }
  },
};

const json = ({ article, statements, version }: WholeVersion): string =>
  `${JSON.stringify({
    article: article.id,
    version: version.number,
    current: version.current,
    fetchedAt: new Date(version.fetchedAt).toISOString(),
    outlet: article.outlet,
    published: article.published,
    url: article.url,
    text: article.text,
    ...articleRecord(article, statements, { extractor: version.extractor }),
  })}\n`;

/** The text as it was printed, then who said what in it. */
function text({ article, statements, version }: WholeVersion): string {
  const told = digest(article, statements).split('\n');
  const headed = told.findIndex((one) => one.startsWith('  '));
  const when = `version ${version.number}, fetched ${isoMinute(version.fetchedAt)} UTC`;
  const paragraphs = article.blocks.map(({ span }) => article.text.slice(span.start, span.end));
  return [
    ...told.slice(0, headed),
    `${when}${version.current ? '' : ' (an earlier one)'}`,
    ...(article.url ? [article.url] : []),
    ...paragraphs.flatMap((paragraph) => ['', ...paragraph.split('\n')]),
    '',
    ...told.slice(headed),
  ]
    .map(line)
    .join('');
}
