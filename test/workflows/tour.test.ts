import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../src/model/package-root.ts';
import { isTourDue } from '../../src/workflows/tour.ts';

it('is due the first time the bundled shelf is opened in a home, by name or without one, and never again', () => {
  const home = () => ({ DIXIT_HOME: mkdtempSync(join(process.env.DIXIT_HOME!, 'tour-')) });
  const env = home();
  expect(isTourDue(['notes'], env, packageRoot)).toBe(false);
  expect(isTourDue(['articles'], env, packageRoot)).toBe(true);
  expect(isTourDue([], env, packageRoot)).toBe(false);
  expect(isTourDue([], home(), '/')).toBe(true);
});
