import { ExpectedError } from '../model/errors.ts';
import type { Found, Hit, Scope } from '../model/hit.ts';
import type { OriginOfHit } from '../workflows/origin-of-hits.ts';
import type { Command, Io } from './command.ts';
import { line } from './lines.ts';
import { wholeNumber } from './whole-number.ts';

const FORMATS = ['text', 'json', 'tsv', 'markdown'] as const;
type Format = (typeof FORMATS)[number];

const UNLESS_SAID = 50;

export const search: Command = {
  name: 'search',
  arguments: '<query...>',
  summary: 'Find who said what, in everything you have',
  description:
    'Words may come in any order, unfinished and misspelt; "exact words" stand in quotation marks, -word shuts out, ' +
    '~word is looser. Conditions: speaker:NAME said:CUE is:direct|mixed|indirect class:question outlet:NAME ' +
    'after:2026-01-01 before:"last week" about:WORD in:#TAG kept unread. They all combine; | divides what one of them may be. ' +
    'The words that answer stand in [brackets] where there is no colour.',
  options: [
    { flags: '--speaker <name>', summary: 'only what they said (the same as speaker:NAME)', repeatable: true },
    {
      flags: '--in <scope>',
      summary: 'what to find',
      choices: ['all', 'quotes', 'speakers', 'headlines'],
      default: 'all',
    },
    { flags: '--limit <n>', summary: `at most so many hits (${UNLESS_SAID} unless said)` },
    { flags: '--format <name>', summary: 'how to print', choices: FORMATS, default: 'text' },
    { flags: '--json', summary: 'one JSON object a hit, one a line (offsets in UTF-16 code units, half-open)' },
    {
      flags: '--tsv',
      summary: 'tab-separated: type, article, statement, kind, class, speaker, date, outlet, headline, content',
    },
    { flags: '--explain', summary: 'say for each hit why it stands where it stands' },
  ],
  takesDashedWords: true,
  examples: [
    ['dixit search rates inflation', 'statements, speakers and headlines with both words'],
    ["dixit search 'speaker:lagarde is:direct rates' --json", 'her own words about rates, for programs'],
    ['dixit search \'said:denied after:"last month"\'', 'what was denied lately'],
  ],
  exitCodes: [[1, 'nothing was found']],
  async run(words, options, io) {
    const [{ queryOf, searchLibrary }, { libraryPath, openExisting }, { originsIn }] = await Promise.all([
      import('../workflows/search-library.ts'),
      import('../workflows/library.ts'),
      import('../workflows/origin-of-hits.ts'),
    ]);
    const format = formatOf(options);
    const explain = options.explain === true;
    const query = queryOf(words, (options.speaker as string[] | undefined) ?? []);
    const pages = searchLibrary(io.env, {
      query,
      scope: options.in as Scope,
      limit: wholeNumber(options.limit, '--limit') ?? UNLESS_SAID,
      explain,
      now: io.now(),
    });
    const library = openExisting(libraryPath(io.env));
    try {
      const print = await printerOf(format, io, explain, originsIn(library));
      let found = 0;
      for await (const page of pages) {
        // Nobody is still typing: what is not understood must not widen the answer.
        if (page.problems.length > 0) throw notUnderstood(query, page);
        for (const text of print(page.hits)) await io.out(text);
        found += page.hits.length;
        if (found === 0) io.err(nothing(page).map(line).join(''));
      }
      return found === 0 ? 1 : 0;
    } finally {
      library.close();
    }
  },
};

function formatOf(options: Readonly<Record<string, unknown>>): Format {
  if (options.json) return 'json';
  return options.tsv ? 'tsv' : (options.format as Format);
}

/** How a page of hits is printed; pieces of text, so that a reader who stops early ends it. */
async function printerOf(
  format: Format,
  io: Io,
  explain: boolean,
  originOf: OriginOfHit,
): Promise<(hits: readonly Hit[]) => Iterable<string>> {
  const formats = await import('./search-formats.ts');
  switch (format) {
    case 'json':
      return formats.json(originOf);
    case 'tsv':
      return formats.tsv;
    case 'markdown':
      return formats.markdown;
    case 'text':
      return formats.text({ colour: io.isTerminal.stdout && !io.env.NO_COLOR, explain });
  }
}

const notUnderstood = (query: string, { problems }: Found): ExpectedError =>
  new ExpectedError(`${problems.map(({ message }) => message).join('; ')}.`, {
    subject: query.length > LONGEST_SUBJECT ? `${query.slice(0, LONGEST_SUBJECT)}…` : query,
    wayOut: '"dixit search --help" says what can be asked.',
  });

const LONGEST_SUBJECT = 80;

/** That nothing was found, and what would be. */
function nothing({ suggestions }: Found): string[] {
  const instead = suggestions.map(({ label, query }) => `  ${label}  dixit search '${query.replaceAll("'", "'\\''")}'`);
  return ['dixit: nothing was found.', ...instead];
}
