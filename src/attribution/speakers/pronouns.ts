/** Who "he", "she", "it", "they" and "who" stand for. */
import { describesPerson } from './descriptions.ts';
import { genderOfNoun, groupFamily, isDocumentNoun, singular } from './lexicon/nouns.ts';
import { DETERMINERS, PREPOSITIONS } from './lexicon/small-words.ts';
import { mentionsBefore } from './mentions.ts';
import { describedAs, type Guess, introduce, type Scene, together, turnsBefore } from './scene.ts';
import { readDescription } from './source.ts';
import { nameOfDescription } from './speaker.ts';
import type { Gender, Mention, Referent, Word } from './types.ts';
import { wordAt } from './words.ts';

/** How far back an antecedent is looked for. */
const MENTIONS = 40;
const TURNS = 12;
const PARAGRAPHS = 4;

/** Where a pronoun stands. */
export interface Place {
  readonly start: number;
  readonly sentence: number;
  readonly paragraph: number;
  readonly spoken: boolean;
}

/** Who it cannot be, and who it hardly is (one named in what is said). */
export interface Preferences {
  readonly not?: ReadonlySet<Referent>;
  readonly avoid?: ReadonlySet<Referent>;
  /** For "his" and "her": the subject of the same sentence comes first. */
  readonly possessive?: boolean;
}

const NONE: ReadonlySet<Referent> = new Set();

interface Candidate {
  readonly referent: Referent;
  score: number;
  why: string;
}

export const genderOfPronoun = (folded: string): Gender | null =>
  /^(?:he|him|his|himself)$/.test(folded) ? 'male' : /^(?:she|her|hers|herself)$/.test(folded) ? 'female' : null;

/**
 * The person a pronoun (or a bare role such as "the striker") stands for: recency, standing as a subject, having just
 * spoken, and gender are weighed; names inside quotations and possessors count less. Null when nobody fits.
 */
export function findPerson(
  scene: Scene,
  place: Place,
  gender: Gender | null,
  { not = NONE, avoid = NONE, possessive = false }: Preferences = {},
): Guess | null {
  const candidates = new Map<Referent, Candidate>();
  const consider = (referent: Referent, score: number, why: string) => {
    if (
      not.has(referent) ||
      referent.plural ||
      referent.kind === 'group' ||
      referent.kind === 'place' ||
      referent.kind === 'document'
    )
      return;
    const fit = genderFit(referent, gender);
    if (fit === null) return;
    const salience = 0.35 * Math.log2(1 + Math.min(referent.mentions.length, 12));
    const total = score + fit + salience - (referent.kind === 'unsure' ? 1.2 : 0) - (avoid.has(referent) ? 2 : 0);
    const known = candidates.get(referent);
    if (known === undefined) candidates.set(referent, { referent, score: total, why });
    else if (total > known.score) {
      known.score = total + 0.15;
      known.why = why;
    } else known.score += 0.15;
  };

  let latest = true;
  for (const turn of turnsBefore(scene.turns, place.start, TURNS)) {
    if (place.paragraph - turn.paragraph > PARAGRAPHS + 2) break;
    if (turn.nested && !place.spoken) continue;
    const back = Math.max(0, place.sentence - turn.sentence);
    consider(
      turn.referent,
      near(back, place.paragraph - turn.paragraph) + 1.3 + (latest ? 1.4 * fading(back) : 0),
      latest ? 'who spoke last' : 'who spoke before',
    );
    latest = false;
  }
  for (const mentions of [scene.cast.mentions, scene.echoes]) {
    for (const mention of mentionsBefore(mentions, place.start, MENTIONS)) {
      if (place.paragraph - mention.paragraph > PARAGRAPHS) break;
      const back = place.sentence - mention.sentence;
      const owner = possessive && back === 0 && mention.subject ? 2 : 0;
      consider(mention.referent, weigh(mention, place) + owner, where(mention, back));
    }
  }
  const ranked = [...candidates.values()].sort((a, b) => b.score - a.score || b.referent.order - a.referent.order);
  const best = ranked[0];
  if (best === undefined || best.score < 1) return null;
  const margin = best.score - (ranked[1]?.score ?? 0);
  const confidence = Math.min(
    0.97,
    0.55 + 0.12 * Math.min(3, margin) + (gender !== null && best.referent.gender === gender ? 0.06 : 0),
  );
  return { referent: best.referent, confidence, how: best.why };
}

/** How much a mention has to say for itself, seen from a place. */
const weigh = (mention: Mention, place: Place): number =>
  near(place.sentence - mention.sentence, place.paragraph - mention.paragraph) +
  (mention.subject ? 1.2 : 0) -
  (mention.oblique ? 1 : 0) -
  (mention.spoken && !place.spoken ? 2.5 : 0);

