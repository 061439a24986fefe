import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
// @ts-expect-error plain JavaScript
import { generated } from '../../scripts/readme.mjs';
import { packageRoot } from '../../src/model/package-root.ts';

it('the README says of keys, commands and settings what their tables say (node scripts/readme.mjs)', () => {
  const readme = readFileSync(join(packageRoot, 'README.md'), 'utf8');
  expect(readme).toBe(generated(readme));
});
