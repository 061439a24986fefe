import { resolve } from 'node:path';
import { IntakeError } from '../model/errors.ts';
import type { Command } from './command.ts';
import { line } from './lines.ts';
import { warn } from './printer.ts';

const SOME = 1;
const NONE = 2;

export const importing: Command = {
  name: 'import',
  arguments: '<file...>',
  summary: 'Add the feeds of OPML files',
  description:
    'Adds every feed of OPML files, as other feed readers export them; folders become tags. Nothing is fetched until ' +
    '"dixit fetch".',
  options: [],
  examples: [['dixit import feeds.opml', 'every feed of another reader']],
  exitCodes: [
    [SOME, 'some files could not be read'],
    [NONE, 'none could'],
  ],
  async run(args, _options, io) {
    const [{ libraryPath, openLibrary }, { importFeeds }] = await Promise.all([
      import('../workflows/library.ts'),
      import('../workflows/subscriptions.ts'),
    ]);
    const library = openLibrary(libraryPath(io.env));
    try {
      let failed = 0;
      for (const file of args) {
        try {
          const { added, known, refused } = await importFeeds(library, resolve(io.cwd, file), io.now());
          for (const address of refused) io.err(line(`dixit: ${address}: left out, only http and https are followed.`));
          await io.out(line(`${file}: ${added} added, ${known} known already. Fetch them with "dixit fetch".`));
        } catch (error) {
          if (!(error instanceof IntakeError)) throw error;
          io.err(warn(error));
          failed++;
        }
      }
      return failed === 0 ? 0 : failed < args.length ? SOME : NONE;
    } finally {
      library.close();
    }
  },
};
