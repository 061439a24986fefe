/** Participles of cue verbs that report nothing: they only describe a noun. */
import { MEDIUM_NOUNS, RELATIVES, SUBJECT_PRONOUNS } from '../lexicon/words.ts';
import type { Token } from '../types.ts';
import type { Group } from './cue-groups.ts';
import type { Layout } from './layout.ts';
import { phraseBefore } from './phrase-before.ts';

/** "their feelings known", "a man accused of theft", "a plan condemned by nurses": the participle only describes. */
export function describesNoun(layout: Layout, { verb, at, cue, floor }: Group): boolean {
  const { tokens } = layout;
  const form = tokens[at]!.lower;
  if (ONLY_PARTICIPLE.test(form) && cue.first === at) return true;
  // "a statement posted on her website"
  const noun = tokens[cue.first - 1];
  if (
    noun?.pos === 'NOUN' &&
    MEDIUM_NOUNS.has(noun.lower) &&
    PUT_OUT.has(verb.lemma) &&
    tokens[cue.last]?.pos === 'ADP'
  )
    return true;
  const transitive = verb.takes.has('naming') || verb.takes.has('order');
  if (!transitive || !/(?:ed|ld)$/.test(form) || !/^(?:of|by|as)$/.test(tokens[cue.last]?.lower ?? '')) return false;
  // "a blast that the mayor described as “deliberate”" has a subject of its own.
  const subject = phraseBefore(layout, cue.first, floor);
  if (SUBJECT_PRONOUNS.has(tokens[cue.first - 1]?.lower ?? '')) return false;
  return !/^(?:that|which|whom?|what)$/.test(tokens[(subject?.first ?? 0) - 1]?.lower ?? '');
}

// "their feelings known": a participle that is not also the past tense reports nothing by itself.
const ONLY_PARTICIPLE = /^(?:known|shown|written|sworn|sung|seen|begun)$/;

const PUT_OUT = new Set(['post', 'publish', 'print', 'email', 'write', 'read']);

/** "the expected deal", "his proposed plan": a participle before a noun reports nothing. */
export function isModifier(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (before === undefined || next === undefined) return false;
  if (before.lower === "'s" && tokens[at]!.lower.endsWith('s')) return true;
  if (!/^(?:DET|ADP)$/.test(before.pos) && before.lower !== 'his' && before.lower !== 'her' && before.lower !== 'their')
    return false;
  if (RELATIVES.has(before.lower)) return false;
  if (before.pos === 'ADP') return /(?:ed|en)$/.test(tokens[at]!.lower) && /^(?:NOUN|ADJ)$/.test(next.pos);
  return /^(?:NOUN|PROPN|ADJ)$/.test(next.pos) || next.pos === 'ADP';
}
