/** Counts how often a lemma is a cue or in a source, and turns the shares into the classes the features use. */
import { type Strengths, strengthKey } from '../../src/attribution/tagger/columns.ts';
import { CONTENT, CUE, roleOf, SOURCE } from '../../src/attribution/tagger/labels.ts';

const FEWEST = 5;
const CUE_STEPS = [0.12, 0.35, 0.6, 0.85];
const SOURCE_STEPS = [0.1, 0.25, 0.45, 0.7];

/** What the counting needs of an article. */
export interface Countable {
  readonly lemma: Int32Array;
  readonly pos: Int32Array;
  readonly labels: Uint8Array;
}

/** Classes of cue and source strength. Tokens inside contents do not count: there the same words are not labelled. */
export function strengthsOf(articles: readonly Countable[]): Strengths {
  const counts = new Map<number, { seen: number; cue: number; source: number }>();
  for (const { lemma, pos, labels } of articles) {
    for (let i = 0; i < labels.length; i++) {
      const role = roleOf(labels[i]!);
      if (role === CONTENT) continue;
      const key = strengthKey(lemma[i]!, pos[i]!);
      const count = counts.get(key) ?? { seen: 0, cue: 0, source: 0 };
      if (count.seen === 0) counts.set(key, count);
      count.seen++;
      if (role === CUE) count.cue++;
      if (role === SOURCE) count.source++;
    }
  }
  const strengths = new Map<number, number>();
  for (const [key, { seen, cue, source }] of counts) {
    if (seen < FEWEST) continue;
    const rating = classOf(cue / seen, CUE_STEPS) | (classOf(source / seen, SOURCE_STEPS) << 3);
    if (rating > 0) strengths.set(key, rating);
  }
  return strengths;
}

const classOf = (share: number, steps: readonly number[]): number => steps.filter((step) => share >= step).length;
