import { packageVersion } from '../model/package-root.ts';
import type { Command } from './command.ts';

export const man: Command = {
  name: 'man',
  arguments: '',
  summary: 'Print the man page',
  options: [],
  examples: [['dixit man | man -l -', 'read it']],
  async run(_args, _options, io) {
    const [{ manualPage }, { COMMANDS }] = await Promise.all([import('./shell/manual.ts'), import('./index.ts')]);
    await io.out(manualPage(COMMANDS, packageVersion()));
    return 0;
  },
};
