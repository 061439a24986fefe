/** The same quotation in the printings of several outlets. */
import {
  type Cluster,
  clusterQuotations,
  isSameQuotation,
  isTelling,
  type Relation,
  relate,
} from '../desk/clusters.ts';
import { paraphrases } from '../desk/paraphrase.ts';
import type { Quoted } from '../desk/quoted.ts';
import { wordsOf } from '../desk/words.ts';
import type { Library } from '../library/open.ts';
import { type PrintedStatement, printedStatement, printedStatements } from '../library/printed.ts';
import { sharedQuotations } from '../library/quotations.ts';
import { fileNewStatements } from './filing.ts';
import {
  findPrintings,
  findReports,
  type Printing,
  rarityIn,
  readPrinting,
  readReport,
  type Texts,
} from './quotations.ts';

/**
 * A quotation wherever it is printed: earliest first, then each other printing and how it differs, then who only reports
 * it. Of what one article tells without quotation marks the first is that article, and the others tell the same words.
 */
export interface Comparison extends Cluster<Printing> {
  readonly reports: readonly Printing[];
  /** Who quotes what the first tells without quotation marks; nobody where that is a quotation itself. */
  readonly quoted: readonly Printing[];
}

const byDate = (a: Printing, b: Printing) => a.datedAt - b.datedAt || a.id - b.id;

/** Every printing of a quotation, which need not be in the library itself. Null where there is none. */
function compareQuotation(library: Library, quoted: Quoted): Comparison | null {
  fileNewStatements(library);
  const texts: Texts = new Map();
  const printings = findPrintings(library, quoted.words, texts)
    .filter((printing) => isSameQuotation(relate<Quoted>(quoted, printing)))
    .sort(byDate);
  const [first, ...others] = printings;
  if (!first) return null;
  const rarity = rarityIn(library);
  const reports = findReports(library, first.words, texts)
    .filter(
      (report) =>
        !printings.some(({ articleId }) => articleId === report.articleId) && paraphrases(first, report, rarity),
    )
    .sort(byDate);
  return { first, others: others.map((other) => relate(first, other)), reports, quoted: [] };
}

/** The same for words as they are typed. */
export const compareWords = (library: Library, words: string): Comparison | null => {
  const all = [{ start: 0, end: words.length }];
  const statement = { kind: 'direct', contents: all, speaker: null } as const;
  return compareQuotation(library, { text: words, statement, pieces: all, words: wordsOf(words, all) });
};

/** The same for a statement of the library, which need not be a quotation. */
export function compareStatement(library: Library, articleId: string, sid: string): Comparison | null {
  const statement = printedStatement(library, articleId, sid);
  if (!statement) return null;
  return statement.kind === 'indirect'
    ? compareTold(library, statement)
    : compareQuotation(library, readPrinting(library, statement, new Map()));
}

function compareTold(library: Library, statement: PrintedStatement): Comparison {
  fileNewStatements(library);
  const texts: Texts = new Map();
  const first = readReport(library, statement, texts);
  const rarity = rarityIn(library);
  const isOther = (printing: Printing): boolean => printing.articleId !== first.articleId;
  const quoted = findPrintings(library, first.words, texts)
    .filter((printing) => isOther(printing) && paraphrases(printing, first, rarity))
    .sort(byDate);
  const told = findReports(library, first.words, texts)
    .filter((report) => isOther(report) && !quoted.some(({ id }) => id === report.id))
    .sort(byDate)
    .map((report) => relate(first, report));
  const others = told.filter((relation) => tellsTheSame(first, relation));
  const reports = told
    .filter((relation) => !others.includes(relation) && paraphrases(first, relation.printing, rarity))
    .map(({ printing }) => printing);
  return { first, others, reports, quoted };
}

/** Whether a report tells the same words; in a few words people agree who know nothing of each other. */
function tellsTheSame(first: Printing, relation: Relation<Printing>): boolean {
  const { speaker } = relation.match;
  return isSameQuotation(relation) && (speaker === 'same' || (speaker === 'unsure' && isTelling(first)));
}

/**
 * Every quotation that more than one article printed, among those dated since a moment (milliseconds since 1970), those
 * with the latest news first. Each is worked out when it is asked for.
 */
export function* compareAll(library: Library, since: number): Generator<Cluster<Printing>> {
  fileNewStatements(library);
  for (const ids of sharedQuotations(library, since)) {
    const texts: Texts = new Map();
    const printings = printedStatements(library, ids).map((statement) => readPrinting(library, statement, texts));
    for (const { first, others } of clusterQuotations(printings)) {
      const elsewhere = others.filter((other) => isElsewhere(first, other));
      if (elsewhere.length > 0) yield { first, others: elsewhere };
    }
  }
}

const isElsewhere = (first: Printing, { printing }: Relation<Printing>) => printing.articleId !== first.articleId;
