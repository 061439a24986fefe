import type { Command } from './command.ts';
import { table } from './lines.ts';
import { warn } from './printer.ts';

export const config: Command = {
  name: 'config',
  arguments: '',
  summary: 'Print the settings and keys in force, and where each is from',
  description:
    'Settings are in config.toml, keys in keys.toml, both in the configuration folder (DIXIT_HOME, or the XDG one). ' +
    'A line that is wrong is said with what is allowed there, and the rest holds.',
  options: [{ flags: '--json', summary: 'one JSON object' }],
  examples: [
    ['dixit config', 'what holds, line by line'],
    ['dixit config --json | jq .settings.theme.value', 'one of them'],
  ],
  exitCodes: [[1, 'something in the files is wrong']],
  async run(_args, options, io) {
    const [{ readConfig }, { rebind }, { BINDINGS }, { ExpectedError }] = await Promise.all([
      import('../workflows/config.ts'),
      import('../tui/rebind.ts'),
      import('../tui/keymap.ts'),
      import('../model/errors.ts'),
    ]);
    const { config: values, from, rebindings, faults, files } = await readConfig(io.env);
    const rebound = rebind(BINDINGS, rebindings);
    const wrong = [...faults, ...rebound.faults];
    const settings = Object.entries(values).map(([name, value]) => ({
      name,
      value: value as unknown,
      from: from[name as keyof typeof from],
    }));
    if (options.json) {
      const named = Object.fromEntries(settings.map(({ name, ...rest }) => [name, rest]));
      await io.out(`${JSON.stringify({ files, settings: named, keys: rebound.held, faults: wrong })}\n`);
    } else {
      const shown = (value: unknown) => (Array.isArray(value) ? `[${value.join(', ')}]` : String(value));
      await io.out(
        table([
          ['SETTING', 'VALUE', 'FROM'],
          ...settings.map(({ name, value, from: where }) => [name, shown(value), where]),
          ...rebound.held.map(({ place, name, keys, from: where }) => [`${place}.${name}`, keys.join(' | '), where]),
        ]),
      );
      await io.out(`\n${files.config}\n${files.keys}\n`);
      for (const { subject, message, wayOut } of wrong) io.err(warn(new ExpectedError(message, { subject, wayOut })));
    }
    return wrong.length > 0 ? 1 : 0;
  },
};
