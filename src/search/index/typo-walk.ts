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
  const width = asked.length + 1;
  const rows = new Uint8Array((LONGEST_WORD + 1) * width);
  const nearestPrefix = new Uint8Array(LONGEST_WORD + 1);
  const target = Uint16Array.from(asked, (letter) => letter.charCodeAt(0));
  for (let j = 0; j < width; j++) rows[j] = j;
  nearestPrefix[0] = asked.length;
  const far = limit + 1;
  // Rows 0 to `reached` are of the current beginning; from `dead` letters on, it is too far whatever follows.
  let dead = LONGEST_WORD + 1;
  for (let word = 0; word < words; word++) {
    const common = shared[word]!;
    if (common >= dead) continue;
    dead = LONGEST_WORD + 1;
    const start = wordStart[word]!;
    const length = wordStart[word + 1]! - start;
    let depth = common;
    while (depth < length) {
      const letter = letters[start + depth]!;
      const above = depth * width;
      depth++;
      const row = depth * width;
      const first = Math.max(1, depth - limit);
      const last = Math.min(asked.length, depth + limit);
      rows[row] = Math.min(depth, far);
      if (first > 1) rows[row + first - 1] = far;
      let least = first === 1 ? rows[row]! : far;
      for (let j = first; j <= last; j++) {
        let edits = rows[above + j - 1]! + (letter === target[j - 1] ? 0 : 1);
        // Outside the band nothing was written: what lies there is farther than the limit.
        if (j < depth + limit) edits = Math.min(edits, rows[above + j]! + 1);
        edits = Math.min(edits, rows[row + j - 1]! + 1);
        if (depth > 1 && j > 1 && letter === target[j - 2] && letters[start + depth - 2] === target[j - 1])
          edits = Math.min(edits, rows[above - width + j - 2]! + 1);
        rows[row + j] = edits;
        if (edits < least) least = edits;
      }
      const whole = last === asked.length && first <= last ? rows[row + asked.length]! : far;
      nearestPrefix[depth] = Math.min(nearestPrefix[depth - 1]!, whole);
      // A swap looks two rows back, so one row beyond the limit is not yet the end.
      if (
        least > limit &&
        leastOf(rows, above, Math.max(0, depth - 1 - limit), Math.min(asked.length, depth - 1 + limit)) > limit
      ) {
        dead = depth;
        break;
      }
    }
    if (depth < length || dead <= length) {
      // The word was left early, but a beginning of it, and so of all that share it, may have been near.
      if (nearestPrefix[depth]! <= limit) {
        dead = LONGEST_WORD + 1;
        visit(word, far, nearestPrefix[depth]!);
        for (let next = word + 1; next < words && shared[next]! >= depth; next++, word++)
          visit(next, far, nearestPrefix[depth]!);
      }
      continue;
    }
    const edits = Math.abs(length - asked.length) > limit ? far : Math.min(rows[length * width + asked.length]!, far);
    if (edits <= limit || nearestPrefix[length]! <= limit) visit(word, edits, nearestPrefix[length]!);
  }
}

function leastOf(rows: Uint8Array, row: number, from: number, to: number): number {
  let least = 255;
  for (let j = from; j <= to; j++) if (rows[row + j]! < least) least = rows[row + j]!;
  return least;
}
