/** What to relax when nothing was found. */
import type { QuerySuggestion } from '../../model/hit.ts';
import { lookalikes } from '../index/expand.ts';
import type { LiveIndex } from '../index/live-index.ts';
import { readPostings } from '../index/postings.ts';
import { FIELDS, wordNumber } from '../index/segment.ts';
import { labelOf } from '../query/label.ts';
import { printQuery } from '../query/print.ts';
import type { Clause, Query } from '../query/types.ts';
import { wordsOf } from '../words/scan.ts';

const MOST = 3;
/** Each suggestion is tried before it is made; longer queries only get the first ones tried. */
const MOST_TRIED = 8;

/** Other queries that do find something, best first: a word spelled otherwise, or the query with one clause left out. */
export function suggest(live: LiveIndex, query: Query, count: (query: Query) => number): QuerySuggestion[] {
  const tried = query.clauses.slice(0, MOST_TRIED);
  const respelled = tried.flatMap((clause) => respell(live, query, clause, count));
  const relaxed = query.clauses.length < 2 ? [] : tried.flatMap((clause) => leaveOut(query, clause, count));
  return [...best(respelled), ...best(relaxed)].slice(0, MOST);
}

const best = (suggestions: readonly QuerySuggestion[]) =>
  [...suggestions].sort((a, b) => b.count - a.count).slice(0, 2);

function leaveOut(query: Query, clause: Clause, count: (query: Query) => number): QuerySuggestion[] {
  const rest = { clauses: query.clauses.filter((other) => other !== clause) };
  const found = count(rest);
  return found > 0 ? [{ label: `without ${labelOf(clause)} (${found})`, query: printQuery(rest), count: found }] : [];
}

const LOOKALIKES = 3;

function respell(live: LiveIndex, query: Query, clause: Clause, count: (query: Query) => number): QuerySuggestion[] {
  // What is found by itself is not misspelt.
  if (clause.negated || count({ clauses: [clause] }) > 0) return [];
  const words = wordsOf(wordsAsked(clause)).map(({ folded }) => folded);
  for (const [at, folded] of words.entries()) {
    if (words.length > 1 && count({ clauses: [askingFor(clause, folded)] }) > 0) continue;
    const nearest = live.shelves
      .flatMap(({ segment }) => lookalikes(segment, folded, LOOKALIKES))
      .filter(({ edits }) => edits > 0)
      .sort((a, b) => a.edits - b.edits)
      .slice(0, LOOKALIKES);
    for (const { word } of nearest) {
      const other = askingFor(clause, words.with(at, word).join(' '));
      const instead = { clauses: query.clauses.map((own) => (own === clause ? other : own)) };
      const found = count(instead);
      if (found > 0)
        return [
          { label: `did you mean ${printedForm(live, word)} (${found})?`, query: printQuery(instead), count: found },
        ];
    }
  }
  return [];
}

/** The words of a clause that might be misspelt; none where it has a choice of fixed values. */
function wordsAsked(clause: Clause): string {
  if (clause.type === 'word' || clause.type === 'phrase') return clause.text;
  return clause.type === 'speaker' || clause.type === 'said' || clause.type === 'about' ? clause.anyOf[0]! : '';
}

/** The clause with other words; several of them stay a phrase. */
const askingFor = ({ span, negated, ...clause }: Clause, text: string): Clause => {
  if (clause.type === 'speaker' || clause.type === 'said' || clause.type === 'about')
    return { span, negated, type: clause.type, anyOf: [text] };
  return text.includes(' ')
    ? { span, negated, type: 'phrase', text, open: false }
    : { span, negated, type: 'word', text, loose: false, open: false };
};

/** A folded word as the newest text that has it prints it, in a name if it is in any. */
function printedForm(live: LiveIndex, word: string): string {
  for (const field of [FIELDS.speaker, FIELDS.content]) {
    for (const shelf of [...live.shelves].reverse()) {
      const number = wordNumber(shelf.segment, word);
      const length = number < 0 ? 0 : readPostings(shelf.segment, number, field, shelf.scratch.list);
      if (length === 0) continue;
      const [read] = live.cache.read([shelf.rowOf(shelf.scratch.list[length - 1]!)], live.version);
      for (const { text, words } of read?.fields ?? []) {
        const printed = words.find(({ folded }) => folded === word);
        if (printed) return text.slice(printed.start, printed.end);
      }
    }
  }
  return word;
}
