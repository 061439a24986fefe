import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

// The direction of imports between the rooms of src/. A row may import itself, what it lists, and nothing else.
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  text: ['model'],
  intake: ['model', 'text'],
  attribution: ['model', 'text'],
  library: ['model', 'text'],
  search: ['model', 'text'],
  desk: ['model', 'text'],
  workflows: ['intake', 'attribution', 'library', 'search', 'desk', 'model', 'text'],
  tui: ['workflows', 'model', 'text'],
  commands: ['workflows', 'tui', 'model', 'text'],
  '.': ['commands', 'model'],
};

// Third parties enter by one door each: the package, and the only rooms that may name it.
const DOORS: Record<string, readonly string[]> = {
  ink: ['tui'],
  react: ['tui'],
  'ink-select-input': ['tui/components/choices.tsx'],
  'fuse.js': ['search/fuse.ts'],
  'wink-nlp': ['attribution/annotate.ts'],
  'wink-eng-lite-web-model': ['attribution/annotate.ts'],
  'node:sqlite': ['library', 'search'],
  feedsmith: ['intake/formats/feed', 'intake/opml.ts'],
  undici: ['intake/guard.ts', 'intake/follow.ts'],
  linkedom: ['intake/formats/html/dom.ts'],
  '@mozilla/readability': ['intake/formats/html/parse.ts'],
  marked: ['intake/formats/markdown/blocks.ts'],
  yaml: ['intake/formats/markdown/front-matter.ts'],
  entities: ['intake/formats'],
  commander: ['commands'],
  'smol-toml': ['workflows/toml.ts'],
  zod: ['workflows/config-schema.ts'],
  'env-paths': ['model/folders.ts'],
};

const root = join(import.meta.dirname, '../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path));
const roomOf = (path: string) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '.');
const importsOf = (path: string) =>
  [...readFileSync(join(root, path), 'utf8').matchAll(/(?:from|import|import\()\s*'([^']+)'/g)].map((m) => m[1]!);

describe('the rooms of src/', () => {
  it('has files to look at', () => expect(files.length).toBeGreaterThan(5));

  it('only import in the agreed direction', () => {
    const broken = files.flatMap((path) =>
      importsOf(path)
        .filter((target) => target.startsWith('.'))
        .map((target) => relative(root, normalize(join(root, path, '..', target))))
        .filter((target) => {
          const [from, to] = [roomOf(path), roomOf(target)];
          return from !== to && !(MAY_IMPORT[from] ?? []).includes(to);
        })
        .map((target) => `${path} imports ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('panes never import each other', () => {
    const pane = (path: string) => /^tui\/panes\/([^/]+)\//.exec(path)?.[1];
    const broken = files
      .filter((path) => pane(path))
      .flatMap((path) =>
        importsOf(path)
          .filter((target) => target.startsWith('.'))
          .map((target) => relative(root, normalize(join(root, path, '..', target))))
          .filter((target) => pane(target) !== undefined && pane(target) !== pane(path))
          .map((target) => `${path} imports ${target}`),
      );
    expect(broken).toEqual([]);
  });

  it('let third parties in by one door each', () => {
    const broken = files.flatMap((path) =>
      importsOf(path)
        .map((target) => [target, Object.keys(DOORS).find((name) => target === name || target.startsWith(`${name}/`))])
        .filter(([, name]) => name && !DOORS[name]!.some((door) => path === door || path.startsWith(`${door}/`)))
        .map(([target]) => `${path} imports ${target}`),
    );
    expect(broken).toEqual([]);
  });
});
