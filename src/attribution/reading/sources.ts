/** Where the source of a cue is: after it ("said Lin"), or inherited from the sentence. */
import { MEDIUM_NOUNS, RELATIVES } from '../lexicon/words.ts';
import { describedPhraseBefore, withDescriptions } from './descriptions.ts';
import { type Layout, type Range, REACH, sentenceEnd, sentenceStart, startsSentence } from './layout.ts';
import { phraseAfter } from './phrase-after.ts';
import { phraseBefore } from './phrase-before.ts';
import { isNominal, isPeriod, isTime } from './phrase-words.ts';
import type { Saying } from './sayings.ts';

/** Where the run of narration around `at` begins: at a sentence, after a quotation, a semicolon, a colon or a dash. */
export function narrativeStart(layout: Layout, at: number): number {
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

/** Whether a quotation ends right before token `at`, in the same paragraph. */
export const followsQuotation = (layout: Layout, at: number): boolean =>
  at > 0 && layout.level[at - 1] !== layout.level[at] && !startsParagraph(layout, at);

const startsParagraph = (layout: Layout, at: number): boolean =>
  layout.tokens[at]!.paragraph !== layout.tokens[at - 1]?.paragraph;

/** "said Lin." or "said Lin on Monday": what follows the phrase must not be its verb. */
export function invertedSource(layout: Layout, first: number, own: number): Range | null {
  const { tokens, level } = layout;
  if (first >= tokens.length || startsSentence(layout, first) || level[first] !== own) return null;
  const opener = tokens[first]!;
  if (
    (opener.pos === 'NUM' && /\d/.test(opener.value) && !followsQuotation(layout, first - 1)) ||
    /^(?:me|him|them|us|you|it|that|this|there)$/.test(opener.lower) ||
    isTime(opener)
  )
    return null;
  // "Her brother, Stan Lund, said he …": only behind a quotation does "said he" name who spoke.
  if (/^(?:i|he|she|they|it|we)$/.test(opener.lower) && !followsQuotation(layout, first - 1)) return null;
  const ceiling = sentenceEnd(layout, first);
  const phrase = phraseAfter(layout, first, ceiling);
  if (phrase === null || isPeriod(tokens[phrase.last - 1])) return null;
  const next = tokens[phrase.last];
  if (phrase.last < ceiling && level[phrase.last] === own && /^(?:AUX|VERB|DET|PRON|PART)$/.test(next!.pos)) {
    if (!/^(?:who|which|whose|that|in|on|at)$/.test(next!.lower) && !next!.lower.endsWith('ing')) return null;
  }
  return withDescriptions(layout, phrase, ceiling);
}

/**
 * "…, Ito said, adding": the speaker goes on. "Ito left, saying": the subject of the sentence. "a sign saying": the sign.
 */
export function participleSource(
  layout: Layout,
  first: number,
  floor: number,
  earlier: readonly Saying[],
  own: number,
): Range | null {
  const before = layout.tokens[first - 1];
  if (first - 1 >= floor && before !== undefined && /^(?:NOUN|PROPN)$/.test(before.pos)) {
    const phrase = phraseBefore(layout, first, floor);
    if (phrase !== null && !isMedium(layout, phrase) && !isMoment(layout, phrase)) return phrase;
  }
  return (
    frontedSource(layout, first, own) ??
    watchedSource(layout, first, own) ??
    inheritedSource(layout, first, earlier, own)
  );
}

// "A video shows Lund rising and asking, “…”": whoever is watched speaks.
function watchedSource(layout: Layout, first: number, own: number): Range | null {
  const { tokens, level } = layout;
  for (let at = first - 1; at > 0 && first - at < WATCHED; at--) {
    if (level[at] !== own || tokens[at]!.pos === 'PUNCT' || startsSentence(layout, at)) return null;
    if (tokens[at]!.pos !== 'VERB' || !/^(?:shows?|showed|captures|captured)$/.test(tokens[at]!.lower)) continue;
    const watched = phraseAfter(layout, at + 1, first);
    return watched !== null && tokens[watched.last]!.lower.endsWith('ing') ? watched : null;
  }
  return null;
}

const WATCHED = 14;

// "Calling the pier “a wreck,” Lin left" and "After saying no, Lin left": a participle that opens its sentence has the
// subject behind the comma, which may stand inside the marks.
function frontedSource(layout: Layout, first: number, own: number): Range | null {
  const { tokens, level } = layout;
  const start = sentenceStart(layout, first);
  const opens = first === start || (first === start + 1 && /^(?:ADP|SCONJ|CCONJ)$/.test(tokens[start]!.pos));
  if (!opens) return null;
  const end = sentenceEnd(layout, first);
  for (let at = first + 1; at + 1 < end; at++) {
    const parts = tokens[at]!.value === ',' && (level[at] === own || level[at + 2] === own);
    const next = level[at + 1] === own ? at + 1 : at + 2;
    if (!parts || level[next] !== own) continue;
    const phrase = phraseAfter(layout, next, end);
    if (phrase === null) continue;
    const described = withDescriptions(layout, phrase, end);
    const verb = tokens[described.last]?.value === ',' ? described.last + 1 : described.last;
    if (verb < end && level[verb] === own && /^(?:VERB|AUX|ADV)$/.test(tokens[verb]!.pos)) return described;
  }
  return null;
}

/** "at | one point | calling it a wreck": when, not who. */
export const isMoment = ({ tokens }: Layout, { first, last }: Range): boolean =>
  tokens[first - 1]?.lower === 'at' && /^(?:point|times?|moment|stage)$/.test(tokens[last - 1]!.lower);

// "an e-mail to Lin saying": the writer says it, not Lin.
function isMedium(layout: Layout, { first, last }: Range): boolean {
  return layout.tokens.slice(first, last).some((token) => MEDIUM_NOUNS.has(token.lower));
}

/**
 * The source that goes on in this sentence: that of the saying that leads it, else the subject of the first verb. A saying
 * leads from its own clause on; one inside what another reports ("made clear Moscow expects …, dismissing") does not.
 */
export function inheritedSource(layout: Layout, at: number, earlier: readonly Saying[], own: number): Range | null {
  const start = sentenceStart(layout, at);
  let leader: Saying | null = null;
  let from = earlier.length;
  while (from > 0 && earlier[from - 1]!.at >= start) from--;
  for (const saying of earlier.slice(from)) {
    if (saying.level !== own || saying.source === null || /^(?:passive|infinitive)$/.test(saying.voice)) continue;
    if (RELATIVES.has(layout.tokens[saying.source.first]!.lower) || isContact(layout, saying.source, start)) continue;
    if (isAside(layout, saying)) continue;
    if (leader === null || opensClause(layout, saying.frame.first)) leader = saying;
  }
  return (
    leader?.source ??
    subjectOf(layout, clauseStart(layout, start, at, own), at, own) ??
    subjectOf(layout, start, at, own)
  );
}

// "Alf, a man I have known for years, leans in and says": who knows him is not who says it.
function isContact(layout: Layout, { first, last }: Range, start: number): boolean {
  const { tokens, level } = layout;
  const before = tokens[first - 1];
  if (last - first !== 1 || tokens[first]!.pos !== 'PRON' || first <= start || level[first - 1] !== level[first])
    return false;
  if (before?.pos !== 'NOUN' || isTime(before) || isPeriod(before) || /^(?:time|moment|way|end)$/.test(before.lower))
    return false;
  // "For talks on the matter he had one word": no phrase that opens the sentence or stands between commas.
  const known = phraseBefore(layout, first, start);
  return known !== null && (known.first === start || /^[,"']$/.test(tokens[known.first - 1]!.value));
}

// "The mayor waited, though the crew went home, singing": the last clause that a conjunction or a dash parts from the rest.
function clauseStart({ tokens, level }: Layout, start: number, at: number, own: number): number {
  for (let from = at - 2; from > start; from--) {
    if (level[from] !== own) continue;
    if (/^(?:—|–|--|;)$/.test(tokens[from]!.value)) return from + 1;
    if (
      /^(?:though|although|whereas|where)$/.test(tokens[from]!.lower) &&
      /^(?:,|—|–|--)$/.test(tokens[from - 1]!.value)
    )
      return from + 1;
  }
  return start;
}

// "As the crowd sang, …": whoever is busy in a clause of time speaks in that clause only.
const isAside = (layout: Layout, { frame }: Saying): boolean =>
  /^(?:as|when|while|after|before|once)$/.test(layout.tokens[frame.first - 1]?.lower ?? '') &&
  startsSentence(layout, frame.first - 1);

// After a comma and perhaps "and", "but", "while", or after a quotation.
function opensClause(layout: Layout, at: number): boolean {
  const before = layout.tokens[at - 1];
  if (before === undefined) return true;
  const linked = /^(?:CCONJ|SCONJ)$/.test(before.pos) && before.lower !== 'that' ? layout.tokens[at - 2] : before;
  return linked === undefined || /^[,;:—–-]$/.test(linked.value) || layout.level[at - 1] !== layout.level[at];
}

/** The subject of the first finite verb between `start` and `end`, that of the main clause before that of "As the crowd sang,". */
export function subjectOf(layout: Layout, start: number, end: number, own: number): Range | null {
  const { tokens, level } = layout;
  if (/^(?:as|when|while|after|before|although|though|if|since|because|once)$/.test(tokens[start]?.lower ?? '')) {
    for (let at = start + 1; at < end; at++) {
      if (tokens[at]!.value !== ',' || level[at] !== own) continue;
      return subjectOf(layout, at + 1, end, own) ?? firstSubject(layout, start, end, own);
    }
  }
  return firstSubject(layout, start, end, own);
}

function firstSubject(layout: Layout, start: number, end: number, own: number): Range | null {
  const { tokens, level } = layout;
  let looks = 0;
  let doubtful: Range | null = null;
  for (let at = start; at < end && looks < 6; at++) {
    const token = tokens[at]!;
    if (level[at] !== own || (token.pos !== 'VERB' && token.pos !== 'AUX')) continue;
    if (token.lower.endsWith('ing') || tokens[at - 1]?.lower === 'to') continue;
    let first = at;
    while (first > start && /^(?:AUX|ADV|PART)$/.test(tokens[first - 1]!.pos) && tokens[first - 1]!.lower !== "'s")
      first--;
    if (first === start) continue;
    // "The panel on Thursday put off …"
    if (first - 2 > start && isTime(tokens[first - 1]!) && /^(?:on|late|early)$/.test(tokens[first - 2]!.lower))
      first -= 2;
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
    if (phrase === null) continue;
    if (isContact(layout, phrase, start)) {
      // "A man I never met took my hand and said": the man.
      const known = phraseBefore(layout, phrase.first, floor);
      if (
        known !== null &&
        (known.first === start || level[known.first - 1] !== own || tokens[known.first - 1]!.value === '"')
      )
        return known;
      continue;
    }
    // "In a statement released on Friday, Lin …", "to name those banned, Lin …": no subject, its verb no finite one.
    const governed = phrase.first > start && /^(?:ADP|VERB)$/.test(tokens[phrase.first - 1]!.pos);
    if (!governed) return phrase;
    doubtful ??= phrase;
  }
  return doubtful;
}
