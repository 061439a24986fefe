/**
 * What the reader wrote in config.toml and keys.toml. A mistake costs the line it is in: it is said with file, line and
 * what is allowed, and the rest holds. Without files nothing is loaded that reads them.
 */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Environment, folderOf } from '../model/folders.ts';
import { type Config, DEFAULTS, type Fetching } from '../model/settings.ts';
import type { Fault } from './toml.ts';

/** New keys for a binding. */
export interface Rebinding {
  readonly place: string;
  readonly name: string;
  readonly keys: readonly string[];
  /** `keys.toml:3`. */
  readonly from: string;
}

export interface Configured {
  readonly config: Config;
  /** Where each value is from: `default`, `config.toml:2`, or a variable of the environment. */
  readonly from: Readonly<Record<keyof Config, string>>;
  readonly rebindings: readonly Rebinding[];
  readonly faults: readonly Fault[];
  readonly files: { readonly config: string; readonly keys: string };
}

export async function readConfig(env: Environment): Promise<Configured> {
  const folder = folderOf('config', env);
  const files = { config: join(folder, 'config.toml'), keys: join(folder, 'keys.toml') };
  const [settings, keys] = await Promise.all([textOf(files.config), textOf(files.keys)]);
  const { config, from, faults } = settings === null ? NOTHING : await readSettings(files.config, settings);
  const rebound = keys === null ? { rebindings: [], faults: [] } : await readRebindings(files.keys, keys);
  const named = env.DIXIT_ALLOW_HOSTS?.split(',').map((host) => host.trim());
  return {
    config: named ? { ...config, allow_hosts: named } : config,
    from: named ? { ...from, allow_hosts: 'DIXIT_ALLOW_HOSTS' } : from,
    rebindings: rebound.rebindings,
    faults: [...faults, ...rebound.faults],
    files,
  };
}

const DEFAULT = 'default';
const NOTHING: Pick<Configured, 'config' | 'from' | 'faults'> = {
  config: DEFAULTS,
  from: Object.fromEntries(Object.keys(DEFAULTS).map((name) => [name, DEFAULT])) as Configured['from'],
  faults: [],
};

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    // A folder of that name, or no permission: as good as a file with nothing in it, but for the word.
    return `# ${(error as Error).message}`;
  }
}

async function readSettings(path: string, text: string): Promise<Pick<Configured, 'config' | 'from' | 'faults'>> {
  const [{ readToml }, { SCHEMA }] = await Promise.all([import('./toml.ts'), import('./config-schema.ts')]);
  const file = basename(path);
  const { values, lineOf, faults } = readToml(file, text);
  const config: Record<string, unknown> = { ...DEFAULTS };
  const from: Record<string, string> = { ...NOTHING.from };
  const wrong: Fault[] = [...faults];
  for (const [key, value] of Object.entries(values)) {
    const subject = `${file}:${lineOf(key)}`;
    const setting = Object.hasOwn(SCHEMA, key) ? SCHEMA[key as keyof Config] : null;
    if (!setting) {
      wrong.push({
        subject,
        message: `There is no setting “${key}”.`,
        wayOut: `There are ${Object.keys(SCHEMA).join(', ')}.`,
      });
      continue;
    }
    const read = setting.schema.safeParse(value);
    if (read.success) {
      config[key] = read.data;
      from[key] = subject;
    } else {
      wrong.push({
        subject,
        message: `${key} cannot be ${JSON.stringify(value)}.`,
        wayOut: `It is ${setting.allowed}.`,
      });
    }
  }
  return { config: config as unknown as Config, from: from as Configured['from'], faults: wrong };
}

async function readRebindings(path: string, text: string): Promise<Pick<Configured, 'rebindings' | 'faults'>> {
  const [{ readToml }, { KEYS }] = await Promise.all([import('./toml.ts'), import('./config-schema.ts')]);
  const file = basename(path);
  const { values, lineOf, faults } = readToml(file, text);
  const wrong: Fault[] = [...faults];
  const rebindings: Rebinding[] = [];
  for (const [place, table] of Object.entries(values)) {
    if (typeof table !== 'object' || table === null || Array.isArray(table)) {
      wrong.push({
        subject: `${file}:${lineOf(place)}`,
        message: `“${place}” stands outside of any table.`,
        wayOut: 'Keys are in a table of their place, as [reader] or [everywhere].',
      });
      continue;
    }
    for (const [name, value] of Object.entries(table)) {
      const from = `${file}:${lineOf(`${place}.${name}`)}`;
      const keys = KEYS.safeParse(value);
      if (keys.success) rebindings.push({ place, name, keys: keys.data, from });
      else
        wrong.push({
          subject: from,
          message: `${name} cannot be ${JSON.stringify(value)}.`,
          wayOut: 'Keys are "g s", or a list of such: ["s", "] q"].',
        });
    }
  }
  return { rebindings, faults: wrong };
}

/** What holds for fetching. */
export const readFetching = async (env: Environment): Promise<Fetching> => (await readConfig(env)).config;
