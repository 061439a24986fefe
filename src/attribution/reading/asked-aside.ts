/** Questions told in passing: "Asked whether it was so, Lin said …", "Lin, asked about the pier, shrugged". */
import type { Token } from '../types.ts';
import type { Layout } from './layout.ts';
import type { Saying } from './sayings.ts';

/** "…, asked on a call with analysts whether …", but not "…, asked her whether …". */
export function asksAside(tokens: readonly Token[], from: number): boolean {
  if (!ASKED_ABOUT.test(tokens[from]?.lower ?? '') && tokens[from]?.pos !== 'ADP') return false;
  for (const { lower, pos } of tokens.slice(from, from + 8)) {
    if (ASKED_ABOUT.test(lower)) return true;
    if (pos === 'VERB' || pos === 'AUX' || pos === 'PUNCT') break;
  }
  return false;
}

const ASKED_ABOUT = /^(?:whether|if|about|how|why|what|when|where|who)$/;

/** "Asked whether …," and "Lin, asked whether …,": the comma ends the question. */
export const isAsideQuestion = ({ tokens }: Layout, { voice, cue, verb }: Saying): boolean => {
  const before = tokens[cue.first - 1];
  const opens = before === undefined || before.sentence !== tokens[cue.first]!.sentence || before.value === ',';
  return voice === 'passive' && opens && verb.takes.has('question') && tokens[cue.first]!.pos === 'VERB';
};
