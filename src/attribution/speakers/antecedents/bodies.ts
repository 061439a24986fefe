/** Which body "the company" or "the council" is. */
import { groupFamilies, singular } from '../lexicon/nouns.ts';
import { ADJECTIVES } from '../lexicon/places.ts';
import { mentionsBefore } from '../mentions.ts';
import { modifiers } from '../phrases/modifiers.ts';
import { describesPerson } from '../phrases/phrases.ts';
import type { Description } from '../phrases/read-description.ts';
import { type Guess, type Scene, turnsBefore } from '../scene.ts';
import type { Mention, Referent } from '../types.ts';
import { fold, wordAt } from '../words.ts';
import { earlier } from './documents.ts';
import type { Place } from './nearness.ts';

/** Where things are posted; "the club" is hardly one of them. */
const PLATFORMS = new Set([
  'instagram',
  'twitter',
  'facebook',
  'x',
  'tiktok',
  'youtube',
  'whatsapp',
  'telegram',
  'reddit',
]);

const OPEN_FAMILIES = new Set(['company', 'agency', 'team', 'newspaper', 'charity', 'society']);

/** The body "the company" or "the council" stands for: one whose name has the word, or one of that family named near by. */
export function findBody(scene: Scene, description: Description, place: Place): Guess | null {
  const inTitle = scene.annotated.paragraphs[place.paragraph]?.kind === 'title';
  if (!/^(?:the|this|that)$/.test(description.determiner ?? '') && !(inTitle && description.determiner === null))
    return null;
  const families = groupFamilies(description.noun);
  const wanted = modifiers(scene, description).filter((word) => !ADJECTIVES.has(word) && word !== 'local');
  const open = wanted.length === 0 && families.some((family) => OPEN_FAMILIES.has(family));
  let best: { referent: Referent; score: number; how: string } | null = null;
  const consider = (referent: Referent, recency: number, how: string) => {
    if (open && PLATFORMS.has(fold(referent.name))) return;
    if (referent.plural || (referent.kind === 'person' && !mayBeBody(referent)) || referent.kind === 'document') return;
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
    // "the company" is the one the article is about.
    if (open) score += 0.3 * Math.log2(Math.min(8, Math.max(1, referent.mentions.length)));
    score += recency - (referent.kind === 'unsure' ? 0.3 : 0);
    if (best === null || score > best.score) best = { referent, score, how };
  };
  for (const turn of turnsBefore(scene.turns, place.start, 12))
    consider(turn.referent, recencyOf(place.paragraph - turn.paragraph) + 0.3, 'who spoke before');
  for (const mention of mentionsBefore(scene.cast.mentions, place.start, 80)) {
    consider(
      mention.referent,
      recencyOf(place.paragraph - mention.paragraph) +
        (mention.subject ? 0.3 : 0) -
        (mention.spoken ? 0.5 : 0) -
        (open && mention.oblique && isEmployer(scene, mention) ? 1 : 0),
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

/** "The mill's owner, Corvane": somebody of whom nothing but a name is known and what a body may be as well. */
const mayBeBody = ({ gender, genderTrust, roles }: Referent): boolean =>
  (gender === null || genderTrust < 0.5) &&
  roles.some(({ head }) =>
    /^(?:owner|operator|developer|publisher|producer|supplier|promoter|organi[sz]er|builder|maker)$/.test(head),
  );

/** "an analyst at Brandt & Oyelaran": a body named for someone who works there, not for itself. */
function isEmployer({ words }: Scene, { start }: Mention): boolean {
  const at = wordAt(words, start);
  return (
    /^(?:at|with|from|of)$/.test(words[at - 1]?.folded ?? '') &&
    describesPerson(singular(words[at - 2]?.folded ?? '').noun)
  );
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
