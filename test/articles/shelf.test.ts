import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const shelf = join(import.meta.dirname, '../../articles');
const names = readdirSync(shelf).filter((name) => name.endsWith('.md'));

function readFrontMatter(name: string): { readonly front: Record<string, unknown>; readonly body: string } {
  const [, yaml = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(join(shelf, name), 'utf8')) ?? [];
  return { front: parse(yaml), body };
}

describe('the first-run shelf', () => {
  it('has at least a dozen articles', () => expect(names.length).toBeGreaterThanOrEqual(12));

  it('has one headline and one address for each article', () => {
    const fronts = names.map((name) => readFrontMatter(name).front);
    expect(new Set(fronts.map((front) => front.title)).size).toBe(names.length);
    expect(new Set(fronts.map((front) => front.url)).size).toBe(names.length);
  });

  it.each(names)('%s says who published it, when and where', (name) => {
    const { front } = readFrontMatter(name);
    for (const key of ['title', 'outlet', 'byline', 'language']) expect(front[key], key).toEqual(expect.any(String));
    expect(String(front.published)).toMatch(/^202[56]-\d\d-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d))?$/);
    expect(new URL(String(front.url)).hostname).toMatch(/\.example$/);
  });

  it.each(names)('%s is between 250 and 900 words long', (name) => {
    const words = readFrontMatter(name).body.trim().split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(250);
    expect(words).toBeLessThanOrEqual(900);
  });
});
