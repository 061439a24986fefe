/** Stretches of an article's text, as keys choose them: sentence by sentence, and their ends word by word. */
import type { Article, Block } from '../../model/article.ts';
import { overlaps, type Span } from '../../model/span.ts';
import type { Direction } from '../commands.ts';

// Where words are written without spaces between them, a letter is as far as a key moves.
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}';
const WORD = new RegExp(`[${UNSPACED}]\\p{M}*|[^\\s${UNSPACED}]+`, 'gu');

/** The contents with the first start or the last end moved by a word, within the paragraph; at least one word stays. */
export function moveEnd(
  text: string,
  contents: readonly Span[],
  edge: 'start' | 'end',
  by: Direction,
): readonly Span[] {
  const first = contents[0]!;
  const last = contents.at(-1)!;
  if (edge === 'end') {
    const end = by > 0 ? wordEndAfter(text, last.end) : wordEndBefore(text, last.start, last.end);
    return end === null ? contents : [...contents.slice(0, -1), { start: last.start, end }];
  }
  const start = by < 0 ? wordStartBefore(text, first.start) : wordStartAfter(text, first.start, first.end);
  return start === null ? contents : [{ start, end: first.end }, ...contents.slice(1)];
}

/** How far a word is looked for, in code units. */
const REACH = 400;
const BLANK_LINE = '\n\n';

/** The end of the next word of the paragraph. */
function wordEndAfter(text: string, from: number): number | null {
  const [rest] = text.slice(from, from + REACH).split(BLANK_LINE);
  const [word] = rest!.matchAll(WORD);
  return word ? from + word.index + word[0].length : null;
}

/** The start of the word before, in the same paragraph. */
function wordStartBefore(text: string, to: number): number | null {
  const rest = text
    .slice(Math.max(0, to - REACH), to)
    .split(BLANK_LINE)
    .at(-1)!;
  const word = [...rest.matchAll(WORD)].at(-1);
  return word ? to - rest.length + word.index : null;
}

/** The end of the last word but one between two offsets. */
function wordEndBefore(text: string, start: number, end: number): number | null {
  const word = [...text.slice(start, end).matchAll(WORD)].at(-2);
  return word ? start + word.index + word[0].length : null;
}

/** The start of the second word between two offsets. */
function wordStartAfter(text: string, start: number, end: number): number | null {
  const word = [...text.slice(start, end).matchAll(WORD)][1];
  return word ? start + word.index : null;
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** What ends with a full stop and ends no sentence: short titles and initials. */
const ABBREVIATED = /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|St|\p{Lu})\.\s*$/u;

const known = new WeakMap<Block, readonly Span[]>();

/** The sentences of a block, without the space around them. */
function sentencesOf(article: Article, block: Block): readonly Span[] {
  const before = known.get(block);
  if (before) return before;
  const found = findSentences(article.text, block.span);
  known.set(block, found);
  return found;
}

function findSentences(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  let from = start;
  for (const { segment, index } of sentences.segment(text.slice(start, end))) {
    const to = start + index + segment.length;
    if (ABBREVIATED.test(text.slice(from, to)) && to < end) continue;
    const words = text.slice(from, to);
    const trimmed = words.trim();
    const lead = words.length - words.trimStart().length;
    if (trimmed !== '') pieces.push({ start: from + lead, end: from + lead + trimmed.length });
    from = to;
  }
  return pieces;
}

const blockAt = ({ blocks }: Article, offset: number): number =>
  blocks.findLastIndex(({ span }) => span.start <= offset);

/** The sentence that begins next after an offset, or last before it; null at either end of the text. */
export function sentenceBeside(article: Article, offset: number, by: Direction): Span | null {
  const { blocks } = article;
  for (let at = Math.max(0, blockAt(article, offset)); at >= 0 && at < blocks.length; at += by) {
    const all = sentencesOf(article, blocks[at]!);
    const beside = by > 0 ? all.find(({ start }) => start > offset) : all.findLast(({ start }) => start < offset);
    if (beside) return beside;
  }
  return null;
}

/** The first sentence of the next paragraph, of this one, or of the one before; null at either end of the text. */
export function paragraphBeside(article: Article, offset: number, by: Direction): Span | null {
  const firsts = by > 0 ? article.blocks : article.blocks.toReversed();
  const beside = firsts.find(({ span: { start, end } }) =>
    by > 0 ? start > offset : start < offset && article.text.slice(start, end).trim() !== '',
  );
  return beside ? sentenceBeside(article, beside.span.start - 1, 1) : null;
}

const isHeading = (article: Article, offset: number): boolean =>
  ['title', 'heading'].includes(article.blocks[blockAt(article, offset)]?.kind ?? '');

/**
 * A sentence that may have been overlooked: the first between two offsets that shares nothing with `taken`; else the first
 * there or after, headings only where there is nothing else, or the last of the text. Null where there are no words.
 */
export function freeSentence(article: Article, { start, end }: Span, taken: readonly Span[]): Span | null {
  const seen: Span[] = [];
  for (let next = sentenceBeside(article, start - 1, 1); next; next = sentenceBeside(article, next.start, 1)) {
    if (next.start >= end && seen.length > 0) break;
    if (!isHeading(article, next.start)) seen.push(next);
  }
  const isFree = (sentence: Span): boolean => !taken.some((span) => overlaps(span, sentence));
  return seen.find(isFree) ?? seen[0] ?? sentenceBeside(article, article.text.length, -1);
}
