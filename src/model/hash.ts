let crypto: typeof import('node:crypto') | null = null;

/** 16 hex digits of SHA-256 over the parts, each length-prefixed so that no two lists of parts collide by joining. */
export function shortHash(...parts: readonly string[]): string {
  // Loading this takes Node 5 ms, and most starts hash nothing.
  crypto ??= process.getBuiltinModule('node:crypto');
  return crypto.hash('sha256', parts.map((part) => `${part.length}:${part}`).join('')).slice(0, 16);
}
