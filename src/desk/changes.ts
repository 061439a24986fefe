/** What became of the quotations of an article between two versions of it: stealth edits, named. */
import { isSameQuotation, relate } from './clusters.ts';
import { type Match, matchWith } from './match.ts';
import type { Quoted } from './quoted.ts';
import { compareSpeakers } from './same-speaker.ts';

/** `changed`: other words. `reattributed`: another speaker. Both may be true of one quotation; then it is `reattributed`. */
export type Change<Q> =
  | { readonly kind: 'disappeared'; readonly before: Q }
  | { readonly kind: 'appeared'; readonly after: Q }
  | {
      readonly kind: 'changed' | 'reattributed';
      readonly before: Q;
      readonly after: Q;
      /** The later wording held against the earlier one, whichever is the longer: what is dropped is gone, what is added new. */
      readonly match: Match<Q>;
    };

const sameWords = (a: Quoted, b: Quoted) =>
  a.words.length === b.words.length && a.words.every((word, at) => word.value === b.words[at]!.value);

/** Pairs each quotation with what it became: the same words first, then the nearest that is still free. */
function pair<Q extends Quoted>(before: readonly Q[], after: readonly Q[]): { pairs: [Q, Q][]; gone: Q[]; come: Q[] } {
  const free = new Set(after);
  const pairs: [Q, Q][] = [];
  const take = (old: Q, found: Q | undefined) => {
    if (!found) return false;
    free.delete(found);
    pairs.push([old, found]);
    return true;
  };
  const unchanged = (old: Q) => [...free].find((one) => sameWords(old, one));
  const unmatched = before.filter((old) => !take(old, unchanged(old)));
  const gone = unmatched.filter((old) => {
    const near = [...free]
      .map((one) => relate(old, one))
      .filter(isSameQuotation)
      .sort((a, b) => a.match.alignment.cost - b.match.alignment.cost);
    return !take(old, near[0]?.printing);
  });
  return { pairs, gone, come: [...free] };
}

/** The changes from one version to the next, in the order of the later text, what disappeared last. */
export function changesBetween<Q extends Quoted>(before: readonly Q[], after: readonly Q[]): Change<Q>[] {
  const { pairs, gone, come } = pair(before, after);
  const changed = pairs.flatMap(([old, now]): Change<Q>[] => {
    const match = matchWith(now, old);
    const other = compareSpeakers(old.statement.speaker, now.statement.speaker) === 'other';
    if (!other && sameWords(old, now) && match.differences.length === 0) return [];
    return [{ kind: other ? 'reattributed' : 'changed', before: old, after: now, match }];
  });
  const place = (change: Change<Q>) =>
    'after' in change ? (change.after.pieces[0]?.start ?? 0) : Number.POSITIVE_INFINITY;
  return [
    ...changed,
    ...come.map((one) => ({ kind: 'appeared', after: one }) as const),
    ...gone.map((one) => ({ kind: 'disappeared', before: one }) as const),
  ].sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
}
