/** A list of entries of different heights, of which some fit on the screen: which of them is the first to show. */

interface Shown {
  readonly selected: number;
  /** The entry that was at the top so far. */
  readonly top: number;
  /** Rows there are. */
  readonly height: number;
}

/**
 * The entry to show first so that the selected one shows whole, as near to `top` as can be. `rowsOf` says how many rows
 * an entry takes; `first` is true for the one at the top, which may have to say more.
 */
export function topFor({ selected, top, height }: Shown, rowsOf: (index: number, first: boolean) => number): number {
  if (selected <= top) return Math.max(0, selected);
  let lowest = selected;
  let below = 0;
  for (let index = selected; index >= top; index--) {
    if (index < selected && below + rowsOf(index, true) > height) break;
    lowest = index;
    below += rowsOf(index, false);
  }
  return lowest;
}

/** How many entries from `top` on show whole, at least one. */
export function countShown(
  { top, height, count }: { readonly top: number; readonly height: number; readonly count: number },
  rowsOf: (index: number, first: boolean) => number,
): number {
  let used = 0;
  let index = top;
  for (; index < count; index++) {
    used += rowsOf(index, index === top);
    if (used > height) break;
  }
  return Math.max(1, index - top);
}
