import type { Block, BlockKind, Link } from '../model/article.ts';
import { cleanText } from '../text/clean.ts';

/** A stretch of text with one link or none. A `\n` in it is a line break that was asked for. */
export interface Run {
  readonly text: string;
  readonly href?: string | null;
}

/** A block as a format found it, before it has a place in the text of record. */
export interface LooseBlock {
  readonly kind: BlockKind;
  readonly level: number;
  readonly marker?: string;
  readonly runs: readonly Run[];
}

export interface LaidOut {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
}

/**
 * Writes loose blocks into one text, cleaned, with the white space of a browser: runs of spaces are one, none at the
 * edges, and two line breaks begin another block of the same kind. Rows of a table and items of a list follow line on
 * line; other blocks are a blank line apart. Code keeps its spaces.
 */
export function layOut(loose: readonly LooseBlock[]): LaidOut {
  const blocks: Block[] = [];
  const links: Link[] = [];
  const parts: string[] = [];
  let length = 0;
  const add = (part: string) => {
    parts.push(part);
    length += part.length;
  };

  for (const { kind, level, marker, runs } of loose.flatMap(settle)) {
    const before = blocks.at(-1);
    if (before) add(before.kind === kind && FOLLOWS_ON.has(kind) ? '\n' : '\n\n');
    const start = length;
    for (const { text, href } of runs) {
      if (href) links.push({ href, span: { start: length, end: length + text.length } });
      add(text);
    }
    blocks.push({ kind, level, span: { start, end: length }, ...(marker === undefined ? {} : { marker }) });
  }
  return { text: parts.join(''), blocks, links };
}

const FOLLOWS_ON: ReadonlySet<BlockKind> = new Set(['list-item', 'table']);

/** The blocks a loose one makes once its white space is settled: none when it holds no word, several when blank lines divide it. */
function settle(loose: LooseBlock): LooseBlock[] {
  if (loose.kind === 'code') {
    const code = codeText(loose.runs.map((run) => run.text).join(''));
    return code === '' ? [] : [{ ...loose, runs: [{ text: code }] }];
  }
  const [first, ...rest] = settledRuns(joined(loose.runs))
    .map(trimmed)
    .filter((runs) => runs.length > 0);
  if (!first) return [];
  // Only the first block of a list item carries the marker.
  const { kind, level } = loose;
  return [{ ...loose, runs: first }, ...rest.map((runs) => ({ kind, level, runs }))];
}

// Places where a word may be broken, and byte order marks gone astray: they only keep words from being found.
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g;

// A line with nothing but no-break spaces is how old pages space their paragraphs.
const EMPTY_LINE = /\n[ \u00A0\u3000]+(?=\n)/g;

/** Runs without white space of any kind at the outer edges; none where there was nothing else. */
function trimmed(runs: readonly Run[]): Run[] {
  const isBlank = (run: Run) => run.text.trim() === '';
  const first = runs.findIndex((run) => !isBlank(run));
  const last = runs.findLastIndex((run) => !isBlank(run));
  if (first < 0) return [];
  const kept = runs.slice(first, last + 1);
  kept[0] = { ...kept[0]!, text: kept[0]!.text.trimStart() };
  kept[kept.length - 1] = { ...kept.at(-1)!, text: kept.at(-1)!.text.trimEnd() };
  return kept;
}

/** Runs of the same link as one: it is the same link whatever else changed inside it. */
function joined(runs: readonly Run[]): Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (last && (last.href ?? null) === (run.href ?? null))
      whole[whole.length - 1] = { ...last, text: last.text + run.text };
    else whole.push(run);
  }
  return whole;
}

/** Runs with single spaces and line breaks between words, divided where a blank line stood. */
function settledRuns(runs: readonly Run[]): Run[][] {
  let block: Run[] = [];
  const settled = [block];
  let gap = '';
  for (const { text, href } of runs) {
    // Spaces between words are settled in one pass; those at the ends meet the neighbouring runs'.
    const words = cleanText(text)
      .replace(INVISIBLE, '')
      .replace(EMPTY_LINE, '\n')
      .replace(/[ \n]{2,}/g, settledGap);
    const start = /^[ \n]*/.exec(words)![0].length;
    gap = settledGap(gap + words.slice(0, start));
    if (start === words.length) continue;
    const end = words.length - /[ \n]*$/.exec(words)![0].length;
    for (const [index, piece] of words.slice(start, end).split('\n\n').entries()) {
      if (index > 0) gap = '\n\n';
      if (gap === '\n\n' && block.length > 0) {
        block = [];
        settled.push(block);
      } else if (gap !== '' && block.length > 0) {
        // The space before a link is not part of it.
        block.push({ text: gap });
      }
      block.push({ text: piece, href: href ?? null });
      gap = '';
    }
    gap = words.slice(end);
  }
  return settled;
}

/** What white space comes to: two line breaks or more are a blank line, one is one, anything else is a space. */
function settledGap(space: string): string {
  const first = space.indexOf('\n');
  if (first < 0) return space === '' ? '' : ' ';
  return space.includes('\n', first + 1) ? '\n\n' : '\n';
}

const codeText = (text: string): string =>
  cleanText(text.replaceAll('\t', '    '))
    .replace(/^(?: *\n)+/, '')
    .trimEnd();
