/**
 * Joins runs of source, cue and content tokens into attributions: every content goes to the likeliest cue of its
 * sequence or to none, every cue that has contents takes the likeliest source or none, so that one source may stand for
 * several cues: "Ito said … and added …". The chances are those of a conditional logit; its weights are fitted on runs
 * of articles held out from training (scripts/train/links.ts).
 */
import type { Token } from '../types.ts';
import { OUT } from './columns.ts';
import { CONTENT, CUE, type Run, SOURCE } from './labels.ts';

/** Runs that belong to one attribution: at least one content. */
export interface Linked {
  readonly contents: Run[];
  readonly cue: Run[];
  readonly source: Run | null;
}

/** No cue and no source is looked for farther off than this many tokens. */
const FARTHEST = 60;

/**
 * What the links are judged by: an article's tokens, where they stand with regard to quotation marks (`Columns.quote`),
 * and the runs of one sequence of them, in order.
 */
export interface Scene {
  readonly tokens: readonly Token[];
  readonly quote: Uint8Array;
  readonly runs: readonly Run[];
}

/** Weights of `cueEvidence` and `sourceEvidence`. */
export interface LinkWeights {
  readonly cue: readonly number[];
  readonly source: readonly number[];
}

const FITTED: LinkWeights = {
  cue: [
    -0.29, -2.42, -0.03, 0.52, -0.91, 0.13, -1.37, 0.05, 0.81, -1.51, -1.98, -0.99, 0.02, 0.17, 0.06, 1.64, 0.59, -1.03,
  ],
  source: [
    -2.12, -1.22, 0.33, -0.64, -1.05, -0.01, -0.1, -0.2, -0.11, 1.07, 1.17, -2.22, -0.75, 0.43, -0.78, -2.81, -0.02,
    -0.06, 1.92, 0.58, 1.0, 0.98, 0.25, 0.24, -0.0, 0.23, 0.5, 0.6,
  ],
};

/** Links the runs of one sequence of tokens. */
export function linkRuns(scene: Scene, weights: LinkWeights = FITTED): Linked[] {
  const { runs } = scene;
  const cues = ofRole(runs, CUE);
  const linked = new Map<Run, Run[]>();
  const alone: Linked[] = [];
  for (const content of ofRole(runs, CONTENT)) {
    const cue = likeliest(content, cues, weights.cue, (one, out) => cueEvidence(scene, content, one, out));
    if (cue === null) alone.push({ contents: [content], cue: [], source: null });
    else if (linked.has(cue)) linked.get(cue)!.push(content);
    else linked.set(cue, [content]);
  }
  const used: Scene = { ...scene, runs: runs.filter((run) => run.role !== CUE || linked.has(run)) };
  const sources = ofRole(runs, SOURCE);
  const joined = [...linked].map(([cue, contents]): Linked => {
    const reported = { cue, contents };
    const source = likeliest(cue, sources, weights.source, (one, out) => sourceEvidence(used, reported, one, out));
    return { contents, cue: [cue], source };
  });
  return [...joined, ...alone];
}

const ofRole = (runs: readonly Run[], role: number): Run[] => runs.filter((run) => run.role === role);

// One link is judged at a time, so one piece of paper serves all.
const paper = new Float64Array(Math.max(FITTED.cue.length, FITTED.source.length));

/** The likeliest of the runs near enough to the one that seeks, or null where none is likelier still. */
function likeliest(
  seeker: Run,
  runs: readonly Run[],
  weights: readonly number[],
  write: (option: Run | null, out: Float64Array) => void,
): Run | null {
  const scoreOf = (option: Run | null) => {
    write(option, paper);
    let score = 0;
    for (let i = 0; i < weights.length; i++) score += weights[i]! * paper[i]!;
    return score;
  };
  let best: Run | null = null;
  let most = scoreOf(null);
  for (const run of runs) {
    if (gap(run, seeker) > FARTHEST) continue;
    const score = scoreOf(run);
    if (score > most) [best, most] = [run, score];
  }
  return best;
}

/** How many pieces of evidence there are for a cue, and for a source. */
export const CUE_EVIDENCE = FITTED.cue.length;
export const SOURCE_EVIDENCE = FITTED.source.length;

/** Writes what speaks for a content to have this cue, or none (null). */
export function cueEvidence({ tokens, quote, runs }: Scene, content: Run, cue: Run | null, out: Float64Array): void {
  out.fill(0);
  const quoted = quote[content.first] !== OUT;
  if (cue === null) {
    out[0] = 1;
    out[1] = one(quoted);
    return;
  }
  const cueFirst = cue.first < content.first;
  const [left, right] = cueFirst ? [cue, content] : [content, cue];
  const sentences = tokens[right.first]!.sentence - tokens[left.last - 1]!.sentence;
  const distance = right.first - left.last;
  let rival = false;
  let partner = false;
  let hasSource = false;
  for (const run of runs) {
    if (run === content || run === cue || gap(run, cue) > 1) continue;
    if (run.role === SOURCE) hasSource = true;
    else if (run.role === CONTENT && cue.first < run.first === cueFirst) rival = true;
    else if (run.role === CONTENT) partner = true;
  }
  let n = 2;
  out[n++] = scale(distance);
  out[n++] = one(distance === 0);
  out[n++] = Math.min(3, sentences);
  out[n++] = between(runs, left, right, CONTENT);
  out[n++] = between(runs, left, right, CUE);
  out[n++] = one(cueFirst);
  out[n++] = one(cueFirst && quoted);
  out[n++] = one(rival && !quoted);
  out[n++] = one(rival && quoted);
  out[n++] = one(partner && !quoted);
  out[n++] = one(partner && quoted);
  out[n++] = one(tokens[cue.first]!.value === ':');
  out[n++] = one(hasSource);
  out[n++] = one(!endsBetween(tokens, quote, left, right));
  out[n++] = one(sentences > 0 && quoted);
  out[n++] = one(!cueFirst && distance > 3);
}

