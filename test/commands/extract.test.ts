import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EXTRACTOR } from '../../src/attribution/extractor.ts';
import { run } from '../../src/commands/run.ts';
import { recordingIo } from '../support/io.ts';

it('gives with every statement what finds it again in the text, and what found it', async () => {
  const text = 'Nobody came.\n\n“The kiosk was shut,” Odile Marchetti said, “and the cat was in the window.”\n';
  const path = join(mkdtempSync(join(process.env.DIXIT_HOME!, 'extract-')), 'kiosk.txt');
  writeFileSync(path, text);
  const io = recordingIo();
  expect(await run(['extract', '--json', path], io)).toBe(0);
  const { articleHash, extractor, statements } = JSON.parse(io.stdout());
  expect(articleHash).toMatch(/^[0-9a-f]+$/);
  expect(extractor).toBe(EXTRACTOR);
  expect(statements).toHaveLength(1);
  const [{ content, selectors }] = statements;
  expect(selectors).toHaveLength(2);
  for (const [at, { exact, prefix, suffix }] of selectors.entries()) {
    const [start, end] = content[at];
    expect(exact).toBe(text.slice(start, end));
    expect(text.slice(0, start).endsWith(prefix)).toBe(true);
    expect(text.slice(end).startsWith(suffix)).toBe(true);
    expect(prefix + suffix).toContain(at === 0 ? ' Odile' : 'said, ');
  }
});
