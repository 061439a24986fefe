/**
 * What the reader says about statements: this one has another speaker or other bounds, that one is no quotation, here is
 * one that was missed. Corrections are kept apart from what was derived and laid over it each time it is derived anew:
 * a correction finds its statement by id, else by its words, so it outlives a better extractor and an edited article.
 */
import type { Span } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { contentText } from '../text/said.ts';
import type { Library } from './open.ts';

/** The fields a reader may set. */
type Said = Partial<Pick<Statement, 'kind' | 'class' | 'contents' | 'cue' | 'source' | 'speaker' | 'negated'>>;

export type Correction =
  | { readonly verdict: 'changed'; readonly said: Said }
  | { readonly verdict: 'rejected' }
  | { readonly verdict: 'added'; readonly said: Statement };

/** A correction with where it was made: the version by hash, the words of the statement then, and when. */
export type KeptCorrection = Correction & {
  readonly sid: string;
  readonly hash: string;
  readonly content: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
};

/** A statement with what the reader made of it; `derived` is what was found, where that is something else. */
export interface Judged {
  readonly statement: Statement;
  readonly verdict: 'derived' | Correction['verdict'];
  readonly derived: Statement | null;
}

interface CorrectionRow {
  readonly sid: string;
  readonly verdict: Correction['verdict'];
  readonly hash: string;
  readonly content: string;
  readonly said: string;
  readonly madeAt: number;
}

const kept = ({ said, ...row }: CorrectionRow): KeptCorrection =>
  ({ ...row, ...(row.verdict === 'rejected' ? {} : { said: JSON.parse(said) as unknown }) }) as KeptCorrection;

/** The corrections of an article, oldest first. */
export const correctionsOf = (library: Library, articleId: string): KeptCorrection[] =>
  library
    .all<CorrectionRow>(
      `SELECT sid, verdict, hash, content, said, made_at AS madeAt FROM correction WHERE article = ?
       ORDER BY made_at, sid`,
      articleId,
    )
    .map(kept);

/** Makes the correction of one statement what is given; null takes it back. */
export function putCorrection(library: Library, articleId: string, sid: string, value: KeptCorrection | null): void {
  library.run('DELETE FROM correction WHERE article = ? AND sid = ?', articleId, sid);
  if (!value) return;
  library.run(
    'INSERT INTO correction (article, sid, verdict, hash, content, said, made_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    articleId,
    sid,
    value.verdict,
    value.hash,
    value.content,
    JSON.stringify(value.verdict === 'rejected' ? {} : value.said),
    value.madeAt,
  );
}

/** Every correction ever made, as gold to measure the extractor by. */
export const allCorrections = (library: Library): (KeptCorrection & { readonly articleId: string })[] =>
  library
    .all<CorrectionRow & { articleId: string }>(
      'SELECT article AS articleId, sid, verdict, hash, content, said, made_at AS madeAt FROM correction ORDER BY article, made_at, sid',
    )
    .map((row) => kept(row) as KeptCorrection & { articleId: string });

/** Lays the reader's corrections over what was derived from a version of an article. */
export function judge(
  library: Library,
  at: { readonly article: { readonly id: string }; readonly version: { readonly hash: string; readonly text: string } },
  statements: readonly Statement[],
): Judged[] {
  const judged = statements.map((statement): Judged => ({ statement, verdict: 'derived', derived: null }));
  for (const correction of correctionsOf(library, at.article.id)) {
    const index = indexOf(judged, correction, at.version);
    const found = judged[index]?.statement;
    const here = relocated(library, correction, at.article.id, at.version);
    if (found && correction.verdict === 'rejected')
      judged[index] = { statement: found, verdict: 'rejected', derived: null };
    else if (found && here) {
      judged[index] = { statement: { ...found, ...here, id: found.id }, verdict: 'changed', derived: found };
    } else if (here && correction.verdict === 'added') {
      judged.push({ statement: { ...correction.said, ...here }, verdict: 'added', derived: null });
    }
  }
  return judged;
}

type Text = { readonly hash: string; readonly text: string };

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
  const anchor = contents?.[0] && old.slice(contents[0].start, contents[0].end);
  const found = anchor ? version.text.indexOf(anchor) : -1;
  if (!contents || found < 0) return correction.verdict === 'added' ? null : rest;
  const by = found - contents[0]!.start;
  const move = (spans: readonly Span[]): Span[] =>
    spans
      .map(({ start, end }) => ({ start: start + by, end: end + by }))
      .filter(({ start, end }) => version.text.slice(start, end) === old.slice(start - by, end - by));
  return { ...rest, contents: move(contents), cue: move(cue ?? []), source: move(source ? [source] : [])[0] ?? null };
}