/** Writes what speaks for a cue with these contents to have this source, or none (null). */
export function sourceEvidence(
  { tokens, quote, runs }: Scene,
  { cue, contents }: { readonly cue: Run; readonly contents: readonly Run[] },
  source: Run | null,
  out: Float64Array,
): void {
  out.fill(0);
  const quoted = contents.some(({ first }) => quote[first] !== OUT);
  const opening = tokens[cue.first]!;
  const head = tokens[pastAdverbs(tokens, cue)]!;
  const isVerb = head.pos === 'VERB' || head.pos === 'AUX';
  const participle = head.pos === 'VERB' && head.lower.endsWith('ing');
  const opens = opening.sentence !== tokens[cue.first - 1]?.sentence;
  let n = 0;
  if (source === null) {
    out[n++] = 1;
    out[n++] = one(quoted);
    out[n++] = one(isVerb);
    out[n++] = one(opens);
    out[n++] = one(participle);
    out[n++] = one(opening.pos === 'ADV');
    out[n++] = one(opening.value === ':');
    out[n++] = one(head.lower.endsWith('ed') || head.lower.endsWith('en'));
    return;
  }
  const sourceFirst = source.first < cue.first;
  const [left, right] = sourceFirst ? [source, cue] : [cue, source];
  const distance = right.first - left.last;
  const sentences = Math.abs(tokens[source.first]!.sentence - opening.sentence);
  const relative = source.last - source.first === 1 && RELATIVES.has(tokens[source.first]!.lower);
  const taken = runs.some(
    (run) => run.role === CUE && run !== cue && gap(run, source) <= 1 && gap(run, source) < distance,
  );
  const lead = leadOf(tokens, cue);
  n = 8;
  out[n++] = scale(distance);
  out[n++] = one(distance === 0);
  out[n++] = one(sourceFirst);
  out[n++] = Math.min(2, sentences);
  out[n++] = between(runs, left, right, CONTENT);
  out[n++] = between(runs, left, right, CUE);
  out[n++] = between(runs, left, right, SOURCE);
  out[n++] = one(taken);
  out[n++] = one(relative && sourceFirst);
  out[n++] = Math.min(2, commasBetween(tokens, left, right));
  out[n++] = one(taken && lead?.pos === 'CCONJ');
  out[n++] = one(taken && lead?.value === ',');
  out[n++] = one(taken && participle);
  out[n++] = one(opens && participle && !sourceFirst);
  out[n++] = one(tokens[source.first - 1]?.lower === 'by');
  out[n++] = one(!sourceFirst && isVerb);
  out[n++] = one(quote[source.first] !== OUT && quote[cue.first] === OUT);
  out[n++] = one(relative && distance === 0);
  out[n++] = one(sentences > 0 && quoted);
  out[n++] = one(!isVerb && sourceFirst && distance === 0);
}

const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whose']);
const ENDS: ReadonlySet<string> = new Set(['.', ';', '!', '?']);

const one = (holds: boolean): number => (holds ? 1 : 0);
const scale = (distance: number): number => Math.min(6, Math.log2(1 + distance));
const gap = (a: Run, b: Run): number => (a.first < b.first ? b.first - a.last : a.first - b.last);

/** How many runs of a role lie between two; three are many. */
function between(runs: readonly Run[], left: Run, right: Run, role: number): number {
  let count = 0;
  for (const run of runs) if (run.role === role && run.first >= left.last && run.last <= right.first) count++;
  return Math.min(3, count);
}

function endsBetween(tokens: readonly Token[], quote: Uint8Array, left: Run, right: Run): boolean {
  for (let i = left.last; i < right.first; i++) if (quote[i] === OUT && ENDS.has(tokens[i]!.value)) return true;
  return false;
}

function commasBetween(tokens: readonly Token[], left: Run, right: Run): number {
  let commas = 0;
  for (let i = left.last; i < right.first; i++) if (tokens[i]!.value === ',') commas++;
  return commas;
}

function pastAdverbs(tokens: readonly Token[], { first, last }: Run): number {
  let i = first;
  while (i < last - 1 && tokens[i]!.pos === 'ADV') i++;
  return i;
}

/** What leads to the cue, adverbs apart. */
function leadOf(tokens: readonly Token[], { first }: Run): Token | undefined {
  let i = first - 1;
  while (i >= 0 && tokens[i]!.pos === 'ADV') i--;
  return tokens[i];
}
