/**
 * Joins runs of source, cue and content tokens into attributions: every content goes to the cue that is cheapest to
 * reach, every source to the cheapest cue of its sentence. The costs are counted in tokens.
 */
import type { Token } from '../types.ts';
import { CONTENT, CUE, type Run, SOURCE } from './labels.ts';

/** Runs that belong to one attribution: at least one content. */
export interface Linked {
  readonly contents: Run[];
  readonly cue: Run[];
  readonly source: Run | null;
}

const SENTENCE_COST = 25;
const CONTENT_PAST_CONTENT = 6;
const CONTENT_PAST_CUE = 8;
const CUE_FIRST = -3;
const FARTHEST_CUE = 60;
const SOURCE_PAST_CONTENT = 10;
const SOURCE_PAST_CUE = 4;
const SOURCE_FIRST = -2;

/** Links the runs of one sequence of tokens, which are in order. */
export function linkRuns(tokens: readonly Token[], runs: readonly Run[]): Linked[] {
  const cues = runs.filter(({ role }) => role === CUE);
  const between = (a: Run, b: Run, role: number) => {
    const [from, to] = a.first < b.first ? [a.last, b.first] : [b.last, a.first];
    return runs.filter((run) => run.role === role && run.first >= from && run.last <= to).length;
  };
  const gap = (a: Run, b: Run) => (a.first < b.first ? b.first - a.last : a.first - b.last);
  const cheapest = (candidates: readonly Run[], cost: (cue: Run) => number, limit: number) => {
    let best: Run | null = null;
    let lowest = limit;
    for (const cue of candidates) {
      const price = cost(cue);
      if (price < lowest) {
        lowest = price;
        best = cue;
      }
    }
    return best;
  };

  const linked = new Map<Run, { contents: Run[]; cue: Run[]; source: Run | null }>();
  const alone: Linked[] = [];
  for (const content of runs) {
    if (content.role !== CONTENT) continue;
    const cue = cheapest(
      cues,
      (candidate) => {
        const [a, b] =
          candidate.first < content.first ? [candidate.last - 1, content.first] : [content.last - 1, candidate.first];
        return (
          gap(content, candidate) +
          SENTENCE_COST * Math.abs(tokens[b]!.sentence - tokens[a]!.sentence) +
          CONTENT_PAST_CONTENT * between(content, candidate, CONTENT) +
          CONTENT_PAST_CUE * between(content, candidate, CUE) +
          (candidate.first < content.first ? CUE_FIRST : 0)
        );
      },
      FARTHEST_CUE,
    );
    if (cue === null) {
      alone.push({ contents: [content], cue: [], source: null });
      continue;
    }
    const known = linked.get(cue);
    if (known) known.contents.push(content);
    else linked.set(cue, { contents: [content], cue: [cue], source: null });
  }

  const nearest = new Map<Run, number>();
  for (const source of runs) {
    if (source.role !== SOURCE) continue;
    const sentence = tokens[source.first]!.sentence;
    const cue = cheapest(
      cues.filter((candidate) => tokens[candidate.first]!.sentence === sentence && linked.has(candidate)),
      (candidate) =>
        gap(source, candidate) +
        SOURCE_PAST_CONTENT * between(source, candidate, CONTENT) +
        SOURCE_PAST_CUE * between(source, candidate, CUE) +
        (source.first < candidate.first ? SOURCE_FIRST : 0),
      Number.POSITIVE_INFINITY,
    );
    if (cue === null || gap(source, cue) >= (nearest.get(cue) ?? Number.POSITIVE_INFINITY)) continue;
    nearest.set(cue, gap(source, cue));
    linked.get(cue)!.source = source;
  }
  shareSources(
    tokens,
    cues.filter((cue) => linked.has(cue)).map((cue) => ({ cue, attribution: linked.get(cue)! })),
  );
  return [...linked.values(), ...alone];
}

/**
 * One source may stand for several cues: "Ito said … and added …", "Ito left, saying …", "Asked …, Ito said". A cue
 * without a source takes that of the cue before it in the sentence if a conjunction or a comma leads to it or if it is
 * a participle, and, as a participle that opens the sentence, that of the cue after it.
 */
function shareSources(
  tokens: readonly Token[],
  cues: readonly { readonly cue: Run; readonly attribution: { source: Run | null } }[],
): void {
  const owners = cues.filter(({ attribution }) => attribution.source !== null);
  const sentenceOf = (run: Run) => tokens[run.first]!.sentence;
  for (const { cue, attribution } of cues) {
    if (attribution.source !== null) continue;
    const neighbours = owners.filter((owner) => sentenceOf(owner.cue) === sentenceOf(cue));
    const before = neighbours.findLast((owner) => owner.cue.first < cue.first);
    const after = neighbours.find((owner) => owner.cue.first > cue.first);
    const owner = before ? (isParticiple(tokens, cue) || isJoined(tokens, cue) ? before : null) : after;
    if (owner && (before || isParticiple(tokens, cue))) attribution.source = owner.attribution.source;
  }
}

function isParticiple(tokens: readonly Token[], cue: Run): boolean {
  let i = cue.first;
  while (i < cue.last - 1 && tokens[i]!.pos === 'ADV') i++;
  return tokens[i]!.pos === 'VERB' && tokens[i]!.lower.endsWith('ing');
}

function isJoined(tokens: readonly Token[], cue: Run): boolean {
  let i = cue.first - 1;
  while (i >= 0 && tokens[i]!.pos === 'ADV') i--;
  return i >= 0 && (tokens[i]!.pos === 'CCONJ' || tokens[i]!.value === ',');
}
