import { isoDay } from '../text/moments.ts';
import type { Command } from './command.ts';
import { table } from './lines.ts';

export const feeds: Command = {
  name: 'feeds',
  arguments: '',
  summary: 'List your feeds and folders, and how the last look at each went',
  options: [{ flags: '--json', summary: 'one JSON object a feed, one a line' }],
  examples: [
    ['dixit feeds', 'names, counts and what failed'],
    ['dixit feeds --json | jq -r "select(.failures > 3).address"', 'feeds that seem to be gone'],
  ],
  async run(_args, options, io) {
    const { libraryPath, listFeeds, openExisting } = await import('../workflows/library.ts');
    const library = openExisting(libraryPath(io.env));
    try {
      const all = listFeeds(library);
      if (options.json) {
        for (const { key: _key, ...feed } of all) await io.out(`${JSON.stringify(feed)}\n`);
        return 0;
      }
      if (all.length === 0) {
        io.err(
          'dixit: there are no feeds yet. Add one with "dixit add URL", or many with "dixit import feeds.opml".\n',
        );
        return 0;
      }
      const rows = all.map(({ title, unread, articles, fetchedAt, tags, address, error }) => [
        title,
        `${unread}/${articles}`,
        fetchedAt === null ? 'never' : isoDay(fetchedAt),
        tags.map((tag) => `#${tag}`).join(' '),
        error ? `${address} (failed: ${error})` : address,
      ]);
      await io.out(table([['FEED', 'UNREAD', 'FETCHED', 'TAGS', 'ADDRESS'], ...rows]));
      return 0;
    } finally {
      library.close();
    }
  },
};
