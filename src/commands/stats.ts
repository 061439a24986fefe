import type { Hygiene, Share } from '../workflows/desk.ts';
import type { Command } from './command.ts';
import { count, line, table } from './lines.ts';
import { warn } from './printer.ts';

const MOST = 15;

const percent = (share: number) => `${Math.round(share * 100)}%`;
const BAR = 20;
const bar = (share: number) => '█'.repeat(Math.round(share * BAR)).padEnd(1, '▏');

const shares = (head: string, rows: readonly Share[], most: number): string =>
  table([
    [head, 'STATEMENTS', 'WORDS', 'SHARE', ''],
    ...rows
      .slice(0, most)
      .map(({ name, statements, quotedWords, share }) => [
        name,
        String(statements),
        String(quotedWords),
        percent(share),
        bar(share),
      ]),
  ]);

const sentences = ({
  articles,
  statements,
  kinds,
  quotedWords,
  withoutSpeaker,
  anonymous,
  singleSource,
  namelessOnly,
}: Hygiene) => [
  `${count(articles, 'article')}, ${count(statements, 'statement')}: ${kinds.direct} direct, ${kinds.mixed} mixed, ${kinds.indirect} indirect; ` +
    `${count(quotedWords, 'word')} in quotation marks`,
  `${count(withoutSpeaker, 'statement')} without an identifiable speaker, ${anonymous} by unnamed sources`,
  `${count(singleSource.length, 'article')} with a single source, ${namelessOnly.length} in which nobody heard has a name`,
];

export const stats: Command = {
  name: 'stats',
  arguments: '[path...]',
  summary: 'Count who is heard: talk share by speaker and outlet, unnamed and single sources',
  description:
    'Counts what was uttered in the library, or in the files and folders given. Shares are of the words in quotation ' +
    'marks. Unnamed sources and statements without an identifiable speaker have rows of their own.',
  options: [
    { flags: '--since <date>', summary: 'only articles dated since then (2026-03-01, "last week")' },
    { flags: '--articles', summary: 'each article too' },
    { flags: '--all', summary: 'every speaker and outlet, not only the most heard' },
    { flags: '--json', summary: 'one JSON object' },
  ],
  examples: [
    ['dixit stats', 'the whole library'],
    ['dixit stats --articles story.md', 'one article before it is printed'],
    ['dixit stats --json --since 2026-03-01', 'for a report'],
  ],
  async run(paths, options, io) {
    const [{ takeStats }, { libraryOf }, { sinceOf }] = await Promise.all([
      import('../workflows/stats.ts'),
      import('../workflows/library-of.ts'),
      import('./since.ts'),
    ]);
    const since = sinceOf(options.since as string | undefined, io.now());
    const library = await libraryOf(paths, { ...io, onFault: (error) => io.err(warn(error)) });
    try {
      const { total, articles } = takeStats(library, since);
      if (options.json) {
        await io.out(`${JSON.stringify({ ...total, each: articles })}\n`);
        return 0;
      }
      const most = options.all ? Number.POSITIVE_INFINITY : MOST;
      for (const sentence of sentences(total)) await io.out(line(sentence));
      if (total.statements > 0)
        await io.out(`\n${shares('SPEAKER', total.speakers, most)}\n${shares('OUTLET', total.outlets, most)}`);
      if (options.articles)
        for (const { title, outlet, published, hygiene } of articles) {
          await io.out(`\n${line([title, outlet, published?.slice(0, 10)].filter(Boolean).join(' · '))}`);
          for (const sentence of sentences(hygiene).slice(0, 2)) await io.out(line(`  ${sentence}`));
          await io.out(
            shares(
              '  SPEAKER',
              hygiene.speakers.map((one) => ({ ...one, name: `  ${one.name}` })),
              most,
            ),
          );
        }
      return 0;
    } finally {
      library.close();
    }
  },
};
