/** A quotation in several printings, as lines for people and as a record. */
import { type Cluster, markDifferences, type Printing, type Relation, saidWords } from '../workflows/desk.ts';
import { citationOf, kindsInWords, matchRecord, printingRecord, speakerOf } from './quotation-lines.ts';

export type Compared = Cluster<Printing> & { readonly reports?: readonly Printing[] };

/** The shorter printing is laid over the fuller one, whichever of them came first. */
const shorterOf = (first: Printing, { printing, fuller }: Relation<Printing>) =>
  fuller === 'first' ? printing : first;

function relationLines(first: Printing, relation: Relation<Printing>): string[] {
  const { printing, match, fuller } = relation;
  const kinds = kindsInWords(match.differences) || 'the same words';
  const heading = fuller === 'this' ? `fuller here; the first against it: ${kinds}` : kinds;
  const other = match.speaker === 'other' ? [`      as said by ${speakerOf(printing)}`] : [];
  const marked = match.differences.length > 0 ? [`      ${markDifferences(shorterOf(first, relation), match)}`] : [];
  return [`  ${citationOf(printing)}`, `      ${heading}`, ...other, ...marked];
}

export function text({ first, others, reports = [] }: Compared): string[] {
  return [
    `${speakerOf(first)}: ${saidWords(first)}`,
    `  ${citationOf(first)}`,
    ...others.flatMap((other) => relationLines(first, other)),
    ...reports.flatMap((report) => [`  ${citationOf(report)}`, `      only reported: ${saidWords(report)}`]),
    '',
  ];
}

export const json = ({ first, others, reports = [] }: Compared): string =>
  `${JSON.stringify({
    first: printingRecord(first),
    others: others.map((other) => ({
      fuller: other.fuller,
      ...matchRecord(shorterOf(first, other), other.match),
      printing: printingRecord(other.printing),
    })),
    reports: reports.map(printingRecord),
  })}\n`;
