/** What the labels of a sequence say of each token's surroundings: the second pass looks at the first through this. */
import { distanceBucket } from './buckets.ts';
import type { Columns } from './columns.ts';
import { CUE, type Role, roleOf } from './labels.ts';
import { LONGEST_SEQUENCE } from './sequences.ts';

/** No run on this side. */
const NO_GAP = 15;
/** No neighbour sentence in the sequence. */
const NO_SENTENCE = 8;

/** One entry per token of a sequence. Positions are token indices of the article, -1 for none. */
export interface LabelContext {
  /** The run the token is in: its role (0 for none), first token and the token after it. */
  readonly role: Uint8Array;
  readonly runFirst: Int32Array;
  readonly runLast: Int32Array;
  /** Role of the run before and after the token's own, and bucketed distance to it. */
  readonly leftRole: Uint8Array;
  readonly rightRole: Uint8Array;
  readonly leftGap: Uint8Array;
  readonly rightGap: Uint8Array;
  /** Roles (a bit each) of the sentence before and after the token's own run, and cues strictly before and after it. */
  readonly rolesLeft: Uint8Array;
  readonly rolesRight: Uint8Array;
  readonly cueLeft: Int32Array;
  readonly cueRight: Int32Array;
  /** Roles in the sentence, in the one before and in the one after. */
  readonly here: Uint8Array;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** Room for one sequence. */
export function makeLabelContext(): LabelContext {
  const bytes = () => new Uint8Array(LONGEST_SEQUENCE);
  const ints = () => new Int32Array(LONGEST_SEQUENCE);
  return {
    role: bytes(),
    runFirst: ints(),
    runLast: ints(),
    leftRole: bytes(),
    rightRole: bytes(),
    leftGap: bytes(),
    rightGap: bytes(),
    rolesLeft: bytes(),
    rolesRight: bytes(),
    cueLeft: ints(),
    cueRight: ints(),
    here: bytes(),
    before: bytes(),
    after: bytes(),
  };
}

const bitOf = (role: Role): number => (1 << role) >> 1;

/** Fills the context of tokens `[from, to)` from their labels. */
export function readLabelContext(
  { sentenceLast }: Columns,
  labels: Uint8Array,
  from: number,
  to: number,
  context: LabelContext,
): void {
  readRuns(labels, from, to, context);
  let before = NO_SENTENCE;
  for (let first = from; first < to; ) {
    const last = Math.min(to, sentenceLast[first]!);
    const here = readSentence(labels, from, first, last, context);
    const next = last < to ? rolesIn(labels, last, Math.min(to, sentenceLast[last]!)) : NO_SENTENCE;
    for (let k = first - from; k < last - from; k++) {
      context.here[k] = here;
      context.before[k] = before;
      context.after[k] = next;
    }
    before = here;
    first = last;
  }
}

function readRuns(labels: Uint8Array, from: number, to: number, context: LabelContext): void {
  const { role, runFirst, runLast, leftRole, rightRole, leftGap, rightGap } = context;
  let lastRole: Role = 0;
  let lastEnd = from;
  for (let i = from; i < to; ) {
    const own = roleOf(labels[i]!);
    let end = i + 1;
    if (own !== 0) while (end < to && labels[end] === own * 2) end++;
    for (let k = i; k < end; k++) {
      role[k - from] = own;
      runFirst[k - from] = own === 0 ? -1 : i;
      runLast[k - from] = own === 0 ? -1 : end;
      leftRole[k - from] = lastRole;
      leftGap[k - from] = lastRole === 0 ? NO_GAP : distanceBucket(i - lastEnd);
    }
    if (own !== 0) {
      lastRole = own;
      lastEnd = end;
    }
    i = end;
  }
  let nextRole: Role = 0;
  let nextStart = to;
  for (let i = to - 1; i >= from; ) {
    const own = role[i - from]! as Role;
    const first = own === 0 ? i : runFirst[i - from]!;
    for (let k = first; k <= i; k++) {
      rightRole[k - from] = nextRole;
      rightGap[k - from] = nextRole === 0 ? NO_GAP : distanceBucket(nextStart - (own === 0 ? i : i + 1));
    }
    if (own !== 0) {
      nextRole = own;
      nextStart = first;
    }
    i = first - 1;
  }
}

/** Fills in what depends on the sentence `[first, last)`, and returns its roles. */
function readSentence(labels: Uint8Array, from: number, first: number, last: number, context: LabelContext): number {
  const { role, runFirst, runLast, rolesLeft, rolesRight, cueLeft, cueRight } = context;
  let roles = 0;
  let cue = -1;
  for (let i = first; i < last; i++) {
    const own = roleOf(labels[i]!);
    const begun = own !== 0 && i > first && runFirst[i - from]! < i;
    rolesLeft[i - from] = begun ? rolesLeft[i - 1 - from]! : roles;
    cueLeft[i - from] = cue;
    roles |= bitOf(own);
    if (own === CUE) cue = i;
  }
  let right = 0;
  cue = -1;
  for (let i = last - 1; i >= first; i--) {
    const own = role[i - from]! as Role;
    const goesOn = own !== 0 && i + 1 < last && runLast[i - from]! > i + 1;
    rolesRight[i - from] = goesOn ? rolesRight[i + 1 - from]! : right;
    cueRight[i - from] = cue;
    right |= bitOf(own);
    if (own === CUE) cue = i;
  }
  return roles;
}

function rolesIn(labels: Uint8Array, first: number, last: number): number {
  let roles = 0;
  for (let i = first; i < last; i++) roles |= bitOf(roleOf(labels[i]!));
  return roles;
}
