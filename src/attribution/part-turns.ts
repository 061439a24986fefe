import { contains, firstFrom, overlaps, type Span } from '../model/span.ts';
import { kindOf, NARRATOR } from './reading/layout.ts';
import type { Reading } from './reading/sayings.ts';
import type { Attribution } from './types.ts';

/**
 * Tagged attributions without the quotations that stand beside another cue: in "“Yes,” Lin said. “It is.” She blamed the rain"
 * what Lin blamed is not part of her turn. Those with nothing left stay as they are, for the two to be weighed.
 */
export function partTurns(
  reading: Reading,
  ruled: readonly Attribution[],
  tagged: readonly Attribution[],
): Attribution[] {
  const turns = ruled
    .filter(({ kind, cue, nestedIn }) => kind === 'direct' && cue.length > 0 && nestedIn === null)
    .flatMap(({ contents, cue }) => contents.map((span) => ({ ...span, cue })))
    .sort((a, b) => a.start - b.start);
  return tagged.map((attribution) => {
    const { contents, cue } = attribution;
    if (contents.length < 2 || cue.length === 0) return attribution;
    const own = contents.filter((piece) => {
      // Its turn is the last that starts where it does, or before.
      const turn = turns[firstFrom(turns, piece.start + 1) - 1];
      return turn === undefined || !contains(turn, piece) || touches(turn.cue, cue);
    });
    if (own.length === 0 || own.length === contents.length) return attribution;
    return { ...attribution, contents: own, kind: kindOf(reading, own, NARRATOR) };
  });
}

const touches = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.some((one) => b.some((other) => overlaps(one, other)));
