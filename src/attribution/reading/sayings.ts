/**
 * Sayings: every verb of the lexicon that is used to report, with the words that belong to it and its source. Which content
 * it reports is for the rules.
 */
import type { CueVerb } from '../lexicon/cue-verbs.ts';
import { RELATIVES, SUBJECT_PRONOUNS } from '../lexicon/words.ts';
import type { Token } from '../types.ts';
import { ONLY_PARTICIPLE, readLeft, verbAt } from './cue-groups.ts';
import { describedPhraseBefore } from './descriptions.ts';
import { type Layout, type Range, sentenceEnd, sentenceStart, startsSentence } from './layout.ts';
import { phraseAfter, phraseBefore } from './noun-phrases.ts';
import {
  followsQuotation,
  inheritedSource,
  invertedSource,
  narrativeStart,
  participleSource,
  subjectOf,
} from './sources.ts';

export const VOICES = ['active', 'inverted', 'participle', 'coordinated', 'passive', 'infinitive'] as const;

export type Voice = (typeof VOICES)[number];

export interface Saying {
  readonly verb: CueVerb;
  /** The verb itself. */
  readonly at: number;
  /** The verb with its auxiliaries, adverbs and negation: "has repeatedly said". */
  readonly cue: Range;
  readonly voice: Voice;
  readonly source: Range | null;
  /** Source and cue together; where the source is inherited or absent, the cue alone. */
  readonly frame: Range;
  readonly negated: boolean;
  /** The quotation it is inside, or `NARRATOR`. */
  readonly level: number;
}

export interface Reading extends Layout {
  readonly sayings: readonly Saying[];
}

/** All sayings in order of their verbs. Linear but for looks of bounded length around each verb. */
export function findSayings(layout: Layout): Saying[] {
  const sayings: Saying[] = [];
  for (let at = 0; at < layout.tokens.length; at++) {
    const verb = verbAt(layout, at);
    if (verb === null) continue;
    const saying = readSaying(layout, at, verb, sayings);
    if (saying !== null) sayings.push(saying);
  }
  return sayings;
}

/** Index of the first saying whose verb is at or after token `at`. */
export function sayingFrom(reading: Reading, at: number): number {
  let low = 0;
  let high = reading.sayings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reading.sayings[middle]!.at >= at) high = middle;
    else low = middle + 1;
  }
  return low;
}

function readSaying(layout: Layout, at: number, verb: CueVerb, earlier: readonly Saying[]): Saying | null {
  const { tokens, level } = layout;
  const own = level[at]!;
  const left = readLeft(layout, at);
  const last = at + verb.lemma.split(' ').length;
  const cue: Range = { first: left.first, last };
  const gerund = tokens[at]!.lower.endsWith('ing');
  const base = { verb, at, cue, negated: left.not || left.refuses, level: own };
  const floor = narrativeStart(layout, left.first);
  const before = left.first - 1;
  const beforeToken = before >= floor ? tokens[before]! : undefined;

  if (left.to) {
    const source = subjectOf(layout, sentenceStart(layout, at), left.first, own);
    return { ...base, voice: 'infinitive', source, frame: cue };
  }
  if (left.be && !gerund) {
    const by = tokens[last]?.lower === 'by' ? phraseAfter(layout, last + 1, sentenceEnd(layout, at)) : null;
    return { ...base, voice: 'passive', source: by, frame: cue };
  }
  if (ONLY_PARTICIPLE.test(tokens[at]!.lower) && left.first === at) return null;
  if (gerund && !left.be) {
    const source = participleSource(layout, left.first, floor, earlier, own);
    return { ...base, voice: 'participle', source, frame: cue };
  }
  // "a man accused of theft", "a plan condemned by nurses": the verb only describes its noun.
  const transitive = verb.takes.has('naming') || verb.takes.has('order');
  if (transitive && /^(?:of|by|as)$/.test(tokens[last]?.lower ?? '') && /(?:ed|ld)$/.test(tokens[at]!.lower))
    return null;
  if (beforeToken !== undefined) {
    // "Bus fares to rise, says council." The phrase after the verb ends the sentence: nothing is left for content.
    const endsInverted = (phrase: Range | null): boolean =>
      phrase !== null &&
      !verb.takes.has('addressee') &&
      phrase.last >= sentenceEnd(layout, at) - (/^[.!?]$/.test(tokens[phrase.last]?.value ?? '') ? 1 : 0);
    const active = (source: Range): Saying => ({
      ...base,
      voice: 'active',
      source,
      frame: { first: source.first, last },
    });
    if (RELATIVES.has(beforeToken.lower)) {
      if (beforeToken.lower === 'that' && tokens[before - 1]?.pos !== 'NOUN') return null;
      return active({ first: before, last: left.first });
    }
    if (SUBJECT_PRONOUNS.has(beforeToken.lower) && beforeToken.pos === 'PRON')
      return active({ first: before, last: left.first });
    if (beforeToken.pos === 'CCONJ' || (beforeToken.value === ',' && tokens[before - 1]?.pos === 'CCONJ')) {
      const source = inheritedSource(layout, left.first, earlier, own);
      return source === null ? null : { ...base, voice: 'coordinated', source, frame: cue };
    }
    if (beforeToken.value === ',') {
      const inverted = invertedSource(layout, last, own);
      const described = describedPhraseBefore(layout, before, floor);
      const reaches = described !== null && opensNarration(tokens, floor, described.first) && !endsInverted(inverted);
      if (inverted === null && !reaches && followsQuotation(layout, floor) && left.first - floor <= 40)
        return active({ first: floor, last: left.first });
      if (described !== null && (inverted === null || reaches)) return active(described);
      if (inverted !== null)
        return { ...base, voice: 'inverted', source: inverted, frame: { first: cue.first, last: inverted.last } };
      if (described !== null) return active(described);
    }
    const phrase = phraseBefore(layout, left.first, floor);
    // Right after a quotation the words before the cue are its source, whatever the tagger took them for.
    const leads = left.first - floor <= 10 && followsQuotation(layout, floor) && /^\p{L}/u.test(tokens[floor]!.value);
    if (leads && phrase?.first !== floor && !hasComma(tokens, floor, left.first))
      return active({ first: floor, last: left.first });
    if (phrase !== null) return active(phrase);
    if (
      before === floor &&
      /^\p{Lu}/u.test(beforeToken.value) &&
      beforeToken.pos !== 'PUNCT' &&
      beforeToken.pos !== 'ADV'
    )
      return active({ first: floor, last: left.first });
  }
  const inverted = invertedSource(layout, last, own);
  if (inverted !== null && (beforeToken === undefined || beforeToken.pos === 'PUNCT')) {
    return { ...base, voice: 'inverted', source: inverted, frame: { first: cue.first, last: inverted.last } };
  }
  // "Asked whether …, Adair shrugged": a participle with no subject of its own.
  if (beforeToken === undefined && /(?:ed|ld)$/.test(tokens[at]!.lower) && startsSentence(layout, at)) {
    return { ...base, voice: 'passive', source: null, frame: cue };
  }
  return null;
}

function hasComma(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (tokens[at]!.value === ',' || tokens[at]!.pos === 'CCONJ') return true;
  return false;
}

// The phrase is the first thing said, but for "But" or "Later".
function opensNarration(tokens: readonly Token[], floor: number, first: number): boolean {
  return first === floor || (first === floor + 1 && /^(?:CCONJ|ADV|SCONJ)$/.test(tokens[floor]!.pos));
}
