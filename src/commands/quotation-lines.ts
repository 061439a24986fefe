/** How the desk's commands put quotations, differences and citations into words and records. */
import { provenanceOf } from '../text/quote-selector.ts';
import {
  DIFFERENCE_WORDS,
  type Difference,
  type Match,
  markDifferences,
  type Printing,
  type Quoted,
  saidWords,
} from '../workflows/desk.ts';

/** What kinds of difference there are, each once, in words. */
export const kindsInWords = (differences: readonly Difference[]): string =>
  [...new Set(differences.map(({ kind }) => DIFFERENCE_WORDS[kind]))].join(', ');

/** Where it was printed, in one line. */
export const citationOf = ({ outlet, published, title, url }: Printing): string =>
  [outlet, published?.slice(0, 10), `“${title}”`, url].filter(Boolean).join(', ');

export const speakerOf = (quoted: Quoted): string => quoted.statement.speaker?.name ?? 'unnamed';

/** A printing as a record that can be followed back to its words. */
export function printingRecord(printing: Printing): Record<string, unknown> {
  const { articleId, sid, title, outlet, published, url, statement } = printing;
  return {
    article: articleId,
    statement: sid,
    speaker: statement.speaker?.name ?? null,
    kind: statement.kind,
    text: saidWords(printing),
    title,
    outlet,
    published,
    url,
    ...provenanceOf(printing.text, { contents: statement.contents, confidence: printing.confidence }, printing),
  };
}

const pair = ({ start, end }: { start: number; end: number }) => [start, end] as const;

/** A comparison as a record. Spans count into the texts of either side. */
export const matchRecord = (quoted: Quoted, match: Match<Quoted>): Record<string, unknown> => ({
  speaker: match.speaker,
  shared: Number(match.shared.toFixed(3)),
  differences: match.differences.map((difference) => ({
    kind: difference.kind,
    quoted: pair(difference.quoted),
    original: pair(difference.original),
    quotedText: quoted.text.slice(difference.quoted.start, difference.quoted.end),
    originalText: match.printing.text.slice(difference.original.start, difference.original.end),
  })),
  marked: markDifferences(quoted, match),
});
