/** Who "the mayor", "the company", "the spokeswoman" is. */
import { bareRole, describesPerson } from './descriptions.ts';
import { genderOfNoun, groupFamilies, groupFamily, personFamily, STANDING_ROLES, singular } from './lexicon/nouns.ts';
import { ADJECTIVES, PLACES } from './lexicon/places.ts';
import { DETERMINERS, POSSESSIVE_PRONOUNS, PREPOSITIONS } from './lexicon/small-words.ts';
import { mentionAt, mentionsBefore, mentionsWithin } from './mentions.ts';
import { findPerson, genderOfPronoun, type Place } from './pronouns.ts';
import { type Guess, type Scene, turnsBefore, withRole } from './scene.ts';
import type { Description } from './source.ts';
import type { Gender, Referent, Role } from './types.ts';
import { fold } from './words.ts';

const VAGUE = new Set(['kin', 'human', 'witness']);

/** The person or body a description stands for, or null when it stands for itself. */
export function findDescribed(scene: Scene, description: Description, place: Place): Guess | null {
  if (/^(?:a|an|another|some|many|several|no|one|two|three|few|most)$/.test(description.determiner ?? ''))
    return repeated(scene, description) ?? namedLater(scene, description, place);
  if (description.plural) return repeated(scene, description);
  if (description.kind === 'group' || (description.kind === 'unsure' && groupFamily(description.noun) !== null))
    return findBody(scene, description, place);
  if (description.kind === 'document') return earlier(scene, description, place);
  return findRole(scene, description, place) ?? anaphor(scene, description, place);
}

const modifiers = (scene: Scene, { first, last, head }: Description): string[] =>
  scene.words
    .slice(first, last)
    .map((word) => word.folded)
    .filter((word) => word !== head.folded && !DETERMINERS.has(word) && !PREPOSITIONS.has(word));

/** The same description again is the same speaker. */
function repeated(scene: Scene, description: Description): Guess | null {
  const wanted = modifiers(scene, description).sort().join(' ');
  const same = [...withRole(scene, description.noun)].find(
    (referent) =>
      !referent.named &&
      referent.plural === description.plural &&
      referent.roles.some((role) => role.head === description.noun && [...role.words].sort().join(' ') === wanted),
  );
  if (same === undefined || description.determiner === 'another') return null;
  // "A witness said … A witness said …" may be two; plurals and bare nouns are one.
  return /^(?:a|an|one)$/.test(description.determiner ?? '')
    ? null
    : { referent: same, confidence: 0.85, how: 'described so before' };
}

/** Families of roles that a story opens with before it names who: "A judge has ruled …". */
const OPENERS = new Set([
  'judge',
  'lawmaker',
  'minister',
  'governor',
  'mayor',
  'president',
  'executive',
  'clergy',
  'defendant',
  'candidate',
]);

/** "A New York judge", in the first lines of a story that goes on to name one judge only. */
function namedLater(scene: Scene, description: Description, place: Place): Guess | null {
  const family = personFamily(description.noun);
  if (
    description.plural ||
    family === null ||
    !OPENERS.has(family) ||
    !/^an?$/.test(description.determiner ?? '') ||
    place.paragraph > 2
  )
    return null;
  const later = [...withRole(scene, description.noun)].filter(
    ({ kind, roles, mentions }) =>
      kind === 'person' &&
      mentions.length > 0 &&
      mentions[0]!.start > place.start &&
      mentions[0]!.paragraph - place.paragraph <= 6 &&
      roles.some((role) => personFamily(role.head) === family),
  );
  return later.length === 1
    ? { referent: later[0]!, confidence: 0.7, how: `the only ${description.noun} the text goes on to name` }
    : null;
}

const ORDINAL = /^(?:first|second|third|fourth|other|latter)$/;

