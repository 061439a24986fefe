/** Runs of the narrator's words: where one begins, and whether it follows a quotation. */
import { type Layout, REACH, startsSentence } from './layout.ts';

/** Where the run of narration around `at` begins: at a sentence, after a quotation, a semicolon, a colon or a dash. */
export function narrativeStart(layout: Layout, at: number): number {
  const { tokens, level } = layout;
  let first = at;
  let inBrackets = false;
  for (let steps = 0; steps < REACH && !startsSentence(layout, first); steps++) {
    const { value } = tokens[first - 1]!;
    if (level[first - 1] !== level[at] || (PARTS.has(value) && !inBrackets) || (value === '(' && !inBrackets)) break;
    if (value === ')' || value === '(') inBrackets = value === ')';
    first--;
  }
  return first;
}

const PARTS = new Set([';', ':', '—', '–']);

/** Whether a quotation ends right before token `at`, in the same paragraph. */
export const followsQuotation = (layout: Layout, at: number): boolean =>
  at > 0 && layout.level[at - 1] !== layout.level[at] && !startsParagraph(layout, at);

const startsParagraph = (layout: Layout, at: number): boolean =>
  layout.tokens[at]!.paragraph !== layout.tokens[at - 1]?.paragraph;
