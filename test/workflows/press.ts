/** Puts a made-up press (test/desk/planted.ts) into a library. */
import { putArticle } from '../../src/library/arrivals.ts';
import type { Library } from '../../src/library/open.ts';
import { shortHash } from '../../src/model/hash.ts';
import { OUTLETS, printPage, type Utterance } from '../desk/planted.ts';
import { bareArticle } from '../support/bare-article.ts';

const A_DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2026, 0, 1);

/** Prints utterances, `each` on a page, by all outlets in turn, each page a day after the one before. Returns the number of pages. */
export function publish(
  library: Library,
  utterances: readonly Utterance[],
  options: { each: number; edition: string },
): number {
  return library.transact(() => {
    let pages = 0;
    for (let at = 0; at < utterances.length; at += options.each) {
      const { text, statements } = printPage(utterances.slice(at, at + options.each));
      const address = `https://press.example/${options.edition}/${pages}`;
      const id = shortHash('web', address);
      const article = bareArticle(text, [], {
        id,
        origin: { kind: 'web', address },
        format: 'html',
        url: address,
        outlet: OUTLETS[pages % OUTLETS.length]!,
        title: `Page ${pages}`,
        titleMade: false,
        published: new Date(FIRST_DAY + (pages % 300) * A_DAY).toISOString().slice(0, 10),
      });
      putArticle(library, {
        article,
        via: 'page',
        statements: statements.map((statement) => ({ ...statement, articleId: id })),
        extractor: 'planted',
        now: new Date(FIRST_DAY),
      });
      pages++;
    }
    return pages;
  });
}
