/** Finds the sayings of an article: which verbs report, how each stands to its source, and who that is. */
import type { CueVerb } from '../lexicon/cue-verbs.ts';
import { MEDIUM_NOUNS } from '../lexicon/words.ts';
import type { Token } from '../types.ts';
import { asksAside } from './asked-aside.ts';
import { hearerBefore } from './court-hearing.ts';
import { type Group, readLeft } from './cue-groups.ts';
import { describesNoun } from './describing.ts';
import { inheritedSource } from './inherited-source.ts';
import { endsSentenceAt, type Layout, type Range, sentenceEnd, sentenceStart, startsSentence } from './layout.ts';
import { followsQuotation, narrativeStart } from './narration.ts';
import { participleSource, promptedSource } from './non-finite-source.ts';
import { phraseAfter } from './phrase-after.ts';
import type { Saying, Voice } from './sayings.ts';
import { invertedSource } from './source-after.ts';
import { sourceBefore } from './source-before.ts';
import { subjectOf } from './subjects.ts';
import { verbAt } from './verb-at.ts';

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
  // "The court heard that …": only who listens for a living makes a statement by it.
  const told = verb.takes.has('addressee') && form !== 'telling' && (left.be || endsHeadline(layout, at));
  if (verb.lemma === 'hear' || told) {
    const hearer = left.to || left.refuses ? null : hearerBefore(layout, left.first, group.floor);
    if (hearer !== null) return { ...said(group, 'passive', null), frame: { first: hearer.first, last } };
    if (verb.lemma === 'hear') return null;
  }
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

// "Carer emptied tins, court told": a headline leaves out that it was.
const endsHeadline = (layout: Layout, at: number): boolean =>
  layout.paragraphs[layout.tokens[at]!.paragraph]!.kind === 'title' && endsSentenceAt(layout, at + 1);

/** A saying whose source is not beside its cue. */
function said({ floor: _floor, ...group }: Group, voice: Voice, source: Range | null): Saying {
  return { ...group, voice, source, frame: group.cue };
}

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
  if (token.value === ',' && group.verb.lemma === 'ask' && asksAside(tokens, cue.last) && goesOnPast(layout, cue.last))
    return said(group, 'passive', null);
  if (token.pos === 'CCONJ' || (token.value === ',' && tokens[before - 1]?.pos === 'CCONJ')) {
    const source = inheritedSource(layout, cue.first, earlier, level);
    return source === null ? null : said(group, 'coordinated', source);
  }
  const source = sourceBefore(layout, group, after);
  // "Lin backed it and in a statement praised …": the statement is not who praised.
  if (source !== null && tokens[source.last - 1]!.lower === 'following' && source.last === cue.first) return null;
  // "Lin, who had for a week doubted it": what is left of a phrase of time names nobody.
  if (source !== null && source.last - source.first === 1 && /^(?:an?|the)$/.test(tokens[source.first]!.lower))
    return null;
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

// "The coroner, Ann Lee, asked whether it was so.": with no comma to come, the sentence has no other verb for her.
function goesOnPast({ tokens, level }: Layout, from: number): boolean {
  const { sentence } = tokens[from - 1]!;
  for (let at = from; at < tokens.length && tokens[at]!.sentence === sentence; at++)
    if (tokens[at]!.value === ',' && level[at] === level[from - 1]) return true;
  return false;
}

const isMediumAfterAnd = (tokens: readonly Token[], { first, last }: Range): boolean =>
  tokens[first - 1]?.pos === 'ADP' && tokens[first - 2]?.pos === 'CCONJ' && MEDIUM_NOUNS.has(tokens[last - 1]!.lower);
