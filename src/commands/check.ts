import type { Check } from '../workflows/check.ts';
import * as reports from './check-report.ts';
import type { Command } from './command.ts';
import { line } from './lines.ts';
import { warn } from './printer.ts';

export const check: Command = {
  name: 'check',
  arguments: '<draft>',
  summary: 'Check the quotations of a draft: did they say that, in those words?',
  description:
    'Finds every quotation in a draft (a file, or - for standard input) and looks it up in the library. It is exact; ' +
    'altered (what was changed, dropped, added or only set differently inside the quotation marks is marked, ' +
    '[-as printed-]{+as in the draft+}); misattributed (the same words, another speaker); a paraphrase only (reported, ' +
    'but never printed in quotation marks); or not found, with what comes nearest. Quoting a part is exact.',
  options: [
    { flags: '--from <path>', summary: 'look in this file or folder instead of the library', repeatable: true },
    { flags: '--format <name>', summary: 'how to print', choices: ['text', 'json', 'github'], default: 'text' },
    { flags: '--json', summary: 'one JSON object a quotation, one a line' },
  ],
  examples: [
    ['dixit check draft.md', 'every quotation against the library'],
    ['dixit check --from notes/ draft.md', 'against a folder of articles'],
    ['dixit check --format github draft.md', 'annotations for a pull request'],
    ['pbpaste | dixit check --json -', 'what is on the clipboard, for programs'],
  ],
  exitCodes: [
    [1, 'there are differences, or a quotation is only a paraphrase'],
    [2, 'a quotation was not found'],
  ],
  async run([draft], options, io) {
    const [{ checkDraft, exitCodeOf }, { libraryOf }] = await Promise.all([
      import('../workflows/check.ts'),
      import('../workflows/library-of.ts'),
    ]);
    const library = await libraryOf((options.from as string[] | undefined) ?? [], {
      ...io,
      onFault: (error) => io.err(warn(error)),
    });
    let found: Check;
    try {
      found = await checkDraft(library, draft!, { stdin: io.stdin as AsyncIterable<Uint8Array | string> });
    } finally {
      library.close();
    }
    const format = options.json ? 'json' : (options.format as 'text' | 'json' | 'github');
    const report = { text: reports.text, json: reports.json, github: reports.github }[format];
    for (const one of found.checked) await io.out(report(draft!, one));
    if (format === 'text') await io.out(line(reports.summary(found.checked)));
    return exitCodeOf(found.checked);
  },
};
