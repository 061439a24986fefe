/** What commands and screens may use of the desk directly: the shapes of its answers, and how to show them. */
import type { Difference } from '../desk/differences.ts';
import { type Quoted, quote } from '../desk/quoted.ts';
import { countWords } from '../desk/words.ts';
import { contentText } from '../text/said.ts';

export type { Cluster, Relation } from '../desk/clusters.ts';
export type { Hygiene, Share } from '../desk/hygiene.ts';
export { markDifferences } from '../desk/mark-differences.ts';
export type { Match } from '../desk/match.ts';
export type { Quoted } from '../desk/quoted.ts';
export { VERDICTS, type Verdict } from '../desk/verdict.ts';
export type { Printing } from './quotations.ts';
export type { Difference };

/** The words of a statement as printed, its pieces joined by an ellipsis. */
export const saidWords = ({ text, statement }: Quoted): string => contentText(text, statement);

/** How many words of a statement are in quotation marks. */
export const quotedWords = (text: string, statement: Quoted['statement']): number =>
  countWords(quote(text, statement).words);

/** What a kind of difference is called. */
export const DIFFERENCE_WORDS: Readonly<Record<Difference['kind'], string>> = {
  typography: 'typography',
  contraction: 'contraction',
  bracketed: 'bracketed insertion',
  ellipsis: 'cut marked by an ellipsis',
  dropped: 'words dropped without an ellipsis',
  added: 'words added',
  changed: 'words changed',
  number: 'number changed',
  negation: 'negation changed',
};
