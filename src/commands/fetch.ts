import { ExpectedError } from '../model/errors.ts';
import { isoMinute } from '../text/moments.ts';
import type { Progress, RefreshEvent } from '../workflows/refresh.ts';
import type { Command, Io } from './command.ts';
import { line, progressLine } from './lines.ts';
import { type Outbox, outbox } from './outbox.ts';

const SOME = 1;
const NONE = 2;
const STOPPED = 130;

const counted = ({ fresh, changed }: { fresh: number; changed: number }): string =>
  [fresh > 0 ? `${fresh} new` : '', changed > 0 ? `${changed} changed` : ''].filter(Boolean).join(', ') ||
  'nothing new';

/** An event as a line for people, or null where it is not worth one. */
function told(event: RefreshEvent): string | null {
  switch (event.type) {
    case 'stored':
      return null;
    case 'done':
      return `${event.title}: ${counted(event)}${event.warning ? ` (${event.warning})` : ''}`;
    case 'left alone':
      return `${event.title}: left alone until ${isoMinute(event.until)} UTC after failing; name it to insist`;
    case 'failed':
      return `${event.title}: ${event.message}${event.wayOut ? ` ${event.wayOut}` : ''}`;
  }
}

const fetching = ({ done, total, fresh, failed, extracting }: Progress): string =>
  [
    `fetching ${done}/${total}`,
    `${fresh} new`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(extracting > 0 ? [`extracting ${extracting}`] : []),
  ].join(' · ');

export const fetch: Command = {
  name: 'fetch',
  arguments: '[name...]',
  summary: 'Fetch what is new from your feeds and folders',
  description:
    'Looks at every feed and folder, or at those named by title, address or a part of either, side by side. Where a ' +
    'feed gives summaries, the pages are fetched and both are kept. Feeds that failed lately are left alone for a while ' +
    'unless named. Ctrl-C stops cleanly and keeps what arrived. Hosts on a private network are refused but for those in ' +
    'allow_hosts of config.toml or in DIXIT_ALLOW_HOSTS (name or name:port, separated by commas).',
  options: [
    { flags: '--again <days>', summary: 'also read the pages of the last days again, to see what was edited' },
    { flags: '--json', summary: 'one JSON object an event, one a line, as it happens' },
  ],
  examples: [
    ['dixit fetch', 'everything'],
    ['dixit fetch harbour', 'the feeds with that in their name, also after a failure'],
    ['dixit fetch --again 2', 'was anything of the last two days edited?'],
    ['dixit fetch --json | jq -c "select(.type == \\"failed\\")"', 'what failed'],
  ],
  exitCodes: [
    [SOME, 'some feeds failed'],
    [NONE, 'all failed'],
    [STOPPED, 'stopped by Ctrl-C'],
  ],
  async run(args, options, io) {
    const [
      { libraryPath, openLibrary },
      { chooseFeeds, refreshFeeds },
      { startAttributor },
      { openNet },
      { readFetching },
      { fileAhead },
    ] = await Promise.all([
      import('../workflows/library.ts'),
      import('../workflows/refresh.ts'),
      import('../workflows/attributor.ts'),
      import('../workflows/net.ts'),
      import('../workflows/config.ts'),
      import('../workflows/file-ahead.ts'),
    ]);
    const days = daysOf(options.again);
    const library = openLibrary(libraryPath(io.env));
    const attributor = startAttributor(io.signal);
    const net = openNet(await readFetching(io.env), io.env);
    const progress = progressLine(io);
    const out = outbox(io);
    const print = printer(io, out, options.json === true);
    try {
      const feeds = chooseFeeds(library, args);
      if (feeds.length === 0) io.err('dixit: there is nothing to fetch yet. Add a feed with "dixit add URL".\n');
      const end = await refreshFeeds(
        feeds,
        {
          ...{ library, attributor, net, now: io.now, signal: io.signal },
          ...(days === null ? {} : { again: io.now().getTime() - days * DAY }),
          onEvent: (event, soFar) => {
            progress.clear();
            print(event);
            progress.show(fetching(soFar));
          },
        },
        { insist: args.length > 0 },
      );
      progress.clear();
      if (!options.json && io.signal.aborted) out.put(line(`stopped: ${counted(end)}`));
      else if (!options.json && feeds.length > 1) out.put(line(`${feeds.length} feeds: ${counted(end)}`));
      await out.end();
      if (end.fresh + end.changed > 0) progress.show('filing what came');
      await fileAhead(library, end.fresh + end.changed, io.signal);
      if (io.signal.aborted) return STOPPED;
      return end.failed === 0 ? 0 : end.failed < feeds.length ? SOME : NONE;
    } finally {
      progress.clear();
      await attributor.stop();
      await net.close();
      library.close();
    }
  },
};

const DAY = 86_400_000;

function daysOf(given: unknown): number | null {
  if (given === undefined) return null;
  const days = Number(given);
  if (days > 0 && days < 36_500) return days;
  throw new ExpectedError('this is no number of days.', {
    subject: `--again ${given}`,
    wayOut: 'Give one, as in --again 3.',
  });
}

/** Events go to standard output as they happen, failures for people to standard error. */
function printer(io: Io, out: Outbox, json: boolean): (event: RefreshEvent) => void {
  return (event) => {
    if (json) return out.put(`${JSON.stringify(event)}\n`);
    const text = told(event);
    if (text === null) return;
    if (event.type === 'failed') io.err(line(`dixit: ${text}`));
    else out.put(line(text));
  };
}
