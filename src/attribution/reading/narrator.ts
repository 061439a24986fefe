/** Where the narrator, or another saying, takes over from reported content. */
import { RELATIVES } from '../lexicon/words.ts';
import { withDescriptions } from './descriptions.ts';
import { sentenceEnd, startsSentence } from './layout.ts';
import { skipAdverbials } from './openings.ts';
import { phraseAfter } from './phrase-after.ts';
import type { Reading, Saying } from './sayings.ts';

/** A place in content, and what is known of what comes next there. */
interface Place {
  /** The token looked at. */
  readonly at: number;
  /** The token after the comma at `at`, or `at` itself where it is no comma. */
  readonly link: number;
  readonly comma: boolean;
  readonly ceiling: number;
  readonly level: number;
  /** The saying whose content this is, or null. */
  readonly saying: Saying | null;
  /** The next saying on this level. */
  readonly following: Saying | null;
}

/** Whether content reported by `saying` ends before token `at`, in a sentence that ends at `ceiling`. */
export function narratorTakesOver(
  reading: Reading,
  at: number,
  ceiling: number,
  level: number,
  saying: Saying | null,
  next: number,
): boolean {
  const comma = reading.tokens[at]!.value === ',';
  const link = comma && at + 1 < ceiling ? at + 1 : at;
  if (reading.level[link] !== level) return false;
  const following = followingAt(reading, next, level);
  // Without a comma only the same speaker's next cue takes over.
  if (!comma && following?.voice !== 'coordinated' && following?.voice !== 'participle') return false;
  const place: Place = { at, link, comma, ceiling, level, saying, following };
  return TAKEOVERS.some((takesOver) => takesOver(reading, place));
}

/**
 * The same before token `link`, where the comma stands inside the quotation that ends there. Only what cannot be content
 * counts: a main clause, a participle, or somebody's next saying ("Lin said it was “fine,” he said", "… “fine,” referring to
 * the boat", "… “fine,” but Cole called it “a wreck”").
 */
export function takesOverPastComma(
  reading: Reading,
  link: number,
  ceiling: number,
  level: number,
  saying: Saying | null,
  next: number,
): boolean {
  if (link >= ceiling || reading.level[link] !== level) return false;
  if (mainClauseFollows(reading, link, ceiling, level, saying)) return true;
  const opener = reading.tokens[link]!;
  if (opener.pos === 'VERB' && opener.lower.endsWith('ing')) return true;
  const following = followingAt(reading, next, level);
  if (following?.voice !== 'active') return false;
  if (following.frame.first === link && isParenthetical(reading, following)) return true;
  const { pos, lower } = reading.tokens[link]!;
  return (pos === 'CCONJ' && following.frame.first === link + 1) || (lower === 'as' && following.frame.first === link);
}

function followingAt(reading: Reading, next: number, level: number): Saying | null {
  const candidate = reading.sayings[next];
  return candidate !== undefined && candidate.level === level ? candidate : null;
}

const TAKEOVERS: readonly ((reading: Reading, place: Place) => boolean)[] = [
  // "While Lund says the levy works, it …" and "Lund, who said it works, left": the first comma ends the content.
  (reading, { comma, link, ceiling, level, saying }) =>
    comma && mainClauseFollows(reading, link, ceiling, level, saying),
  // "and added that …": the same speaker's next cue.
  (reading, { link, saying, following }) =>
    reading.tokens[link]!.pos === 'CCONJ' &&
    following?.voice === 'coordinated' &&
    following.cue.first === link + 1 &&
    following.verb.strength >= 0.8 &&
    sameTense(reading, saying, following),
  // "saying it was late and adding that …"
  (reading, { link, saying, following }) =>
    reading.tokens[link]!.pos === 'CCONJ' &&
    saying?.voice === 'participle' &&
    following?.voice === 'participle' &&
    following.cue.first === link + 1 &&
    following.verb.strength >= 0.8 &&
    following.verb.class === 'speech',
  // "Lin saying it was late and Cole calling it a wreck": the other's participle.
  (reading, { link, saying, following }) =>
    reading.tokens[link]!.pos === 'CCONJ' &&
    saying?.voice === 'participle' &&
    following?.voice === 'participle' &&
    following.source?.first === link + 1 &&
    following.source.last === following.cue.first,
  // ", and the crowd cheered", ", but Lin said": a clause of the narrator's.
  (reading, { comma, link, ceiling, level, following }) => {
    if (!comma || reading.tokens[link]!.pos !== 'CCONJ') return false;
    if (following?.voice === 'active' && following.frame.first === link + 1) return true;
    return newClause(reading, link + 1, ceiling, level);
  },
  // ", according to", ", as traders braced for …", ", though she conceded"
  (reading, { comma, link, following }) => {
    const { lower } = reading.tokens[link]!;
    if (!comma) return false;
    if (/^(?:according|as|while|after|before|when)$/.test(lower)) return true;
    return /^(?:though|although|whereas|because)$/.test(lower) && following?.frame.first === link + 1;
  },
  // ", adding that", "before claiming that": the same speaker's next cue.
  (reading, { at, comma, link, following }) => {
    if (following?.voice !== 'participle') return false;
    if (comma) return following.cue.first === link;
    return following.cue.first === at + 1 && /^(?:before|after|while|when)$/.test(reading.tokens[at]!.lower);
  },
  // ", sending the pier into mourning": what came of its being said.
  (reading, { comma, link, saying }) =>
    comma && saying?.voice !== 'participle' && OUTCOMES.test(reading.tokens[link]!.lower),
  // ", a move that the lobby has called “…”": what is said of all of it.
  (reading, { comma, link, following }) =>
    comma &&
    following !== null &&
    following.frame.first === link + 3 &&
    /^an?$/.test(reading.tokens[link]!.lower) &&
    reading.tokens[link + 1]!.pos === 'NOUN' &&
    /^(?:that|which)$/.test(reading.tokens[link + 2]!.lower),
  // ", a claim which rowers dispute", ", a charge denied by Cole": what others say of it.
  ({ tokens }, { comma, link }) =>
    comma &&
    /^(?:an?|the)$/.test(tokens[link]!.lower) &&
    SAID_OF_IT.test(tokens[link + 1]?.lower ?? '') &&
    /^(?:that|which|disputed|denied|rejected|dismissed|echoed|shared|contested|made)$/.test(
      tokens[link + 2]?.lower ?? '',
    ),
  // ", Reuters reported" and ", said Lin": somebody says all of this.
  (reading, { comma, link, following }) =>
    comma && following !== null && following.frame.first === link && isParenthetical(reading, following),
];

