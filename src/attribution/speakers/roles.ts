/** Who "the mayor", "the company", "the spokeswoman" is. */
import { genderOfNoun, groupFamilies, groupFamily, personFamily, STANDING_ROLES, singular } from './lexicon/nouns.ts';
import { DETERMINERS, POSSESSIVE_PRONOUNS, PREPOSITIONS } from './lexicon/small-words.ts';
import { findPerson, type Place } from './pronouns.ts';
import { type Guess, mentionsBefore, type Scene, turnsBefore } from './scene.ts';
import type { Description } from './source.ts';
import type { Referent, Role } from './types.ts';
import { fold } from './words.ts';

const VAGUE = new Set(['kin', 'human', 'witness']);

/** The person or body a description stands for, or null when it stands for itself. */
export function findDescribed(scene: Scene, description: Description, place: Place): Guess | null {
  if (/^(?:a|an|another|some|many|several|no|one|two|three|few|most)$/.test(description.determiner ?? ''))
    return repeated(scene, description);
  if (description.plural) return repeated(scene, description);
  if (description.kind === 'group' || (description.kind === 'unsure' && groupFamily(description.noun) !== null))
    return findBody(scene, description, place);
  if (description.kind === 'document') return earlier(scene, description, place);
  return findRole(scene, description, place);
}

const modifiers = (scene: Scene, { first, last, head }: Description): string[] =>
  scene.words
    .slice(first, last)
    .map((word) => word.folded)
    .filter((word) => word !== head.folded && !DETERMINERS.has(word) && !PREPOSITIONS.has(word));

/** The same description again is the same speaker. */
function repeated(scene: Scene, description: Description): Guess | null {
  const wanted = modifiers(scene, description).sort().join(' ');
  const same = scene.described.find(
    (referent) =>
      referent.plural === description.plural &&
      referent.roles.some((role) => role.head === description.noun && [...role.words].sort().join(' ') === wanted),
  );
  if (same === undefined || description.determiner === 'another') return null;
  // "A witness said … A witness said …" may be two; plurals and bare nouns are one.
  return /^(?:a|an|one)$/.test(description.determiner ?? '')
    ? null
    : { referent: same, confidence: 0.85, how: 'described so before' };
}

function scoreRole(role: Role, description: Description, wanted: readonly string[]): number {
  const family = personFamily(description.noun);
  let score = 0;
  if (role.head === description.noun) score = 3;
  else if (role.words.includes(description.noun)) score = 2.2;
  else if (family !== null && !VAGUE.has(family) && personFamily(role.head) === family) score = 1.2;
  if (score === 0) return 0;
  const words = new Set([...role.words, role.head]);
  for (const word of wanted) score += words.has(word) ? 1 : -0.4;
  if (words.has('former') !== wanted.includes('former') && score < 4) score -= 0.5;
  return score;
}

function findRole(scene: Scene, description: Description, place: Place): Guess | null {
  const wanted = modifiers(scene, description);
  const gender = genderOfNoun(description.noun);
  const scored: { referent: Referent; score: number; last: number }[] = [];
  const lastSeen = new Map<Referent, number>();
  for (const mention of mentionsBefore(scene.cast.mentions, place.start, 200))
    if (!lastSeen.has(mention.referent)) lastSeen.set(mention.referent, mention.start);
  for (const turn of turnsBefore(scene.turns, place.start, 60))
    lastSeen.set(turn.referent, Math.max(lastSeen.get(turn.referent) ?? 0, turn.start));
  for (const referent of [...scene.cast.referents, ...scene.described]) {
    if (referent.plural || (referent.kind !== 'person' && referent.kind !== 'unsure')) continue;
    if (
      gender !== null &&
      referent.gender !== null &&
      referent.genderTrust >= 0.8 &&
      referent.gender !== gender &&
      referent.gender !== 'neutral'
    )
      continue;
    const score = Math.max(0, ...referent.roles.map((role) => scoreRole(role, description, wanted)));
    if (score >= 1) scored.push({ referent, score, last: lastSeen.get(referent) ?? -1 });
  }
  scored.sort((a, b) => b.score - a.score || b.last - a.last);
  const best = scored[0];
  if (
    best !== undefined &&
    (best.score >= 2 || (scored.length === 1 && best.last >= 0) || best.score - (scored[1]?.score ?? 0) > 0.8)
  ) {
    const rival = scored[1] !== undefined && best.score - scored[1].score < 0.5;
    const near = best.last >= 0 ? 0 : -0.15;
    return {
      referent: best.referent,
      confidence: (rival ? 0.65 : best.score >= 3 ? 0.9 : 0.75) + near,
      how: `described as "${best.referent.roles[0]?.text ?? description.noun}"`,
    };
  }
  return anaphor(scene, description, place);
}

