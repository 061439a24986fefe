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
  const voices: Voice[] = [];
  const headings = new Map<string, Omit<ArticleHygiene, 'id' | 'hygiene'>>();
  let texts: Texts = new Map();
  for (const statement of utteredStatements(library, since)) {
    const { articleId, version, title, outlet, published } = statement;
    // They come article by article: of all texts only its own is needed.
    if (!texts.has(version)) texts = new Map();
    voices.push(voiceOf(library, statement, texts));
    if (!headings.has(articleId)) headings.set(articleId, { title, outlet, published });
  }
  const articles = [...Map.groupBy(voices, ({ articleId }) => articleId)].map(([id, of]) => {
    const { title, outlet, published } = headings.get(id)!;
    return { id, title, outlet, published, hygiene: measureHygiene(of) };
  });
  return { total: measureHygiene(voices), articles };
}
