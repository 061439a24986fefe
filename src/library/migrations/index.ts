import { sql as first } from './001.ts';
import { sql as second } from './002.ts';
import { sql as third } from './003.ts';
import { sql as fourth } from './004.ts';
import { sql as fifth } from './005.ts';
import { sql as sixth } from './006.ts';
import { sql as seventh } from './007.ts';
import { sql as eighth } from './008.ts';

/** Every change of the schema, in order: the n-th takes a library from version n-1 to n. Never edited, only added to. */
export const MIGRATIONS: readonly string[] = [first, second, third, fourth, fifth, sixth, seventh, eighth];
