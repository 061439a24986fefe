/** A quotation with its differences marked in plain text, as `git diff --word-diff` does: `[-printed-]{+quoted+}`. */
import type { Match } from './match.ts';
import type { Quoted } from './quoted.ts';
import type { Word } from './words.ts';

/** The words `[from, to)` as printed, with what stands between them; an ellipsis for the seam between two pieces. */
function printed(text: string, words: readonly Word[], [from, to]: readonly [number, number]): string {
  let shown = '';
  for (let at = from; at < to; at++) {
    const [word, next] = [words[at]!, words[at + 1]];
    shown += text.slice(word.start, word.end);
    if (at + 1 < to && next) shown += next.gap === 'seam' ? ' … ' : text.slice(word.end, next.start);
  }
  return shown.replace(/\s+/g, ' ');
}

/** What the quotation prints between its words `at - 1` and `at`. */
function between({ text, words }: Quoted, at: number): string {
  const [before, after] = [words[at - 1], words[at]];
  if (!before || !after) return '';
  return after.gap === 'seam' ? ' … ' : text.slice(before.end, after.start).replace(/\s+/g, ' ');
}

/** One line: the words of `quoted` laid over those of the printing, in the order of the quotation. */
export function markDifferences(quoted: Quoted, match: Match<Quoted>): string {
  const { printing, alignment } = match;
  const marked = alignment.runs.map((run) => {
    const ours = printed(quoted.text, quoted.words, run.quoted);
    const theirs = printed(printing.text, printing.words, run.original);
    if (run.kind === 'dropped') return `[-${theirs}-] `;
    const shown = run.kind === 'same' ? ours : `${theirs && `[-${theirs}-]`}{+${ours}+}`;
    return shown + between(quoted, run.quoted[1]);
  });
  return marked.join('').trim();
}
