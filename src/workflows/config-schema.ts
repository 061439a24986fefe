import { z } from 'zod';
import { type Config, MEASURES, THEME_NAMES } from '../model/settings.ts';

interface Setting<Value> {
  readonly schema: z.ZodType<Value>;
  /** What is allowed, in words. */
  readonly allowed: string;
}

/** Every key of config.toml. */
export const SCHEMA: { readonly [Key in keyof Config]: Setting<Config[Key]> } = {
  theme: { schema: z.enum(THEME_NAMES), allowed: `one of ${THEME_NAMES.join(', ')}` },
  measure: {
    schema: z.int().min(MEASURES.least).max(MEASURES.most),
    allowed: `a number of columns, ${MEASURES.least} to ${MEASURES.most}`,
  },
  hints: { schema: z.boolean(), allowed: 'true or false' },
  allow_hosts: {
    schema: z.array(z.string().regex(/^[^\s/:]+(:\d+)?$/)),
    allowed: 'a list of hosts, each "name" or "name:port"',
  },
};

/** One binding's keys in keys.toml: a sequence ("g s"), a list of them, or an empty list for none. */
export const KEYS = z
  .union([z.string(), z.array(z.string())])
  .transform((keys) => (typeof keys === 'string' ? [keys] : keys));
