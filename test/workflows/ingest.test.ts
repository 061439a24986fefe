import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { EXTRACTOR } from '../../src/attribution/extractor.ts';
import { listArticles } from '../../src/library/articles.ts';
import { forgetDerivations } from '../../src/library/check.ts';
import { openLibrary } from '../../src/library/open.ts';
import { countPending, loadArticle } from '../../src/library/versions.ts';
import { startAttributor } from '../../src/workflows/attributor.ts';
import { ingestFiles } from '../../src/workflows/ingest-files.ts';
import { rederiveAll } from '../../src/workflows/rederive.ts';

const attributor = startAttributor();
afterAll(() => attributor.stop());

const folder = mkdtempSync(join(process.env.DIXIT_HOME!, 'files-'));
writeFileSync(join(folder, 'one.txt'), 'Harbour stays open\n\n“The harbour stays open,” Ines Roldan said on Monday.\n');
writeFileSync(join(folder, 'two.txt'), 'No comment\n\nTom Price told reporters that nothing had been decided.\n');
writeFileSync(join(folder, 'empty.txt'), '');

async function ingestAll(library: ReturnType<typeof openLibrary>): Promise<string[]> {
  const ingesting = { library, attributor, now: () => new Date('2026-03-12T12:00:00Z') };
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
    expect([first, countPending(library, EXTRACTOR)]).toEqual([1, 1]);
    expect(library.all('SELECT * FROM search_row ORDER BY id')).toEqual(before);
    expect(await rederiveAll({ library, attributor }, { signal: new AbortController().signal })).toBe(1);
    expect(library.all('SELECT * FROM search_row ORDER BY id')).toEqual(before);
    library.close();
  });
});
