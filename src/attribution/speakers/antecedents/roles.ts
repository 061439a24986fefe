/** Who "the mayor" and "the spokeswoman" are. */
import { genderOfNoun, groupFamily, personFamilies, personFamily } from '../lexicon/nouns.ts';
import { POSSESSIVE_PRONOUNS } from '../lexicon/small-words.ts';
import { mentionsBefore } from '../mentions.ts';
import { modifiers } from '../phrases/modifiers.ts';
import { bareRole } from '../phrases/phrases.ts';
import type { Description } from '../phrases/read-description.ts';
import { type Guess, type Scene, turnsBefore, withRole } from '../scene.ts';
import type { Referent, Role } from '../types.ts';
import { anaphor } from './anaphors.ts';
import { findBody } from './bodies.ts';
import { earlier } from './documents.ts';
import type { Place } from './nearness.ts';
import { findBoth } from './people.ts';

const VAGUE = new Set(['kin', 'human', 'witness', 'trade']);

/** The person or body a description stands for, or null when it stands for itself. */
export function findDescribed(scene: Scene, description: Description, place: Place): Guess | null {
  if (/^(?:a|an|another|some|many|several|no|one|two|three|few|most)$/.test(description.determiner ?? ''))
    return repeated(scene, description) ?? namedLater(scene, description, place);
  if (/^(?:couple|pair|duo|two)$/.test(description.noun)) return findBoth(scene, place) ?? repeated(scene, description);
  if (description.plural) return repeated(scene, description) ?? earlier(scene, description, place);
  if (description.kind === 'group' || (description.kind === 'unsure' && groupFamily(description.noun) !== null))
    return findBody(scene, description, place);
  if (description.kind === 'document') return earlier(scene, description, place);
  if (description.kind !== 'person') return anaphor(scene, description, place);
  return (
    findRole(scene, description, place) ??
    (ofSomething(scene, description) || /^(?:its|their)$/.test(description.determiner ?? '')
      ? namedLater(scene, description, place)
      : null) ??
    anaphor(scene, description, place)
  );
}

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

const PAST_OR_MOCK = ['former', 'shadow', 'ex', 'late'];

/** "the boss of a seaside zoo": which one is yet to be told. */
const ofSomething = ({ words }: Scene, { head }: Description): boolean => {
  const at = words.indexOf(head);
  return words[at + 1]?.folded === 'of' && /^(?:an?|one)$/.test(words[at + 2]?.folded ?? '');
};

