/**
 * Sayings: every verb of the lexicon that is used to report, with the words that belong to it and its source. Which content
 * it reports is for the rules.
 */
import type { CueVerb } from '../lexicon/cue-verbs.ts';
import { MEDIUM_NOUNS, RELATIVES, SUBJECT_PRONOUNS } from '../lexicon/words.ts';
import type { Token } from '../types.ts';
import { ONLY_PARTICIPLE, readLeft, verbAt } from './cue-groups.ts';
import { describedAroundMarks, describedPhraseBefore } from './descriptions.ts';
import { type Layout, type Range, sentenceEnd, sentenceStart, startsSentence } from './layout.ts';
import { phraseAfter } from './phrase-after.ts';
import { phraseBefore } from './phrase-before.ts';
import {
  followsQuotation,
  inheritedSource,
  invertedSource,
  narrativeStart,
  participleSource,
  subjectOf,
} from './sources.ts';

/** How the verb stands to its source: "Lin said", "said Lin", "saying", "and said", "is said", "to say". */
export type Voice = 'active' | 'inverted' | 'participle' | 'coordinated' | 'passive' | 'infinitive';

/** A verb that reports, with its source. */
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

/** What every rule looks at. */
export interface Reading extends Layout {
  /** In order of their verbs; those inside a clause that another reports are left out. */
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
  const left = readLeft(layout, at);
  const last = at + verb.lemma.split(' ').length;
  const form = layout.tokens[at]!.lower;
  const group: Group = {
    verb,
    at,
    cue: { first: left.first, last },
    negated: left.not || left.refuses,
    level: layout.level[at]!,
    floor: narrativeStart(layout, left.first),
  };
  // "to gasps" is a noun, "to say" a verb.
  if (left.to && form !== layout.tokens[at]!.lemma) return null;
  if (left.to)
    return said(
      group,
      'infinitive',
      promptedSource(layout, left.first, group.floor) ??
        subjectOf(layout, sentenceStart(layout, at), left.first, group.level),
    );
  if (form.endsWith('ing')) {
    if (left.be) return besideSubject(layout, group, earlier);
    return said(group, 'participle', participleSource(layout, left.first, group.floor, earlier, group.level));
  }
  // "was known as “the Dame”": by a name, not by what anybody said.
  if (left.be && verb.lemma === 'know') return null;
  if (left.be) {
    const by = layout.tokens[last]?.lower === 'by' ? phraseAfter(layout, last + 1, sentenceEnd(layout, at)) : null;
    return said(group, 'passive', by);
  }
  if (describesNoun(layout, group)) return null;
  return besideSubject(layout, group, earlier);
}

// "The storm prompted Lin to say": it is she who says it.
function promptedSource(layout: Layout, first: number, floor: number): Range | null {
  const { tokens } = layout;
  const to = tokens[first - 1]?.lower === 'to' ? first - 1 : first;
  if (to <= floor) return null;
  const phrase =
    tokens[to - 1]!.value === ',' ? describedPhraseBefore(layout, to - 1, floor) : phraseBefore(layout, to, floor);
  const verb = phrase === null ? undefined : tokens[phrase.first - 1];
  return verb !== undefined && PROMPTING.test(verb.lemma) ? phrase : null;
}

const PROMPTING = /^(?:prompt|lead|cause|force|move|spur|inspire|compel|provoke|push|drive)$/;

/** A cue before it is known who its source is. */
interface Group extends Pick<Saying, 'verb' | 'at' | 'cue' | 'negated' | 'level'> {
  /** Where the narration it is in begins. */
  readonly floor: number;
}

/** A saying whose source is not beside its cue. */
function said({ floor: _floor, ...group }: Group, voice: Voice, source: Range | null): Saying {
  return { ...group, voice, source, frame: group.cue };
}

