/**
 * Reading along: between one source and the next the narration goes on about people as "he", "she" and "the mayor".
 * Each is a mention like a name, and a pronoun further on may lean on it.
 */
import { PREPOSITIONS } from '../lexicon/small-words.ts';
import { mentionAt } from '../mentions.ts';
import { relativeOf } from '../owners.ts';
import { findDescribedSubject } from '../phrases/common-nouns.ts';
import { headOf } from '../phrases/phrases.ts';
import { readDescription } from '../phrases/read-description.ts';
import type { Guess, Scene } from '../scene.ts';
import type { Word } from '../types.ts';
import { wordAt } from '../words.ts';
import type { Place } from './nearness.ts';
import { findPerson, genderOfPronoun } from './pronouns.ts';
import { protagonist } from './protagonist.ts';
import { findRole } from './roles.ts';

/** Below this a guess is not worth leaning on. */
const TRUST = 0.66;
const MAX_PHRASE = 5;

/** Notes the echoes in words `[from, to)`; call it with ranges in order. Linear. */
export function readEchoes(scene: Scene, from: number, to: number): void {
  const { words } = scene;
  for (let i = from; i < to; i++) {
    const word = words[i]!;
    if (word.spoken) continue;
    if (word.folded === 'he' || word.folded === 'she') {
      const [place, gender] = [placeOf(word), genderOfPronoun(word.folded)!];
      note(scene, word, word, findDescribedSubject(scene, place, gender) ?? findPerson(scene, place, gender));
    } else if (word.initial && (word.folded === 'his' || word.folded === 'her')) {
      // "Her husband nodded."
      const description = readDescription(words, i, Math.min(words.length, i + 2));
      const relative = description === null ? null : relativeOf(scene, description, placeOf(word));
      if (relative !== null) note(scene, word, description!.head, relative);
      else noteHero(scene, words, i);
    } else if (word.folded === 'the') {
      const head = headOf(words, i, Math.min(words.length, i + MAX_PHRASE));
      if (head === null || head === i || mentionAt(scene.cast.mentions, words[head]!.start) !== null) continue;
      const description = readDescription(words, i, head + 1);
      if (description?.kind !== 'person' || description.plural) continue;
      note(scene, word, words[head]!, findRole(scene, description, placeOf(word)));
    }
  }
}

/** "His great joy was oaths.": whose, at the head of a paragraph of an obituary. */
function noteHero(scene: Scene, words: readonly Word[], i: number): void {
  const hero = words[i - 1]?.paragraph === words[i]!.paragraph ? null : protagonist(scene);
  if (hero === null || hero.gender !== genderOfPronoun(words[i]!.folded)) return;
  const { start, end, sentence, paragraph } = words[i]!;
  const where = { start, end, sentence, paragraph };
  scene.echoes.push({ ...where, referent: hero, spoken: false, subject: true, oblique: false });
}

const placeOf = ({ start, sentence, paragraph, spoken }: Word): Place => ({ start, sentence, paragraph, spoken });

function note(scene: Scene, first: Word, last: Word, guess: Guess | null): void {
  if (guess === null || guess.confidence < TRUST) return;
  if (scene.turns.slice(-6).some((turn) => turn.start <= first.start && turn.end >= last.end)) return;
  // "less forgiving than the mayor"
  const before = scene.words[wordAt(scene.words, first.start) - 1];
  const governed = before?.sentence === first.sentence && PREPOSITIONS.has(before.folded) && first.gap === ' ';
  const oblique = last.possessive || governed;
  scene.echoes.push({
    referent: guess.referent,
    start: first.start,
    end: last.end,
    sentence: first.sentence,
    paragraph: first.paragraph,
    spoken: false,
    subject: !oblique,
    oblique,
  });
}
