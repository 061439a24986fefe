/** Whom a source means, by the sort of words it is. */
import type { Span } from '../../model/span.ts';
import type { Attribution } from '../types.ts';
import { apposedName, besideName, goesBy } from './antecedents/beside.ts';
import { labelled } from './antecedents/labels.ts';
import { namedNext } from './antecedents/named-next.ts';
import type { Place } from './antecedents/nearness.ts';
import { findBoth, findPeople } from './antecedents/people.ts';
import { findPerson, genderOfPronoun } from './antecedents/pronouns.ts';
import { relativeTo } from './antecedents/relatives.ts';
import { findDescribed } from './antecedents/roles.ts';
import { findThing } from './antecedents/things.ts';
import { clash } from './cast/roster.ts';
import { mentionsWithin } from './mentions.ts';
import { ownedName, relativeOf } from './owners.ts';
import { descriptionAbove, findDescribedPerson, findDescribedSubject } from './phrases/common-nouns.ts';
import type { Description } from './phrases/read-description.ts';
import { BOTH, type Source } from './phrases/source.ts';
import { describedAs, type Guess, introduce, type Scene, stranger, together, turnsBefore } from './scene.ts';
import { nameOfDescription } from './speaker.ts';
import type { Gender, Referent, Word } from './types.ts';
import { wordAt } from './words.ts';

/** A place and what is known of the attribution there. */
export interface Question extends Place {
  /** Whose words the attribution is reported in, when it is nested. */
  readonly outer: Referent | null;
  /** Those named in what is said, who hardly say it, and who asked what is answered. */
  readonly avoid: ReadonlySet<Referent>;
  /** Whom the question that is answered was about. */
  readonly asked: ReadonlySet<Referent>;
}

/** Gathers what is known at an attribution before its source is read. */
export function questionOf(
  scene: Scene,
  { source, contents, kind }: Attribution,
  outer: Referent | null,
  asked: { readonly by: Referent | null; readonly about: readonly Span[] },
): Question {
  const start = source?.start ?? 0;
  const word = scene.words[Math.min(wordAt(scene.words, start), scene.words.length - 1)];
  const avoid = new Set(
    contents.flatMap((content) => mentionsWithin(scene.cast.mentions, content)).map(({ referent }) => referent),
  );
  if (asked.by !== null) avoid.add(asked.by);
  return {
    start,
    sentence: word?.sentence ?? 0,
    paragraph: word?.paragraph ?? 0,
    spoken: word?.spoken ?? false,
    nested: outer !== null,
    outer,
    avoid,
    ...(kind === 'direct' ? { quoted: avoid } : {}),
    asked: namedOnlyIn(scene, asked.about, start),
  };
}

/** Those named in the spans and not again before `start`. */
function namedOnlyIn({ cast }: Scene, spans: readonly Span[], start: number): ReadonlySet<Referent> {
  const named = (span: Span) => mentionsWithin(cast.mentions, span).map(({ referent }) => referent);
  const last = spans.at(-1);
  const again = last === undefined ? [] : named({ start: last.end, end: start });
  return new Set(spans.flatMap(named).filter((referent) => !again.includes(referent)));
}

/** The referent a source means, or null. */
export function find(scene: Scene, source: Source, question: Question): Guess | null {
  switch (source.form) {
    case 'empty':
      return null;
    case 'label':
      return labelled(scene, source.letter);
    case 'lettered':
      return { referent: stranger(scene, source.name), confidence: 0.9, how: 'by letter' };
    case 'name':
      return { referent: source.referent, confidence: source.referent.name.includes(' ') ? 0.97 : 0.9, how: 'by name' };
    case 'pronoun':
      return findPronoun(scene, source.word, question);
    case 'pair':
      return findPair(scene, source.parts, question);
    case 'description':
      return findDescription(scene, source, question);
  }
}

