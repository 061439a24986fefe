/** Who "he" and "she" stand for. */
import { mentionsBefore } from '../mentions.ts';
import { type Guess, type Scene, sentencesBack, type Turn, turnsBefore } from '../scene.ts';
import type { Gender, Mention, Referent } from '../types.ts';
import { wordAt } from '../words.ts';
import { centreBefore } from './centre.ts';
import { lead, near, type Place, weigh, where } from './nearness.ts';
import { protagonist } from './protagonist.ts';

/** How far back an antecedent is looked for. */
export const MENTIONS = 40;

const TURNS = 12;

const PARAGRAPHS = 4;

/** Who it cannot be, and who it hardly is (one named in what is said). */
interface Preferences {
  readonly not?: ReadonlySet<Referent>;
  readonly avoid?: ReadonlySet<Referent>;
  /** For "his" and "her": the subject of the same sentence comes first. */
  readonly possessive?: boolean;
}

/** Who is nobody in particular, and the label of whoever asks. */
const ANYBODY = /^(?:you|(?:some|every|any|no)(?:body|one)|no one|people|questions?)$/i;

const NONE: ReadonlySet<Referent> = new Set();

interface Candidate {
  readonly referent: Referent;
  score: number;
  why: string;
}

const GENDERS: ReadonlyMap<string, 'female' | 'male'> = new Map([
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, 'female'] as const),
  ...['he', 'him', 'his', 'himself'].map((word) => [word, 'male'] as const),
]);

/** The gender of a singular pronoun, or null. Takes it folded. */
export const genderOfPronoun = (folded: string): 'female' | 'male' | null => GENDERS.get(folded) ?? null;

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
      ANYBODY.test(referent.name) ||
      isCredited(scene, referent) ||
      referent.kind === 'group' ||
      referent.kind === 'place' ||
      referent.kind === 'document'
    )
      return;
    const fit = genderFit(referent, gender);
    if (fit === null) return;
    const salience = 0.35 * Math.log2(1 + Math.min(referent.mentions.length, 12));
    const total =
      score +
      fit +
      salience -
      (referent.kind !== 'unsure' ? 0 : gender === null ? 1.2 : 2.2) -
      (avoid.has(referent) ? 2 : 0);
    const known = candidates.get(referent);
    if (known === undefined) candidates.set(referent, { referent, score: total, why });
    else if (total > known.score) {
      known.score = total + 0.15;
      known.why = why;
    } else known.score += 0.15;
  };

  const centre = centreBefore(scene, place);
  const hero = gender !== null && opensParagraph(scene, place) ? protagonist(scene) : null;
  if (hero !== null) consider(hero, HERO, 'whom the obituary is about');
  let latest = true;
  for (const turn of turnsBefore(scene.turns, place.start, TURNS)) {
    if (place.paragraph - turn.paragraph > PARAGRAPHS + 2) break;
    if (turn.nested && !place.spoken && !place.nested) continue;
    const back = sentencesBack(scene, place, turn.sentence);
    const passes = isPassing(scene, turn, place) || tellsSuch(scene, turn, gender);
    const spoke = passes ? 0 : 1.3 + (latest ? lead(scene, turn, place, centre) : 0);
    consider(
      turn.referent,
      near(back, place.paragraph - turn.paragraph) + spoke,
      latest ? 'who spoke last' : 'who spoke before',
    );
    latest = false;
  }
  for (const mentions of [scene.cast.mentions, scene.echoes]) {
    for (const mention of mentionsBefore(mentions, place.start, MENTIONS)) {
      if (place.paragraph - mention.paragraph > PARAGRAPHS) break;
      const back = sentencesBack(scene, place, mention.sentence);
      const owner = possessive && back === 0 && mention.subject ? 2 : 0;
      consider(
        mention.referent,
        weigh(scene, mention, place) +
          owner +
          (mention === centre ? CENTRE : 0) +
          (back === 1 && announces(scene, mention, place) ? ANNOUNCED : 0),
        where(mention, back),
      );
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

/** "As told to Ann Lee": whoever only wrote it down. */
function isCredited({ words }: Scene, { mentions }: Referent): boolean {
  const [only] = mentions;
  if (only === undefined || mentions.length > 1) return false;
  const at = wordAt(words, only.start);
  return words[at - 1]?.folded === 'to' && words[at - 2]?.folded === 'told' && words[at - 3]?.folded === 'as';
}

/** "A warder complained of the altos.": someone without a name is forgotten with the paragraph. */
const isPassing = ({ attributions }: Scene, { attribution, referent, paragraph }: Turn, place: Place): boolean =>
  !referent.named && paragraph !== place.paragraph && attributions[attribution]!.kind === 'indirect';

/** "A tutor told her that … “I left,” she said.": who is told such a thing is the likelier "she". */
function tellsSuch(
  { attributions, annotated, words }: Scene,
  { attribution, referent }: Turn,
  gender: Gender | null,
): boolean {
  const { cue: cues, contents, kind } = attributions[attribution]!;
  const cue = cues.at(-1);
  if (gender === null || referent.named || cue === undefined) return false;
  // "A tutor asked if she could row."
  const { text } = annotated.article;
  const such = gender === 'female' ? /\bshe\b/ : /\bhe\b/;
  if (
    kind === 'indirect' &&
    referent.gender === null &&
    contents.some(({ start, end }) => such.test(text.slice(start, end)))
  )
    return true;
  return genderOfPronoun(words[wordAt(words, cue.end)]?.folded ?? '') === gender;
}

/** What it is worth, at the head of a paragraph, to be whom an obituary is about. */
const HERO = 6.5;

const opensParagraph = ({ words }: Scene, { start, paragraph }: Place): boolean =>
  words[wordAt(words, start) - 1]?.paragraph !== paragraph;

/** What it is worth to have one's words announced. */
const ANNOUNCED = 5;

/** "Lund's advice was brief. “Row,” he said." */
function announces({ words }: Scene, { oblique, spoken, start, end, paragraph }: Mention, place: Place): boolean {
  if (!oblique || spoken || paragraph !== place.paragraph) return false;
  const at = wordAt(words, start);
  const whose = words[wordAt(words, end - 1)]!;
  return words[at]!.initial && whose.possessive && SPEECHES.test(words[wordAt(words, end - 1) + 1]?.folded ?? '');
}

const SPEECHES =
  /^(?:advice|answer|reply|response|verdict|message|instructions?|explanation|words?|comment|comments|reaction|view|conclusion|motto|warning|argument|reasoning|retort|rule|orders?)$/;

/** What it is worth to be whom the sentence before is about. */
const CENTRE = 2;

/** How well a gender fits, or null when it rules the referent out. */
function genderFit(referent: Referent, gender: Gender | null): number | null {
  if (gender === null) return 0;
  if (referent.gender === null) return 0;
  if (referent.gender === gender) return referent.genderTrust >= 0.5 ? 1.2 : 0.4;
  if (referent.gender === 'neutral') return -1;
  return referent.genderTrust >= 0.8 ? null : referent.genderTrust >= 0.6 ? -3 : -0.9;
}
