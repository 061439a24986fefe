/** From sources to speakers: the table of contents of this folder. */
import type { Speaker } from '../../model/statement.ts';
import type { Annotated, Attribution, Resolution } from '../types.ts';
import { carryOver } from './carry-over.ts';
import { assembleCast } from './cast.ts';
import { readEchoes } from './echoes.ts';
import { readGenders } from './gender.ts';
import { labelled } from './labels.ts';
import { mentionAt, mentionsWithin } from './mentions.ts';
import {
  findBoth,
  findDescribedPerson,
  findPeople,
  findPerson,
  findThing,
  genderOfPronoun,
  type Place,
} from './pronouns.ts';
import { relativeTo } from './relatives.ts';
import { findDescribed } from './roles.ts';
import { describedAs, type Guess, introduce, openScene, type Scene, stranger, takeTurn, together } from './scene.ts';
import { type Description, readSource, type Source } from './source.ts';
import { authorOf, behindPossessive, nameOfDescription, speakerOf } from './speaker.ts';
import type { Referent, Word } from './types.ts';
import { readWords, wordAt } from './words.ts';

const NOBODY: Resolution = { speaker: null, how: 'no source printed', confidence: 0.5 };

/** Finds out who the source of each attribution is. One resolution per attribution, in the same order. Never throws on text. */
export function resolve(annotated: Annotated, attributions: readonly Attribution[]): Resolution[] {
  const words = readWords(annotated);
  const { text } = annotated.article;
  const sources = attributions.flatMap(({ source }) => (source === null ? [] : [source]));
  const cast = assembleCast(words, text, sources);
  readGenders(words, cast);
  const scene = openScene(annotated, attributions, words, cast);
  const resolutions: Resolution[] = attributions.map(() => NOBODY);
  const referents: (Referent | null)[] = attributions.map(() => null);

  let read = 0;
  for (const index of readingOrder(annotated, attributions)) {
    const attribution = attributions[index]!;
    const here = wordAt(words, (attribution.source ?? attribution.contents[0])?.start ?? 0);
    if (here > read) {
      readEchoes(scene, read, here);
      read = here;
    }
    const guess = resolveOne(scene, index, referents);
    if (guess === null) continue;
    resolutions[index] = {
      speaker: guess.speaker,
      how: guess.how,
      confidence: Math.max(0, Math.min(1, guess.confidence)),
    };
    if (guess.referent === null) continue;
    referents[index] = guess.referent;
    const where = attribution.source ?? attribution.contents[0];
    if (where === undefined) continue;
    const word = words[Math.min(wordAt(words, where.start), words.length - 1)];
    if (word === undefined) continue;
    takeTurn(scene, {
      attribution: index,
      referent: guess.referent,
      start: where.start,
      end: where.end,
      sentence: word.sentence,
      paragraph: word.paragraph,
      nested: attribution.nestedIn !== null,
    });
  }
  return resolutions;
}

/** The order of the text, headlines last: they name people the body introduces. Outer attributions before nested ones. */
function readingOrder({ paragraphs }: Annotated, attributions: readonly Attribution[]): number[] {
  const heading = paragraphs.find((paragraph) => paragraph.kind === 'title');
  const at = (attribution: Attribution): number => (attribution.source ?? attribution.contents[0])?.start ?? 0;
  const inTitle = (attribution: Attribution): boolean =>
    heading !== undefined && at(attribution) < heading.end && at(attribution) >= heading.start;
  return attributions
    .map((_, index) => index)
    .sort((a, b) => {
      const [one, two] = [attributions[a]!, attributions[b]!];
      return (
        Number(inTitle(one)) - Number(inTitle(two)) ||
        depth(attributions, a) - depth(attributions, b) ||
        at(one) - at(two) ||
        a - b
      );
    });
}

function depth(attributions: readonly Attribution[], index: number): number {
  let deep = 0;
  for (
    let i = attributions[index]!.nestedIn;
    i !== null && i !== undefined && deep < 8;
    i = attributions[i]?.nestedIn ?? null
  )
    deep++;
  return deep;
}

interface Answer {
  readonly speaker: Speaker;
  /** Null for the author, who is nobody the text speaks of. */
  readonly referent: Referent | null;
  readonly confidence: number;
  readonly how: string;
}