/** "the striker", "the 43-year-old": nobody was called that, so it is whoever the text has just spoken of. */
function anaphor(scene: Scene, description: Description, place: Place): Guess | null {
  if (!/^(?:the|this|that|his|her)$/.test(description.determiner ?? '')) return null;
  const possessed = POSSESSIVE_PRONOUNS.has(description.determiner!);
  if (possessed && !/^(?:grace|holiness|excellency|honour|honor|majesty|eminence|lordship)$/.test(description.noun))
    return null;
  if (STANDING_ROLES.has(description.noun) || personFamily(description.noun) === 'kin') return null;
  if (description.last - description.first > 3 && description.kind !== 'person') return null;
  if (scene.words.slice(description.first, description.last).some((word) => PREPOSITIONS.has(word.folded))) return null;
  const gender = possessed ? (description.determiner === 'his' ? 'male' : 'female') : genderOfNoun(description.noun);
  const guess = findPerson(scene, place, gender);
  if (guess === null) return null;
  const last = Math.max(-1, ...recentParagraphs(scene, guess.referent, place));
  if (place.paragraph - last > 1) return null;
  return { ...guess, confidence: guess.confidence * 0.85, how: guess.how };
}

function* recentParagraphs(scene: Scene, referent: Referent, place: Place): Generator<number> {
  for (const turn of turnsBefore(scene.turns, place.start, 8)) if (turn.referent === referent) yield turn.paragraph;
  for (const mention of mentionsBefore(scene.cast.mentions, place.start, 40))
    if (mention.referent === referent && !mention.spoken) yield mention.paragraph;
}

const OPEN_FAMILIES = new Set(['company', 'agency', 'team', 'newspaper', 'charity', 'society']);

function findBody(scene: Scene, description: Description, place: Place): Guess | null {
  const families = groupFamilies(description.noun);
  const wanted = modifiers(scene, description);
  let best: { referent: Referent; score: number; how: string } | null = null;
  const consider = (referent: Referent, recency: number, how: string) => {
    if (referent.plural || referent.kind === 'person' || referent.kind === 'document') return;
    const words = bodyWords(referent);
    let score = 0;
    if (words.has(description.noun)) score = 4;
    else {
      const own = [...words].flatMap((word) => groupFamilies(word));
      if (own.some((family) => families.includes(family))) score = 2.5;
      else if (
        own.length === 0 &&
        referent.named &&
        referent.kind !== 'place' &&
        families.some((family) => OPEN_FAMILIES.has(family))
      )
        score = 2;
    }
    if (score === 0) return;
    for (const word of wanted) score += words.has(word) ? 1 : -0.8;
    score += recency - (referent.kind === 'unsure' ? 0.3 : 0);
    if (best === null || score > best.score) best = { referent, score, how };
  };
  for (const turn of turnsBefore(scene.turns, place.start, 12))
    consider(turn.referent, recencyOf(place.paragraph - turn.paragraph) + 0.3, 'who spoke before');
  for (const mention of mentionsBefore(scene.cast.mentions, place.start, 80)) {
    consider(
      mention.referent,
      recencyOf(place.paragraph - mention.paragraph) + (mention.subject ? 0.3 : 0) - (mention.spoken ? 0.5 : 0),
      'named before',
    );
  }
  const found = best as { referent: Referent; score: number; how: string } | null;
  return found === null || found.score < 2
    ? earlier(scene, description, place)
    : { referent: found.referent, confidence: found.score >= 4 ? 0.85 : 0.7, how: found.how };
}

const recencyOf = (paragraphs: number): number =>
  paragraphs <= 0 ? 1 : paragraphs === 1 ? 0.7 : paragraphs <= 3 ? 0.3 : 0;

function bodyWords(referent: Referent): Set<string> {
  const words = fold(referent.name).split(/[^\p{L}\p{N}&'-]+/u);
  return new Set([...words.map((word) => singular(word).noun), ...referent.roles.map((role) => role.head)]);
}

/** A body or document described earlier with the same head noun, maybe in more words. */
function earlier(scene: Scene, description: Description, place: Place): Guess | null {
  if (!/^(?:the|this|that)$/.test(description.determiner ?? '')) return null;
  const wanted = modifiers(scene, description);
  for (const turn of turnsBefore(scene.turns, place.start, 20)) {
    const { referent } = turn;
    if (referent.named || referent.plural !== description.plural) continue;
    if (
      referent.roles.some((role) => role.head === description.noun && wanted.every((word) => role.words.includes(word)))
    ) {
      return { referent, confidence: 0.8, how: 'described so before' };
    }
  }
  return null;
}
