/** A process that writes 200 statements a second into a library until it is stopped: five transactions of 40. */
import { openLibrary } from '../../src/library/open.ts';
import { addArticles, generateArticles } from './statements.mjs';

const library = openLibrary(process.argv[2]);
const articles = generateArticles(99, 1e9);
setInterval(() => {
  const some = [];
  for (let rows = 0; rows < 40; ) {
    const { value } = articles.next();
    some.push(value);
    rows += value.statements.length;
  }
  addArticles(library, some);
}, 200);
