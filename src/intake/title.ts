import { cleanLine } from '../text/clean.ts';
import type { LooseBlock } from './lay-out.ts';

/**
 * Puts the headline where it is printed, as the first block. One that the document's metadata gives wins; else a first
 * heading of the first level is it. A heading near the top that repeats the headline is not printed twice.
 */
export function withTitle(
  given: string | null,
  blocks: readonly LooseBlock[],
): { readonly title: string | null; readonly blocks: readonly LooseBlock[] } {
  const wordsOf = (block: LooseBlock) => cleanLine(block.runs.map((run) => run.text).join(''));
  const first = blocks.findIndex((block) => wordsOf(block) !== '');
  const lead = blocks[first];
  if (!lead) return { title: given, blocks };
  const heading = lead.kind === 'heading' ? wordsOf(lead) : null;
  const title = cleanLine(given ?? '') || (lead.level === 1 ? heading : null);
  if (title === null) return { title, blocks };
  const repeated = heading !== null && sameWords(heading, title);
  const rest = repeated ? blocks.slice(first + 1) : blocks;
  return { title, blocks: [{ kind: 'title', level: 1, runs: repeated ? lead.runs : [{ text: title }] }, ...rest] };
}

const sameWords = (a: string, b: string): boolean => bareWords(a) === bareWords(b);
const bareWords = (line: string): string =>
  line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
