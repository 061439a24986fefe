import { add } from './add.ts';
import { changes } from './changes.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { compare } from './compare.ts';
import { completions } from './completions.ts';
import { config } from './config.ts';
import { doctor } from './doctor.ts';
import { exporting } from './export.ts';
import { extract } from './extract.ts';
import { feeds } from './feeds.ts';
import { fetch } from './fetch.ts';
import { importing } from './import.ts';
import { man } from './man.ts';
import { read } from './read.ts';
import { remove } from './remove.ts';
import { search } from './search.ts';
import { show } from './show.ts';
import { speakers } from './speakers.ts';
import { stats } from './stats.ts';
import { watch } from './watch.ts';

/** Every command, in the order of `--help`. `read` is what dixit does without a command word. */
export const COMMANDS: readonly Command[] = [
  read,
  extract,
  search,
  show,
  speakers,
  check,
  compare,
  changes,
  watch,
  stats,
  add,
  fetch,
  feeds,
  remove,
  importing,
  exporting,
  config,
  doctor,
  completions,
  man,
];
