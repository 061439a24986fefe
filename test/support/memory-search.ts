/** Search over a shelf in memory: the real query language, plain containment, the order of the shelf. */

import type { FilterRow } from '../../src/model/filter-row.ts';
import type { Completion, Found, Hit, Marked, QuerySuggestion, Scope } from '../../src/model/hit.ts';
import { contentText } from '../../src/text/said.ts';
import type { ListFilter } from '../../src/tui/world.ts';
import { matcherOf, OPERATORS, parseQuery } from '../../src/workflows/find.ts';
import type { Shelved } from './memory-world.ts';

const NOW = new Date('2026-03-15T12:00:00Z');

export const mistakesIn = (query: string): string[] =>
  parseQuery(`${query} `, NOW).problems.map(({ message }) => message);

/** Whether an article holds what a filter asks for, in its headline or a statement. */
export const answersFilter = (each: Shelved, filter: string): boolean =>
  filter === '' || search([each], filter, { scope: 'all', limit: 1, offset: 0 }).hits.length > 0;

/** How a filter is understood. */
export function filterOf(filter: string): ListFilter | null {
  if (filter === '') return null;
  const { chips, problems } = parseQuery(filter, NOW);
  return { words: filter, chips, problems };
}

interface Options {
  readonly scope: Scope;
  readonly limit: number;
  readonly offset: number;
}

export function search(shelf: readonly Shelved[], query: string, { scope, limit, offset }: Options): Found {
  const parsed = parseQuery(query, NOW);
  const answers = matcherOf(parsed.query);
  const words = parsed.query.clauses.flatMap((clause) => ('text' in clause ? [clause.text] : []));
  const found =
    parsed.query.clauses.length === 0 ? [] : shelf.flatMap((each, index) => hitsIn(each, index, words, answers));
  const scopes: Record<Scope, readonly Hit[]> = {
    all: found,
    quotes: found.filter(({ type }) => type === 'statement'),
    speakers: [],
    headlines: found.filter(({ type }) => type === 'headline'),
  };
  return {
    query,
    scope,
    offset,
    hits: scopes[scope].slice(offset, offset + limit),
    counts: { all: found.length, quotes: scopes.quotes.length, speakers: 0, headlines: scopes.headlines.length },
    exact: true,
    chips: parsed.chips,
    problems: parsed.problems,
    suggestions: found.length === 0 ? suggestions(shelf, query) : [],
    elapsed: 0,
    indexing: null,
  };
}

function hitsIn(
  { article, statements }: Shelved,
  index: number,
  words: readonly string[],
  answers: (row: FilterRow) => boolean,
): Hit[] {
  const { id: articleId, outlet, published } = article;
  const at = { articleId, outlet, published, read: false, kept: false, explanation: null };
  const row = { ...at, title: article.title, aliases: [], tags: [] };
  const title = mark(article.title, words);
  const quotes = (statements ?? []).flatMap((statement, place): Hit[] => {
    const content = contentText(article.text, statement);
    const speaker = statement.speaker?.name ?? null;
    const { kind, class: sort } = statement;
    if (!answers({ ...row, kind, class: sort, speaker, content, cue: '' })) return [];
    return [
      {
        ...at,
        row: index * 1_000 + place,
        type: 'statement',
        statementId: statement.id,
        kind,
        class: sort,
        speakerId: statement.speaker?.id ?? null,
        speaker: speaker === null ? null : mark(speaker, words),
        alias: null,
        content: mark(content, words),
        cue: { text: '', marks: [] },
        title: { ...title, marks: [] },
      },
    ];
  });
  const asHeadline = { ...row, kind: null, class: null, speaker: null, content: '', cue: '' };
  return [...quotes, ...(answers(asHeadline) ? [{ ...at, row: index, type: 'headline', title } as const] : [])];
}

function mark(text: string, words: readonly string[]): Marked {
  const marks = words.flatMap((word) => {
    const start = text.toLowerCase().indexOf(word.toLowerCase());
    return start === -1 || word === '' ? [] : [{ start, end: start + word.length }];
  });
  return { text, marks: marks.sort((a, b) => a.start - b.start) };
}

/** Speakers whose names begin as the query does. */
function suggestions(shelf: readonly Shelved[], query: string): QuerySuggestion[] {
  const names = shelf.flatMap(({ statements }) => (statements ?? []).map(({ speaker }) => speaker?.name ?? ''));
  const like = names
    .flatMap((name) => name.split(' '))
    .filter((name) => name.length > 3 && name.startsWith(query.slice(0, 3)));
  return [...Map.groupBy(like, (name) => name)].map(([name, { length }]) => ({
    label: `did you mean ${name} (${length})?`,
    query: name,
    count: length,
  }));
}

export function completions(words: string, cursor: number): Completion[] {
  const [, typed = ''] = /(\w+)$/.exec(words.slice(0, cursor)) ?? [];
  if (typed.length < 2) return [];
  return OPERATORS.filter(({ name }) => name.startsWith(typed)).map(({ name, summary }) => ({
    span: { start: cursor - typed.length, end: cursor },
    text: `${name}:`,
    label: `${name}: ${summary}`,
    count: null,
  }));
}
