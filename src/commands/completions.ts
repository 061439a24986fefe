import type { Command } from './command.ts';
import { SHELLS, type Shell } from './shell/completions.ts';

export const completions: Command = {
  name: 'completions',
  arguments: '<shell>',
  summary: `Print completions for ${SHELLS.join(', ')}`,
  options: [],
  examples: [
    ['source <(dixit completions bash)', 'complete in this bash'],
    ['dixit completions fish > ~/.config/fish/completions/dixit.fish', 'complete in every fish'],
  ],
  async run([shell], _options, io) {
    const [{ completionScript }, { COMMANDS }, { ExpectedError }] = await Promise.all([
      import('./shell/completions.ts'),
      import('./index.ts'),
      import('../model/errors.ts'),
    ]);
    if (!SHELLS.includes(shell as Shell))
      throw new ExpectedError('is not a shell that dixit knows.', {
        subject: shell ?? '',
        wayOut: `Use one of ${SHELLS.join(', ')}.`,
      });
    await io.out(completionScript(shell as Shell, COMMANDS));
    return 0;
  },
};
