import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../../src/commands/run.ts';
import { recordingIo } from '../support/io.ts';

it('says of keys.toml what holds, and apart from it what cannot', async () => {
  const home = mkdtempSync(join(process.env.DIXIT_HOME!, 'config-'));
  writeFileSync(join(home, 'keys.toml'), '[reader]\nbogus = "x"\ncompare = "alt-c"\n\n[nowhere]\ncompare = "c"\n');
  const io = recordingIo({ env: { DIXIT_HOME: home } });
  expect(await run(['config'], io)).toBe(1);
  expect(io.stdout()).toMatch(/reader\.compare +alt-c +keys\.toml:3/);
  expect(io.stdout()).not.toMatch(/bogus|nowhere/);
  expect(io.stderr().match(/keys\.toml:\d/g)).toEqual(['keys.toml:2', 'keys.toml:6']);
});
