/** Where the narrator, or another saying, takes over from reported content. */
import { RELATIVES } from '../lexicon/words.ts';
import { sentenceEnd, startsSentence } from './layout.ts';
import { phraseAfter } from './noun-phrases.ts';
import { skipAdverbials } from './openings.ts';
import type { Reading, Saying } from './sayings.ts';

export function narratorTakesOver(
  reading: Reading,
  at: number,
  ceiling: number,
  own: number,
  saying: Saying | null,
  next: number,
): boolean {
  const { tokens, sayings, level } = reading;
  const token = tokens[at]!;
  const following = sayings[next];
  const frameNext = (first: number): Saying | null =>
    following !== undefined && following.level === own && following.frame.first === first ? following : null;
  const comma = token.value === ',';
  const link = comma && at + 1 < ceiling ? at + 1 : at;
  const linked = tokens[link]!;
  if (level[link] !== own) return false;

  // "While Lund says the levy works, it …" and "Lund, who said it works, left": the first comma ends the content.
  if (comma && saying !== null && isSubordinate(reading, saying)) {
    const resumes = linked.pos === 'AUX' || (linked.pos === 'VERB' && !linked.lower.endsWith('ing'));
    if (resumes || newClause(reading, link, ceiling, own)) return true;
  }
  // "and added that …": the same speaker's next cue.
  if (linked.pos === 'CCONJ') {
    const coordinated = following !== undefined && following.level === own && following.voice === 'coordinated';
    if (
      coordinated &&
      following.cue.first === link + 1 &&
      following.verb.strength >= 0.8 &&
      sameTense(reading, saying, following)
    )
      return true;
    const other = frameNext(link + 1);
    if (comma && other !== null && other.voice === 'active') return true;
    if (comma && newClause(reading, link + 1, ceiling, own)) return true;
  }
  if (comma) {
    if (linked.lower === 'according') return true;
    if (
      linked.pos === 'SCONJ' &&
      /^(?:as|while|after|when|before|though|although|whereas|because)$/.test(linked.lower)
    ) {
      if (/^(?:as|while|after|when|before)$/.test(linked.lower)) return true;
      return frameNext(link + 1) !== null;
    }
    if (/^(?:as|while|after|before|when)$/.test(linked.lower)) return true;
    // ", adding that", ", citing": another saying of the same speaker.
    if (
      following !== undefined &&
      following.level === own &&
      following.cue.first === link &&
      following.voice === 'participle'
    )
      return true;
    // ", Reuters reported" and ", said Lin": somebody says all of this.
    const other = frameNext(link);
    if (other !== null && isParenthetical(reading, other)) return true;
  }
  // "before claiming that": a second saying without a comma.
  if (
    /^(?:before|after|while|when)$/.test(token.lower) &&
    following?.voice === 'participle' &&
    following.cue.first === at + 1
  )
    return true;
  return false;
}

// Its clause is opened by a conjunction at the start of the sentence, or its source is a relative pronoun.
function isSubordinate(reading: Reading, saying: Saying): boolean {
  const { tokens } = reading;
  const source = saying.source === null ? undefined : tokens[saying.source.first];
  if (source !== undefined && RELATIVES.has(source.lower)) return true;
  const before = tokens[saying.frame.first - 1];
  return (
    before !== undefined &&
    !startsSentence(reading, saying.frame.first) &&
    /^(?:while|although|though|if|when|after|before|since|once|whereas|even|as)$/.test(before.lower)
  );
}

/** A saying set off by commas, or at the end of the sentence: "…, Lin said." */
export function isParenthetical(reading: Reading, saying: Saying): boolean {
  const end = sentenceEnd(reading, saying.at);
  const after = skipAdverbials(reading, saying.frame.last, end, saying.level);
  const token = reading.tokens[after];
  return token === undefined || after >= end || /^[,.;]$/.test(token.value);
}

function sameTense(reading: Reading, a: Saying | null, b: Saying): boolean {
  if (a === null) return false;
  const past = (saying: Saying) => /(?:ed|id|ld|te|ve|ed)$/.test(reading.tokens[saying.at]!.lower);
  return past(a) === past(b) || a.voice === 'participle';
}

// A subject and a finite verb: ", and the crowd cheered".
function newClause(reading: Reading, from: number, ceiling: number, own: number): boolean {
  if (from >= ceiling || reading.level[from] !== own) return false;
  const phrase = phraseAfter(reading, from, ceiling);
  if (phrase === null) return false;
  const next = reading.tokens[phrase.last];
  if (next === undefined || phrase.last >= ceiling) return false;
  return next.pos === 'AUX' || next.pos === 'VERB';
}
