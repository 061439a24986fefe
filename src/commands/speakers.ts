import { isoDay } from '../text/moments.ts';
import type { Command } from './command.ts';
import { table } from './lines.ts';
import { wholeNumber } from './whole-number.ts';

export const speakers: Command = {
  name: 'speakers',
  arguments: '',
  summary: 'List who speaks in your library, and how much',
  description:
    'The same person in several articles is one speaker where the evidence is plain, and where you merged two. To find ' +
    'somebody by a part of a name, use "dixit search --in speakers NAME".',
  options: [
    {
      flags: '--sort <by>',
      summary: 'what comes first',
      choices: ['statements', 'recent', 'outlets', 'name'],
      default: 'statements',
    },
    { flags: '--limit <n>', summary: 'at most so many' },
    { flags: '--json', summary: 'one JSON object a speaker, one a line' },
  ],
  examples: [
    ['dixit speakers --limit 20', 'who says most'],
    ['dixit speakers --json | jq -r "select(.outlets > 2).name"', 'those whom more than two outlets quote'],
  ],
  exitCodes: [[1, 'nobody says anything yet']],
  async run(_args, options, io) {
    const { speakersOf } = await import('../workflows/speakers.ts');
    const limit = wholeNumber(options.limit, '--limit');
    const found = speakersOf(io.env, {
      sort: options.sort as 'statements',
      ...(limit === null ? {} : { limit }),
    });
    if (options.json) for (const speaker of found) await io.out(`${JSON.stringify(speaker)}\n`);
    else if (found.length > 0) {
      const rows = found.map(({ name, statements, articles, outlets, lastAt }) => [
        name,
        ...[statements, articles, outlets].map(String),
        isoDay(lastAt),
      ]);
      await io.out(table([['SPEAKER', 'STATEMENTS', 'ARTICLES', 'OUTLETS', 'LAST'], ...rows]));
    }
    return found.length === 0 ? 1 : 0;
  },
};
