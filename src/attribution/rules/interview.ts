import type { Span } from '../../model/span.ts';
import { NARRATOR, tokenAt } from '../reading/layout.ts';
import type { Reading } from '../reading/sayings.ts';
import type { Paragraph } from '../types.ts';
import { proposeBare, type Rule } from './rule.ts';

/** An interview without labels: paragraphs that end in a question mark, and answers between them. */
export const interview: Rule = {
  name: 'interview',
  example: {
    text: [
      'Ann Lee on sleep. Interview by Sam Reyes.',
      'Do you sleep?',
      'Never on a Sunday.',
      'Do you dream?',
      'Of fish, mostly.',
      'Why fish?',
      'They were there first.',
      'And birds?',
      'Ask them.',
    ].join('\n\n'),
    kind: 'direct',
    contents: ['Never on a Sunday.'],
    cue: [],
    source: null,
  },
  *propose(reading, accepted) {
    const { text } = reading.article;
    const { paragraphs } = reading;
    // Questions that are headings, or set in bold type, need no other sign.
    const asked = [isHeading, isBold].find((isSet) => countQuestions(reading, isSet) >= FEWEST_SURE);
    const asks = asked ?? isQuestion;
    const set = asked !== undefined;
    const first = paragraphs.findIndex((paragraph) => asks(text, paragraph));
    if (first < 0 || paragraphs[first]!.start > LONGEST_OPENING) return;
    const toYou = asksYou(reading, asks);
    const titled =
      toYou && paragraphs.some(({ kind, start, end }) => kind === 'title' && TITLED.test(text.slice(start, end)));
    const announced =
      titled || ANNOUNCED.test(text.slice(0, paragraphs[first]!.start)) || CREDITED.test(text.slice(-LAST_LINES));
    // What is headed by questions may only explain something.
    if (asked === isHeading ? !announced || !toYou : !announced && !set) return;
    const answers = set ? answersBelow(reading, first, asks) : answersFrom(reading, first);
    // “Never,” she said: questions and answers that are narrated are no interview.
    const narrated = answers.filter(([span]) => QUOTED.test(text.slice(span!.start, span!.start + 2)));
    if (answers.length < (set || toYou ? FEWEST_SURE : FEWEST) || narrated.length * 2 > answers.length) return;
    for (const contents of answers) {
      // What has a label is an answer already.
      if (accepted.hasContent(tokenAt(reading.tokens, contents[0]!.start), NARRATOR)) continue;
      yield { ...proposeBare(reading, contents, { kind: 'direct', confidence: 0.9, level: NARRATOR }), answers: true };
    }
  },
};

