/** Clusters and versions, as plain values to be shown. */
import type { Span } from '../model/span.ts';
import type { Cluster, Printing } from './desk.ts';
import type { ClustersAnswer, VersionAnswer, VersionHeading } from './desk-questions.ts';
import { tellPrinting } from './tell-desk.ts';
import type { Version, WholeVersion } from './versions.ts';

export function tellCluster({ first, others }: Cluster<Printing>): ClustersAnswer['clusters'][number] {
  const printings = [first, ...others.map(({ printing }) => printing)];
  return {
    first: tellPrinting(first),
    printings: printings.length,
    outlets: new Set(printings.map(({ outlet, articleId }) => outlet ?? articleId)).size,
    differences: [...new Set(others.flatMap(({ match }) => match.differences.map(({ kind }) => kind)))],
    otherSpeaker: others.some(({ match }) => match.speaker === 'other'),
  };
}

export const tellVersion = ({ number, fetchedAt, via, current, edits }: Version): VersionHeading => ({
  number,
  at: fetchedAt,
  via,
  current,
  edits,
});

/** A paragraph longer than this, in UTF-16 code units, is shown in pieces: none is to be higher than a low screen. */
const LONG = 300;

export function tellWhole(found: WholeVersion | undefined): Omit<VersionAnswer, 'about'> {
  if (!found) return { title: null, heading: null, paragraphs: [] };
  const { article, version, edited } = found;
  const pieces = article.blocks.flatMap(({ span }) => piecesOf(article.text, span));
  return {
    title: article.title,
    heading: tellVersion(version),
    paragraphs: pieces.map(({ start, end }) => ({
      text: article.text.slice(start, end).trim(),
      edited: edited.some((one) => one.start < end && one.end > start),
    })),
  };
}

/** A block in pieces that end with a sentence, where it is long. */
function piecesOf(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  let from = start;
  for (const { index, 0: stop } of text.slice(start, end).matchAll(/[.!?…]["”’»)]*\s+/g)) {
    const to = start + index + stop.length;
    if (to - from < LONG) continue;
    pieces.push({ start: from, end: to });
    from = to;
  }
  return from < end ? [...pieces, { start: from, end }] : pieces;
}
