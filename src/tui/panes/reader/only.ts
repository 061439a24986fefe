/** Which statements of an article show, where not all do: those of one speaker, or those that answer a query. */
import type { Article } from '../../../model/article.ts';
import type { FilterRow } from '../../../model/filter-row.ts';
import type { Statement } from '../../../model/statement.ts';
import { contentText } from '../../../text/said.ts';
import { matcherOf, parseQuery } from '../../../workflows/find.ts';

export type Only =
  /** Null for those that nobody is named for. */
  | { readonly kind: 'speaker'; readonly id: string | null; readonly name: string }
  | { readonly kind: 'query'; readonly text: string };

export const onlyInWords = (only: Only): string => (only.kind === 'speaker' ? `by ${only.name}` : `“${only.text}”`);

let last: { readonly all: readonly Statement[]; readonly only: Only; readonly those: readonly Statement[] } | null =
  null;

/** Every line of the screen asks for the same ones: they are kept until something else is asked for. */
export function onlyThose(article: Article, all: readonly Statement[], only: Only): readonly Statement[] {
  if (last?.all !== all || last.only !== only) last = { all, only, those: all.filter(testOf(article, only)) };
  return last.those;
}

function testOf(article: Article, only: Only): (statement: Statement) => boolean {
  if (only.kind === 'speaker') return ({ speaker }) => (speaker?.id ?? null) === only.id;
  // All statements of an article have one date: nothing here is relative to today.
  const answers = matcherOf(parseQuery(only.text, new Date(0)).query);
  return (statement) => answers(rowOf(article, statement));
}

const rowOf = (article: Article, statement: Statement): FilterRow => ({
  kind: statement.kind,
  class: statement.class,
  speaker: statement.speaker?.name ?? null,
  aliases: statement.speaker?.aliases ?? [],
  content: contentText(article.text, statement),
  cue: contentText(article.text, { contents: statement.cue }),
  title: article.title,
  outlet: article.outlet,
  published: article.published,
  read: true,
  kept: false,
  tags: [],
});