// "their feelings known", "a man accused of theft", "a plan condemned by nurses": the participle only describes.
function describesNoun(layout: Layout, { verb, at, cue, floor }: Group): boolean {
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

const PUT_OUT = new Set(['post', 'publish', 'print', 'email', 'write', 'read']);

// "…, asked on a call with analysts whether …", but not "…, asked her whether …".
function asksAside(tokens: readonly Token[], from: number): boolean {
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

// What follows them is the hearer, never the source: "told Lin".
const TELLING = new Set(['tell', 'assure', 'remind', 'inform', 'notify', 'reassure']);

// The source stands before the cue, or after it, or is that of the cue before ("and added").
function besideSubject(layout: Layout, group: Group, earlier: readonly Saying[]): Saying | null {
  const { tokens } = layout;
  const { cue, floor, at, level } = group;
  const { floor: _floor, ...base } = group;
  const before = cue.first - 1;
  const token = before >= floor ? tokens[before]! : undefined;
  const inverted = (source: Range): Saying => {
    return { ...base, voice: 'inverted', source, frame: { first: cue.first, last: source.last } };
  };
  const { takes } = group.verb;
  // Whom one praises or calls something stands after the verb, too.
  const inverts =
    takes.has('quote') || takes.has('clause') || takes.has('question') || followsQuotation(layout, cue.first);
  const tells = token !== undefined && (TELLING.has(group.verb.lemma) || !inverts);
  const after = tells ? null : invertedSource(layout, cue.last, level);
  if (token === undefined) {
    if (after !== null) return inverted(after);
    // "Asked whether …, Adair shrugged": a participle with no subject of its own.
    const opens = startsSentence(layout, at) && /(?:ed|ld)$/.test(tokens[at]!.lower);
    return opens ? said(group, 'passive', null) : null;
  }
  // "Halvorsen, asked whether it was so, said": she was asked.
  if (token.value === ',' && group.verb.lemma === 'ask' && asksAside(tokens, cue.last))
    return said(group, 'passive', null);
  if (token.pos === 'CCONJ' || (token.value === ',' && tokens[before - 1]?.pos === 'CCONJ')) {
    const source = inheritedSource(layout, cue.first, earlier, level);
    return source === null ? null : said(group, 'coordinated', source);
  }
  const source = withoutOpener(layout, sourceBefore(layout, group, after));
  // "Lin backed it and in a statement praised …": the statement is not who praised.
  if (source !== null && tokens[source.last - 1]!.lower === 'following' && source.last === cue.first) return null;
  if (source !== null && isMediumAfterAnd(tokens, source)) {
    const inherited = inheritedSource(layout, source.first - 1, earlier, level);
    return inherited === null ? null : said(group, 'coordinated', inherited);
  }
  if (source !== null) {
    // "“…,” as Lin said": the conjunction is in the frame, but it is not she.
    const as = tokens[source.first - 1]?.lower === 'as' && followsQuotation(layout, source.first - 1);
    return { ...base, voice: 'active', source, frame: { first: source.first - (as ? 1 : 0), last: cue.last } };
  }
  if (after !== null && token.pos === 'PUNCT') return inverted(after);
  // "Lin has mocked a reporter, called Cole “a clown” and …"
  const listed = token.value === ',' && !inverts && cue.first === at && !startsSentence(layout, before);
  const listing = listed ? inheritedSource(layout, cue.first, earlier, level) : null;
  return listing === null ? null : said(group, 'coordinated', listing);
}

const isMediumAfterAnd = (tokens: readonly Token[], { first, last }: Range): boolean =>
  tokens[first - 1]?.pos === 'ADP' && tokens[first - 2]?.pos === 'CCONJ' && MEDIUM_NOUNS.has(tokens[last - 1]!.lower);

/** "Outside, the steward's lawyer, Ann Lee, said": where and when are no part of who. */
function withoutOpener({ tokens }: Layout, source: Range | null): Range | null {
  if (source === null || source.last - source.first < 3 || tokens[source.first + 1]!.value !== ',') return source;
  const opens =
    /^(?:outside|inside|afterwards?|later|earlier|yesterday|today|meanwhile|elsewhere|separately|privately|online|sir|madam)$/;
  return opens.test(tokens[source.first]!.lower) ? { first: source.first + 2, last: source.last } : source;
}

/** The source that ends right before the cue; `after` is what could be its source if it is inverted. */
function sourceBefore(layout: Layout, { verb, at, cue, floor }: Group, after: Range | null): Range | null {
  const { tokens } = layout;
  const before = cue.first - 1;
  const token = tokens[before]!;
  const skipped = tokens[floor]!.pos === 'PUNCT' || tokens[floor]!.lower === 'as';
  const opens = skipped && floor < before ? floor + 1 : floor;
  const all: Range = { first: opens, last: cue.first };
  if (RELATIVES.has(token.lower)) {
    const refers = token.lower !== 'that' || tokens[before - 1]?.pos === 'NOUN';
    return refers ? { first: before, last: cue.first } : null;
  }
  if (SUBJECT_PRONOUNS.has(token.lower) && token.pos === 'PRON') return { first: before, last: cue.first };
  if (token.value === ',') {
    const around = followsQuotation(layout, floor) ? describedAroundMarks(layout, before) : null;
    if (around !== null) return around;
    const described = describedPhraseBefore(layout, before, floor);
    // "Lin mocked a reporter, called …": an object of the verb before it.
    if (described !== null && isObject(tokens, described, floor)) return null;
    // "Bus fares to rise, says council": the phrase after the verb ends the sentence, nothing is left for content.
    const closes = after !== null && !verb.takes.has('addressee') && endsSentenceAt(layout, after.last, at);
    const reaches = described !== null && opensNarration(tokens, floor, described.first) && !closes;
    if (reaches) return described;
    if (after !== null) return null;
    // Right after a quotation all words before the cue are its source, but not in “better” than rain, said that …
    const hangsOn = /^(?:than|of|for|against|about)$/.test(tokens[floor]!.lower);
    const apart = cue.first - floor;
    return followsQuotation(layout, floor) && apart > 1 && apart <= 40 && !hangsOn ? all : described;
  }
  const phrase = phraseBefore(layout, cue.first, floor);
  // The same holds without a comma, whatever the language tagger took the words for.
  const opener = tokens[floor]!;
  const subordinate = /^(?:when|while|after|before|because|since|until|if|though|although)$/.test(opener.lower);
  const leads =
    followsQuotation(layout, floor) && cue.first - floor <= 10 && /^\p{L}/u.test(opener.value) && !subordinate;
  const verbal = tokens
    .slice(floor, before)
    .some(({ pos, lower }) => pos === 'AUX' || /^(?:what|meant|means)$/.test(lower));
  if (leads && !verbal && phrase?.first !== opens && !hasComma(tokens, floor, cue.first)) return all;
  if (phrase !== null) return phrase;
  const name = before === floor && /^\p{Lu}/u.test(token.value) && token.pos !== 'PUNCT' && token.pos !== 'ADV';
  return name ? all : null;
}

const isObject = (tokens: readonly Token[], { first, last }: Range, floor: number): boolean =>
  first > floor && tokens[first - 1]!.pos === 'VERB' && !hasComma(tokens, first, last - 1);

function endsSentenceAt(layout: Layout, last: number, at: number): boolean {
  const end = sentenceEnd(layout, at);
  return last >= end || (last === end - 1 && /^[.!?]$/.test(layout.tokens[last]!.value));
}

function hasComma(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (tokens[at]!.value === ',' || tokens[at]!.pos === 'CCONJ') return true;
  return false;
}

// The phrase is the first thing said, but for "But" or "Later".
function opensNarration(tokens: readonly Token[], floor: number, first: number): boolean {
  return first === floor || (first === floor + 1 && /^(?:CCONJ|ADV|SCONJ)$/.test(tokens[floor]!.pos));
}
