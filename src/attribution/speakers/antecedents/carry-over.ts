/** Who speaks when no source is printed: a quotation that stands alone goes on from what was said or told before. */
import type { Attribution } from '../../types.ts';
import { mentionAt } from '../mentions.ts';
import { type Guess, type Scene, turnsBefore } from '../scene.ts';
import { wordAt } from '../words.ts';
import { inDialogue } from './dialogue.ts';
import { findPerson, genderOfPronoun } from './pronouns.ts';

/** The speaker of an attribution without a source, or null. */
export function carryOver(scene: Scene, index: number): Guess | null {
  const attribution = scene.attributions[index]!;
  const [content] = attribution.contents;
  if (content === undefined) return null;
  const shared = sameSentence(scene, attribution);
  if (shared !== null) return shared;
  if (attribution.kind === 'indirect' || isPassive(scene, attribution.cue)) return null;
  const at = wordAt(scene.words, content.start);
  const word = scene.words[at];
  if (word === undefined) return null;
  const subject = subjectBefore(scene, at, word.paragraph);
  if (subject !== null) return subject;
  if (attribution.cue.length > 0) return null;
  const put = putBelow(scene, attribution.contents.at(-1)!.end, word.paragraph);
  if (put !== null) return put;
  const other = inDialogue(scene, index);
  if (other !== undefined) return other;
  for (const turn of turnsBefore(scene.turns, content.start, 6)) {
    if (turn.nested) continue;
    const apart = word.paragraph - turn.paragraph;
    if (apart > 2) return null;
    return {
      referent: turn.referent,
      confidence: apart <= 1 ? 0.78 : 0.6,
      how: 'no source printed: the speaker before goes on',
    };
  }
  return null;
}

/**
 * The subject of the sentence that leads up to a quotation, when nobody is said to speak in it: "Nadir spoke at
 * noon. | “We lost everything.”"
 */
function subjectBefore(scene: Scene, at: number, paragraph: number): Guess | null {
  const { words } = scene;
  let last = at - 1;
  while (last >= 0 && words[last]!.spoken && at - last < 400) last--;
  const before = words[last];
  if (before === undefined || before.spoken || paragraph - before.paragraph > 1) return null;
  for (const turn of turnsBefore(scene.turns, words[at]!.start, 3)) if (turn.sentence === before.sentence) return null;
  let first = last;
  while (first > 0 && words[first - 1]!.sentence === before.sentence && last - first < 60) first--;
  for (let i = first; i <= last; i++) {
    const word = words[i]!;
    if (word.spoken) continue;
    const gender = genderOfPronoun(word.folded);
    if (/^(?:he|she)$/.test(word.folded)) {
      const guess = findPerson(
        scene,
        { start: word.start, sentence: word.sentence, paragraph: word.paragraph, spoken: false },
        gender,
      );
      return guess === null
        ? null
        : { ...guess, confidence: guess.confidence * 0.8, how: `subject of the sentence before, ${guess.how}` };
    }
    const mention = mentionAt(scene.cast.mentions, word.start);
    if (mention !== null && !mention.oblique && mention.referent.kind === 'person') {
      return { referent: mention.referent, confidence: 0.72, how: 'subject of the sentence before' };
    }
  }
  return null;
}

/**
 * A second cue in the sentence shares the source of the first: "Kerr said …, but noted …", not "Kerr, asked whether …, said …",
 * nor "Kerr, whose crew had been told …, said …".
 */
function sameSentence(scene: Scene, { cue, class: sort }: Attribution): Guess | null {
  const [first] = cue;
  if (first === undefined || sort === 'question') return null;
  const word = scene.words[wordAt(scene.words, first.start)];
  if (word === undefined || word.pos === 'NOUN' || isPassive(scene, cue)) return null;
  for (const turn of turnsBefore(scene.turns, first.start, 2)) {
    if (turn.sentence === word.sentence && !turn.nested)
      return { referent: turn.referent, confidence: 0.7, how: 'the source of the cue before' };
  }
  return null;
}

// Who hears does not speak, either.
const isPassive = ({ annotated }: Scene, cue: Attribution['cue']): boolean =>
  cue.some(({ start, end }) =>
    /\b(?:is|are|was|were|be|been|being) (?!\w+ing\b)\w|\b(?:heard|hears?)$/.test(
      annotated.article.text.slice(start, end),
    ),
  );

/** "That was how Nadir put it", "With those words, Nadir left": in the sentence behind the quotation. */
function putBelow(scene: Scene, end: number, paragraph: number): Guess | null {
  const { words, cast } = scene;
  const first = wordAt(words, end);
  const opening = words[first];
  if (opening === undefined || opening.spoken || opening.paragraph - paragraph > 1) return null;
  const at = opening.folded === 'with' ? first + 1 : first;
  if (!/^(?:that|this|so|thus|those|these|such)$/.test(words[at]?.folded ?? '')) return null;
  const sentence = words.slice(first, first + 24).filter((word) => word.sentence === opening.sentence);
  if (
    !sentence.slice(0, 14).some(({ folded }) => /^(?:put|puts|words|said|recalled|described|told|summed)$/.test(folded))
  )
    return null;
  for (const word of sentence) {
    const mention = mentionAt(cast.mentions, word.start);
    if (mention?.referent.kind === 'person')
      return { referent: mention.referent, confidence: 0.8, how: 'the next sentence says who' };
  }
  return null;
}