/** "Ada Lund: ‘I row’": a name, and what its owner says. */
const TITLED = /^\p{Lu}[^:]{2,60}: ["“‘']/u;

/** Whether several of what is asked is put to somebody. */
const asksYou = ({ article: { text }, paragraphs }: Reading, asks: Asks): boolean =>
  paragraphs.filter((paragraph) => asks(text, paragraph) && /\byou/i.test(text.slice(paragraph.start, paragraph.end)))
    .length > 1;

/** "Interview by Sam Reyes", below the last answer. */
const CREDITED =
  /\binterview(?:ed)? by\b|\bas told to\b|\b(?:conversation|interview|exchange) (?:has been|was) [\w ,]{0,24}\b(?:edited|condensed)\b/i;
const LAST_LINES = 400;

/** What says above the first question that an interview follows. */
const ANNOUNCED = /\b(?:interview(?:ed)?|talk(?:s|ed|ing) (?:to|with)|in conversation|q ?& ?a|asks|meets|tells)\b/i;
const FEWEST = 4;
const FEWEST_SURE = 3;
/** A first question further down, in characters, is one of a long report. */
const LONGEST_OPENING = 6000;
const QUOTED = /^["“‘'«„]/;
const LONGEST_QUESTION = 400;

const isQuestion = (text: string, { start, end }: Span): boolean =>
  end - start < LONGEST_QUESTION && /\?[”’"'*_]*$/.test(text.slice(Math.max(start, end - 6), end).trimEnd());

const isHeading = (_text: string, { kind }: Paragraph): boolean => kind === 'heading';

const countQuestions = ({ paragraphs, article: { text } }: Reading, isSet: Asks): number =>
  paragraphs.filter((paragraph) => isSet(text, paragraph) && isQuestion(text, paragraph)).length;

/** Whether a paragraph is what is put to somebody. */
type Asks = (text: string, paragraph: Paragraph) => boolean;

/** Set in bold type from end to end, as asterisks say. */
const isBold = (text: string, { start, end }: Span): boolean =>
  end - start > 4 && text.startsWith('**', start) && text.slice(start, end).trimEnd().endsWith('**');

/** The answers below questions that are set apart, whatever number of paragraphs they have; of the last, the first. */
function answersBelow({ paragraphs, article: { text } }: Reading, first: number, asks: Asks): Span[][] {
  const answers: Span[][] = [];
  for (let question = first; question < paragraphs.length; ) {
    let next = question + 1;
    while (next < paragraphs.length && !isHeading(text, paragraphs[next]!) && !asks(text, paragraphs[next]!)) next++;
    const isLast = next >= paragraphs.length || !asks(text, paragraphs[next]!);
    const between = paragraphs
      .slice(question + 1, isLast ? question + 2 : next)
      .map(({ start, end }) => ({ start, end }));
    if (between.length > 0 && between.length < LONGEST_ANSWER) answers.push(between);
    if (isLast) break;
    question = next;
  }
  return answers;
}

/** In paragraphs. */
const LONGEST_ANSWER = 12;

/**
 * Something put to somebody without a question mark: "And you rowed home.", "The papers called you a fool." It speaks of
 * nobody but "you", and an answer stands on either side of it.
 */
function isPrompt(text: string, { start, end }: Span): boolean {
  if (end - start > LONGEST_PROMPT) return false;
  const words = text.slice(start, end);
  return !OWN_WORDS.test(words) && (PUT_TO_YOU.test(words) || (end - start < SHORT_PROMPT && LINKED.test(words)));
}

const LONGEST_PROMPT = 160;
const SHORT_PROMPT = 60;
const OWN_WORDS = /\b(?:I|me|my|mine|we|us|our)\b|^["“‘'«„(]/;
const PUT_TO_YOU = /\byou(?:r|rs|rself|['’]\w+)?\b/i;
const LINKED = /^(?:And|But|So|Yet)\b/;

/** The answers in the paragraphs between two questions, where some of these are prompts; null where none is. */
function aroundPrompts(text: string, between: readonly Span[]): Span[][] | null {
  const answers: Span[][] = [];
  let answer: Span[] = [];
  between.forEach((span, i) => {
    if (answer.length > 0 && i < between.length - 1 && isPrompt(text, span)) {
      answers.push(answer);
      answer = [];
    } else answer.push(span);
  });
  return answers.length === 0 ? null : [...answers, answer];
}

/**
 * The answers from the first question on. Between two questions stands one answer, or prompts part it; where an odd number
 * of paragraphs does, and none of them shows it, every other one is a question put without a question mark.
 */
function answersFrom(reading: Reading, first: number): Span[][] {
  const { paragraphs } = reading;
  const { text } = reading.article;
  const answers: Span[][] = [];
  let question = first;
  while (question < paragraphs.length) {
    let next = question + 1;
    while (next < paragraphs.length && paragraphs[next]!.kind !== 'heading' && !isQuestion(text, paragraphs[next]!))
      next++;
    const between = paragraphs.slice(question + 1, next).map(({ start, end }) => ({ start, end }));
    const isLast = next >= paragraphs.length || paragraphs[next]!.kind === 'heading';
    const parted = isLast ? null : aroundPrompts(text, between);
    if (isLast) answers.push(...between.slice(0, 1).map((span) => [span]));
    else if (parted !== null) answers.push(...parted);
    else if (between.length % 2 === 0) answers.push(...(between.length > 0 ? [between] : []));
    else answers.push(...between.filter((_, i) => i % 2 === 0).map((span) => [span]));
    if (isLast || (parted === null && between.length > 5)) break;
    question = next;
  }
  return answers;
}
