/** The subject of a stretch of a sentence. */
import { RELATIVES } from '../lexicon/words.ts';
import { describedPhraseBefore } from './descriptions.ts';
import type { Layout, Range } from './layout.ts';
import { narrativeStart } from './narration.ts';
import { phraseBefore } from './phrase-before.ts';
import { isNominal, isPeriod, isTime } from './phrase-words.ts';

/** "Alf, a man I have known for years, leans in and says": who knows him is not who says it. */
export function isContact(layout: Layout, { first, last }: Range, start: number): boolean {
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

/**
 * The subject of the first finite verb between `from` and `end`, that of the main clause before that of "As the crowd sang,"
 * or "And although she won,".
 */
export function subjectOf(layout: Layout, from: number, end: number, own: number): Range | null {
  const { tokens, level } = layout;
  const start = tokens[from]?.pos === 'CCONJ' && from + 1 < end ? from + 1 : from;
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
    // "There is time for Lin to ask …": nobody is there.
    if (phrase === null || tokens[phrase.first]!.lower === 'there') continue;
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