function findPronoun(scene: Scene, word: Word, question: Question): Guess | null {
  const { outer, avoid } = question;
  const { folded } = word;
  const gender = genderOfPronoun(folded);
  if (gender !== null) {
    const same = outer === null ? sourceOfSentence(scene, question, gender) : null;
    if (same !== null) return same;
    const described =
      outer === null ? findDescribedSubject(scene, question, gender) : findDescribedPerson(scene, question, gender);
    return (
      described ??
      findPerson(scene, question, gender, {
        not: outer === null ? question.asked : new Set([...question.asked, outer]),
        avoid,
        possessive: /^(?:his|hers?)$/.test(folded),
      }) ??
      findDescribedAbove(scene, outOfQuotation(scene, question), gender)
    );
  }
  if (/^(?:who|whom|which|that|whose)$/.test(folded)) return relativeTo(scene, word);
  if (BOTH.test(folded)) return findBoth(scene, question) ?? findPeople(scene, question);
  if (/^(?:they|them|their|theirs|these|those|themselves)$/.test(folded)) return findPeople(scene, question);
  if (/^(?:it|its|this|itself)$/.test(folded)) return findThing(scene, question);
  if (folded !== 'you') return null;
  return { referent: stranger(scene, 'you'), confidence: 0.6, how: 'whoever reads' };
}

/** "Their envoy praised the plan, though he warned of rain": whoever has spoken in the sentence and has no name. */
function sourceOfSentence({ words, turns, cast }: Scene, place: Question, gender: Gender): Guess | null {
  const at = wordAt(words, place.start);
  if (!/^(?:though|although|but|while|because)$/.test(words[at - 1]?.folded ?? '')) return null;
  for (const { sentence, referent, nested, end } of turnsBefore(turns, place.start, 1)) {
    if (sentence !== place.sentence || nested || referent.named || referent.plural) return null;
    // "the former senator" has a name somewhere.
    if (/^the /i.test(referent.name)) return null;
    if (referent.kind !== 'person' || clash(referent.gender, gender)) return null;
    const between = mentionsWithin(cast.mentions, { start: end, end: place.start });
    if (between.some((mention) => mention.referent.kind === 'person')) return null;
    return { referent, confidence: 0.8, how: 'who speaks in the sentence' };
  }
  return null;
}

function findPair(scene: Scene, parts: readonly Source[], question: Question): Guess | null {
  const found: Guess[] = [];
  for (const part of parts) {
    const guess = find(scene, part, question);
    if (guess === null) return null;
    found.push(guess);
  }
  const people = found.map((guess) => guess.referent);
  return {
    referent: together(scene, people),
    confidence: Math.min(...found.map((guess) => guess.confidence)),
    how: 'together',
  };
}

function findDescription(scene: Scene, description: Description, question: Question): Guess | null {
  // A headline speaks of those whom the text below introduces.
  const headline = scene.annotated.paragraphs[question.paragraph]?.kind === 'title';
  const place = headline ? { ...question, start: scene.annotated.article.text.length } : question;
  const known =
    relativeOf(scene, description, question) ??
    besideName(scene, description) ??
    goesBy(scene, description) ??
    apposedName(scene, description) ??
    findDescribed(scene, description, place);
  // "my mother" of a second person quoted is another mother.
  const theirs = description.determiner === 'my' && question.outer !== null;
  if (known !== null && (known.referent.named || !theirs)) return known;
  const next = namedNext(scene, description, question);
  if (next !== null) return next;
  const printed = nameOfDescription(scene, description);
  const owned = ownedName(scene, description, question);
  const repeats = !/^(?:a|an|another|one)$/.test(description.determiner ?? '');
  const referent =
    (repeats ? describedAs(scene, owned ?? printed) : null) ?? introduce(scene, description, owned ?? printed);
  if (owned !== null) referent.aliases.add(printed);
  return {
    referent,
    confidence: owned !== null ? 0.8 : description.determiner === 'the' ? 0.84 : 0.91,
    how: 'described, not named',
  };
}

/** "Her father began it. ‘He’d say, “…”’": where a quotation speaks of somebody, described right before it. */
function outOfQuotation({ words }: Scene, place: Question): Question {
  let at = wordAt(words, place.start);
  if (!place.spoken || !place.nested) return place;
  while (at > 0 && words[at - 1]!.spoken && words[at]!.paragraph === place.paragraph) at--;
  const before = words[at - 1];
  if (before === undefined || before.paragraph !== place.paragraph) return place;
  return { ...place, start: before.end, sentence: before.sentence, spoken: false };
}

/** "The boss of a zoo has resigned. In a letter, she said": somebody described above, where nobody has a name yet. */
function findDescribedAbove(scene: Scene, question: Question, gender: Gender): Guess | null {
  const description = descriptionAbove(scene, question, gender);
  if (description === null) return null;
  const place = { ...question, start: scene.words[description.first]!.start };
  const guess = findDescription(scene, description, place);
  // Nobody is "he" in his own words.
  if (guess === null || guess.referent === question.outer) return null;
  return { ...guess, confidence: guess.confidence * 0.85 };
}
