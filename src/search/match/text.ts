/** A row's texts, looked at word by word: what answers where, and what to mark. */
import type { Marked } from '../../model/hit.ts';
import type { Span } from '../../model/span.ts';
import { initialsOf } from '../words/initials.ts';
import { findPhrase, type Phrase } from '../words/phrase.ts';
import { type Word, wordsOf } from '../words/scan.ts';
import { answeringSpans, type Judgement, judge, type Reaching } from './judge.ts';

/** One text of a row, with its words. */
export interface Field {
  readonly name: 'speaker' | 'alias' | 'content' | 'cue' | 'headline';
  readonly text: string;
  readonly words: readonly Word[];
}

export const fieldOf = (name: Field['name'], text: string): Field => ({ name, text, words: wordsOf(text) });
export const isName = ({ name }: Field): boolean => name === 'speaker' || name === 'alias';

/** Words `[at, to)` of a field that answer together: one, or two characters, or the words that initials stand for. */
export interface Answer extends Judgement {
  readonly field: Field;
  readonly at: number;
  readonly to: number;
}

/** All that answers a term in a field. */
export function answersIn(field: Field, reaching: Reaching): Answer[] {
  const answers: Answer[] = [];
  const inName = isName(field);
  const { words } = field;
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const judgement = judge(reaching, word.folded, inName);
    if (judgement) answers.push({ ...judgement, field, at, to: at + 1 });
    const next = words[at + 1];
    if (
      word.ideograph &&
      next?.ideograph &&
      next.start === word.end &&
      word.folded + next.folded === reaching.term.text
    )
      answers.push({ asked: reaching.term.text, how: 'exact', weight: 1, field, at, to: at + 2 });
  }
  if (!inName || answers.length > 0) return answers;
  for (const { text, from, to } of initialsOf(words)) {
    const judgement = judge(reaching, text, true);
    if (judgement) return [{ ...judgement, how: 'initials', field, at: from, to }];
  }
  return answers;
}

/** The letters of an answer. */
export const marksOf = (answer: Answer): Span[] =>
  answer.field.words.slice(answer.at, answer.to).flatMap((word) => answeringSpans(answer, answer.field.text, word));

/** The spans of every place where a phrase stands. */
export function phraseSpans(field: Field, phrase: Phrase): Span[] {
  const spans: Span[] = [];
  const { length } = phrase.words;
  const asked = phrase.words[length - 1]!.folded;
  for (let at = findPhrase(phrase, field.text, field.words); at >= 0; ) {
    const [first, last] = [field.words[at]!, field.words[at + length - 1]!];
    const how = last.folded === asked ? 'exact' : 'prefix';
    const [end] = answeringSpans({ asked, how, weight: 1 }, field.text, last);
    spans.push({ start: first.start, end: end!.end });
    at = findPhrase(phrase, field.text, field.words, at + length);
  }
  return spans;
}

/** A text with spans in order, none touching another. */
export function marked(text: string, spans: readonly Span[]): Marked {
  const marks: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = marks.at(-1);
    if (last && span.start <= last.end) {
      if (span.end > last.end) marks[marks.length - 1] = { start: last.start, end: span.end };
    } else if (span.end > span.start) marks.push(span);
  }
  return { text, marks };
}