/** Having spoken last counts for less as the text goes on. */
const fading = (sentences: number): number => (sentences <= 2 ? 1 : sentences <= 4 ? 0.6 : 0.3);

const near = (sentences: number, paragraphs: number): number =>
  (sentences <= 1 ? 3 : sentences === 2 ? 2.1 : sentences === 3 ? 1.5 : sentences <= 6 ? 0.9 : 0.4) -
  0.3 * Math.max(0, paragraphs - 1);

function where(mention: Mention, back: number): string {
  const part = mention.subject ? 'subject' : 'named';
  if (back === 0) return mention.subject ? 'subject of the sentence' : 'named in the sentence';
  return back === 1
    ? `${part} ${mention.subject ? 'of' : 'in'} the sentence before`
    : `${part} ${back} sentences before`;
}

/** How well a gender fits, or null when it rules the referent out. */
function genderFit(referent: Referent, gender: Gender | null): number | null {
  if (gender === null) return 0;
  if (referent.gender === null) return 0;
  if (referent.gender === gender) return referent.genderTrust >= 0.5 ? 1 : 0.4;
  if (referent.gender === 'neutral') return -1;
  return referent.genderTrust >= 0.8 ? null : referent.genderTrust >= 0.6 ? -3 : -0.9;
}

/** A common noun with its phrase, found by looking back through the words. */
interface Common {
  /** Behind a preposition. */
  readonly governed: boolean;
  readonly at: number;
  readonly first: number;
  readonly last: number;
}

/** The nearest phrase before `start` whose head fits, at most `limit` words back, in the same or the sentence before. */
export function findCommon(
  words: readonly Word[],
  start: number,
  limit: number,
  spoken: boolean | null,
  fits: (noun: string, plural: boolean) => boolean,
): Common | null {
  const from = wordAt(words, start) - 1;
  const { sentence } = words[Math.min(from + 1, words.length - 1)] ?? { sentence: 0 };
  let best: Common | null = null;
  for (let at = from; at >= 0 && from - at < limit; at--) {
    const word = words[at]!;
    if (sentence - word.sentence > 2) break;
    if (spoken !== null && word.spoken !== spoken) continue;
    const { noun, plural } = singular(word.folded);
    if (word.possessive || (word.capital && !word.initial) || !fits(noun, plural)) continue;
    let first = at;
    while (
      first > 0 &&
      at - first < 5 &&
      words[first - 1]!.sentence === word.sentence &&
      /^[ \n]$/.test(words[first]!.gap) &&
      /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(words[first - 1]!.pos)
    )
      first--;
    if (!plural && !words.slice(first, at).some((w) => DETERMINERS.has(w.folded)) && word.folded !== 'police') {
      if (!(first > 0 && DETERMINERS.has(words[first - 1]!.folded) && /^[ \n]$/.test(words[first]!.gap))) continue;
      first--;
    }
    const governed =
      first > 0 && PREPOSITIONS.has(words[first - 1]!.folded) && words[first - 1]!.sentence === word.sentence;
    const found = { governed, at, first, last: at + 1 };
    if (!governed) return found;
    best ??= found;
  }
  return best;
}

/** A referent for a phrase found by `findCommon`. */
export function referentOf(scene: Scene, common: Common): Referent | null {
  const description = readDescription(scene.words, common.first, common.last);
  if (description === null) return null;
  const name = nameOfDescription(scene, description);
  return describedAs(scene, name) ?? introduce(scene, description, name);
}

/** What "it" stands for: a body or a document. */
export function findThing(scene: Scene, place: Place): Guess | null {
  for (const turn of turnsBefore(scene.turns, place.start, 4)) {
    if (place.paragraph - turn.paragraph > 1) break;
    const { referent } = turn;
    if (
      !referent.plural &&
      (referent.kind === 'group' ||
        referent.kind === 'document' ||
        (referent.kind === 'unsure' && place.sentence - turn.sentence <= 1))
    ) {
      return { referent, confidence: 0.85, how: 'what spoke last' };
    }
  }
  let best: { mention: Mention; score: number } | null = null;
  for (const mention of mentionsBefore(scene.cast.mentions, place.start, MENTIONS)) {
    const back = place.sentence - mention.sentence;
    if (back > 2) break;
    if ((mention.referent.kind !== 'group' && mention.referent.kind !== 'unsure') || mention.referent.plural) continue;
    const score =
      near(back, place.paragraph - mention.paragraph) +
      (mention.subject ? 1.5 : 0) -
      (mention.oblique ? 0.8 : 0) -
      (mention.referent.kind === 'unsure' ? 1 : 0);
    if (best === null || score > best.score) best = { mention, score };
  }
  const common = findCommon(
    scene.words,
    place.start,
    50,
    place.spoken,
    (noun) => groupFamily(noun) !== null || isDocumentNoun(noun),
  );
  if (best !== null && (common === null || best.score >= 3)) {
    return {
      referent: best.mention.referent,
      confidence: 0.7,
      how: where(best.mention, place.sentence - best.mention.sentence),
    };
  }
  const referent = common === null ? null : referentOf(scene, common);
  return referent === null ? null : { referent, confidence: 0.6, how: 'named before' };
}

