/** The source that ends right before its cue: "Lin said", "the mayor, Hollis Ngata, said". */
import { RELATIVES, SUBJECT_PRONOUNS } from '../lexicon/words.ts';
import type { Token } from '../types.ts';
import type { Group } from './cue-groups.ts';
import { describedAroundMarks, describedPhraseBefore } from './descriptions.ts';
import { type Layout, type Range, sentenceEnd, sentenceStart } from './layout.ts';
import { followsQuotation } from './narration.ts';
import { phraseBefore } from './phrase-before.ts';
import { isParticiple } from './phrase-words.ts';

/** The source that ends right before the cue; `after` is what could be its source if it is inverted. */
export const sourceBefore = (layout: Layout, group: Group, after: Range | null): Range | null =>
  withoutOpener(layout, endingBefore(layout, group, after));

/** "Outside, the steward's lawyer, Ann Lee, said", "Prosecuting, Ann Lee said": where, when and as what are no part of who. */
export function withoutOpener<Source extends Range | null>({ tokens }: Layout, source: Source): Source | Range {
  if (source === null || source.last - source.first < 3 || tokens[source.first + 1]!.value !== ',') return source;
  const opens =
    /^(?:prosecuting|defending|cross-examining|testifying|outside|inside|afterwards?|later|earlier|yesterday|today|meanwhile|elsewhere|separately|privately|online|sir|madam)$/;
  return opens.test(tokens[source.first]!.lower) ? { first: source.first + 2, last: source.last } : source;
}

const SUBORDINATES = /^(?:when|while|after|before|because|since|until|if|though|although)$/;

// As it is printed, with where and when it opens.
function endingBefore(layout: Layout, { verb, at, cue, floor }: Group, after: Range | null): Range | null {
  const { tokens } = layout;
  const before = cue.first - 1;
  const token = tokens[before]!;
  const skipped =
    tokens[floor]!.pos === 'PUNCT' || tokens[floor]!.lower === 'as' || SUBORDINATES.test(tokens[floor]!.lower);
  const opens = skipped && floor < before ? floor + 1 : floor;
  const all: Range = { first: opens, last: cue.first };
  // "Lin, who sold the boat, once claimed to have built it."
  if (token.pos === 'ADV' && tokens[before - 1]?.value === ',' && before - 1 > floor) {
    const described = describedPhraseBefore(layout, before - 1, floor);
    return described?.first === floor ? described : null;
  }
  if (RELATIVES.has(token.lower)) {
    const refers = token.lower !== 'that' || tokens[before - 1]?.pos === 'NOUN';
    return refers ? { first: before, last: cue.first } : null;
  }
  if (SUBJECT_PRONOUNS.has(token.lower) && token.pos === 'PRON') return { first: before, last: cue.first };
  if (token.value === ',') {
    const goesBack = followsQuotation(layout, floor) && !SUBORDINATES.test(tokens[floor]!.lower);
    const around = goesBack ? describedAroundMarks(layout, before) : null;
    if (around !== null) return around;
    const described = describedPhraseBefore(layout, before, floor);
    // "Lin mocked a reporter, called …": an object of the verb before it.
    if (described !== null && isObject(tokens, described, floor)) return null;
    // "Bus fares to rise, says council": the phrase after the verb ends the sentence, nothing is left for content.
    const closes =
      after !== null &&
      !verb.takes.has('addressee') &&
      !verb.takes.has('object') &&
      closesSentence(layout, after.last, at);
    const reaches = described !== null && opensNarration(tokens, floor, described.first) && !closes;
    if (reaches) return described;
    if (after !== null) return null;
    // Right after a quotation all words before the cue are its source, but not in “better” than rain, said that …
    const hangsOn = /^(?:than|of|for|against|about)$/.test(tokens[floor]!.lower);
    const apart = cue.first - floor;
    return followsQuotation(layout, floor) && apart > 1 && apart <= 40 && !hangsOn ? all : described;
  }
  const around = opensInMarks(layout, floor);
  if (around !== null) return { first: around, last: cue.first };
  const phrase = phraseBefore(layout, cue.first, floor);
  // The same holds without a comma, whatever the language tagger took the words for.
  const opener = tokens[floor]!;
  const subordinate = SUBORDINATES.test(opener.lower);
  const leads =
    followsQuotation(layout, floor) && cue.first - floor <= 10 && /^\p{L}/u.test(opener.value) && !subordinate;
  const verbal = tokens.slice(floor, before).some(
    ({ pos, lower }, i) =>
      pos === 'AUX' ||
      /^(?:what|meant|means)$/.test(lower) ||
      // "a push into “smart” kettles that its boss admitted …"
      (/^(?:that|which)$/.test(lower) && /^(?:its|his|her|their|the)$/.test(tokens[floor + i + 1]!.lower)),
  );
  if (leads && !verbal && phrase?.first !== opens && !hasComma(tokens, floor, cue.first)) return all;
  if (phrase !== null) return headOfRelative(layout, phrase, floor) ?? phrase;
  const name = before === floor && /^\p{Lu}/u.test(token.value) && token.pos !== 'PUNCT' && token.pos !== 'ADV';
  return name ? all : null;
}

// "Ministers who backed the “duck tax” in March said": where the sentence begins, if the marks are in a relative clause.
function opensInMarks(layout: Layout, floor: number): number | null {
  const { tokens } = layout;
  if (tokens[floor]!.pos !== 'ADP' || !followsQuotation(layout, floor)) return null;
  const start = sentenceStart(layout, floor);
  for (let at = start + 1; at < Math.min(floor, start + 6); at++) {
    if (tokens[at]!.value === ',') return null;
    if (tokens[at]!.lower === 'who') return phraseBefore(layout, at, start)?.first === start ? start : null;
  }
  return null;
}

/**
 * "A nurse who borrowed money from a sailor told a friend", "Rowers waiting at the gate sang": what describes the source ends in
 * somebody or something else, with no comma after it.
 */
export function headOfRelative(layout: Layout, { first, last }: Range, floor: number): Range | null {
  const { tokens, level } = layout;
  if (first - floor < 3 || !/^(?:ADP|VERB)$/.test(tokens[first - 1]!.pos)) return null;
  for (let at = floor + 1; at < Math.min(first, floor + 6); at++) {
    if (tokens[at]!.value === ',' || level[at] !== level[floor]) return null;
    const hanging = isParticiple(tokens[at]!) && tokens[at - 1]!.pos !== 'AUX';
    if (tokens[at]!.lower !== 'who' && !hanging) continue;
    const plain = tokens
      .slice(at, first)
      .every(
        ({ value, pos }, i) =>
          value !== ',' && level[at + i] === level[at] && !(hanging && /^(?:AUX|SCONJ|CCONJ)$/.test(pos)),
      );
    return plain && phraseBefore(layout, at, floor)?.first === floor ? { first: floor, last } : null;
  }
  return null;
}

const isObject = (tokens: readonly Token[], { first, last }: Range, floor: number): boolean =>
  first > floor && tokens[first - 1]!.pos === 'VERB' && !hasComma(tokens, first, last - 1);

function closesSentence(layout: Layout, last: number, at: number): boolean {
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
