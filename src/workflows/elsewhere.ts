import { isSameQuotation, isTelling, relate } from '../desk/clusters.ts';
import { paraphrases } from '../desk/paraphrase.ts';
import type { Quoted } from '../desk/quoted.ts';
import type { Library } from '../library/open.ts';
import { type PrintedStatement, printedStatement } from '../library/printed.ts';
import { contentText } from '../text/said.ts';
import { compareStatement } from './compare.ts';
import { fileNewStatementsInTurns } from './filing.ts';
import { findPrintings, findReports, type Printing, rarityIn, readPrinting, readReport } from './quotations.ts';

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

/** Where else in the library a statement is, earliest first. */
export async function elsewhere(library: Library, articleId: string, sid: string): Promise<readonly Elsewhere[]> {
  await fileNewStatementsInTurns(library);
  const statement = printedStatement(library, articleId, sid);
  if (statement?.kind === 'indirect') return toldElsewhere(library, statement);
  const compared = statement && compareStatement(library, articleId, sid);
  if (!statement || !compared) return [];
  const self = readPrinting(library, statement, new Map());
  const isOther = (printing: Printing): boolean => printing.id !== self.id;
  const printings = [compared.first, ...compared.others.map(({ printing }) => printing)].filter(isOther);
  return [
    ...printings.map((printing) => place(printing, isAltered(self, printing) ? 'altered' : 'same')),
    ...compared.reports.filter(isOther).map((report) => place(report, 'reported')),
  ];
}

/** The same for what is told without quotation marks: who else tells it, and who prints it as it was said. */
function toldElsewhere(library: Library, statement: PrintedStatement): readonly Elsewhere[] {
  const texts = new Map();
  const self = readReport(library, statement, texts);
  const rarity = rarityIn(library);
  const isElsewhere = ({ articleId }: Printing): boolean => articleId !== self.articleId;
  const quoted = findPrintings(library, self.words, texts).filter(
    (printing) => isElsewhere(printing) && paraphrases(printing, self, rarity),
  );
  const places = quoted.map((printing) => ({ printing, how: 'quoted' as Elsewhere['how'] }));
  for (const printing of findReports(library, self.words, texts).filter(isElsewhere)) {
    if (quoted.some(({ id }) => id === printing.id)) continue;
    if (tellsTheSame(self, printing)) places.push({ printing, how: isAltered(self, printing) ? 'altered' : 'same' });
    else if (paraphrases(self, printing, rarity)) places.push({ printing, how: 'reported' });
  }
  return places
    .sort((a, b) => a.printing.datedAt - b.printing.datedAt || a.printing.id - b.printing.id)
    .map(({ printing, how }) => place(printing, how));
}

/** Whether two tell the same words; in a few words people agree who know nothing of each other. */
function tellsTheSame(self: Printing, other: Printing): boolean {
  const relation = relate<Quoted>(self, other);
  const { speaker } = relation.match;
  return isSameQuotation(relation) && (speaker === 'same' || (speaker === 'unsure' && isTelling(self)));
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
