import { relate } from '../desk/clusters.ts';
import type { Quoted } from '../desk/quoted.ts';
import type { Library } from '../library/open.ts';
import { printedStatement } from '../library/printed.ts';
import { contentText } from '../text/said.ts';
import { compareStatement } from './compare.ts';
import { fileNewStatementsInTurns } from './filing.ts';
import { type Printing, readPrinting } from './quotations.ts';

/** Another place that has a statement: in the same words, in some others, only told, or (of one that is told) quoted. */
export interface Elsewhere {
  readonly articleId: string;
  readonly statementId: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly how: 'same' | 'altered' | 'reported' | 'quoted';
  readonly speaker: string | null;
  readonly content: string;
}

/** Where else in the library a statement is: in quotation marks, earliest first, and then who tells it. */
export async function elsewhere(library: Library, articleId: string, sid: string): Promise<readonly Elsewhere[]> {
  await fileNewStatementsInTurns(library);
  const statement = printedStatement(library, articleId, sid);
  const compared = statement && compareStatement(library, articleId, sid);
  if (!statement || !compared) return [];
  const { first, others, reports, quoted } = compared;
  const self = first.id === statement.id ? first : readPrinting(library, statement, new Map());
  const isOther = (printing: Printing): boolean => printing.id !== self.id;
  const printings = [first, ...others.map(({ printing }) => printing)].filter(isOther);
  return [
    ...quoted.map((printing) => place(printing, 'quoted')),
    ...printings.map((printing) => place(printing, isAltered(self, printing) ? 'altered' : 'same')),
    ...reports.filter(isOther).map((report) => place(report, 'reported')),
  ];
}

const isAltered = (self: Printing, other: Printing): boolean =>
  relate<Quoted>(self, other).match.differences.length > 0;

const place = (printing: Printing, how: Elsewhere['how']): Elsewhere => ({
  articleId: printing.articleId,
  statementId: printing.sid,
  title: printing.title,
  outlet: printing.outlet,
  published: printing.published,
  how,
  speaker: printing.statement.speaker?.name ?? null,
  content: contentText(printing.text, printing.statement),
});
