import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

// No test may read or write the real home: every test file gets a DIXIT_HOME of its own.
const home = mkdtempSync(join(tmpdir(), 'dixit-test-'));
// Tests of missing rights let another user look in.
chmodSync(home, 0o755);
process.env.DIXIT_HOME = home;
process.env.HOME = home;
// Whatever a test leaves behind goes with it.
process.env.TMPDIR = home;
afterAll(() => rmSync(home, { recursive: true, force: true }));