const SAID_OF_IT = /^(?:claim|charge|accusation|allegation|assertion|suggestion|view|argument|sentiment|figure)$/;

const OUTCOMES = /^(?:sparking|prompting|triggering|sending|drawing|igniting|stunning|surprising|shocking|dashing)$/;

// Whether the clause that a subordinate saying hangs on begins (or goes on) with token `at`, behind a comma.
function mainClauseFollows(
  reading: Reading,
  at: number,
  ceiling: number,
  level: number,
  saying: Saying | null,
): boolean {
  const token = reading.tokens[at];
  if (token === undefined || at >= ceiling || saying === null || !isSubordinate(reading, saying)) return false;
  const finite = token.pos === 'AUX' || (token.pos === 'VERB' && !token.lower.endsWith('ing'));
  return (finite && isRelative(reading, saying)) || newClause(reading, at, ceiling, level);
}

const isRelative = (reading: Reading, { source, frame }: Saying): boolean =>
  (source !== null && RELATIVES.has(reading.tokens[source.first]!.lower)) || isWithinRelative(reading, frame.first);

// "the trust, which has yet to decide whether …,"
function isWithinRelative({ tokens, level }: Reading, at: number): boolean {
  for (let first = at; first > 0 && at - first < 12; first--) {
    if (level[first - 1] !== level[at] || tokens[first - 1]!.sentence !== tokens[at]!.sentence) return false;
    if (tokens[first - 1]!.value === ',') return /^(?:who|which)$/.test(tokens[first]!.lower);
  }
  return false;
}

// Its clause is opened by a conjunction, or its source is a relative pronoun, or it is a participle that opens the sentence.
function isSubordinate(reading: Reading, saying: Saying): boolean {
  if (isRelative(reading, saying)) return true;
  if (saying.voice === 'participle' && startsSentence(reading, saying.frame.first)) return true;
  const before = reading.tokens[saying.frame.first - 1];
  return (
    before !== undefined &&
    !startsSentence(reading, saying.frame.first) &&
    /^(?:while|although|though|if|when|after|before|since|once|whereas|even|as)$/.test(before.lower)
  );
}

/** A saying set off by commas, or at the end of the sentence: "…, Lin said." */
export function isParenthetical(reading: Reading, saying: Saying): boolean {
  const end = sentenceEnd(reading, saying.at);
  const after = skipAdverbials(reading, pastHearer(reading, saying), end, saying.level);
  const token = reading.tokens[after];
  return token === undefined || after >= end || /^[,.;]$/.test(token.value);
}

/** The token after a saying and whom it is addressed to: "Lin told the chamber". */
export function pastHearer(reading: Reading, { verb, frame, at }: Saying): number {
  const hearer = verb.takes.has('addressee') ? phraseAfter(reading, frame.last, sentenceEnd(reading, at)) : null;
  return hearer?.last ?? frame.last;
}

function sameTense(reading: Reading, a: Saying | null, b: Saying): boolean {
  if (a === null) return false;
  const past = (saying: Saying) => /(?:ed|id|ld|te|ve|ed)$/.test(reading.tokens[saying.at]!.lower);
  // "said they had met and had agreed": what had been agreed is part of it.
  const perfect = (saying: Saying) => reading.tokens[saying.cue.first]!.lower === 'had';
  if (perfect(b) && !perfect(a)) return false;
  return past(a) === past(b) || a.voice === 'participle';
}

// A subject and a finite verb: ", and the crowd cheered".
function newClause(reading: Reading, from: number, ceiling: number, own: number): boolean {
  if (from >= ceiling || reading.level[from] !== own) return false;
  const bare = phraseAfter(reading, from, ceiling);
  if (bare === null) return false;
  const phrase = reading.tokens[bare.last]?.value === ',' ? withDescriptions(reading, bare, ceiling) : bare;
  const at = phrase.last > bare.last && reading.tokens[phrase.last]?.value === ',' ? phrase.last + 1 : phrase.last;
  const next = reading.tokens[at];
  if (next === undefined || at >= ceiling) return false;
  return next.pos === 'AUX' || next.pos === 'VERB';
}
