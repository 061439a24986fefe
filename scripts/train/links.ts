/** Fits how runs are linked (src/attribution/tagger/link.ts) on articles the weights have not learnt from. */
import { labelTokens } from '../../src/attribution/tagger/decode.ts';
import { CONTENT, CUE, type Run, runsOf, SOURCE } from '../../src/attribution/tagger/labels.ts';
import {
  CUE_EVIDENCE,
  cueEvidence,
  type LinkWeights,
  type Scene,
  SOURCE_EVIDENCE,
  sourceEvidence,
} from '../../src/attribution/tagger/link.ts';
import { readWeights } from '../../src/attribution/tagger/weights.ts';
import type { Annotated } from '../../src/attribution/types.ts';
import type { Span } from '../../src/model/span.ts';
import type { GoldAttribution, Specimen } from './corpus.ts';

const ROUNDS = 15;
const RIDGE = 3;

/** What may be chosen, and which of it is right. */
interface Choice {
  readonly options: readonly Float64Array[];
  readonly right: number;
}

/** The weights of the links, by conditional logistic regression, from the annotated runs and from those that are found. */
export function fitLinks(weightsFile: Uint8Array, specimens: readonly Specimen[]): LinkWeights {
  const weights = readWeights(weightsFile);
  const cues: Choice[] = [];
  const sources: Choice[] = [];
  for (const { annotated, attributions, labels: gold } of specimens) {
    const { columns, sequences, labels: found } = labelTokens(weights, annotated);
    for (const labels of [found, gold]) {
      for (const [from, to] of sequences) {
        const scene: Scene = { tokens: annotated.tokens, quote: columns.quote, runs: runsOf(labels, from, to) };
        const owners = choicesOfCues(annotated, scene, attributions, cues);
        choicesOfSources(annotated, scene, owners, sources);
      }
    }
  }
  return { cue: climb(cues), source: climb(sources) };
}

function written(length: number, write: (out: Float64Array) => void): Float64Array {
  const out = new Float64Array(length);
  write(out);
  return out;
}

interface Owner {
  readonly gold: GoldAttribution;
  readonly contents: Run[];
}

/** Adds, for each content, which cue is its own; returns what each of those cues reports. */
function choicesOfCues(
  annotated: Annotated,
  scene: Scene,
  attributions: readonly GoldAttribution[],
  choices: Choice[],
): Map<Run, Owner> {
  const owners = new Map<Run, Owner>();
  const cues = scene.runs.filter(({ role }) => role === CUE);
  for (const content of scene.runs.filter(({ role }) => role === CONTENT)) {
    const gold = nearestOf(annotated, content, attributions);
    const own = cues.find((cue) => gold !== null && common(annotated, cue, gold.cue) > 0) ?? null;
    const options = [null, ...cues];
    choices.push({
      options: options.map((cue) => written(CUE_EVIDENCE, (out) => cueEvidence(scene, content, cue, out))),
      right: options.indexOf(own),
    });
    if (own === null || gold === null) continue;
    const owner = owners.get(own);
    if (owner) owner.contents.push(content);
    else owners.set(own, { gold, contents: [content] });
  }
  return owners;
}

function choicesOfSources(
  annotated: Annotated,
  scene: Scene,
  owners: ReadonlyMap<Run, Owner>,
  choices: Choice[],
): void {
  const used: Scene = { ...scene, runs: scene.runs.filter((run) => run.role !== CUE || owners.has(run)) };
  const sources = scene.runs.filter(({ role }) => role === SOURCE);
  for (const [cue, { gold, contents }] of owners) {
    const own = sources.find((source) => common(annotated, source, gold.source) > 0) ?? null;
    if (own === null && gold.source.length > 0) continue;
    const options = [null, ...sources];
    choices.push({
      options: options.map((source) =>
        written(SOURCE_EVIDENCE, (out) => sourceEvidence(used, { cue, contents }, source, out)),
      ),
      right: options.indexOf(own),
    });
  }
}

/** The annotated attribution whose contents have most in common with the run. */
function nearestOf(annotated: Annotated, run: Run, attributions: readonly GoldAttribution[]): GoldAttribution | null {
  let nearest: GoldAttribution | null = null;
  let most = 0;
  for (const attribution of attributions) {
    const shared = common(annotated, run, attribution.contents);
    if (shared > most) [nearest, most] = [attribution, shared];
  }
  return nearest;
}

function common({ tokens }: Annotated, { first, last }: Run, spans: readonly Span[]): number {
  const [start, end] = [tokens[first]!.start, tokens[last - 1]!.end];
  return spans.reduce((sum, span) => sum + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)), 0);
}

/** Newton's method. */
function climb(choices: readonly Choice[]): number[] {
  const size = choices[0]?.options[0]?.length ?? 0;
  let fitted = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = fitted.map((weight) => -RIDGE * weight);
    const bend = fitted.map((_, i) => fitted.map((_, j) => (i === j ? RIDGE : 0)));
    for (const { options, right } of choices) {
      const scores = options.map((evidence) => Math.exp(evidence.reduce((sum, x, i) => sum + x * fitted[i]!, 0)));
      const total = scores.reduce((sum, score) => sum + score, 0);
      const mean = fitted.map((_, i) =>
        options.reduce((sum, evidence, k) => sum + (evidence[i]! * scores[k]!) / total, 0),
      );
      for (let i = 0; i < size; i++) slope[i]! += options[right]![i]! - mean[i]!;
      options.forEach((evidence, k) => {
        const away = evidence.map((x, i) => x - mean[i]!);
        for (let i = 0; i < size; i++) {
          const share = (scores[k]! / total) * away[i]!;
          if (share !== 0) for (let j = 0; j < size; j++) bend[i]![j]! += share * away[j]!;
        }
      });
    }
    const step = solve(bend, slope);
    fitted = fitted.map((weight, i) => weight + step[i]!);
  }
  return fitted;
}

/** Gauss and Jordan; the matrix is positive definite, so no pivot is nought. Both arguments are used up. */
function solve(matrix: number[][], right: number[]): number[] {
  for (let i = 0; i < right.length; i++) {
    for (let k = 0; k < right.length; k++) {
      if (k === i) continue;
      const factor = matrix[k]![i]! / matrix[i]![i]!;
      for (let j = i; j < right.length; j++) matrix[k]![j]! -= factor * matrix[i]![j]!;
      right[k]! -= factor * right[i]!;
    }
  }
  return right.map((value, i) => value / matrix[i]![i]!);
}
