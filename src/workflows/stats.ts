/** Source hygiene and talk share, of the library and of each of its articles. */
import { type Hygiene, measureHygiene, type Voice } from '../desk/hygiene.ts';
import { countWords } from '../desk/words.ts';
import type { Library } from '../library/open.ts';
import { type PrintedStatement, utteredStatements } from '../library/printed.ts';
import { readPrinting, type Texts } from './quotations.ts';

interface ArticleHygiene {
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly hygiene: Hygiene;
}

export interface Stats {
  readonly total: Hygiene;
  /** In the order they were added. */
  readonly articles: readonly ArticleHygiene[];
}

const voiceOf = (library: Library, statement: PrintedStatement, texts: Texts): Voice => ({
  articleId: statement.articleId,
  outlet: statement.outlet,
  kind: statement.kind,
  speaker: statement.speaker,
  quotedWords: countWords(readPrinting(library, statement, texts).words),
});

/** Counts what was uttered in articles dated since a moment (milliseconds since 1970); beliefs and plans are left out. */
export function takeStats(library: Library, since: number): Stats {
  const texts: Texts = new Map();
  const statements = [...utteredStatements(library, since)];
  const voices = statements.map((statement) => voiceOf(library, statement, texts));
  const headings = new Map(statements.map((statement) => [statement.articleId, statement]));
  const articles = [...Map.groupBy(voices, ({ articleId }) => articleId)].map(([id, of]) => {
    const { title, outlet, published } = headings.get(id)!;
    return { id, title, outlet, published, hygiene: measureHygiene(of) };
  });
  return { total: measureHygiene(voices), articles };
}
