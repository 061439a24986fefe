/** Whom "who" and "which" stand for: the phrase to their left. */
import type { Span } from '../../../model/span.ts';
import { singular } from '../lexicon/nouns.ts';
import { DETERMINERS, PREPOSITIONS, SMALL_WORDS } from '../lexicon/small-words.ts';
import { mentionAt } from '../mentions.ts';
import { describesPerson } from '../phrases/phrases.ts';
import { readDescription } from '../phrases/read-description.ts';
import { describedAs, type Guess, introduce, type Scene } from '../scene.ts';
import { nameOfDescription } from '../speaker.ts';
import type { Referent, Word } from '../types.ts';
import { wordAt } from '../words.ts';
import type { Place } from './nearness.ts';
import { findDescribed } from './roles.ts';

/** How far to the left the head may be: "a spokesman for the port of Halden, who". */
const REACH = 12;

/** The antecedent of the relative pronoun at `span`, in its sentence. */
export function relativeTo(scene: Scene, span: Span): Guess | null {
  const { words, cast } = scene;
  const at = wordAt(words, span.start);
  const relative = words[at];
  const left = words[at - 1];
  if (relative === undefined || left === undefined || left.sentence !== relative.sentence) return null;
  const person = /^who/.test(relative.folded);

  const adjacent = mentionAt(cast.mentions, left.start);
  if (adjacent !== null && (!person || suits(adjacent.referent))) {
    const head = person ? governor(words, wordAt(words, adjacent.start)) : null;
    if (head === null) return { referent: adjacent.referent, confidence: 0.92, how: 'named before it' };
    return described(scene, head);
  }
  for (let i = at - 1; i >= 0 && at - i <= REACH && words[i]!.sentence === relative.sentence; i--) {
    const word = words[i]!;
    const mention = mentionAt(cast.mentions, word.start);
    // "Ann Lee, a baker from Leeds, who": the name that the description stands beside.
    if (mention !== null) {
      if (suits(mention.referent) && person)
        return { referent: mention.referent, confidence: 0.78, how: 'named before it' };
      continue;
    }
    if (
      person
        ? !describesPerson(singular(word.folded).noun) &&
          !/^(?:some|those|many|others|anyone|everyone|one)$/.test(word.folded)
        : i !== at - 1 || SMALL_WORDS.has(word.folded)
    )
      continue;
    if (!person && PREPOSITIONS.has(word.folded)) return null;
    const opens = opening(words, i);
    const beside = mentionAt(cast.mentions, words[opens - 1]?.start ?? -1);
    if (beside !== null && /^, $/.test(words[opens]!.gap) && suits(beside.referent))
      return { referent: beside.referent, confidence: 0.85, how: 'named before it' };
    return described(scene, i);
  }
  return null;
}

const suits = (referent: Referent): boolean =>
  referent.kind === 'person' || referent.kind === 'unsure' || referent.plural;

/** "a spokesman for Halden, who": the person noun that governs a name, when there is one. */
function governor(words: readonly Word[], at: number): number | null {
  const preposition = words[at - 1];
  const head = words[at - 2];
  if (preposition === undefined || head === undefined || !/^(?:for|of|at|from|to)$/.test(preposition.folded))
    return null;
  return describesPerson(singular(head.folded).noun) && !head.capital ? at - 2 : null;
}

/** First word of the phrase headed at `head`. */
function opening(words: readonly Word[], head: number): number {
  let first = head;
  while (
    first > 0 &&
    head - first < 6 &&
    words[first - 1]!.sentence === words[head]!.sentence &&
    /^[ \n]$/.test(words[first]!.gap)
  ) {
    const before = words[first - 1]!;
    if (DETERMINERS.has(before.folded) || before.possessive || /^(?:ADJ|NOUN|PROPN|NUM)$/.test(before.pos)) first--;
    else break;
  }
  return first;
}

function described(scene: Scene, head: number): Guess | null {
  const { words } = scene;
  const first = opening(words, head);
  const description = readDescription(words, first, head + 1);
  if (description === null) return null;
  const { start, sentence, paragraph, spoken } = words[first]!;
  const place: Place = { start, sentence, paragraph, spoken };
  const known = findDescribed(scene, description, place);
  if (known !== null) return known;
  const name = nameOfDescription(scene, description);
  return {
    referent: describedAs(scene, name) ?? introduce(scene, description, name),
    confidence: 0.75,
    how: 'described before it',
  };
}
