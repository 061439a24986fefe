import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openLibrary } from '../../src/library/open.ts';
import { openRows } from '../../src/search/rows.ts';
import { article, put } from '../library/support/write.ts';
import { asNobody } from '../support/as-nobody.ts';

it('reads a library beside which no file can be made, and says of none that it is there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dixit-rows-'));
  const path = join(folder, 'library.db');
  const library = openLibrary(path);
  put(library, article('https://post.example/1', '“We are not lost,” Ines Roldan said.'));
  library.close();
  chmodSync(folder, 0o555);
  asNobody(() => {
    const rows = openRows(path);
    expect(rows.lastIds().headline).toBe(1);
    rows.close();
    expect(() => openRows(join(folder, 'other.db'))).toThrow('there is no library to search.');
  });
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});
