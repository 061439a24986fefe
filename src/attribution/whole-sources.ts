import { CUE_VERBS } from './lexicon/cue-verbs.ts';
import { FORMS_OF_BE, NAMING_PARTICIPLES } from './lexicon/words.ts';
import { isAsideQuestion } from './reading/asked-aside.ts';
import { startsQuestion } from './reading/clauses.ts';
import { skipDateline } from './reading/content.ts';
import { isHeard } from './reading/court-hearing.ts';
import { describedPhraseBefore } from './reading/descriptions.ts';
import { kindOf, NARRATOR, type Range, rangeOf, sentenceStart, spanOf, tokenAt } from './reading/layout.ts';
import { narrativeStart } from './reading/narration.ts';
import { isMoment } from './reading/non-finite-source.ts';
import { phraseAfter } from './reading/phrase-after.ts';
import { phraseBefore } from './reading/phrase-before.ts';
import { isGenitive, isNominal, isPeriod, isPossessive, isTime } from './reading/phrase-words.ts';
import { type Reading, type Saying, sayingFrom } from './reading/sayings.ts';
import { headOfRelative, withoutOpener } from './reading/source-before.ts';
import type { Attribution } from './types.ts';

/**
 * Tagged attributions whose sources grammar puts right: the tagger sometimes takes only the description before the cue
 * ("the coalition, which represents millions, wants"), the time ("the court this month rejected"), what a relative pronoun
 * stands for, what is nearest to a participle, or whoever is spoken of ("Lin was called “a fox”").
 */
export const wholeSources = (reading: Reading, tagged: readonly Attribution[]): Attribution[] =>
  tagged.map((attribution) => {
    const { source, cue } = attribution;
    const [verb] = cue;
    if (source === null || verb === undefined || source.start >= verb.start) return attribution;
    const [whose, head] = [rangeOf(reading, source), rangeOf(reading, verb)];
    const named = withoutOpener(reading, whose);
    if (named !== whose) return { ...attribution, source: spanOf(reading, named) };
    const saying = sayingIn(reading, head);
    if (saying !== null && isHeard(saying)) return { ...attribution, source: null };
    if (head.last - head.first > 1 && PLACED.test(reading.tokens[head.first]!.lower))
      return withoutPlace(reading, attribution, whose, head);
    const split = nameInCue(reading, whose, head);
    if (split > 0) return withWholeName(reading, attribution, split);
    if (isSpokenOf(reading, whose, head)) return withoutSource(reading, attribution, whose, head);
    const right = ownerOf(reading, whose, head) ?? sourceOf(reading, whose, head);
    return right === null ? attribution : { ...attribution, source: spanOf(reading, right) };
  });

// "The paper seized on Lin's claim that …", "Lin's | claim": whose claim it is, the word before it says.
function ownerOf(reading: Reading, source: Range, cue: Range): Range | null {
  const { tokens } = reading;
  const noun = tokens[cue.last - 1]!;
  if (noun.pos !== 'NOUN') return null;
  for (let at = cue.last - 2; at >= cue.first - 1 && at > source.last; at--) {
    if (isPossessive(tokens[at]!)) return { first: at, last: at + 1 };
    if (isGenitive(tokens[at]!)) {
      let floor = at;
      while (floor > source.last && !/^(?:ADP|VERB|AUX)$/.test(tokens[floor - 1]!.pos)) floor--;
      const phrase = phraseBefore(reading, at, floor);
      return phrase === null ? null : { first: phrase.first, last: at + 1 };
    }
    if (tokens[at]!.pos !== 'ADJ') return null;
  }
  return null;
}

// "Minister Ada | Venn cast doubt on it": how many tokens of the cue are the rest of the source's name.
function nameInCue({ tokens }: Reading, source: Range, cue: Range): number {
  if (source.last !== cue.first || tokens[source.last - 1]!.pos !== 'PROPN') return 0;
  let at = cue.first;
  while (at < cue.last - 1 && tokens[at]!.pos === 'PROPN' && /^\p{Lu}/u.test(tokens[at]!.value)) at++;
  return at - cue.first;
}

