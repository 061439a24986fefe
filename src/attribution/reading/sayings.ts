/**
 * Sayings: every verb of the lexicon that is used to report, with the words that belong to it and its source.
 * Which content it reports is for the rules.
 */
import { CUE_VERBS, type CueVerb } from '../lexicon/cue-verbs.ts';
import { CARRIERS, MEDIUM_NOUNS, REFUSERS, RELATIVES, SUBJECT_PRONOUNS, TIME_WORDS } from '../lexicon/words.ts';
import type { Token } from '../types.ts';
import { describedPhraseBefore, isNominal, phraseAfter, phraseBefore, withDescriptions } from './noun-phrases.ts';
import { type Layout, type Range, REACH, sentenceEnd, sentenceStart, startsSentence } from './reading.ts';

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

/** Forms that are verbs of saying whatever the part-of-speech tagger thought. */
const ALWAYS = new Set([
  'says',
  'said',
  'say',
  'told',
  'tells',
  'asked',
  'saying',
  'added',
  'tweeted',
  'tweets',
  'wrote',
]);

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

function verbAt(layout: Layout, at: number): CueVerb | null {
  const { tokens } = layout;
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (tokens[at - 1]?.value === '-') return null;
  const verb = longestVerb(tokens, at);
  if (verb === undefined) return null;
  if (token.pos === 'VERB' || ALWAYS.has(token.lower)) return isModifier(tokens, at) ? null : verb;
  // "A reader emails: “…”": a noun to the tagger, a verb by what follows it.
  const finite = token.lower !== token.lemma && (token.pos === 'NOUN' || token.pos === 'ADJ');
  const heralds = next !== undefined && /^[:"']$/.test(next.value);
  const before = tokens[at - 1];
  const follows =
    before !== undefined &&
    !startsSentence(layout, at) &&
    (/^(?:NOUN|PROPN|PRON)$/.test(before.pos) || before.value === ',');
  // "The company plans to sue."
  const resolves = verb.takes.has('infinitive') && next?.lower === 'to' && tokens[at + 2]?.pos === 'VERB';
  if (endsSentence(layout, at) && agrees(tokens, at)) return verb;
  return finite && (heralds || resolves) && follows ? verb : null;
}

// "their feelings known": a participle that is not also the past tense reports nothing by itself.
const ONLY_PARTICIPLE = /^(?:known|shown|written|sworn|sung|seen)$/;

const endsSentence = (layout: Layout, at: number): boolean =>
  startsSentence(layout, at + 1) || (layout.tokens[at + 1]?.value === '.' && startsSentence(layout, at + 2));

// "…, the ministry's figures show." and "…, Lin claims.": a noun to the tagger, but it agrees with what is before it.
function agrees(tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at]!, tokens[at - 1]];
  if (token.pos !== 'NOUN' || before === undefined) return false;
  if (token.lower === token.lemma) return before.pos === 'NOUN' && /(?:s|data|police|people)$/.test(before.lower);
  return before.pos === 'PROPN';
}

// "made it clear" before "made", "ruled out" before "ruled".
function longestVerb(tokens: readonly Token[], at: number): CueVerb | undefined {
  const { lemma } = tokens[at]!;
  const second = tokens[at + 1]?.lower ?? '';
  const third = tokens[at + 2]?.lower ?? '';
  return CUE_VERBS.get(`${lemma} ${second} ${third}`) ?? CUE_VERBS.get(`${lemma} ${second}`) ?? CUE_VERBS.get(lemma);
}

