import type { Command } from './command.ts';
import { completions } from './completions.ts';
import { extract } from './extract.ts';
import { man } from './man.ts';
import { read } from './read.ts';

/** Every command, in the order of `--help`. `read` is what dixit does without a command word. */
export const COMMANDS: readonly Command[] = [read, extract, completions, man];
