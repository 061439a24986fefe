/** A row's texts, looked at word by word: what answers where, and what to mark. */
import type { Marked } from '../../model/hit.ts';
import type { Span } from '../../model/span.ts';
import { type Initials, initialsOf } from '../words/initials.ts';
import { findPhrase, type Phrase } from '../words/phrase.ts';
import { type Word, wordsOf } from '../words/scan.ts';
import { answeringSpans, type Judgement, judge, type Reaching } from './judge.ts';

/** One text of a row, with its words and, for a name, the initials it answers to. */
export interface Field {
  readonly name: 'speaker' | 'alias' | 'content' | 'cue' | 'headline';
  readonly text: string;
  readonly words: readonly Word[];
  readonly initials: readonly Initials[];
}

export function fieldOf(name: Field['name'], text: string): Field {
  const words = wordsOf(text);
  return { name, text, words, initials: isName({ name }) ? initialsOf(words) : [] };
}

export const isName = ({ name }: Pick<Field, 'name'>): boolean => name === 'speaker' || name === 'alias';

/** Words `[at, to)` of a field that answer together: one, or two characters, or the words that initials stand for. */
export interface Answer extends Judgement {
  readonly field: Field;
  readonly at: number;
  readonly to: number;
}

/** Adds all that answers a term in a field. */
export function addAnswers(answers: Answer[], field: Field, reaching: Reaching): void {
  const before = answers.length;
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
  if (answers.length > before) return;
  for (const { text, from, to } of field.initials) {
    const judgement = judge(reaching, text, true);
    if (judgement) {
      answers.push({ ...judgement, how: 'initials', field, at: from, to });
      return;
    }
  }
}

/** Adds the letters of an answer. */
export function addMarks(spans: Span[], answer: Answer): void {
  const { text, words } = answer.field;
  for (let at = answer.at; at < answer.to; at++) spans.push(...answeringSpans(answer, text, words[at]!));
}

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
  if (spans.length < 2) return { text, marks: spans.filter(({ start, end }) => end > start) };
  const marks: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = marks.at(-1);
    if (last && span.start <= last.end) {
      if (span.end > last.end) marks[marks.length - 1] = { start: last.start, end: span.end };
    } else if (span.end > span.start) marks.push(span);
  }
  return { text, marks };
}
