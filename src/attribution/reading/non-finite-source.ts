/**
 * Who speaks where the verb is a participle or an infinitive and has no subject of its own: "Ito left, saying", "The storm
 * prompted Lin to say".
 */
import { MEDIUM_NOUNS } from '../lexicon/words.ts';
import { describedPhraseBefore, withDescriptions } from './descriptions.ts';
import { inheritedSource } from './inherited-source.ts';
import { type Layout, type Range, sentenceEnd, sentenceStart, startsSentence } from './layout.ts';
import { phraseAfter } from './phrase-after.ts';
import { phraseBefore } from './phrase-before.ts';
import type { Saying } from './sayings.ts';

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
    waitingSource(layout, first, floor, own) ??
    watchedSource(layout, first, own) ??
    inheritedSource(layout, first, earlier, own)
  );
}

// "Asked why it had failed, Lin paused before answering": whoever does what comes before it in time.
function waitingSource({ tokens, level, ...layout }: Layout, first: number, floor: number, own: number): Range | null {
  if (!/^(?:before|after|while)$/.test(tokens[first - 1]?.lower ?? '')) return null;
  for (let at = first - 2; at > floor && first - at < WAITED; at--) {
    const { pos, lower } = tokens[at]!;
    if (level[at] !== own || tokens[at]!.value === ',') return null;
    if (pos !== 'VERB' || lower.endsWith('ing') || tokens[at - 1]!.lower === 'to') continue;
    const subject = phraseBefore({ ...layout, tokens, level }, at, floor);
    if (subject !== null) return subject;
  }
  return null;
}

const WAITED = 16;

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

/** "The storm prompted Lin to say": whoever is made to say it; null where nobody is. */
export function promptedSource(layout: Layout, first: number, floor: number): Range | null {
  const { tokens } = layout;
  const to = tokens[first - 1]?.lower === 'to' ? first - 1 : first;
  if (to <= floor) return null;
  const phrase =
    tokens[to - 1]!.value === ',' ? describedPhraseBefore(layout, to - 1, floor) : phraseBefore(layout, to, floor);
  const verb = phrase === null ? undefined : tokens[phrase.first - 1];
  return verb !== undefined && PROMPTING.test(verb.lemma) ? phrase : null;
}

const PROMPTING = /^(?:prompt|lead|cause|force|move|spur|inspire|compel|provoke|push|drive)$/;
