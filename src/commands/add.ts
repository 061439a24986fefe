import { ExpectedError } from '../model/errors.ts';
import type { Added } from '../workflows/add.ts';
import type { Command, Io } from './command.ts';
import { line } from './lines.ts';
import { warn } from './printer.ts';

const SOME = 1;
const NONE = 2;

export const add: Command = {
  name: 'add',
  arguments: '<what...>',
  summary: 'Add feeds, pages, files and folders to your library',
  description:
    'Adds a feed, a web page to read later, a page with a feed behind it (asking which, if it has several), files, ' +
    'folders that are looked at again by "dixit fetch", lists of feeds (OPML), or standard input (-). A page whose ' +
    'address looks like that of one story is kept as an article; another one is taken for the feed it names.',
  options: [
    { flags: '--page', summary: 'keep web pages as articles, whatever feeds they name' },
    { flags: '--feed', summary: 'add the feed a web page names, not the page' },
    { flags: '--no-fetch', summary: 'do not fetch what feeds and folders hold yet' },
  ],
  examples: [
    ['dixit add https://example.org/feed.xml', 'a feed'],
    ['dixit add example.org', 'the feed of a site'],
    ['dixit add https://example.org/2026/03/12/rates-held', 'a story, to read later'],
    ['dixit add notes/', 'a folder of texts'],
  ],
  exitCodes: [
    [SOME, 'some could not be added'],
    [NONE, 'none could'],
  ],
  async run(args, options, io) {
    const [
      { libraryPath, openLibrary },
      { add: addOne },
      { startAttributor },
      { openNet },
      { readFetching },
      { fileAhead },
    ] = await Promise.all([
      import('../workflows/library.ts'),
      import('../workflows/add.ts'),
      import('../workflows/attributor.ts'),
      import('../workflows/net.ts'),
      import('../workflows/config.ts'),
      import('../workflows/file-ahead.ts'),
    ]);
    const as = options.page ? 'page' : options.feed ? 'feed' : undefined;
    const library = openLibrary(libraryPath(io.env));
    const attributor = startAttributor(io.signal);
    const net = openNet(await readFetching(io.env), io.env);
    const adding = { library, attributor, net, now: io.now, signal: io.signal, cwd: io.cwd };
    const feeds: string[] = [];
    let failed = 0;
    try {
      for (const name of args) {
        try {
          const first = await addOne(adding, name, as);
          const added = first.what === 'choice' ? await addOne(adding, await choose(first, io), 'feed') : first;
          if (added.what === 'feed') feeds.push(added.address);
          if (added.what === 'feeds') feeds.push(...added.list.feeds);
          await io.out(told(added));
        } catch (error) {
          if (!(error instanceof ExpectedError) || io.signal.aborted) throw error;
          io.err(warn(error));
          failed++;
        }
      }
      await fileAhead(library, args.length - failed, io.signal);
    } finally {
      await attributor.stop();
      await net.close();
      library.close();
    }
    if (feeds.length > 0 && options.fetch !== false) {
      const { fetch } = await import('./fetch.ts');
      const code = await fetch.run(feeds, {}, io);
      if (io.signal.aborted) return code;
    }
    return failed === 0 ? 0 : failed < args.length ? SOME : NONE;
  },
};

const OUTCOMES = {
  new: 'added',
  changed: 'has changed; the version before is kept',
  same: 'is in the library already',
  'kept back': 'is in the library already',
  deleted: 'is in the library already',
} as const;

function told(added: Added): string {
  switch (added.what) {
    case 'feed':
      return line(`${added.title}: ${added.fresh ? 'added' : 'is in the library already'}`);
    case 'feeds': {
      const refused = added.list.refused.map((address) =>
        line(`  ${address}: left out, only http and https are followed.`),
      );
      return line(`${added.title}: ${added.list.added} added, ${added.list.known} known already`) + refused.join('');
    }
    case 'article': {
      const behind = added.feeds.map((feed) => line(`  its feed: dixit add ${feed.address}`)).join('');
      return line(`${added.title}: ${OUTCOMES[added.outcome]}`) + behind;
    }
    case 'choice':
      return '';
  }
}

/** The address of the feed that is meant, asked for where there is somebody to ask. */
async function choose({ address, feeds }: Extract<Added, { what: 'choice' }>, io: Io): Promise<string> {
  const list = feeds.map((feed, n) => `  ${n + 1}  ${[feed.title, feed.address].filter(Boolean).join('  ')}`);
  if (io.isTerminal.stdin && io.isTerminal.stderr) {
    io.err([`${address} has ${feeds.length} feeds:`, ...list, ''].map(line).join(''));
    const { createInterface } = await import('node:readline/promises');
    const ask = createInterface({ input: io.stdin });
    try {
      io.err('Which one? ');
      const answer = (await ask[Symbol.asyncIterator]().next()).value as string | undefined;
      const chosen = feeds[Number(answer) - 1];
      if (chosen) return chosen.address;
    } finally {
      ask.close();
    }
  }
  throw new ExpectedError(`this page names ${feeds.length} feeds.`, {
    subject: address,
    wayOut: `Add one of them: ${feeds.map((feed) => feed.address).join(', ')}`,
  });
}
