import { createHash } from 'node:crypto';

/** 16 hex digits of SHA-256 over the parts, each length-prefixed so that no two lists of parts collide by joining. */
export function shortHash(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex').slice(0, 16);
}
