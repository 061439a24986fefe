import type { EditedQuotations } from '../workflows/changes.ts';
import * as report from './changes-report.ts';
import type { Command } from './command.ts';
import { line } from './lines.ts';

export const changes: Command = {
  name: 'changes',
  arguments: '',
  summary: 'List quotations that were edited, taken out or given to another speaker after publication',
  description:
    'When an article that is fetched again has another text, both versions are kept. This lists what became of their ' +
    'quotations, with the words before and after.',
  options: [
    { flags: '--since <date>', summary: 'only what changed since then (2026-03-01, "last week")' },
    { flags: '--json', summary: 'one JSON object a change, one a line' },
  ],
  examples: [
    ['dixit changes', 'every edited quotation'],
    ['dixit changes --since 2026-03-01 --json', 'for a report'],
  ],
  exitCodes: [[1, 'there are changes']],
  async run(_args, options, io) {
    const [{ allEdits }, { libraryOf }, { sinceOf }] = await Promise.all([
      import('../workflows/changes.ts'),
      import('../workflows/library-of.ts'),
      import('./since.ts'),
    ]);
    const since = sinceOf(options.since as string | undefined, io.now());
    const library = await libraryOf([], { ...io, onFault: () => {} });
    let edits: readonly EditedQuotations[];
    try {
      edits = allEdits(library, since);
    } finally {
      library.close();
    }
    for (const edit of edits) await io.out(options.json ? report.json(edit) : report.text(edit).map(line).join(''));
    if (edits.length > 0) return 1;
    // A person hears of it; a cron job, whose every line is a letter, does not.
    if (io.isTerminal.stderr) io.err('dixit: no quotation was changed.\n');
    return 0;
  },
};
