import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { EXTRACTOR } from '../../src/attribution/extractor.ts';
import { listArticles } from '../../src/library/articles.ts';
import { forgetDerivations } from '../../src/library/check.ts';
import { type Library, openLibrary } from '../../src/library/open.ts';
import { listProblems } from '../../src/library/problems.ts';
import { countPending, loadArticle } from '../../src/library/versions.ts';
import { type Attributor, startAttributor } from '../../src/workflows/attributor.ts';
import { ingestFiles } from '../../src/workflows/ingest-files.ts';
import { rederiveAll } from '../../src/workflows/rederive.ts';

const attributor = startAttributor();
afterAll(() => attributor.stop());

const folder = mkdtempSync(join(process.env.DIXIT_HOME!, 'files-'));
writeFileSync(join(folder, 'one.txt'), 'Harbour stays open\n\n“The harbour stays open,” Ines Roldan said on Monday.\n');
writeFileSync(join(folder, 'two.txt'), 'No comment\n\nTom Price told reporters that nothing had been decided.\n');
writeFileSync(join(folder, 'empty.txt'), '');

async function ingestAll(library: Library, by: Attributor = attributor): Promise<string[]> {
  const ingesting = { library, attributor: by, now: () => new Date('2026-03-12T12:00:00Z') };
  const came: string[] = [];
  for await (const file of ingestFiles(ingesting, [folder]))
    came.push('error' in file ? file.error.fault : file.outcome);
  return came.sort();
}

describe('files that are taken in', () => {
  it('are kept with who said what in them; one that cannot be read stops no other', async () => {
    const library = openLibrary({ temporary: true });
    expect(await ingestAll(library)).toEqual(['empty', 'new', 'new']);
    const speakers = listArticles(library, { sort: 'title' }).map(({ id }) =>
      loadArticle(library, id)!.statements.map(({ speaker, kind }) => [speaker?.name, kind]),
    );
    expect(speakers).toEqual([[['Ines Roldan', 'direct']], [['Tom Price', 'indirect']]]);
    expect(await ingestAll(library)).toEqual(['empty', 'same', 'same']);
    library.close();
  });

  it('are derived again by a newer extractor, going on where it was stopped', async () => {
    const library = openLibrary({ temporary: true });
    await ingestAll(library);
    const before = library.all('SELECT * FROM search_row ORDER BY id');
    forgetDerivations(library);
    const stop = new AbortController();
    const first = await rederiveAll({ library, attributor }, { signal: stop.signal, onProgress: () => stop.abort() });
    expect([first.done, countPending(library, EXTRACTOR)]).toEqual([1, 1]);
    expect(library.all('SELECT * FROM search_row ORDER BY id')).toEqual(before);
    expect(await rederiveAll({ library, attributor }, { signal: new AbortController().signal })).toEqual({
      done: 1,
      failed: [],
    });
    expect(library.all('SELECT * FROM search_row ORDER BY id')).toEqual(before);
    library.close();
  });

  it('are kept without statements, and said to be, where attribution has a bug', async () => {
    const library = openLibrary({ temporary: true });
    const broken = { attribute: () => Promise.reject(new Error('out of words')), stop: async () => {} };
    await ingestAll(library, broken);
    expect(listArticles(library).map(({ statements }) => statements)).toEqual([null, null]);
    expect(listProblems(library)[0]?.message).toMatch(/out of words/);
    const again = await rederiveAll({ library, attributor: broken }, { signal: new AbortController().signal });
    expect(again).toEqual({ done: 0, failed: expect.arrayContaining(['No comment']) });
    library.close();
  });
});
