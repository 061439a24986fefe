/**
 * Corrections are laid over what was derived each time it is derived anew: a correction finds its statement by id, else by
 * its words, so it outlives a better extractor and an edited article.
 */
import { contains, type Span } from '../model/span.ts';
import { type Statement, UTTERED } from '../model/statement.ts';
import { contentText } from '../text/said.ts';
import { type Correction, correctionsOf, type KeptCorrection, type Said } from './corrections.ts';
import type { Library } from './open.ts';

/** A statement with what the reader made of it; `derived` is what was found, where that is something else. */
export interface Judged {
  readonly statement: Statement;
  readonly verdict: 'derived' | Correction['verdict'];
  readonly derived: Statement | null;
}

type Text = { readonly hash: string; readonly text: string };

/** Lays the reader's corrections over what was derived from a version of an article. */
export function judge(
  library: Library,
  at: { readonly article: { readonly id: string }; readonly version: Text },
  statements: readonly Statement[],
): Judged[] {
  const judged = statements.map((statement): Judged => ({ statement, verdict: 'derived', derived: null }));
  for (const correction of correctionsOf(library, at.article.id)) {
    const here = relocated(library, correction, at.article.id, at.version);
    if (correction.verdict === 'added') {
      if (here) add(judged, { ...correction.said, ...here });
      continue;
    }
    const index = indexOf(judged, correction, at.version);
    const found = judged[index];
    if (!found) continue;
    const derived = found.derived ?? found.statement;
    if (correction.verdict === 'rejected') judged[index] = { statement: derived, verdict: 'rejected', derived: null };
    else if (here) {
      const { id } = found.statement;
      judged[index] = { statement: { ...found.statement, ...here, id }, verdict: 'changed', derived };
    }
  }
  return judged.map((one) => (one.verdict === 'added' ? nested(one, judged) : one));
}

/**
 * Adds what the reader marked. Where the same statement was found since, what the reader said is laid over that one,
 * under the reader's id: what was kept and noted of it stays with it.
 */
function add(judged: Judged[], said: Statement): void {
  const index = judged.findIndex(({ statement }) => isSame(statement, said));
  const found = judged[index];
  if (!found) {
    judged.push({ statement: said, verdict: 'added', derived: null });
    return;
  }
  const { id, contents, kind, speaker } = said;
  // A thought is out of sight unless it is asked for: somebody who marks it takes it for something said.
  const sort = UTTERED.has(found.statement.class) ? found.statement.class : said.class;
  const statement = { ...found.statement, id, contents, kind, speaker, class: sort };
  judged[index] = { statement, verdict: 'changed', derived: found.derived ?? found.statement };
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** How many code units two lists of spans share, either of them disjoint. */
const sharedLength = (some: readonly Span[], others: readonly Span[]): number =>
  lengthOf(
    some
      .flatMap((a) => others.map((b) => ({ start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) })))
      .filter(({ start, end }) => start < end),
  );

/** Whether two statements have the same words in the same place, or one speaker and more than half of the words. */
function isSame(a: Statement, b: Statement): boolean {
  const shared = sharedLength(a.contents, b.contents);
  const all = lengthOf(a.contents) + lengthOf(b.contents) - shared;
  return shared === all || (a.speaker?.id === b.speaker?.id && shared > all / 2);
}

/** An added statement within the narrowest one that has all of its words, whoever found that. */
function nested(one: Judged, all: readonly Judged[]): Judged {
  const { contents } = one.statement;
  const [outer] = all
    .filter(({ statement, verdict }) => verdict !== 'rejected' && isWithin(contents, statement.contents))
    .sort((a, b) => lengthOf(a.statement.contents) - lengthOf(b.statement.contents));
  return { ...one, statement: { ...one.statement, nestedIn: outer?.statement.id ?? null } };
}

const isWithin = (inner: readonly Span[], outer: readonly Span[]): boolean =>
  lengthOf(inner) < lengthOf(outer) && inner.every((span) => outer.some((each) => contains(each, span)));

function indexOf(judged: readonly Judged[], { sid, content, hash }: KeptCorrection, version: Text): number {
  const bySid = judged.findIndex(({ statement }) => statement.id === sid);
  if (bySid >= 0) return bySid;
  const byWords = judged.findIndex(({ statement }) => contentText(version.text, statement) === content);
  if (byWords >= 0 || hash !== version.hash) return byWords;
  // The same text read by another extractor: the statement that has most of the words, if it has more than half.
  const shares = judged.map(({ statement }) => sharedWords(contentText(version.text, statement), content));
  const best = shares.indexOf(Math.max(...shares));
  return (shares[best] ?? 0) > 0.5 ? best : -1;
}

/** The length of the shorter over the longer where one of the two is a part of the other, else 0. */
function sharedWords(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length > 0 && long.includes(short) ? short.length / long.length : 0;
}

/**
 * What was said, with spans that hold in this version of the text. In an edited text they move with the first content;
 * spans whose words are not there any more are left out, and an addition whose words are gone is null.
 */
function relocated(library: Library, correction: KeptCorrection, articleId: string, version: Text): Said | null {
  if (correction.verdict === 'rejected') return null;
  const { said } = correction;
  if (correction.hash === version.hash) return said;
  const { contents, cue, source, ...rest } = said;
  const old =
    library.get<Text>(
      'SELECT v.text, v.hash FROM article a JOIN version v ON v.article = a.key WHERE a.id = ? AND v.hash = ?',
      articleId,
      correction.hash,
    )?.text ?? '';
  const first = contents?.[0];
  const found = first ? nearest(version.text, old.slice(first.start, first.end), first.start) : -1;
  if (!contents || !first || found < 0) return correction.verdict === 'added' ? null : rest;
  const by = found - first.start;
  const move = (spans: readonly Span[]): Span[] =>
    spans
      .map(({ start, end }) => ({ start: start + by, end: end + by }))
      .filter(({ start, end }) => version.text.slice(start, end) === old.slice(start - by, end - by));
  return { ...rest, contents: move(contents), cue: move(cue ?? []), source: move(source ? [source] : [])[0] ?? null };
}

/** Where words stand that are nearest to an offset, or -1. */
function nearest(text: string, words: string, offset: number): number {
  if (words === '') return -1;
  const before = text.lastIndexOf(words, offset);
  const after = text.indexOf(words, offset);
  if (before < 0 || after < 0) return Math.max(before, after);
  return offset - before < after - offset ? before : after;
}
