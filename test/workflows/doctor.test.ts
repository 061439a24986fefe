import { closeSync, copyFileSync, mkdtempSync, openSync, readdirSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLibrary, takeStock } from '../../src/library/check.ts';
import { openLibrary } from '../../src/library/open.ts';
import { examineLibrary } from '../../src/workflows/doctor.ts';
import { fileNewStatements } from '../../src/workflows/filing.ts';
import { article, put } from '../library/support/write.ts';

const PAGE = 4096;
const ARTICLES = 60;
const folder = mkdtempSync(join(process.env.DIXIT_HOME!, 'doctor-'));

/** A library of some dozen pages, whole. */
function wholeLibrary(): string {
  const path = join(folder, 'whole.db');
  const library = openLibrary(path);
  for (let n = 0; n < ARTICLES; n++)
    put(library, article(`https://post.example/${n}`, `“We counted ${n} heads on the quay,” Davy Strachan said.`));
  fileNewStatements(library);
  library.get('PRAGMA wal_checkpoint(TRUNCATE)');
  library.close();
  return path;
}

describe('the doctor', () => {
  const whole = wholeLibrary();
  const pages = statSync(whole).size / PAGE;

  it('leaves a sound library behind wherever the file was damaged, and keeps the damaged one', async () => {
    expect(pages).toBeGreaterThan(50);
    for (let page = 0; page < pages; page += 3) {
      const home = mkdtempSync(join(folder, `page-${page}-`));
      const path = join(home, 'library.db');
      copyFileSync(whole, path);
      const file = openSync(path, 'r+');
      writeSync(file, Buffer.alloc(PAGE, 0xa5), 0, PAGE, page * PAGE);
      closeSync(file);
      const { found, left, salvage } = await examineLibrary(path, {
        purge: false,
        rebuild: false,
        now: new Date(0),
        signal: AbortSignal.abort(),
      });
      expect([page, left]).toEqual([page, []]);
      const library = openLibrary(path);
      if (salvage) {
        expect(readdirSync(home).some((name) => name.includes('.damaged-'))).toBe(true);
        expect(library.all(`SELECT hash FROM version WHERE extractor <> ''`)).toEqual([]);
      }
      expect(checkLibrary(library)).toEqual([]);
      // Only a page that holds nothing may be damaged without anybody noticing.
      if (found.length === 0) expect(library.all('SELECT text FROM version')).toHaveLength(ARTICLES);
      library.close();
    }
  });

  it('counts who is heard in what is on show, not in versions before it', () => {
    const library = openLibrary({ temporary: true });
    put(library, article('https://post.example/1', '“We float,” Davy Strachan said. “We sink,” Ines Roldan said.'));
    put(library, article('https://post.example/1', '“We float,” Davy Strachan said.'));
    expect(takeStock(library)).toMatchObject({ articles: 1, versions: 2, statements: 1, speakers: 1 });
    library.close();
  });
});
