import type { Command } from './command.ts';

export const exporting: Command = {
  name: 'export',
  arguments: '',
  summary: 'Print your feeds as OPML, or your corrections as JSON',
  options: [
    { flags: '--opml', summary: 'the feeds, for another feed reader (this is the default); tags become folders' },
    { flags: '--corrections', summary: 'what you said about statements, one JSON object a line' },
  ],
  examples: [
    ['dixit export --opml > feeds.opml', 'take your feeds elsewhere'],
    ['dixit export --corrections', 'gold to measure the extractor by'],
  ],
  async run(_args, options, io) {
    const [{ allCorrections, libraryPath, openExisting }, { exportFeeds }] = await Promise.all([
      import('../workflows/library.ts'),
      import('../workflows/subscriptions.ts'),
    ]);
    const library = openExisting(libraryPath(io.env));
    try {
      if (options.corrections) {
        for (const correction of allCorrections(library)) await io.out(`${JSON.stringify(correction)}\n`);
      } else await io.out(`${exportFeeds(library, io.now())}\n`);
      return 0;
    } finally {
      library.close();
    }
  },
};
