/** From sources to speakers: the table of contents of this folder. */
import { type Span, sliceLine } from '../../model/span.ts';

import type { Speaker } from '../../model/statement.ts';
import type { Annotated, Attribution, Resolution } from '../types.ts';
import { carryOver } from './antecedents/carry-over.ts';
import { inDialogue } from './antecedents/dialogue.ts';
import { readEchoes } from './antecedents/echoes.ts';
import { labelled } from './antecedents/labels.ts';
import { genderOfPronoun } from './antecedents/pronouns.ts';
import { assembleCast } from './cast.ts';
import { find, questionOf } from './find.ts';
import { readGenders } from './gender.ts';
import { readSource } from './phrases/source.ts';
import { type Guess, openScene, type Scene, takeTurn } from './scene.ts';
import { authorOf, speakerOf } from './speaker.ts';
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
    if (guess === null) {
      if (attribution.source !== null)
        resolutions[index] = { ...NOBODY, how: 'nobody found whom the source could mean' };
      continue;
    }
    resolutions[index] = {
      speaker: guess.speaker,
      how: guess.how,
      confidence: Math.max(0, Math.min(1, guess.confidence)),
    };
    if (guess.referent === null) continue;
    learnGender(words, attribution.source, guess.referent, guess.confidence);
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

/** A pronoun that is known to stand for someone says what "he" or "she" may stand for further on. */
function learnGender(words: readonly Word[], source: Span | null, referent: Referent, confidence: number): void {
  if (source === null || referent.genderTrust >= 0.5 || confidence < 0.7) return;
  const gender = genderOfPronoun(words[wordAt(words, source.start)]?.folded ?? '');
  if (gender === null) return;
  referent.gender = gender;
  referent.genderTrust = 0.6;
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
    if (attribution.answers) return answer(labelled(scene, 'A'), null);
    const before = attribution.continues === undefined ? null : (referents[attribution.continues] ?? null);
    const other = before === null || attribution.cue.length > 0 ? undefined : inDialogue(scene, index);
    if (other !== undefined) return answer(other, null);
    if (before !== null) return answer({ referent: before, confidence: 0.85, how: `${before.name} goes on` }, null);
    return answer(carryOver(scene, index), null);
  }
  const said = sliceLine(article.text, attribution.source).slice(0, 80);
  const outer = attribution.nestedIn === null ? null : (referents[attribution.nestedIn] ?? null);
  const source = readSource(words, cast.mentions, attribution.source, article.text);
  const question = questionOf(scene, attribution, outer, {
    by: askerBefore(scene, index, referents),
    about: askedBefore(scene, index),
  });
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

/** "Asked whether Lund would stay, the coach paused. “No,” she said": what nobody named has just asked. */
function askedBefore({ attributions, words }: Scene, index: number): readonly Span[] {
  const [before, { source }] = [attributions[index - 1], attributions[index]!];
  if (before?.class !== 'question' || before.source !== null || source === null) return [];
  const asked = words[wordAt(words, before.contents[0]!.start)];
  return asked?.paragraph === words[wordAt(words, source.start)]?.paragraph ? before.contents : [];
}

/** "…, Boyle asked. “It is,” the witness replied": who put the question that this replies to. */
function askerBefore(
  { annotated, attributions }: Scene,
  index: number,
  referents: readonly (Referent | null)[],
): Referent | null {
  const [cue] = attributions[index]!.cue;
  if (cue === undefined || attributions[index - 1]?.class !== 'question') return null;
  const words = annotated.article.text.slice(cue.start, cue.end);
  return /\b(?:repl(?:y|ies|ied)|answer(?:s|ed)?|respond(?:s|ed)?)\b/i.test(words)
    ? (referents[index - 1] ?? null)
    : null;
}
