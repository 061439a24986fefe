import { overlaps, type Span } from '../model/span.ts';
import type { Attribution } from './types.ts';

/**
 * One list, in the order of the text, of what the rules and the tagger found. Where both report from one cue the rules
 * are believed, and a tagged content must have a cue (a quotation a source too): marks alone are often a title or
 * a nickname.
 */
export function combine(ruled: readonly Attribution[], tagged: readonly Attribution[]): Attribution[] {
  const cues = ruled.flatMap(({ cue }) => cue).sort((a, b) => a.start - b.start);
  const fresh = tagged
    .filter(({ kind, cue, source }) => cue.length > 0 && (kind !== 'direct' || source !== null))
    .filter(({ cue }) => !cue.some((span) => hits(cues, span)));
  const all = [
    ...ruled.map((attribution, index) => ({ attribution, index })),
    ...fresh.map((attribution) => ({ attribution, index: -1 })),
  ].sort((a, b) => a.attribution.contents[0]!.start - b.attribution.contents[0]!.start);
  const places = new Map(all.flatMap(({ index }, place) => (index < 0 ? [] : [[index, place] as const])));
  return all.map(({ attribution }) => {
    const { nestedIn, continues, ...rest } = attribution;
    const goesOn = continues === undefined ? undefined : places.get(continues);
    return {
      ...rest,
      nestedIn: nestedIn === null ? null : (places.get(nestedIn) ?? null),
      ...(goesOn === undefined ? {} : { continues: goesOn }),
    };
  });
}

function hits(sorted: readonly Span[], span: Span): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.end > span.start) high = middle;
    else low = middle + 1;
  }
  return low < sorted.length && overlaps(sorted[low]!, span);
}
