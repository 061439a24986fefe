/**
 * Words within a few edits, by walking the sorted vocabulary as if it were a trie: the rows of the edit-distance table
 * for the letters a word shares with the one before are still there, and where a beginning is already too far away all
 * words that share it are passed over. Distance as in `words/edits.ts` (a swap of neighbours is one edit).
 */

import { LONGEST_WORD } from '../words/fold.ts';
import type { Segment } from './segment.ts';

/** Is told of each word near enough: its number, its edits, and the edits to its nearest beginning. */
export type NearVisitor = (word: number, edits: number, prefixEdits: number) => void;

/** Visits, in order, every word at most `limit` edits from `asked`, or with a beginning that is. */
export function walkNear(segment: Segment, asked: string, limit: number, visit: NearVisitor): void {
  const { wordStart, letters, shared, words } = segment;
  const goal = asked.length;
  const width = goal + 1;
  const far = limit + 1;
  const target = Uint16Array.from(asked, (letter) => letter.charCodeAt(0));
  // Of the current beginning, by how many letters of it: the row of the table, its least number, and the least number
  // of edits to all of `asked` so far.
  const rows = new Uint8Array((LONGEST_WORD + 1) * width);
  const least = new Uint8Array(LONGEST_WORD + 1);
  const nearest = new Uint8Array(LONGEST_WORD + 1);
  for (let j = 0; j < width; j++) rows[j] = j;
  nearest[0] = goal;
  // A beginning of so many letters is too far away, whatever follows.
  let dead = LONGEST_WORD + 1;
  let word = 0;
  while (word < words) {
    const common = shared[word]!;
    if (common >= dead) {
      word++;
      continue;
    }
    const start = wordStart[word]!;
    const length = wordStart[word + 1]! - start;
    let depth = common;
    dead = LONGEST_WORD + 1;
    while (depth < length) {
      const letter = letters[start + depth]!;
      const before = depth === 0 ? 0 : letters[start + depth - 1]!;
      const above = depth * width;
      const row = above + width;
      depth++;
      const first = depth > limit ? depth - limit : 1;
      const last = Math.min(goal, depth + limit);
      // Outside the band nothing is written and nothing read: what lies there is farther than the limit.
      let left = first === 1 ? Math.min(depth, far) : far;
      rows[row + first - 1] = left;
      let lowest = left;
      let diagonal = rows[above + first - 1]!;
      for (let j = first; j <= last; j++) {
        const up = j < depth + limit ? rows[above + j]! : far;
        const aim = target[j - 1]!;
        let edits = letter === aim ? diagonal : Math.min(diagonal, up, left) + 1;
        if (letter !== aim && before === aim && j > 1 && letter === target[j - 2] && depth > 1)
          edits = Math.min(edits, rows[above - width + j - 2]! + 1);
        rows[row + j] = edits;
        if (edits < lowest) lowest = edits;
        left = edits;
        diagonal = up;
      }
      least[depth] = lowest;
      const whole = last === goal && first <= last ? left : far;
      nearest[depth] = Math.min(whole, nearest[depth - 1]!);
      // A swap builds on the row before the last: that one must be at its limit too.
      if (lowest > limit && least[depth - 1]! >= limit) {
        dead = depth;
        break;
      }
    }
    const prefix = nearest[depth]!;
    if (dead > LONGEST_WORD) {
      const edits = Math.abs(length - goal) > limit ? far : Math.min(rows[length * width + goal]!, far);
      if (edits <= limit || prefix <= limit) visit(word, edits, prefix);
      word++;
    } else if (prefix <= limit) {
      // Too far as a whole, but a beginning of it was near, and so it was for all that share it.
      do visit(word, far, prefix);
      while (++word < words && shared[word]! >= depth);
      dead = LONGEST_WORD + 1;
    } else word++;
  }
}
