import { BINDINGS } from '../tui/keymap.ts';
import type { Setup } from '../tui/opening.ts';
import { rebind } from '../tui/rebind.ts';
import { readConfig } from '../workflows/config.ts';
import type { Io } from './command.ts';

/** How the reader wants the screen; what is wrong with it is among the problems. */
export async function setupOf(env: Io['env']): Promise<Setup> {
  const { config, rebindings, faults } = await readConfig(env);
  const { bindings, faults: more } = rebind(BINDINGS, rebindings);
  return { settings: config, bindings, problems: [...faults, ...more] };
}
