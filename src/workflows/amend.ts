/** A reader's correction of a statement, made whole: what else follows from it is worked out here. */
import { scanQuotations } from '../attribution/quotations.ts';
import { idOfName } from '../attribution/speakers/id-of-name.ts';
import { type Correction, correctionsOf } from '../library/corrections.ts';
import type { Library } from '../library/open.ts';
import { loadArticle } from '../library/versions.ts';
import type { Article } from '../model/article.ts';
import { contains, type Span } from '../model/span.ts';
import type { Speaker, StatementKind } from '../model/statement.ts';

/** What the reader says about a statement. */
export type Amendment =
  | { readonly what: 'no-statement' }
  | { readonly what: 'speaker'; readonly speaker: Speaker | null }
  /** Somebody the article names nowhere, or not as a speaker. */
  | { readonly what: 'name'; readonly name: string }
  | { readonly what: 'contents'; readonly contents: readonly Span[] };

/** The correction to store: what was corrected before stays corrected. Null where there is no such statement. */
export function amend(library: Library, articleId: string, sid: string, amendment: Amendment): Correction | null {
  if (amendment.what === 'no-statement') return { verdict: 'rejected' };
  const loaded = loadArticle(library, articleId);
  const statement = loaded?.statements.find(({ id }) => id === sid);
  if (!loaded || !statement) return null;
  const said = saidBy(loaded.article, amendment);
  const before = correctionsOf(library, articleId).find((correction) => correction.sid === sid);
  if (before?.verdict === 'added') return { verdict: 'added', said: { ...before.said, ...said } };
  return { verdict: 'changed', said: { ...(before?.verdict === 'changed' ? before.said : {}), ...said } };
}

function saidBy(article: Article, amendment: Exclude<Amendment, { what: 'no-statement' }>) {
  switch (amendment.what) {
    case 'speaker':
      return { speaker: amendment.speaker };
    case 'name':
      return { speaker: named(amendment.name, article.hash) };
    case 'contents':
      return { contents: amendment.contents, kind: kindOf(article, amendment.contents) };
  }
}

/** A full name is the same speaker wherever it is printed; one word is somebody of this article. */
const named = (name: string, articleHash: string): Speaker => ({
  id: name.includes(' ') ? idOfName('person', name) : idOfName('person', name, articleHash),
  name,
  type: 'person',
  role: null,
  aliases: [],
});

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
