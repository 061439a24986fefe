/** A reader's correction of a statement, made whole: what else follows from it is worked out here. */
import { scanQuotations } from '../attribution/quotations.ts';
import { idOfName } from '../attribution/speakers/id-of-name.ts';
import { type Correction, correctionsOf } from '../library/corrections.ts';
import type { Library } from '../library/open.ts';
import { correctedIn } from '../library/statements.ts';
import { type LoadedArticle, loadArticle } from '../library/versions.ts';
import type { Article } from '../model/article.ts';
import { contains, type Span } from '../model/span.ts';
import { idOfMarked, type Speaker, type Statement, type StatementKind } from '../model/statement.ts';

/** Who said it. */
export type Ascription =
  | { readonly what: 'speaker'; readonly speaker: Speaker | null }
  /** Somebody the article names nowhere, or not as a speaker. */
  | { readonly what: 'name'; readonly name: string };

/** What the reader says about a statement. */
export type Amendment = Ascription | Bounds | { readonly what: 'no-statement' };

type Bounds = { readonly what: 'contents'; readonly contents: readonly Span[] };

/**
 * The correction to store: what was corrected before stays corrected. Null takes the one before back, undefined says that
 * there is no such statement.
 */
export function amend(
  library: Library,
  articleId: string,
  sid: string,
  amendment: Amendment,
): Correction | null | undefined {
  const loaded = loadArticle(library, articleId);
  const statement = loaded?.statements.find(({ id }) => id === sid);
  if (!loaded || !statement) return undefined;
  const before = correctionsOf(library, articleId).find((correction) => correction.sid === sid);
  const isMarked = before?.verdict === 'added';
  if (amendment.what === 'no-statement')
    return isMarked && correctedIn(library, articleId).get(sid) === null ? null : { verdict: 'rejected' };
  const said = saidBy(loaded, amendment);
  // The text may have been edited since: the words are where they stand now.
  const { contents } = statement;
  if (isMarked) return { verdict: 'added', said: { ...before.said, contents, ...said } };
  const saidBefore = before?.verdict === 'changed' ? before.said : {};
  return { verdict: 'changed', said: { ...saidBefore, ...(saidBefore.contents ? { contents } : {}), ...said } };
}

/** Words of an article that are a statement by what the reader says; undefined where there is no such article. */
export function markedStatement(
  library: Library,
  articleId: string,
  contents: readonly Span[],
  by: Ascription,
): Statement | undefined {
  const loaded = loadArticle(library, articleId);
  if (!loaded) return undefined;
  return {
    id: idOfMarked(loaded.article.hash, contents),
    articleId,
    kind: kindOf(loaded.article, contents),
    class: 'speech',
    contents,
    cue: [],
    source: null,
    speaker: speakerBy(loaded, by),
    confidence: 1,
    rule: 'reader',
    negated: false,
    nestedIn: null,
    why: 'marked by the reader',
  };
}

const saidBy = ({ article, statements }: LoadedArticle, amendment: Ascription | Bounds) =>
  amendment.what === 'contents'
    ? { contents: amendment.contents, kind: kindOf(article, amendment.contents) }
    : { speaker: speakerBy({ article, statements }, amendment) };

const speakerBy = (loaded: LoadedArticle, by: Ascription): Speaker | null =>
  by.what === 'speaker' ? by.speaker : named(by.name, loaded);

/** Whoever the article knows by that name. Else a full name is the same speaker everywhere, one word somebody of this article. */
function named(name: string, { article, statements }: LoadedArticle): Speaker {
  const wanted = name.toLowerCase();
  const known = statements
    .flatMap(({ speaker }) => speaker ?? [])
    .find((speaker) => [speaker.name, ...speaker.aliases].some((each) => each.toLowerCase() === wanted));
  const where = name.includes(' ') ? [] : [article.hash];
  return known ?? { id: idOfName('person', name, ...where), name, type: 'person', role: null, aliases: [] };
}

const WORD = /[\p{L}\p{N}]+/gu;

/** direct, mixed or indirect, by how many of the words are in quotation marks. */
function kindOf(article: Article, contents: readonly Span[]): StatementKind {
  const quoted = scanQuotations(article).flatMap(({ fragments }) => fragments);
  const inMarks = contents.flatMap(({ start, end }) =>
    [...article.text.slice(start, end).matchAll(WORD)].map((word) =>
      quoted.some((outer) => contains(outer, { start: start + word.index, end: start + word.index + word[0].length })),
    ),
  );
  if (!inMarks.includes(true)) return 'indirect';
  return inMarks.includes(false) ? 'mixed' : 'direct';
}