function scoreRole(role: Role, description: Description, wanted: readonly string[]): number {
  const family = personFamily(description.noun);
  let score = 0;
  if (role.head === bareRole(description.noun)) score = 3;
  else if (role.words.includes(description.noun)) score = 2.2;
  else if (family !== null && !VAGUE.has(family) && personFamily(role.head) === family) score = 1.2;
  if (score === 0) return 0;
  const ordinal = wanted.find((word) => ORDINAL.test(word));
  // "the first source" is the one who came without a number.
  if (
    ordinal !== undefined &&
    ordinal !== role.words.find((word) => ORDINAL.test(word)) &&
    !(ordinal === 'first' && !role.words.some((word) => ORDINAL.test(word)))
  )
    return 0;
  const words = new Set([...role.words, role.head]);
  for (const word of wanted) score += words.has(word) ? 1 : -0.4;
  if (words.has('former') !== wanted.includes('former') && score < 4) score -= 0.5;
  return score;
}

/** Roles by their initials: modifier and head. */
const ABBREVIATED: Readonly<Record<string, readonly [string, string]>> = {
  pm: ['prime', 'minister'],
  ceo: ['chief', 'executive'],
  da: ['district', 'attorney'],
};

/** The person whose printed roles fit the description best. */
export function findRole(scene: Scene, printed: Description, place: Place): Guess | null {
  const long = ABBREVIATED[printed.noun];
  const description = long === undefined ? printed : { ...printed, noun: long[1] };
  const wanted = [...modifiers(scene, printed), ...(long === undefined ? [] : [long[0]])];
  const gender = genderOfNoun(description.noun);
  const scored: { referent: Referent; score: number; last: number }[] = [];
  const lastSeen = new Map<Referent, number>();
  for (const mention of mentionsBefore(scene.cast.mentions, place.start, 80))
    if (!lastSeen.has(mention.referent)) lastSeen.set(mention.referent, mention.start);
  for (const turn of turnsBefore(scene.turns, place.start, 60))
    lastSeen.set(turn.referent, Math.max(lastSeen.get(turn.referent) ?? 0, turn.start));
  for (const referent of withRole(scene, description.noun)) {
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
  return null;
}

/** "the striker", "the 43-year-old": nobody was called that, so it is whoever the text has just spoken of. */
function anaphor(scene: Scene, description: Description, place: Place): Guess | null {
  if (!/^(?:the|this|that|his|her)$/.test(description.determiner ?? '')) return null;
  const possessed = POSSESSIVE_PRONOUNS.has(description.determiner!);
  if (possessed && !/^(?:grace|holiness|excellency|honou?r|majesty|eminence|lordship|highness)$/.test(description.noun))
    return null;
  if (STANDING_ROLES.has(description.noun) || personFamily(description.noun) === 'kin') return null;
  if (description.kind !== 'person' && !possessed) return null;
  const places = new Set(
    mentionsWithin(scene.cast.mentions, { start: place.start, end: description.head.start }).flatMap(({ referent }) =>
      referent.kind === 'place' ? fold(referent.name).split(' ') : [],
    ),
  );
  if (modifiers(scene, description).some((word) => !tellsOrigin(word) && !places.has(word))) return null;
  if (scene.words.slice(description.first, description.last).some((word) => PREPOSITIONS.has(word.folded))) return null;
  const gender = possessed
    ? description.determiner === 'his'
      ? 'male'
      : 'female'
    : (genderOfNoun(description.noun) ?? genderAfter(scene, description));
  const guess = findPerson(scene, place, gender);
  if (guess === null) return null;
  const last = Math.max(-1, ...recentParagraphs(scene, guess.referent, place));
  if (place.paragraph - last > 1) return null;
  return { ...guess, confidence: guess.confidence * 0.85, how: guess.how };
}

/** What the next "his" or "she" in the sentence says, before anyone else is named. */
function genderAfter({ words, cast }: Scene, { last }: Description): Gender | null {
  const sentence = words[last - 1]!.sentence;
  for (let i = last; i < words.length && words[i]!.sentence === sentence; i++) {
    const word = words[i]!;
    if (word.spoken) continue;
    const gender = genderOfPronoun(word.folded);
    if (gender !== null) return gender;
    if (word.capital && mentionAt(cast.mentions, word.start) !== null) return null;
  }
  return null;
}

/** Modifiers that any person may have: where they come from, how old they are. "the band leader" is somebody else. */
const tellsOrigin = (word: string): boolean =>
  ADJECTIVES.has(word) ||
  PLACES.has(word) ||
  /^\d|-year-old$|^(?:gop|presidential|pop|rock|film|star|former|veteran|young|old|then)$/.test(word) ||
  describesPerson(word);

function* recentParagraphs(scene: Scene, referent: Referent, place: Place): Generator<number> {
  for (const turn of turnsBefore(scene.turns, place.start, 8)) if (turn.referent === referent) yield turn.paragraph;
  for (const mention of mentionsBefore(scene.cast.mentions, place.start, 40))
    if (mention.referent === referent && !mention.spoken) yield mention.paragraph;
}

const OPEN_FAMILIES = new Set(['company', 'agency', 'team', 'newspaper', 'charity', 'society']);

function findBody(scene: Scene, description: Description, place: Place): Guess | null {
  const inTitle = scene.annotated.paragraphs[place.paragraph]?.kind === 'title';
  if (!/^(?:the|this|that)$/.test(description.determiner ?? '') && !(inTitle && description.determiner === null))
    return null;
  const families = groupFamilies(description.noun);
  const wanted = modifiers(scene, description).filter((word) => !ADJECTIVES.has(word) && word !== 'local');
  const open = wanted.length === 0 && families.some((family) => OPEN_FAMILIES.has(family));
  let best: { referent: Referent; score: number; how: string } | null = null;
  const consider = (referent: Referent, recency: number, how: string) => {
    if (referent.plural || referent.kind === 'person' || referent.kind === 'document') return;
    const words = bodyWords(referent);
    let score = 0;
    if (words.has(description.noun)) score = 4;
    else {
      const own = [...words].flatMap((word) => groupFamilies(word));
      if (own.some((family) => families.includes(family))) score = 2.5;
      else if (open && own.length === 0 && referent.named && referent.kind !== 'place') score = 2;
    }
    // "the water ministry" is not the ministry of finance.
    if (score === 0 || (wanted.length > 0 && !wanted.some((word) => words.has(word)))) return;
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
  if (
    (found === null || found.score < 2) &&
    wanted.length === 0 &&
    /^(?:state|country|city|nation|town|kingdom)$/.test(description.noun)
  ) {
    for (const mention of mentionsBefore(scene.cast.mentions, place.start, 6)) {
      if (place.sentence - mention.sentence > 1) break;
      if (mention.referent.kind === 'place')
        return { referent: mention.referent, confidence: 0.6, how: 'the place named last' };
    }
  }
  return found === null || found.score < 2
    ? earlier(scene, description, place)
    : { referent: found.referent, confidence: found.score >= 4 ? 0.85 : 0.7, how: found.how };
}

const recencyOf = (paragraphs: number): number =>
  paragraphs <= 0 ? 1 : paragraphs === 1 ? 0.7 : paragraphs <= 3 ? 0.3 : 0;

const BODY_NAMES = new WeakMap<Referent, ReadonlySet<string>>();

/** The words of a body's name and descriptions, in the singular. */
function bodyWords(referent: Referent): ReadonlySet<string> {
  const known = BODY_NAMES.get(referent);
  if (known !== undefined) return known;
  const words = fold(referent.name).split(/[^\p{L}\p{N}&'-]+/u);
  const all = new Set([...words.map((word) => singular(word).noun), ...referent.roles.map((role) => role.head)]);
  BODY_NAMES.set(referent, all);
  return all;
}

/** Documents that take one another's names: "the study" may be a survey. */
const FINDINGS = /^(?:study|survey|research|report|paper|analysis|poll|review|assessment)$/;

/** A body or document described earlier with the same head noun, maybe in more words. */
function earlier(scene: Scene, description: Description, place: Place): Guess | null {
  if (!/^(?:the|this|that)$/.test(description.determiner ?? '')) return null;
  const wanted = modifiers(scene, description);
  for (const turn of turnsBefore(scene.turns, place.start, 20)) {
    const { referent } = turn;
    if (referent.named || referent.plural !== description.plural) continue;
    const same = referent.roles.some(
      (role) => role.head === description.noun && wanted.every((word) => role.words.includes(word)),
    );
    const kin =
      wanted.length === 0 &&
      place.paragraph - turn.paragraph <= 1 &&
      referent.roles.some((role) => FINDINGS.test(role.head) && FINDINGS.test(description.noun));
    if (same || kin) {
      return { referent, confidence: 0.8, how: 'described so before' };
    }
  }
  return null;
}
