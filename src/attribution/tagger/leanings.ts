/** What the words at a token say of its label, whatever the labels of its neighbours are. */
import { beginOf, CONTENT, insideOf, LABEL_COUNT, type Role } from './labels.ts';
import { EMISSION_ROW } from './states.ts';

/** The scores of the labels of an article's tokens, as the tagger summed them up. */
export interface Leanings {
  /** `EMISSION_ROW` a token. */
  readonly scores: Int32Array;
  /** One unit of the scores, in log-odds. */
  readonly unit: number;
}

/** Log-odds are squashed by this much. */
const SCALE = 3;

/** How much a token leans to a role rather than to any other: -1 to 1, and 0 where there is no such token. */
export function leaningTo(role: Role, { scores, unit }: Leanings, token: number): number {
  const row = token * EMISSION_ROW;
  if (row < 0 || row >= scores.length) return 0;
  const [begins, inside] = [beginOf(role), insideOf(role)];
  let most = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < LABEL_COUNT; label++)
    if (label !== begins && label !== inside) most = Math.max(most, scores[row + label]!);
  return squash((Math.max(scores[row + begins]!, scores[row + inside]!) - most) * unit);
}

/** How much content would rather begin with a token than go on with it: -1 to 1. */
export const leaningToBegin = ({ scores, unit }: Leanings, token: number): number => {
  const row = token * EMISSION_ROW;
  return squash((scores[row + beginOf(CONTENT)]! - scores[row + insideOf(CONTENT)]!) * unit);
};

const squash = (logOdds: number): number => Math.tanh(logOdds / SCALE);