/** Who "they" stands for: several people, a body, or one person who goes by "they". */
export function findPeople(scene: Scene, place: Place): Guess | null {
  let best: { make: () => Referent | null; score: number; how: string } | null = null;
  const consider = (score: number, how: string, make: () => Referent | null) => {
    if (best === null || score > best.score) best = { make, score, how };
  };
  const bonus = ({ plural, gender, kind }: Referent): number | null =>
    plural ? 0.6 : gender === 'neutral' ? 1.5 : kind === 'group' ? -0.3 : null;

  let latest = true;
  for (const { referent, sentence, paragraph } of turnsBefore(scene.turns, place.start, 6)) {
    if (place.paragraph - paragraph > 2) break;
    const fit = bonus(referent);
    const back = Math.max(0, place.sentence - sentence);
    if (fit !== null)
      consider(
        near(back, place.paragraph - paragraph) + 1.3 + (latest ? fading(back) : 0) + fit,
        'who spoke last',
        () => referent,
      );
    latest = false;
  }
  let after: Mention | null = null;
  for (const mention of mentionsBefore(scene.cast.mentions, place.start, MENTIONS)) {
    const back = place.sentence - mention.sentence;
    if (back > 2) break;
    const fit = bonus(mention.referent);
    if (fit !== null) consider(weigh(mention, place) + fit, where(mention, back), () => mention.referent);
    if (after !== null && coordinated(scene, mention, after)) {
      const pair = [mention.referent, after.referent];
      consider(weigh(mention, place) + 0.9, where(mention, back), () => together(scene, pair));
    }
    after = mention;
  }
  const common = findCommon(
    scene.words,
    place.start,
    60,
    place.spoken,
    (noun, plural) =>
      (plural && (describesPerson(noun) || isDocumentNoun(noun) || groupFamily(noun) !== null)) || noun === 'police',
  );
  if (common !== null) {
    const back = place.sentence - scene.words[common.at]!.sentence;
    consider(near(back, 0) + (back === 0 ? 1 : 0) + (common.governed ? 0 : 0.8), 'named before', () =>
      referentOf(scene, common),
    );
  }
  const found = best as { make: () => Referent | null; score: number; how: string } | null;
  const referent = found?.make() ?? null;
  return referent === null || found === null
    ? null
    : { referent, confidence: Math.min(0.88, 0.45 + found.score * 0.07), how: found.how };
}

/** "Ann Lee and Bob Roy". */
function coordinated({ words }: Scene, first: Mention, second: Mention): boolean {
  if (first.referent.kind !== 'person' || second.referent.kind !== 'person' || first.referent === second.referent)
    return false;
  const [between, next] = [words[wordAt(words, first.end)], words[wordAt(words, first.end) + 1]];
  return between?.folded === 'and' && next !== undefined && next.start <= second.start && second.start - first.end < 30;
}

/** The two people named last: "both", "each". */
export function findBoth(scene: Scene, place: Place): Guess | null {
  const people: Referent[] = [];
  for (const { referent, sentence } of mentionsBefore(scene.cast.mentions, place.start, 12)) {
    if (place.sentence - sentence > 1 || people.length === 2) break;
    if (referent.kind === 'person' && !people.includes(referent)) people.unshift(referent);
  }
  return people.length === 2
    ? { referent: together(scene, people), confidence: 0.75, how: 'the two named last' }
    : null;
}

/** Someone described inside a quotation ("my editor", "a colleague"), whom a pronoun later in it stands for. */
export function findDescribedPerson(scene: Scene, place: Place, gender: Gender | null): Guess | null {
  const common = findCommon(scene.words, place.start, 40, place.spoken, (noun, plural) => {
    const own = genderOfNoun(noun);
    return !plural && describesPerson(noun) && (own === null || gender === null || own === gender);
  });
  const referent = common === null ? null : referentOf(scene, common);
  if (referent === null || common === null) return null;
  // "When a colleague asked him, he replied": whoever "him" is was known before the colleague.
  const between = scene.words.slice(common.last, wordAt(scene.words, place.start));
  if (
    gender !== null &&
    between.some((word) => /^(?:him|her)$/.test(word.folded) && genderOfPronoun(word.folded) === gender)
  )
    return null;
  return { referent, confidence: 0.6, how: 'described before' };
}
