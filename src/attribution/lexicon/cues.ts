/** Which words may be cues, or begin one, by their letters alone. */
import { CUE_VERBS, type CueVerb } from './cue-verbs.ts';

/** A cue verb and what stands behind the verb itself: "it clear", "out". */
export interface Cue {
  readonly verb: CueVerb;
  readonly rest: readonly string[];
}

/** Cues by their first word, those with more words first: "made it clear" before "made", "ruled out" before "ruled". */
const CUES: ReadonlyMap<string, readonly Cue[]> = cuesByVerb();

function cuesByVerb(): Map<string, Cue[]> {
  const cues = new Map<string, Cue[]>();
  for (const [words, verb] of CUE_VERBS) {
    const [first, ...rest] = words.split(' ');
    cues.set(
      first!,
      [...(cues.get(first!) ?? []), { verb, rest }].sort((a, b) => b.rest.length - a.rest.length),
    );
  }
  return cues;
}

/** The cues that a word may begin. */
export function cuesOf(lower: string, lemma: string): readonly Cue[] | undefined {
  return CUES.get(lower === 'shot' ? 'shoot' : lemma);
}

/** The cues of a past tense whose lemma is not known: "fumed" has none where wink takes it for an adjective. */
export const cuesOfPast = (lower: string): readonly Cue[] | undefined =>
  lower.endsWith('ed') ? (CUES.get(lower.slice(0, -1)) ?? CUES.get(lower.slice(0, -2))) : undefined;

/** The cue verb that a word in "ing" is a form of. */
export function cueOfGerund(lower: string): CueVerb | undefined {
  if (!lower.endsWith('ing')) return undefined;
  const stem = lower.slice(0, -3);
  return CUE_VERBS.get(stem) ?? CUE_VERBS.get(`${stem}e`) ?? CUE_VERBS.get(stem.slice(0, -1));
}

/** Whether a word may be a cue, or the first word of one. */
export const mayReport = (lower: string, lemma: string): boolean =>
  (cuesOf(lower, lemma) ?? cuesOfPast(lower) ?? cueOfGerund(lower)) !== undefined;
