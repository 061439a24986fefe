import type { Article } from '../model/article.ts';
import type { Statement } from '../model/statement.ts';
import type { Extracted } from '../workflows/extract.ts';
import type { Command, Io } from './command.ts';
import { digest } from './digest.ts';
import { warn } from './printer.ts';

export const read: Command = {
  name: 'read',
  arguments: '[path...]',
  summary: 'Open the reader (this is what dixit does without a command)',
  description:
    'Opens files, folders of .txt, .md and .html files, or standard input (-) in the reader. Without a path it opens ' +
    'your library, or the bundled shelf while your library is empty. Where standard output is no terminal it prints ' +
    'a plain digest instead: each article, and who said what in it.',
  options: [{ flags: '--plain', summary: 'plain lines for screen readers: no boxes, words for glyphs' }],
  examples: [
    ['dixit', 'your library'],
    ['dixit story.html notes/', 'a page and a folder'],
    ['pbpaste | dixit -', 'what is on the clipboard'],
    ['dixit articles | less', 'a digest'],
  ],
  exitCodes: [
    [1, 'some files could not be read'],
    [2, 'none could'],
  ],
  async run(args, options, io) {
    if (io.isTerminal.stdout) return openScreen(args, options.plain === true, io);
    if (args.length === 0) {
      const { ownArticles } = await import('../workflows/own-articles.ts');
      const own = ownArticles(io.env);
      if (own) return printDigests(own, io);
    }
    const [{ extractFiles }, { shelf }] = await Promise.all([
      import('../workflows/extract.ts'),
      import('../workflows/shelf.ts'),
    ]);
    return printDigests(extractFiles(args.length > 0 ? args : [shelf]), io);
  },
};

async function openScreen(args: readonly string[], plain: boolean, io: Io): Promise<number> {
  const [{ open }, { openWorld }, { setupOf }, { isTourDue }] = await Promise.all([
    import('../tui/open.tsx'),
    import('../workflows/open-world.ts'),
    import('./setup.ts'),
    import('../workflows/tour.ts'),
  ]);
  const tour = !plain && isTourDue(args, io.env, io.cwd);
  const surroundings = { env: io.env, now: io.now };
  let opened = await openWorld(args, surroundings);
  const openHome = async () => {
    const other = opened;
    opened = await openWorld([], surroundings);
    opened.begin();
    return { world: opened.world, away: opened.away, leaveOther: other.close };
  };
  const { world, articleId, away } = opened;
  const setup = { ...(await setupOf(io.env)), tour, away };
  try {
    return await open(world, {
      ...{ articleId, env: io.env, now: io.now(), setup, plain, openHome },
      onShown: () => opened.begin(),
    });
  } finally {
    await opened.close();
  }
}

interface Told {
  readonly article: Article;
  readonly statements: readonly Statement[];
}

/** Returns the exit code: 0, 1 where some could not be read, 2 where none could. */
async function printDigests(all: Iterable<Told> | AsyncIterable<Extracted>, io: Io): Promise<number> {
  let done = 0;
  let failed = 0;
  for await (const each of all) {
    if ('error' in each) {
      io.err(warn(each.error));
      failed++;
      continue;
    }
    await io.out(`${done > 0 ? '\n' : ''}${digest(each.article, each.statements)}`);
    done++;
  }
  return failed === 0 ? 0 : done > 0 ? 1 : 2;
}
