/** A second process: `writer.ts LIBRARY NAME COUNT` puts COUNT articles, one by one, and says each when it is stored. */
import { openLibrary } from '../../../src/library/open.ts';
import { article, put } from './write.ts';

const [path, name, count] = process.argv.slice(2) as [string, string, string];
const library = openLibrary(path);
for (let n = 0; n < Number(count); n++) {
  const written = article(`https://${name}.example/${n}`, `“This is number ${n},” Ines Roldan said.`);
  put(library, written);
  process.stdout.write(`${written.id}\n`);
}
library.close();