function withWholeName(reading: Reading, attribution: Attribution, count: number): Attribution {
  const [verb, ...rest] = attribution.cue;
  const [whose, head] = [rangeOf(reading, attribution.source!), rangeOf(reading, verb!)];
  const seam = head.first + count;
  return {
    ...attribution,
    source: spanOf(reading, { first: whose.first, last: seam }),
    cue: [spanOf(reading, { first: seam, last: head.last }), ...rest],
  };
}

const PLACED = /^(?:aboard|ashore|abroad|overseas|elsewhere|nearby|alike)$/;

// "The operator of a ferry that sank with nine people aboard said": who is aboard is not who said it.
function withoutPlace(reading: Reading, attribution: Attribution, source: Range, cue: Range): Attribution {
  const bare = { ...attribution, cue: [spanOf(reading, { first: cue.first + 1, last: cue.last })] };
  if (reading.tokens[source.first - 1]?.lower !== 'with') return bare;
  const start = skipDateline(reading, sentenceStart(reading, source.first), source.first);
  const subject = phraseAfter(reading, start, source.first);
  return subject === null ? bare : { ...bare, source: spanOf(reading, subject) };
}

function sourceOf(reading: Reading, source: Range, cue: Range): Range | null {
  const { tokens } = reading;
  const before = tokens[cue.first - 1]!;
  // "a storm that forecasters had dismissed": the relative pronoun is no part of who.
  const end = tokens[source.last - 1]!;
  if (
    source.last - source.first > 1 &&
    tokens[source.first]!.lower === 'that' &&
    end.pos === 'NOUN' &&
    end.lower !== end.lemma
  )
    return { first: source.first + 1, last: source.last };
  if (/^wh(?:o|ich)$/.test(before.lower) && source.last <= cue.first - 1)
    return { first: cue.first - 1, last: cue.first };
  const participle = participleSource(reading, source, cue);
  if (participle !== null) return participle;
  const around = aroundMarks(reading, source, cue);
  if (around !== null) return around;
  const floor = narrativeStart(reading, cue.first);
  const relative = relativeSubject(reading, source, cue, floor);
  if (relative !== null) return relative;
  // "… Akkerman admits that …; a teacher, Fenna Lund, insists that …"
  if (source.first < floor)
    return tokens[floor - 1]?.value === ';' && before.value === ','
      ? describedPhraseBefore(reading, cue.first - 1, floor)
      : null;
  const head = source.last === cue.first ? headOfRelative(reading, source, floor) : null;
  if (head !== null) return head;
  const last = tokens[source.last - 1]!;
  if (isTime(last) || isPeriod(last)) {
    // "the zoo's boss, Ada Venn, last night offered"
    let named = source.last - 1;
    if (named > source.first && /^(?:last|this|that)$/.test(tokens[named - 1]!.lower)) named--;
    if (named > source.first && isNominal(tokens[named - 1])) return { first: source.first, last: named };
    // "Gull Foods, the grocer, today said"
    if (tokens[source.first - 1]?.value === ',')
      return describedPhraseBefore(reading, source.first - 1, pastDash(reading, floor, source.first));
    const on = /^(?:on|in|late|early)$/.test(tokens[source.first - 1]?.lower ?? '') && source.first - 1 > floor;
    return phraseBefore(reading, on ? source.first - 1 : source.first, floor);
  }
  if (before.value !== ',') return null;
  const described = describedPhraseBefore(reading, cue.first - 1, floor);
  return described !== null && described.first < source.first ? described : null;
}

// "HULL, May 3, 2024 /Newsline/ -- Gull Foods, the grocer, today said": past the dateline, whatever is in it.
function pastDash({ tokens }: Reading, from: number, to: number): number {
  for (let at = to - 1; at > from; at--) if (/^(?:--|—|–)$/.test(tokens[at]!.value)) return at + 1;
  return from;
}

