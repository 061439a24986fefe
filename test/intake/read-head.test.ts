import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readHead } from '../../src/intake/read-head.ts';

function file(body: string): string {
  const path = join(process.env.DIXIT_HOME!, 'head.md');
  writeFileSync(path, body);
  return path;
}

it('gives what the front matter says without the rest', async () =>
  expect(
    await readHead(file(`\uFEFF---\r\ntitle: Crane stays\r\ndate: 2026-03-12\r\n---\r\n${'Text. '.repeat(5000)}`)),
  ).toMatchObject({
    title: 'Crane stays',
    published: '2026-03-12',
  }));

it.each([
  ['without front matter', () => file('# Crane stays')],
  ['whose front matter has no title', () => file('---\noutlet: Tidewire\n---\n')],
  ['that is not there', () => join(process.env.DIXIT_HOME!, 'nope.md')],
  ['that is a folder', () => process.env.DIXIT_HOME!],
])('is null for a file %s', async (_what, path) => expect(await readHead(path())).toBeNull());
