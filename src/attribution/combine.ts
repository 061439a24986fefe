import { contains, firstFrom } from '../model/span.ts';
import { adoptEdges } from './adopt-edges.ts';
import { agreementOf, beliefIn } from './belief.ts';
import type { Weighed } from './preference/weigh.ts';
import { meet } from './rivals.ts';
import type { Attribution } from './types.ts';

/** Picks a reading of an attribution, given what the other of rules and tagger made of its passage (preference/weigh.ts). */
type Weigh = (
  attribution: Attribution,
  other: Attribution | null,
  rivals: number,
  may?: (variant: Attribution) => boolean,
) => Weighed;

/**
 * One list, in the order of the text, of what the rules and the tagger found, each in its likeliest reading and as sure as
 * it deserves to be. Where both report one statement the preferred one stays, the rules' if they agree, with the tagger's
 * words for who said it. A tagged content must have a cue, and a quotation a source too: marks alone are often a title or a
 * nickname; it must be believed as much as `least` asks (least-belief.ts). What another is nested in is not given up.
 * Without a tagger (null) the rules are left as they are.
 */
export function combine(
  ruled: readonly Attribution[],
  tagged: readonly Attribution[] | null,
  weigh: Weigh,
  least: (attribution: Attribution) => number,
): Attribution[] {
  if (tagged === null) return inOrder(ruled, [], new Map());
  const candidates = tagged.filter(({ kind, cue, source }) => cue.length > 0 && (kind !== 'direct' || source !== null));
  const { rivals, nearest } = meet(ruled, candidates);
  const holds = new Set(ruled.flatMap(({ nestedIn }) => (nestedIn === null ? [] : [nestedIn])));
  const keepsOff = keeperOff(ruled);
  const others = nearest.map((at) => (at === null ? null : candidates[at]!));
  const weighed = ruled.map((attribution, index): Weighed | null => {
    if (attribution.nestedIn !== null || isLayout(attribution)) return null;
    return weigh(attribution, others[index]!, 0, (variant) => !isVerbatim(attribution) && keepsOff(index, variant));
  });
  const believed = ruled.map((attribution, index) => {
    const own = weighed[index];
    return own ? adoptEdges(believe(own), others[index]!) : attribution;
  });

  const beatenBy = new Map<number, Attribution>();
  const won: Attribution[] = [];
  candidates.forEach((candidate, at) => {
    const [first] = rivals[at]!;
    if (first !== undefined && agreementOf(ruled[first]!, candidate) === 'same') return;
    const own = weigh(candidate, first === undefined ? null : ruled[first]!, rivals[at]!.length);
    const winner = believe(own);
    if (winner.confidence < least(winner)) return;
    const wins = rivals[at]!.every((rival) => {
      if (isWithinHeard(winner, ruled[rival]!)) return true;
      if (ruled[rival]!.nestedIn !== null || holds.has(rival) || isVerbatim(ruled[rival]!)) return false;
      if (isGuess(ruled[rival]!) && goesOnWith(winner, ruled[rival]!)) return true;
      const theirs = weighed[rival] ?? null;
      // What another tagged attribution confirms, and what layout says, is given up for a greater belief only.
      if (theirs === null || theirs.agreement === 'same') return believed[rival]!.confidence < winner.confidence;
      return theirs.preference < own.preference;
    });
    if (!wins) return;
    won.push(winner);
    for (const rival of rivals[at]!) if (!isWithinHeard(winner, ruled[rival]!)) beatenBy.set(rival, winner);
  });
  return inOrder(believed, won, beatenBy);
}

/** Whether a variant of one of the rules' attributions takes no cue of another into its content that it had not before. */
function keeperOff(ruled: readonly Attribution[]): (index: number, variant: Attribution) => boolean {
  const cues = ruled
    .flatMap(({ cue, nestedIn }, owner) => (nestedIn === null ? cue.map((span) => ({ ...span, owner })) : []))
    .sort((a, b) => a.start - b.start);
  return (index, { contents }) =>
    contents.every(({ start, end }) => {
      for (let at = firstFrom(cues, start); at < cues.length && cues[at]!.start < end; at++) {
        const cue = cues[at]!;
        if (cue.owner !== index && !ruled[index]!.contents.some((own) => contains(own, cue))) return false;
      }
      return true;
    });
}

const believe = ({ attribution, agreement }: Weighed): Attribution => ({
  ...attribution,
  confidence: beliefIn(attribution, agreement),
});

/** Labels, posts, signatures and quotations that stand alone: what layout says, no tagger confirms. */
const isLayout = ({ cue }: Attribution): boolean => cue.every(({ start, end }) => end - start < 2);

/** Words that are known to be somebody's by where they stand; the tagger, which sees words and marks only, cannot tell. */
const isVerbatim = ({ rule }: Attribution): boolean => rule === 'block-quote' || rule === 'dash-dialogue';

/** A quotation that stands alone and whose speaker nobody names beside it. */
const isGuess = ({ cue, answers, rule }: Attribution): boolean =>
  rule === 'carry-over' && cue.length === 0 && answers === undefined;

// “We failed,” Lin fumed. “It was late.”: what stands alone is the rest of a turn around its cue.
function goesOnWith({ contents, cue }: Attribution, guess: Attribution): boolean {
  const said = cue[0]!.start;
  return (
    contents[0]!.start < said &&
    guess.contents.every((piece) => piece.start > said && contents.some((span) => contains(span, piece)))
  );
}

// "Lund told a friend it was “fun”, a court has heard": what she told is a part of what the court heard.
const isWithinHeard = ({ contents, cue }: Attribution, outer: Attribution): boolean =>
  outer.source === null &&
  outer.rule === 'preposed-content' &&
  [...contents, ...cue].every((piece) => outer.contents.some((span) => contains(span, piece)));

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