// "the expected deal", "his proposed plan": a participle before a noun reports nothing.
function isModifier(tokens: readonly Token[], at: number): boolean {
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

interface Left {
  /** First token of the cue group. */
  first: number;
  be: boolean;
  not: boolean;
  to: boolean;
  refuses: boolean;
}

/** Steps over auxiliaries, adverbs, negation and carriers ("went on to") to the left of the verb. */
function readLeft(layout: Layout, at: number): Left {
  const { tokens } = layout;
  const left: Left = { first: at, be: false, not: false, to: false, refuses: false };
  let i = at;
  while (i > 0 && !startsSentence(layout, i) && layout.level[i - 1] === layout.level[at] && at - i < 8) {
    const token = tokens[i - 1]!;
    if (token.pos === 'AUX' || (token.pos === 'PART' && /^(?:not|n't)$/.test(token.lower))) {
      if (/^(?:is|are|was|were|be|been|being|'re|'m|am)$/.test(token.lower)) left.be = true;
      if (/^(?:not|n't)$/.test(token.lower)) left.not = true;
      i--;
      left.first = i;
    } else if (token.lower === 'never') {
      left.not = true;
      left.first = --i;
    } else if (token.pos === 'ADV' && !/^(?:when|where|how|why|so|as)$/.test(token.lower)) {
      i--;
      // An adverb belongs to the cue between subject and verb, not where it opens the sentence.
      if (!startsSentence(layout, i) && tokens[i - 1]!.value !== ',') left.first = i;
      else if (i < at - 1) left.first = i + 1;
    } else if (TIME_WORDS.has(token.lower) && i - 2 >= 0 && !startsSentence(layout, i - 1)) {
      // "Heliograph today announced", "Lin on Friday said".
      const skip = tokens[i - 2]!.pos === 'ADP' ? 2 : 1;
      const subject = tokens[i - 1 - skip];
      if (subject === undefined || !isNominal(subject) || TIME_WORDS.has(subject.lower)) break;
      i -= skip;
      left.first = i;
    } else if (token.lower === 'to' && i - 1 > 0) {
      left.to = true;
      i--;
      let carrier = i - 1;
      if (/^(?:on|out|back|forward)$/.test(tokens[carrier]!.lower)) carrier--;
      const lemma = tokens[carrier]?.lemma ?? '';
      if (!CARRIERS.has(lemma) && !REFUSERS.has(lemma)) return left;
      left.to = false;
      left.refuses = REFUSERS.has(lemma);
      i = carrier;
      left.first = i;
    } else break;
  }
  return left;
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

// Where the run of narration around `at` begins: at a sentence, after a quotation, a semicolon, a colon or a dash.
function narrativeStart(layout: Layout, at: number): number {
  const { tokens, level } = layout;
  let first = at;
  let inBrackets = false;
  for (let steps = 0; steps < REACH && !startsSentence(layout, first); steps++) {
    const { value } = tokens[first - 1]!;
    if (level[first - 1] !== level[at] || /^[;:—–]$/.test(value) || (value === '(' && !inBrackets)) break;
    if (value === ')' || value === '(') inBrackets = value === ')';
    first--;
  }
  return first;
}

function hasComma(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (tokens[at]!.value === ',' || tokens[at]!.pos === 'CCONJ') return true;
  return false;
}

// The phrase is the first thing said, but for "But" or "Later".
function opensNarration(tokens: readonly Token[], floor: number, first: number): boolean {
  return first === floor || (first === floor + 1 && /^(?:CCONJ|ADV|SCONJ)$/.test(tokens[floor]!.pos));
}

const followsQuotation = (layout: Layout, at: number): boolean =>
  at > 0 && layout.level[at - 1] !== layout.level[at] && !startsParagraph(layout, at);

const startsParagraph = (layout: Layout, at: number): boolean =>
  layout.tokens[at]!.paragraph !== layout.tokens[at - 1]?.paragraph;

// "said Lin." or "said Lin on Monday": what follows the phrase must not be its verb.
function invertedSource(layout: Layout, first: number, own: number): Range | null {
  const { tokens, level } = layout;
  if (first >= tokens.length || startsSentence(layout, first) || level[first] !== own) return null;
  const opener = tokens[first]!;
  if (
    (opener.pos === 'NUM' && /\d/.test(opener.value)) ||
    /^(?:me|him|them|us|you|it|that|this|there)$/.test(opener.lower)
  )
    return null;
  const ceiling = sentenceEnd(layout, first);
  const phrase = phraseAfter(layout, first, ceiling);
  if (phrase === null) return null;
  const next = tokens[phrase.last];
  if (phrase.last < ceiling && level[phrase.last] === own && /^(?:AUX|VERB|DET|PRON|PART)$/.test(next!.pos)) {
    if (!/^(?:who|which|whose|in|on|at)$/.test(next!.lower) && !next!.lower.endsWith('ing')) return null;
  }
  return withDescriptions(layout, phrase, ceiling);
}

// "…, Ito said, adding": the speaker goes on. "Ito left, saying": the subject of the sentence. "a sign saying": the sign.
function participleSource(
  layout: Layout,
  first: number,
  floor: number,
  earlier: readonly Saying[],
  own: number,
): Range | null {
  const before = layout.tokens[first - 1];
  if (first - 1 >= floor && before !== undefined && /^(?:NOUN|PROPN)$/.test(before.pos)) {
    const phrase = phraseBefore(layout, first, floor);
    if (phrase !== null && !isMedium(layout, phrase)) return phrase;
  }
  return inheritedSource(layout, first, earlier, own);
}

// "an e-mail to Lin saying": the writer says it, not Lin.
function isMedium(layout: Layout, { first, last }: Range): boolean {
  return layout.tokens.slice(first, last).some((token) => MEDIUM_NOUNS.has(token.lower));
}

/**
 * The source that goes on in this sentence: that of the saying that leads it, else the subject of the first verb. A saying
 * leads from its own clause on; one inside what another reports ("made clear Moscow expects …, dismissing") does not.
 */
function inheritedSource(layout: Layout, at: number, earlier: readonly Saying[], own: number): Range | null {
  const start = sentenceStart(layout, at);
  let leader: Saying | null = null;
  let from = earlier.length;
  while (from > 0 && earlier[from - 1]!.at >= start) from--;
  for (const saying of earlier.slice(from)) {
    if (saying.level !== own || saying.source === null || saying.voice === 'passive') continue;
    if (RELATIVES.has(layout.tokens[saying.source.first]!.lower)) continue;
    if (leader === null || startsClause(layout, saying.frame.first)) leader = saying;
  }
  return leader?.source ?? subjectOf(layout, start, at, own);
}

// After a comma and perhaps "and", "but", "while", or after a quotation.
function startsClause(layout: Layout, at: number): boolean {
  const before = layout.tokens[at - 1];
  if (before === undefined) return true;
  const linked = /^(?:CCONJ|SCONJ)$/.test(before.pos) && before.lower !== 'that' ? layout.tokens[at - 2] : before;
  return linked === undefined || /^[,;:—–-]$/.test(linked.value) || layout.level[at - 1] !== layout.level[at];
}

/** The subject of the first finite verb between `start` and `end`. */
export function subjectOf(layout: Layout, start: number, end: number, own: number): Range | null {
  const { tokens, level } = layout;
  let looks = 0;
  for (let at = start; at < end && looks < 6; at++) {
    const token = tokens[at]!;
    if (level[at] !== own || (token.pos !== 'VERB' && token.pos !== 'AUX')) continue;
    if (token.lower.endsWith('ing') || tokens[at - 1]?.lower === 'to') continue;
    let first = at;
    while (first > start && /^(?:AUX|ADV|PART)$/.test(tokens[first - 1]!.pos) && tokens[first - 1]!.lower !== "'s")
      first--;
    if (first === start) continue;
    looks++;
    if (RELATIVES.has(tokens[first - 1]!.lower)) continue;
    const floor = narrativeStart(layout, first);
    const before = tokens[first - 1]!;
    if (before.value === ',') {
      const described = describedPhraseBefore(layout, first - 1, floor);
      if (described !== null) return described;
      continue;
    }
    const phrase = before.value === ')' || isNominal(before) ? phraseBefore(layout, first, floor) : null;
    if (phrase !== null) return phrase;
  }
  return null;
}
