import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readLines, rememberLine } from '../../src/workflows/command-lines.ts';

it('keeps the last hundred lines, each once, the newest first', async () => {
  const path = join(process.env.DIXIT_HOME!, 'lines', 'commands');
  expect(await readLines(path)).toEqual([]);
  for (let at = 0; at < 120; at++) await rememberLine(path, `sort ${at}`);
  await rememberLine(path, 'sort 50');
  const lines = await readLines(path);
  expect(lines).toHaveLength(100);
  expect(lines.slice(0, 3)).toEqual(['sort 50', 'sort 119', 'sort 118']);
});

it('fails nothing where nothing can be written', async () => {
  await rememberLine('/dev/null/commands', 'quit');
  expect(await readLines('/dev/null/commands')).toEqual([]);
});
