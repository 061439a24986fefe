import { agreementOf, beliefIn } from './belief.ts';
import { meet } from './rivals.ts';
import type { Attribution } from './types.ts';

/** What is less likely than this to be right is not worth a reader's time. */
const LEAST_BELIEF = 0.3;

/**
 * One list, in the order of the text, of what the rules and the tagger found, each as sure as it deserves to be. Where
 * both report one statement the likelier one stays, the rules' if they agree. A tagged content must have a cue, and a
 * quotation a source too: marks alone are often a title or a nickname. What another is nested in is not given up.
 * Without a tagger (null) the rules are left as sure as they are of themselves.
 */
export function combine(ruled: readonly Attribution[], tagged: readonly Attribution[] | null): Attribution[] {
  if (tagged === null) return inOrder(ruled, [], new Map());
  const candidates = tagged.filter(({ kind, cue, source }) => cue.length > 0 && (kind !== 'direct' || source !== null));
  const { rivals, nearest } = meet(ruled, candidates);
  const believed = ruled.map((attribution, index): Attribution => {
    if (attribution.nestedIn !== null || isLayout(attribution)) return attribution;
    const other = nearest[index] ?? null;
    const agreement = other === null ? 'alone' : agreementOf(attribution, candidates[other]!);
    return { ...attribution, confidence: beliefIn(attribution, agreement) };
  });

  const holds = new Set(ruled.flatMap(({ nestedIn }) => (nestedIn === null ? [] : [nestedIn])));
  const beatenBy = new Map<number, Attribution>();
  const won: Attribution[] = [];
  candidates.forEach((candidate, at) => {
    const [first] = rivals[at]!;
    const agreement = first === undefined ? 'alone' : agreementOf(ruled[first]!, candidate);
    const winner = { ...candidate, confidence: beliefIn(candidate, agreement) };
    if (agreement === 'same' || winner.confidence < LEAST_BELIEF) return;
    const wins = rivals[at]!.every((rival) => {
      const { nestedIn, confidence } = believed[rival]!;
      return nestedIn === null && !holds.has(rival) && confidence < winner.confidence;
    });
    if (!wins) return;
    won.push(winner);
    for (const rival of rivals[at]!) beatenBy.set(rival, winner);
  });
  return inOrder(believed, won, beatenBy);
}

/** Labels, posts, signatures and quotations that stand alone: what layout says, no tagger confirms. */
const isLayout = ({ cue }: Attribution): boolean => cue.every(({ start, end }) => end - start < 2);

/** Those that stay, in the order of the text, with what they refer to renumbered. */
function inOrder(
  ruled: readonly Attribution[],
  won: readonly Attribution[],
  beatenBy: ReadonlyMap<number, Attribution>,
): Attribution[] {
  const all = [...ruled.filter((_, index) => !beatenBy.has(index)), ...won].sort(
    (a, b) => a.contents[0]!.start - b.contents[0]!.start,
  );
  const placeOf = new Map(all.map((attribution, place) => [attribution, place]));
  const placeNow = (index: number) => placeOf.get(beatenBy.get(index) ?? ruled[index]!);
  return all.map((attribution) => {
    const { nestedIn, continues, ...rest } = attribution;
    const goesOn = continues === undefined ? undefined : placeNow(continues);
    return {
      ...rest,
      nestedIn: nestedIn === null ? null : (placeNow(nestedIn) ?? null),
      ...(goesOn === undefined ? {} : { continues: goesOn }),
    };
  });
}
