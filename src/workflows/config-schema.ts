import { z } from 'zod';
import { type Config, MEASURES, REQUESTS, THEME_NAMES, TIMEOUTS } from '../model/settings.ts';

interface Setting<Value> {
  readonly schema: z.ZodType<Value>;
  /** What is allowed, in words. */
  readonly allowed: string;
}

const REQUESTS_ALLOWED: Setting<number> = {
  schema: z.int().min(REQUESTS.least).max(REQUESTS.most),
  allowed: `a number of requests side by side, ${REQUESTS.least} to ${REQUESTS.most}`,
};

/** Every key of config.toml. */
export const SCHEMA: { readonly [Key in keyof Config]: Setting<Config[Key]> } = {
  theme: { schema: z.enum(THEME_NAMES), allowed: `one of ${THEME_NAMES.join(', ')}` },
  measure: {
    schema: z.int().min(MEASURES.least).max(MEASURES.most),
    allowed: `a number of columns, ${MEASURES.least} to ${MEASURES.most}`,
  },
  hints: { schema: z.boolean(), allowed: 'true or false' },
  full_text: { schema: z.boolean(), allowed: 'true or false: read the page where a feed gives a summary' },
  timeout: {
    schema: z.int().min(TIMEOUTS.least).max(TIMEOUTS.most),
    allowed: `seconds for one request, ${TIMEOUTS.least} to ${TIMEOUTS.most}`,
  },
  requests: REQUESTS_ALLOWED,
  requests_per_host: REQUESTS_ALLOWED,
  allow_hosts: {
    schema: z.array(z.string().regex(/^[^\s/:]+(:\d+)?$/)),
    allowed: 'a list of hosts, each "name" or "name:port"',
  },
};

/** One binding's keys in keys.toml: a sequence ("g s"), a list of them, or an empty list for none. */
export const KEYS = z
  .union([z.string(), z.array(z.string())])
  .transform((keys) => (typeof keys === 'string' ? [keys] : keys));
