/** What commands and screens may use of the desk directly: the shapes of its answers, and how to show them. */
import { type Quoted, quote } from '../desk/quoted.ts';
import { countWords } from '../desk/words.ts';
import { contentText } from '../text/said.ts';

export type { Cluster, Relation } from '../desk/clusters.ts';
export type { Difference } from '../desk/differences.ts';
export type { Hygiene, Share } from '../desk/hygiene.ts';
export { markDifferences } from '../desk/mark-differences.ts';
export type { Match } from '../desk/match.ts';
export type { Quoted } from '../desk/quoted.ts';
export { VERDICTS, type Verdict } from '../desk/verdict.ts';
export type { Printing } from './quotations.ts';

/** The words of a statement as printed, its pieces joined by an ellipsis. */
export const saidWords = ({ text, statement }: Quoted): string => contentText(text, statement);

/** How many words of a statement are in quotation marks. */
export const quotedWords = (text: string, statement: Quoted['statement']): number =>
  countWords(quote(text, statement).words);