// "He is what the paper calls …", "a note in which Cole wrote …": who is between the relative pronoun and the cue.
function relativeSubject(reading: Reading, source: Range, cue: Range, floor: number): Range | null {
  const phrase = phraseBefore(reading, cue.first, floor);
  if (phrase === null || source.last > phrase.first - 1) return null;
  return /^(?:what|which|whom)$/.test(reading.tokens[phrase.first - 1]!.lower) ? phrase : null;
}

// "Lin scolded Cole over the soup, calling it …": what grammar says is better than what is near.
function participleSource(reading: Reading, source: Range, cue: Range): Range | null {
  const saying = sayingIn(reading, cue);
  if (saying?.voice !== 'participle') return null;
  if (isMoment(reading, source)) return saying.source;
  return reading.tokens[saying.cue.first - 1]?.value === ',' ? saying.source : null;
}

// "The fans, some of them in a stand known as “the Icebox”, sang": what is in the description is not who.
function aroundMarks(reading: Reading, { first, last }: Range, cue: Range): Range | null {
  const saying = sayingIn(reading, cue);
  const whole = saying?.voice === 'active' ? saying.source : null;
  if (whole === null || whole.first >= first || whole.last < last) return null;
  return reading.level.slice(whole.first, whole.last).some((level) => level !== saying!.level) ? whole : null;
}

function sayingIn(reading: Reading, cue: Range): Saying | null {
  const saying = reading.sayings[sayingFrom(reading, cue.first)];
  return saying !== undefined && saying.at < cue.last ? saying : null;
}

const FEELINGS = /^(?:worry|determine|decide)$/;

// "is known as", "was asked", "the ad, titled “…”": a passive, right after whoever is spoken of.
function isSpokenOf(reading: Reading, source: Range, cue: Range): boolean {
  const { tokens, level } = reading;
  const comma = tokens[source.last]?.value === ',' ? 1 : 0;
  if (source.last + comma !== cue.first) return false;
  const asked = sayingIn(reading, cue);
  if (asked !== null && isAsideQuestion(reading, asked)) return true;
  const words = tokens.slice(cue.first, cue.last);
  const place = words.findLastIndex(({ pos }) => pos === 'VERB');
  const verb = words[place];
  if (verb === undefined || !/(?:ed|wn|ld|id|en)$/.test(verb.lower) || words.some(({ lower }) => lower === 'by'))
    return false;
  const passive = words.slice(0, place).some(({ lower }) => FORMS_OF_BE.has(lower));
  if (passive) return CUE_VERBS.has(verb.lemma) && !FEELINGS.test(verb.lemma);
  const names = level[cue.last] !== NARRATOR || tokens[cue.last]?.lower === 'as';
  return names && NAMING_PARTICIPLES.has(verb.lower) && verb.lower !== 'called' && verb.lower !== 'named';
}

// What is asked or told is content by itself, perhaps "by her team"; otherwise whoever is spoken of is a part of it.
function withoutSource(reading: Reading, attribution: Attribution, source: Range, cue: Range): Attribution {
  const { tokens } = reading;
  const first = tokenAt(tokens, attribution.contents[0]!.start);
  const opener = tokens[first]!;
  if (sayingIn(reading, cue)?.verb.takes.has('addressee')) {
    const by = tokens[cue.last]?.lower === 'by' ? phraseAfter(reading, cue.last + 1, first) : null;
    return { ...attribution, source: by === null ? null : spanOf(reading, by) };
  }
  if (first < cue.last || startsQuestion(opener) || /^(?:that|if|about)$/.test(opener.lower))
    return { ...attribution, source: null };
  const contents = [spanOf(reading, source), ...attribution.contents];
  return { ...attribution, source: null, contents, kind: kindOf(reading, contents, NARRATOR) };
}
