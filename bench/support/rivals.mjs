/** What search is measured against: fuse.js over everything, and fzf's filter. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import Fuse from 'fuse.js';

/** fuse.js as one would use it at its best for this: token search over all words, accents ignored, ranges included. */
export function plainFuse(statements) {
  const rows = statements.map(({ speaker, content }, index) => ({ index, speaker: speaker ?? '', content }));
  const fuse = new Fuse(rows, {
    keys: ['speaker', 'content'],
    useTokenSearch: true,
    tokenMatch: 'all',
    threshold: 0.34,
    ignoreLocation: true,
    ignoreDiacritics: true,
    includeMatches: true,
    includeScore: true,
  });
  return (query) => fuse.search(query.replaceAll('"', ''), { limit: 50 });
}

/** fzf over lines of speaker and content; null where it is not installed. */
export function fzfFilter(statements, path) {
  if (spawnSync('fzf', ['--version']).error) return null;
  writeFileSync(path, statements.map(({ speaker, content }) => `${speaker ?? ''}: ${content}`).join('\n'));
  return (query) => spawnSync('sh', ['-c', 'fzf --filter "$1" < "$2" > /dev/null', 'sh', query, path]);
}
