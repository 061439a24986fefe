/**
 * A quotation as words to compare. Each keeps its place in the text of record, so that whatever the desk says about a
 * word can be shown where it was printed. Two words are the same word when their `value` is; what else differs
 * between them (capitals, accents, punctuation) is typography.
 */
import type { Span } from '../model/span.ts';
import { contractionOf } from './contractions.ts';
import { digitsOf, joinNumber } from './numerals.ts';

export interface Word extends Span {
  /** Lower case, no accents, straight apostrophe, numbers in digits without grouping. */
  readonly value: string;
  /** As printed, but for glyphs that only fonts tell apart. */
  readonly printed: string;
  /** Written as one with the word before it, as the "n't" of "isn't" and the "not" of "cannot" are. */
  readonly joined: boolean;
  /** In square or round brackets: an editor's word, not the speaker's. */
  readonly bracketed: boolean;
  /** What stands before it: an ellipsis, or the seam between two pieces of a split quotation. */
  readonly gap: 'ellipsis' | 'seam' | null;
  /** The punctuation between it and the next word, made uniform; spaces and quotation marks are nothing. */
  readonly after: string;
}

const ELLIPSIS = String.raw`[[(]?(?:…|\.{3,}|\. \. \.)[\])]?`;
// "[T]he" and "want[s]": a bracket inside a word alters the word and inserts none.
const MENDED = String.raw`\[\p{L}+\]\p{L}+|\p{L}+\[\p{L}+\]\p{L}*`;
const NUMBER = String.raw`(?<![\p{L}\p{N}])[-−]?[£$€¥]?\p{N}+(?:[.,:]\p{N}+)*\p{L}*|[£$€¥]?\p{N}+(?:[.,:]\p{N}+)*\p{L}*`;
const LETTERS = String.raw`\p{L}[\p{L}\p{M}\p{N}]*(?:['’ʼ]\p{L}[\p{L}\p{M}]*)*`;
const TOKEN = new RegExp(
  `(?<ellipsis>${ELLIPSIS})|(?<word>${MENDED}|${NUMBER}|${LETTERS}|%)|(?<bracket>[[\\]()])`,
  'gu',
);

const ELLIPSES = new RegExp(ELLIPSIS, 'gu');
const PLAIN = /^[a-z]+$/;
const GROUPED = /^(\D*)(\d{1,3}(?:,\d{3})+)(?!\d)/;

function uniform(printed: string): string {
  if (PLAIN.test(printed)) return digitsOf(printed);
  const plain = printed
    .normalize('NFKD')
    .replace(/[\p{M}[\]]/gu, '')
    .replace(/[’ʼ]/g, "'")
    .replace(/−/g, '-')
    .toLowerCase();
  if (plain === '%') return 'percent';
  return digitsOf(plain.replace(GROUPED, (_, sign: string, digits: string) => sign + digits.replaceAll(',', '')));
}

const sameGlyphs = (printed: string) =>
  PLAIN.test(printed)
    ? printed
    : printed.normalize('NFC').replace(/[’ʼ]/g, "'").replace(/−/g, '-').replace(/\s+/g, ' ');

/** The punctuation of what stands between two words: one dash for every dash, no spaces, no quotation marks. */
const punctuationOf = (between: string): string =>
  between === ' '
    ? ''
    : between
        .replace(ELLIPSES, '')
        .replace(/\s*[–—―]\s*|\s+-+\s+|--+/g, '—')
        .replace(/[^\p{P}—]|["“”„«»‹›'‘’[\]()*_]/gu, '');

interface Draft extends Span {
  value: string;
  joined: boolean;
  bracketed: boolean;
  gap: Word['gap'];
}

/** One word as the two it is contracted from; itself where it is one. */
function unfold(word: Draft, next: Draft | undefined): Draft[] {
  const contraction = word.bracketed ? null : contractionOf(word.value, next?.value ?? null);
  if (!contraction) return [word];
  const seam = word.end - contraction.length;
  return [
    { ...word, value: contraction.first, end: seam },
    { ...word, value: contraction.second, start: seam, joined: true, gap: null },
  ];
}

/** Words of one piece of text, numbers joined, without what depends on the next word. */
function readPiece(text: string, piece: Span, seam: boolean): Draft[] {
  const words: Draft[] = [];
  let depth = 0;
  let gap: Word['gap'] = seam ? 'seam' : null;
  for (const match of text.slice(piece.start, piece.end).matchAll(TOKEN)) {
    const { ellipsis, word, bracket } = match.groups!;
    if (ellipsis) gap = 'ellipsis';
    else if (bracket) depth = Math.max(0, depth + ('[('.includes(bracket) ? 1 : -1));
    else {
      const start = piece.start + match.index;
      const next = {
        start,
        end: start + word!.length,
        value: uniform(word!),
        joined: false,
        bracketed: depth > 0 || /[[\]]/.test(word!),
        gap,
      };
      const last = words.at(-1);
      const close = last && gap === null && /^[\s-]$/.test(text.slice(last.end, start));
      const joined = close ? joinNumber(last.value, next.value) : null;
      if (last && joined) Object.assign(last, { value: joined, end: next.end });
      else words.push(next);
      gap = null;
    }
  }
  return words;
}

/** A verb that its contraction wears down ("ca", "wo"), printed whole. */
const wholeOf = (text: string, { start, end, value }: Draft): string => {
  const printed = sameGlyphs(text.slice(start, end));
  return uniform(printed) === value ? printed : printed.slice(0, 1) + value.slice(1);
};

/** The words of the pieces of `text`, in order; a piece after the first begins at a seam. */
export function wordsOf(text: string, pieces: readonly Span[]): readonly Word[] {
  const drafts = pieces
    .flatMap((piece, at) => readPiece(text, piece, at > 0))
    .flatMap((word, at, all) => unfold(word, all[at + 1]));
  return drafts.map((word, at) => {
    const next = drafts[at + 1];
    const open = next !== undefined && next.gap !== 'seam';
    return {
      ...word,
      printed: next?.joined ? wholeOf(text, word) : sameGlyphs(text.slice(word.start, word.end)),
      after: open ? punctuationOf(text.slice(word.end, next.start)) : '',
    };
  });
}

/** How many words that is in print: "isn't" is one. */
export const countWords = (words: readonly Word[]): number => words.filter(({ joined }) => !joined).length;
