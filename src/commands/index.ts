import type { Command } from './command.ts';
import { extract } from './extract.ts';
import { read } from './read.ts';

/** Every command, in the order of `--help`. The first is what `dixit` without a command word does. */
export const COMMANDS: readonly Command[] = [read, extract];