function resolveOne(scene: Scene, index: number, referents: readonly (Referent | null)[]): Answer | null {
  const { annotated, attributions, words, cast } = scene;
  const { article } = annotated;
  const attribution = attributions[index]!;
  const answer = (guess: Guess | null, said: string | null): Answer | null =>
    guess === null
      ? null
      : {
          speaker: speakerOf(guess.referent, article.hash),
          referent: guess.referent,
          confidence: guess.confidence,
          how: said === null ? guess.how : `'${said}' → ${guess.referent.name}, ${guess.how}`,
        };

  if (attribution.source === null) {
    const before = attribution.continues === undefined ? null : (referents[attribution.continues] ?? null);
    if (before !== null) return answer({ referent: before, confidence: 0.85, how: `${before.name} goes on` }, null);
    return answer(carryOver(scene, attribution), null);
  }
  const said = article.text.slice(attribution.source.start, attribution.source.end).replace(/\s+/g, ' ').slice(0, 80);
  const outer = attribution.nestedIn === null ? null : (referents[attribution.nestedIn] ?? null);
  const source = readSource(words, cast.mentions, attribution.source, article.text);
  const question = questionOf(scene, attribution, outer);
  if (source.form === 'pronoun' && /^(?:i|me|my|mine|we|us|our|ours)$/.test(source.word.folded)) {
    if (outer !== null) return answer({ referent: outer, confidence: 0.9, how: 'the one quoted' }, said);
    if (!question.spoken)
      return {
        speaker: authorOf(article.byline, article.hash),
        referent: null,
        confidence: 0.9,
        how: `'${said}' → the author, who speaks outside quotation marks`,
      };
    return null;
  }
  return answer(find(scene, source, question), said);
}

/** A place and what is known of the attribution there. */
interface Question extends Place {
  /** Whose words the attribution is reported in, when it is nested. */
  readonly outer: Referent | null;
  /** Those named in what is said, who hardly say it. */
  readonly avoid: ReadonlySet<Referent>;
}

function questionOf(scene: Scene, { source, contents }: Attribution, outer: Referent | null): Question {
  const start = source?.start ?? 0;
  const word = scene.words[Math.min(wordAt(scene.words, start), scene.words.length - 1)];
  const avoid = new Set(
    contents.flatMap((content) => mentionsWithin(scene.cast.mentions, content)).map(({ referent }) => referent),
  );
  return {
    start,
    sentence: word?.sentence ?? 0,
    paragraph: word?.paragraph ?? 0,
    spoken: word?.spoken ?? false,
    outer,
    avoid,
  };
}

function find(scene: Scene, source: Source, question: Question): Guess | null {
  switch (source.form) {
    case 'empty':
      return null;
    case 'label':
      return labelled(scene, source.letter);
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
    const described = outer === null ? null : findDescribedPerson(scene, question, gender);
    return (
      described ??
      findPerson(scene, question, gender, {
        not: new Set(outer === null ? [] : [outer]),
        avoid,
        possessive: /^(?:his|hers?)$/.test(folded),
      })
    );
  }
  if (/^(?:who|whom|which|that|whose)$/.test(folded)) return relativeTo(scene, word);
  if (/^(?:both|each|all)$/.test(folded)) return findBoth(scene, question) ?? findPeople(scene, question);
  if (/^(?:they|them|their|theirs|these|those|themselves)$/.test(folded)) return findPeople(scene, question);
  if (/^(?:it|its|this|itself)$/.test(folded)) return findThing(scene, question);
  if (folded !== 'you') return null;
  return { referent: stranger(scene, 'you'), confidence: 0.6, how: 'whoever reads' };
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
  const known = besideName(scene, description) ?? findDescribed(scene, description, place);
  if (known !== null) return known;
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

/** "Ellie, a senior": a description in apposition to the name before it. */
function besideName({ words, cast }: Scene, { first, kind, plural }: Description): Guess | null {
  const before = words[first - 1];
  if (kind !== 'person' || plural || before === undefined || !/^, $/.test(words[first]!.gap) || before.spoken)
    return null;
  if (!/^an?$/.test(words[first]!.folded)) return null;
  const beside = mentionAt(cast.mentions, before.start);
  return beside?.referent.kind === 'person' && !beside.oblique
    ? { referent: beside.referent, confidence: 0.8, how: 'described beside the name' }
    : null;
}

/** "his wife" → "Brandt’s wife", where it is clear who he is. */
function ownedName(scene: Scene, description: Description, question: Question): string | null {
  const rest = behindPossessive(scene, description);
  if (rest === null) return null;
  const pronoun = scene.words[description.first]!.folded;
  const gender = genderOfPronoun(pronoun);
  if (pronoun === 'my') return question.outer === null ? null : `${shortName(scene, question.outer)}’s ${rest}`;
  const owner = gender === null ? null : findPerson(scene, question, gender);
  return owner === null || owner.confidence < 0.7 ? null : `${shortName(scene, owner.referent)}’s ${rest}`;
}

/** The surname alone where one person has it, else the whole name. */
function shortName({ cast }: Scene, referent: Referent): string {
  if (!referent.named || referent.kind !== 'person') return referent.name;
  const surname = referent.name
    .replace(/,? (?:Jr|Sr|II|III|IV)\.?$/, '')
    .split(' ')
    .at(-1)!;
  const shared = cast.referents
    .slice(0, 400)
    .some((other) => other !== referent && other.kind === 'person' && other.name.endsWith(` ${surname}`));
  if (!shared && referent.aliases.has(surname)) return surname;
  const nickname = /["“‘'](\p{Lu}[\p{L}-]+)["”’']/u.exec(referent.name)?.[1];
  return nickname === undefined ? referent.name.replace(/ \p{Lu}\.?(?= )/gu, '') : `${nickname} ${surname}`;
}
