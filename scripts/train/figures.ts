/** Figures of a labelling: a quick check while training, not a substitute for end-to-end scoring. */
import { labelTokens } from '../../src/attribution/tagger/decode.ts';
import { CONTENT, CUE, runsOf, SOURCE } from '../../src/attribution/tagger/labels.ts';
import { sequencesOf } from '../../src/attribution/tagger/sequences.ts';
import { readWeights } from '../../src/attribution/tagger/weights.ts';
import type { Specimen } from './corpus.ts';

/** Labels articles with the weights as they are shipped, and says how many spans come out exactly (F1, in percent). */
export function measure(weightsFile: Uint8Array, specimens: readonly Specimen[]): string {
  const weights = readWeights(weightsFile);
  const counts = [0, 1, 2, 3].map(() => ({ gold: 0, found: 0, right: 0 }));
  for (const { annotated, labels: gold } of specimens) {
    const { labels } = labelTokens(weights, annotated);
    for (const [from, to] of sequencesOf(annotated)) {
      const wanted = new Set<string>();
      for (const { role, first, last } of runsOf(gold, from, to)) {
        wanted.add(`${role} ${first} ${last}`);
        counts[role]!.gold++;
      }
      for (const { role, first, last } of runsOf(labels, from, to)) {
        counts[role]!.found++;
        if (wanted.has(`${role} ${first} ${last}`)) counts[role]!.right++;
      }
    }
  }
  const f1 = (role: number) => {
    const { gold, found, right } = counts[role]!;
    return ((200 * right) / Math.max(1, gold + found)).toFixed(1);
  };
  return `exact spans, F1: source ${f1(SOURCE)}, cue ${f1(CUE)}, content ${f1(CONTENT)}`;
}
