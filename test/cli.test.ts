import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

it('an older Node is told which it must be, as something that cannot be done', () => {
  const entry = pathToFileURL(join(import.meta.dirname, '../src/cli.ts')).href;
  const asOlder = `
    Object.defineProperty(process.versions, 'node', { value: '20.20.2' });
    await import(${JSON.stringify(entry)});`;
  const { status, stderr } = spawnSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', asOlder], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('dixit needs Node 22.13 or newer; this is Node 20.20.2. See https://nodejs.org\n');
  expect(status).toBe(3);
});
