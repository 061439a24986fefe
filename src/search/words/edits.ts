/**
 * How many edits lie between two words: insert, delete, replace, or swap two neighbours, no letter edited twice (optimal
 * string alignment). `limit` and more are not told apart: the answer is then `limit + 1`.
 */
export function editsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let edits = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits = Math.min(edits, before[j - 2]! + 1);
      row.push(edits);
      if (edits < least) least = edits;
    }
    if (least > limit && Math.min(...above) > limit) return limit + 1;
    before = above;
    above = row;
  }
  return Math.min(above[b.length]!, limit + 1);
}

/** The fewest edits between `asked` and any beginning of `word`, under the same limit. */
export function editsToPrefix(asked: string, word: string, limit: number): number {
  let best = limit + 1;
  const from = Math.max(1, asked.length - limit);
  for (let length = from; length <= Math.min(word.length, asked.length + limit); length++) {
    best = Math.min(best, editsBetween(asked, word.slice(0, length), limit));
  }
  return best;
}
