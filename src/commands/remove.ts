import type { Command } from './command.ts';
import { line } from './lines.ts';

export const remove: Command = {
  name: 'remove',
  arguments: '<name...>',
  summary: 'Forget feeds and folders; their articles stay',
  description:
    'Forgets feeds and folders by title, address or a part of either. Their articles stay in the library. With --purge ' +
    'those go for good that no other feed has and that you did nothing with: kept, tagged, noted and corrected ones stay.',
  options: [{ flags: '--purge', summary: 'remove their articles too, for good' }],
  examples: [
    ['dixit remove "The Harbour Post"', 'no longer fetched, still readable'],
    ['dixit remove https://post.example/feed --purge', 'its articles go too'],
  ],
  async run(args, options, io) {
    const { feedsNamed, libraryPath, openLibrary, removeFeed } = await import('../workflows/library.ts');
    const { CANNOT, ExpectedError } = await import('../model/errors.ts');
    const library = openLibrary(libraryPath(io.env));
    try {
      const chosen = args.map((name) => {
        const [feed, ...others] = feedsNamed(library, name);
        if (others.length === 0) return feed!;
        throw new ExpectedError(`${others.length + 1} feeds have that in their name.`, {
          subject: name,
          wayOut: `Give the address: ${[feed!, ...others].map(({ address }) => address).join(', ')}.`,
          exitCode: CANNOT,
        });
      });
      for (const feed of chosen) {
        const gone = removeFeed(library, feed.key, { purge: options.purge === true });
        const articles = options.purge ? `, and ${gone} of its ${feed.articles} articles` : '';
        await io.out(line(`removed ${feed.title}${articles}`));
      }
      return 0;
    } finally {
      library.close();
    }
  },
};
