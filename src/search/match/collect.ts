/** Asks all shelves for the terms of a plan. */
import { expand } from '../index/expand.ts';
import type { LiveIndex } from '../index/live-index.ts';
import type { Passes } from './conditions.ts';
import { gather, type Sought } from './gather.ts';
import type { Reaching } from './judge.ts';
import { type Asking, type Collected, Tally } from './tally.ts';

/** Finds, counts and ranks. */
export function collect(live: LiveIndex, terms: readonly Reaching[], passes: Passes, asking: Asking): Collected {
  const tally = new Tally(asking, live.names.names.length, live.averageSize);
  let base = 0;
  live.shelves.forEach((shelf, index) => {
    const pass = passes.byShelf[index]!;
    if (terms.length === 0) tally.addAll(shelf, base, pass);
    else {
      const sought: Sought[] = terms.map(({ term, reach, rarity: own, initial }) => ({
        expansion: expand(shelf.segment, term, reach),
        rarity: own,
        initial,
      }));
      tally.addFound(shelf, base, pass, gather(shelf.segment, sought, shelf.scratch));
    }
    base += shelf.segment.docs;
  });
  return tally.collected();
}
