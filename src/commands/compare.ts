import type { Printing, Relation } from '../workflows/desk.ts';
import type { Command } from './command.ts';
import type { Compared } from './compare-report.ts';
import * as report from './compare-report.ts';
import { line } from './lines.ts';
import { warn } from './printer.ts';

export const compare: Command = {
  name: 'compare',
  arguments: '[quotation...]',
  summary: 'Show the same quotation in different outlets, and how the printings differ',
  description:
    'With words, every printing of that quotation in the library; without, every quotation that several articles ' +
    'print. The earliest printing comes first; of the others it is said what was dropped without an ellipsis, what was ' +
    'changed inside the quotation marks, and who is said to have said it.',
  options: [
    { flags: '--from <path>', summary: 'look in this file or folder instead of the library', repeatable: true },
    { flags: '--since <date>', summary: 'only articles dated since then (2026-03-01, "last week")' },
    { flags: '--different', summary: 'only printings that differ from the first' },
    { flags: '--json', summary: 'one JSON object a quotation, one a line' },
  ],
  examples: [
    ['dixit compare', 'what several outlets quote'],
    ['dixit compare --different --since 2026-03-01', 'only where they do not agree'],
    ['dixit compare "we knew about the fault"', 'one quotation wherever it is printed'],
  ],
  exitCodes: [[1, 'nothing was found']],
  async run(words, options, io) {
    const [{ compareAll, compareWords }, { libraryOf }, { sinceOf }] = await Promise.all([
      import('../workflows/compare.ts'),
      import('../workflows/library-of.ts'),
      import('./since.ts'),
    ]);
    const since = sinceOf(options.since as string | undefined, io.now());
    const library = await libraryOf((options.from as string[] | undefined) ?? [], {
      ...io,
      onFault: (error) => io.err(warn(error)),
    });
    const differs = ({ match }: Relation<Printing>) => match.speaker === 'other' || match.differences.length > 0;
    const shown = (one: Compared): Compared => ({ ...one, others: one.others.filter(differs) });
    let count = 0;
    try {
      const found = words.length === 0 ? compareAll(library, since) : [compareWords(library, words.join(' '))];
      for (const each of found) {
        const one = each && options.different ? shown(each) : each;
        if (!one || (options.different && one.others.length === 0)) continue;
        await io.out(options.json ? report.json(one) : report.text(one).map(line).join(''));
        count++;
      }
    } finally {
      library.close();
    }
    if (count === 0) io.err('dixit: no quotation was found in more than one place.\n');
    return count === 0 ? 1 : 0;
  },
};
