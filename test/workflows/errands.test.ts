import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addFeed } from '../../src/library/feeds.ts';
import { openLibrary } from '../../src/library/open.ts';
import { listProblems } from '../../src/library/problems.ts';
import { openErrands } from '../../src/workflows/errands.ts';
import { type Fact, openNews } from '../../src/workflows/world.ts';

it('a feed that fails is one problem, met now or kept by the library', async () => {
  const library = openLibrary(join(mkdtempSync(join(process.env.DIXIT_HOME!, 'errands-')), 'library.db'));
  // Links from outside may not lead here.
  addFeed(library, { kind: 'feed', address: 'http://127.0.0.1:9/feed', title: 'The Harbour Post' }, new Date(0));
  const news = openNews();
  const facts: Fact[] = [];
  const ended = new Promise<void>((resolve) => {
    news.listen((fact) => {
      facts.push(fact);
      if (fact.type === 'errand-ended') resolve();
    });
  });
  openErrands({ library, ownPath: library.path, news }).run({ kind: 'refresh', names: [] });
  await ended;
  const met = facts.flatMap((fact) => (fact.type === 'problem-met' ? [fact.problem] : []));
  expect(met).toHaveLength(1);
  expect(listProblems(library)).toMatchObject(met);
  library.close();
});