/** "A New York judge", in the first lines of a story that goes on to name one judge only. */
function namedLater(scene: Scene, description: Description, place: Place): Guess | null {
  const family = personFamily(description.noun);
  if (
    description.plural ||
    family === null ||
    !OPENERS.has(family) ||
    !/^(?:an?|the|its|their)$/.test(description.determiner ?? '') ||
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
  // "its chief executive": not its finance director.
  const exact = later.filter(({ roles }) =>
    roles.some(
      ({ head, words }) => head === bareRole(description.noun) && !PAST_OR_MOCK.some((word) => words.includes(word)),
    ),
  );
  const [first, second] = (exact.length === 1 ? exact : later).sort(
    (a, b) => a.mentions[0]!.start - b.mentions[0]!.start,
  );
  if (first === undefined) return null;
  if (second !== undefined && (description.determiner !== 'the' || isNamedWith(first, second))) return null;
  return {
    referent: first,
    confidence: second === undefined ? 0.7 : 0.6,
    how: `the ${second === undefined ? 'only' : 'first'} ${description.noun} the text goes on to name`,
  };
}

/** Whether two are first named in one paragraph. */
const isNamedWith = (one: Referent, other: Referent): boolean =>
  one.mentions[0]!.paragraph === other.mentions[0]!.paragraph;

// Whoever writes for a paper is not its editor.
const shareFamily = (one: string, other: string): boolean =>
  one !== 'editor' &&
  other !== 'editor' &&
  personFamilies(one).some((family) => !VAGUE.has(family) && personFamilies(other).includes(family));

const ORDINAL = /^(?:first|second|third|fourth|other|latter)$/;

function scoreRole(role: Role, description: Description, wanted: readonly string[]): number {
  let score = 0;
  if (role.head === bareRole(description.noun)) score = 3;
  else if (role.words.includes(description.noun)) score = 2.2;
  else if (shareFamily(role.head, description.noun)) score = 1.2;
  if (score === 0 || isOfAnother(role, description, wanted)) return 0;
  const ordinal = wanted.find((word) => ORDINAL.test(word));
  // "the first source" is the one who came without a number.
  if (
    ordinal !== undefined &&
    ordinal !== role.words.find((word) => ORDINAL.test(word)) &&
    !(ordinal === 'first' && !role.words.some((word) => ORDINAL.test(word)))
  )
    return 0;
  for (const word of wanted) score += role.head === word || role.words.includes(word) ? 1 : -0.4;
  // "the president" is the one who needs no country in front.
  score -= 0.2 * Math.min(3, role.words.filter((word) => !wanted.includes(word)).length);
  // "the minister" is neither the former one nor the shadow.
  if (PAST_OR_MOCK.some((word) => role.words.includes(word) !== wanted.includes(word)) && score < 4) score -= 0.5;
  return score;
}

/** Every body has one: "France's envoy" is not the special envoy of another. */
const SENT = new Set(['representative', 'ambassador', 'envoy', 'delegate', 'spokesman', 'spokeswoman', 'spokesperson']);

const isOfAnother = (role: Role, { noun, determiner }: Description, wanted: readonly string[]): boolean =>
  determiner === "'s" &&
  SENT.has(noun) &&
  wanted.some((word) => !role.words.includes(word)) &&
  role.words.some((word) => SPECIAL.test(word) && !wanted.includes(word));

const SPECIAL = /^(?:special|personal|deputy|permanent|chief|un|eu)$/;

/** Scores of roles as near as this tell nothing. */
const NEARLY = 0.15;

/** Roles by their initials: modifier and head. */
const ABBREVIATED: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['pm', ['prime', 'minister']],
  ['ceo', ['chief', 'executive']],
  ['da', ['district', 'attorney']],
]);

/** The person whose printed roles fit the description best. */
export function findRole(scene: Scene, printed: Description, place: Place): Guess | null {
  const long = ABBREVIATED.get(printed.noun);
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
    // "his head" is nobody's role, "his wife" may be.
    const owned = POSSESSIVE_PRONOUNS.has(description.determiner ?? '') && personFamily(description.noun) !== 'kin';
    const roles = owned
      ? referent.roles.filter((role) => /^(?:his|her|its|their|our|my) /i.test(role.text))
      : referent.roles;
    const score = Math.max(0, ...roles.map((role) => scoreRole(role, description, wanted)));
    if (score >= 0.5)
      scored.push({
        referent,
        score: score + 0.1 * Math.log2(1 + Math.min(15, referent.mentions.length)),
        last: lastSeen.get(referent) ?? -1,
      });
  }
  scored.sort((a, b) => b.score - a.score || b.last - a.last);
  // Of two that fit nearly as well it is the one spoken of last, but in a headline the one who says more.
  const headline = scene.annotated.paragraphs[place.paragraph]?.kind === 'title';
  const turns = (referent: Referent) => scene.turns.filter((turn) => turn.referent === referent).length;
  const fit = scored[0]?.score ?? 0;
  const equals = scored.filter(({ score }) => fit - score < NEARLY);
  const best = equals.sort((a, b) => (headline ? turns(b.referent) - turns(a.referent) : 0) || b.last - a.last)[0];
  if (
    best !== undefined &&
    (best.score >= 1.8 ||
      (scored.length === 1 && best.last >= 0) ||
      (equals.length === 1 && best.score - (scored[1]?.score ?? 0) > 0.8))
  ) {
    const rival = scored.some((other) => other !== best && Math.abs(best.score - other.score) < 0.5);
    const near = best.last >= 0 ? 0 : -0.15;
    return {
      referent: best.referent,
      confidence: (rival ? 0.65 : best.score >= 2.8 ? 0.9 : 0.75) + near,
      how: `described as "${best.referent.roles[0]?.text ?? description.noun}"`,
    };
  }
  return null;
}
