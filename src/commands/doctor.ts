import type { Command } from './command.ts';
import { count, line, progressLine } from './lines.ts';

const SOUND = 0;
const MENDED = 1;
const BROKEN = 2;

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

export const doctor: Command = {
  name: 'doctor',
  arguments: '',
  summary: 'Check the library, mend what can be mended, and say where everything is',
  description:
    'Checks the library file and all that hangs together in it, mends what it can, derives statements again where an ' +
    'older dixit derived them, and says what it did. A damaged file is kept beside the new one that is made from what ' +
    'is readable of it.',
  options: [
    { flags: '--purge', summary: 'remove deleted articles for good and give their room back' },
    { flags: '--rebuild', summary: 'derive every statement again from the articles' },
    { flags: '--json', summary: 'one JSON object' },
  ],
  examples: [
    ['dixit doctor', 'is everything all right?'],
    ['dixit doctor --purge', 'really forget what was deleted'],
    ['dixit doctor --json', 'paths, versions and sizes for a report'],
  ],
  exitCodes: [
    [MENDED, 'something was wrong and has been mended'],
    [BROKEN, 'something is still wrong'],
  ],
  async run(_args, options, io) {
    const [{ libraryPath }, { examineLibrary }] = await Promise.all([
      import('../workflows/library.ts'),
      import('../workflows/doctor.ts'),
    ]);
    const progress = progressLine(io);
    const examination = await examineLibrary(libraryPath(io.env), {
      purge: options.purge === true,
      rebuild: options.rebuild === true,
      now: io.now(),
      signal: io.signal,
      onProgress: (done, total) => progress.show(`deriving statements ${done}/${total}`),
    });
    progress.clear();
    const { found, salvage, purged, rederived, left, stock, index, versions } = examination;
    if (options.json) await io.out(`${JSON.stringify(examination)}\n`);
    else {
      const words = [
        `library     ${stock.path} (${megabytes(stock.bytes)}, schema ${stock.schema})`,
        `index       ${index.path} (${index.bytes === null ? 'not made yet' : megabytes(index.bytes)})`,
        `holds       ${count(stock.articles, 'article')} in ${count(stock.versions, 'version')}, ` +
          `${count(stock.statements, 'statement')} by ${count(stock.speakers, 'speaker')}, ${count(stock.feeds, 'feed')}`,
        `            ${count(stock.deleted, 'deleted article')}, ${count(stock.corrections, 'correction')}, ` +
          `${count(stock.problems, 'problem')}`,
        `versions    dixit ${versions.dixit}, extractor ${versions.extractor}, Node ${versions.node}, SQLite ${stock.sqlite}`,
        ...found.map((finding) => `found       ${finding.what} (${finding.count})`),
        ...(salvage ? [`saved       ${count(rowsIn(salvage.saved), 'row')}; the damaged file is ${salvage.kept}`] : []),
        ...(purged > 0 ? [`purged      ${count(purged, 'article')}`] : []),
        ...(rederived.done > 0 ? [`derived     the statements of ${count(rederived.done, 'text')} again`] : []),
        ...rederived.failed.map((title) => `a bug       statements could not be derived: ${title}`),
        ...left.map((finding) => `still wrong ${finding.what} (${finding.count})`),
        left.length > 0 ? 'Not everything could be mended.' : found.length > 0 ? 'Mended.' : 'Everything is all right.',
      ];
      for (const one of words) await io.out(line(one));
    }
    return left.length > 0 ? BROKEN : found.length > 0 ? MENDED : SOUND;
  },
};

const rowsIn = (saved: Readonly<Record<string, number>>): number =>
  Object.values(saved).reduce((sum, rows) => sum + rows, 0);
