import { ExpectedError } from '../model/errors.ts';
import type { Command } from './command.ts';
import { line } from './lines.ts';
import { citationOf, printingRecord, speakerOf } from './quotation-lines.ts';

export const watch: Command = {
  name: 'watch',
  arguments: '[name...]',
  summary: 'Say what is new in your standing searches',
  description:
    'A standing search is a query you left standing (+ in the results). This prints the statements that answer it and ' +
    'came since you last looked, once: what was printed is not new the next time. Made for cron.',
  options: [
    { flags: '--keep', summary: 'leave them new' },
    { flags: '--count', summary: 'only how many there are' },
    { flags: '--add <query>', summary: 'leave this query standing, under the name given (or under itself)' },
    { flags: '--remove', summary: 'take the named searches away' },
    { flags: '--json', summary: 'one JSON object a statement (or with --count, a search), one a line' },
  ],
  examples: [
    ['dixit watch', 'what is new'],
    ['dixit watch --add "speaker:lagarde rates" lagarde', 'hear of it from now on'],
    ['dixit fetch && dixit watch --json | notify', 'from cron'],
  ],
  exitCodes: [[1, 'there is nothing new']],
  async run(names, options, io) {
    const [{ countNews, forgetSearch, leaveStanding, listSearches, watch: look }, { libraryOf }, { saidWords }] =
      await Promise.all([
        import('../workflows/watch.ts'),
        import('../workflows/library-of.ts'),
        import('../workflows/desk.ts'),
      ]);
    const library = await libraryOf([], { ...io, onFault: () => {} });
    try {
      const name = names.join(' ');
      if (typeof options.add === 'string') {
        const problems = leaveStanding(library, name || options.add, options.add, io.now());
        if (problems.length === 0) return 0;
        throw new ExpectedError(`${problems.join('; ')}.`, { subject: options.add, wayOut: 'Nothing was kept.' });
      }
      const standing = listSearches(library).filter((search) => search.standing);
      const unknown = names.find((one) => standing.every((search) => search.name !== one));
      if (unknown !== undefined)
        throw new ExpectedError('no standing search has that name.', {
          subject: unknown,
          wayOut: '"dixit watch --count" lists them.',
        });
      if (options.remove) {
        for (const one of names) forgetSearch(library, one);
        return 0;
      }
      if (standing.length === 0)
        io.err('dixit: there is no standing search. Add one with "dixit watch --add QUERY NAME".\n');
      const wanted = ({ search }: { search: { name: string } }) => names.length === 0 || names.includes(search.name);
      if (options.count) {
        const counts = countNews(library, io.now()).filter(wanted);
        for (const { search, count } of counts)
          await io.out(
            options.json ? `${JSON.stringify({ search: search.name, count })}\n` : line(`${count}  ${search.name}`),
          );
        return counts.some(({ count }) => count > 0) ? 0 : 1;
      }
      const watched = look(library, { now: io.now(), names: names.length === 0 ? null : names, see: !options.keep });
      for (const { search, news } of watched) {
        if (!options.json && news.length > 0) await io.out(line(`${search.name} (${news.length} new)`));
        for (const printing of news) {
          if (options.json) await io.out(`${JSON.stringify({ search: search.name, ...printingRecord(printing) })}\n`);
          else
            for (const one of [`  ${speakerOf(printing)}: ${saidWords(printing)}`, `    ${citationOf(printing)}`])
              await io.out(line(one));
        }
      }
      if (watched.some(({ news }) => news.length > 0)) return 0;
      // A person hears of it; a cron job, whose every line is a letter, does not.
      if (watched.length > 0 && io.isTerminal.stderr) io.err('dixit: there is nothing new.\n');
      return 1;
    } finally {
      library.close();
    }
  },
};
