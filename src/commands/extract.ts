import type { Article } from '../model/article.ts';
import { type Statement, UTTERED } from '../model/statement.ts';
import { contentText } from '../text/said.ts';
import { articleRecord } from './article-record.ts';
import type { Command, Io } from './command.ts';
import { digest } from './digest.ts';
import { warn } from './printer.ts';

function explained(article: Article, statements: readonly Statement[]): string {
  const lines = statements.map(
    (statement) =>
      `  ${statement.speaker?.name ?? '?'} (${statement.kind}, ${statement.class}, ${statement.confidence.toFixed(2)}): ` +
      `${contentText(article.text, statement)}\n    ${statement.why}\n`,
  );
  return `${article.title}\n${lines.join('')}`;
}

export const extract: Command = {
  name: 'extract',
  arguments: '<file...>',
  summary: 'Print who said what in files',
  description:
    'Finds every attributed statement in plain text, Markdown and HTML files, in folders of them, or in standard ' +
    'input (-), and prints them. With --json, one object a file and line; offsets are UTF-16 code units, half-open, ' +
    'into the decoded text of a plain text file, or into the "text" that is printed for other formats.',
  options: [
    { flags: '--json', summary: 'one JSON object a file, one a line' },
    { flags: '--format <name>', summary: 'how to print', choices: ['text', 'json'], default: 'text' },
    { flags: '--all', summary: 'every class of statement, beliefs and plans too (this is the default here)' },
    { flags: '--spoken', summary: 'only what was uttered or printed: no beliefs, plans or feelings' },
    { flags: '--explain', summary: 'say for each statement which rule found it and how its speaker was resolved' },
  ],
  examples: [
    ['dixit extract article.txt', 'who said what, for people'],
    ['dixit extract --json news/*.txt | jq .statements', 'the same for programs'],
    ['curl -s https://example.org/story.html | dixit extract --explain -', 'with the reasons'],
  ],
  exitCodes: [
    [1, 'some files could not be read'],
    [2, 'none could'],
  ],
  async run(args, options, io: Io) {
    const { extractFiles } = await import('../workflows/extract.ts');
    let done = 0;
    let failed = 0;
    for await (const read of extractFiles(args)) {
      if ('error' in read) {
        io.err(warn(read.error));
        failed++;
        continue;
      }
      const { path, article, extractor } = read;
      for (const warning of article.warnings) io.err(`dixit: ${path}: ${warning}\n`);
      const statements = options.spoken
        ? read.statements.filter((statement) => UTTERED.has(statement.class))
        : read.statements;
      if (options.json || options.format === 'json')
        await io.out(
          `${JSON.stringify({ path, ...articleRecord(article, statements, { extractor, explain: options.explain === true }) })}\n`,
        );
      else await io.out(options.explain ? explained(article, statements) : digest(article, statements));
      done++;
    }
    return failed === 0 ? 0 : done > 0 ? 1 : 2;
  },
};
