/** A quotation with its differences from a printing, as pieces in the order of the quotation or as one line of text. */
import type { Match } from './match.ts';
import type { Quoted } from './quoted.ts';
import type { Word } from './words.ts';

/** `missing` is printed there and not quoted; `added` is quoted and not printed there. */
export interface Piece {
  readonly kind: 'same' | 'missing' | 'added';
  readonly text: string;
}

/** Where a word begins and ends with the bracket that is around it, or around it and its neighbours. */
const beginOf = (text: string, { start, bracketed }: Word): number =>
  bracketed && /[[(]/.test(text.charAt(start - 1)) ? start - 1 : start;
const endOf = (text: string, { end, bracketed }: Word): number =>
  bracketed && /[\])]/.test(text.charAt(end)) ? end + 1 : end;

/** The words `[from, to)` as printed, with what stands between them; an ellipsis for the seam between two pieces. */
function printed(text: string, words: readonly Word[], [from, to]: readonly [number, number]): string {
  let shown = '';
  for (let at = from; at < to; at++) {
    const [word, next] = [words[at]!, words[at + 1]];
    shown += text.slice(beginOf(text, word), endOf(text, word));
    if (at + 1 < to && next) shown += next.gap === 'seam' ? ' … ' : text.slice(endOf(text, word), beginOf(text, next));
  }
  return shown.replace(/\s+/g, ' ');
}

/** What the quotation prints between its words `at - 1` and `at`. */
function between({ text, words }: Quoted, at: number): string {
  const [before, after] = [words[at - 1], words[at]];
  if (!before || !after) return '';
  return after.gap === 'seam' ? ' … ' : text.slice(endOf(text, before), beginOf(text, after)).replace(/\s+/g, ' ');
}

/** The words of `quoted` laid over those of the printing. */
export function layOver(quoted: Quoted, { printing, alignment }: Match<Quoted>): Piece[] {
  return alignment.runs
    .flatMap((run): Piece[] => {
      const ours = printed(quoted.text, quoted.words, run.quoted);
      const theirs = printed(printing.text, printing.words, run.original);
      const after: Piece = { kind: 'same', text: between(quoted, run.quoted[1]) };
      if (run.kind === 'dropped')
        return [
          { kind: 'missing', text: theirs },
          { kind: 'same', text: ' ' },
        ];
      if (run.kind === 'same') return [{ kind: 'same', text: ours }, after];
      return [{ kind: 'missing', text: theirs }, { kind: 'added', text: ours }, after];
    })
    .filter(({ text }) => text !== '');
}

const MARKS = { same: ['', ''], missing: ['[-', '-]'], added: ['{+', '+}'] } as const;

/** One line, marked as `git diff --word-diff` does: `[-printed-]{+quoted+}`. */
export const markDifferences = (quoted: Quoted, match: Match<Quoted>): string =>
  layOver(quoted, match)
    .map(({ kind, text }) => MARKS[kind][0] + text + MARKS[kind][1])
    .join('')
    .trim();
