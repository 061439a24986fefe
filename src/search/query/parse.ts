import type { Chip, QueryProblem } from '../../model/hit.ts';
import type { Span } from '../../model/span.ts';
import { editsToPrefix } from '../words/edits.ts';
import { wordsOf } from '../words/scan.ts';
import { mayBecomeDay, parseDay } from './dates.ts';
import { labelOf } from './label.ts';
import { FLAGS, OPERATORS } from './operators.ts';
import { type Token, tokenise, type Value } from './tokenise.ts';
import type { Clause, Condition, Parsed } from './types.ts';

/** Longer queries are cut: nobody typed them. In UTF-16 code units. */
export const LONGEST_QUERY = 1_000;
const MOST_CLAUSES = 32;

type Fault = Omit<QueryProblem, 'span'> & { readonly span?: Span };
type Read = { readonly condition: Condition } | { readonly fault: Fault } | null;

const wrong = (message: string, span?: Span): Read => ({
  fault: { severity: 'wrong', message, ...(span && { span }) },
});
const unfinished = (message: string, span?: Span): Read => ({
  fault: { severity: 'unfinished', message, ...(span && { span }) },
});

/**
 * Understands a query text. Every text has an answer: what cannot be understood is a problem with its place, and the
 * rest of the query stands. `now` is what relative dates are counted from. The last word is taken as unfinished when
 * nothing follows it.
 */
export function parseQuery(text: string, now: Date): Parsed {
  const whole = text.toWellFormed();
  const read = whole.slice(0, LONGEST_QUERY);
  const clauses: Clause[] = [];
  const problems: QueryProblem[] = [];
  const chips: Chip[] = [];
  const flag = (problem: QueryProblem) => {
    problems.push(problem);
    chips.push({ span: problem.span, role: 'problem', label: problem.message });
  };
  for (const token of tokenise(read)) {
    const answer = readToken(token, token.span.end === whole.length, now);
    if (answer === null) continue;
    if ('fault' in answer) flag({ span: token.span, ...answer.fault });
    else if (clauses.length < MOST_CLAUSES) {
      const clause = { ...answer.condition, span: token.span, negated: token.negated };
      clauses.push(clause);
      chips.push({ span: token.span, role: roleOf(clause), label: labelOf(clause) });
    } else {
      flag({
        span: { start: token.span.start, end: read.length },
        severity: 'wrong',
        message: 'too many words; the rest is left out',
      });
      break;
    }
  }
  if (whole.length > LONGEST_QUERY) {
    flag({
      span: { start: LONGEST_QUERY, end: whole.length },
      severity: 'wrong',
      message: `only the first ${LONGEST_QUERY} characters are searched for`,
    });
  }
  return { query: { clauses }, problems, chips };
}

// Quotation marks inside quotation marks are no words, and would not survive being printed.
const withoutMarks = (text: string): string => text.replace(/["\u201c\u201d\u201e«»]/g, ' ').trim();

const roleOf = ({ type }: Condition): Chip['role'] => (type === 'word' || type === 'phrase' ? type : 'filter');

function readToken(token: Token, last: boolean, now: Date): Read {
  const [value] = token.values as [Value];
  if (token.operator !== null) return readOperator(token, now);
  if (value.quoted) {
    if (wordsOf(value.text).length === 0) return value.closed ? null : unfinished('the quotation is not closed yet');
    return { condition: { type: 'phrase', text: withoutMarks(value.text), open: !value.closed } };
  }
  const flag = FLAGS.find(({ name }) => name === value.text.toLowerCase());
  if (flag && !token.loose) return { condition: { type: flag.name } };
  if (wordsOf(value.text).length === 0) return null;
  return { condition: { type: 'word', text: value.text, loose: token.loose, open: last } };
}

function readOperator(token: Token, now: Date): Read {
  const operator = OPERATORS.find(({ name }) => name === token.operator);
  if (!operator) return wrong(unknownOperator(token.operator!));
  const values = token.values.filter((value) => withoutMarks(value.text) !== '');
  if (values.length === 0) return unfinished(`${operator.name}: what? ${operator.example}`);
  const open = values.find((value) => !value.closed);
  const texts = values.map((value) => withoutMarks(value.text));
  switch (operator.name) {
    case 'speaker':
    case 'said':
    case 'about':
    case 'outlet':
      if (texts.some((text) => wordsOf(text).length === 0)) return wrong(`${operator.name}: needs a word`);
      return { condition: { type: operator.name, anyOf: texts } };
    case 'in':
      return readTags(texts, operator.example);
    case 'is':
    case 'class':
      return readChoices(operator.name, operator.values, texts);
    case 'after':
    case 'before':
      return readDay(operator.name, texts, open !== undefined, now);
  }
}

function readTags(texts: readonly string[], example: string): Read {
  const anyOf = texts.map((text) => text.replace(/^#/, '')).filter(Boolean);
  return anyOf.length > 0 ? { condition: { type: 'tag', anyOf } } : unfinished(`in: what? ${example}`);
}

function readChoices(operator: 'is' | 'class', choices: readonly string[], texts: readonly string[]): Read {
  const asked = texts.flatMap((text) => text.toLowerCase().split(',')).filter(Boolean);
  for (const text of asked) {
    if (choices.includes(text)) continue;
    const message = `${operator}: is one of ${choices.join(', ')}`;
    return choices.some((choice) => choice.startsWith(text)) ? unfinished(message) : wrong(message);
  }
  const anyOf = choices.filter((choice) => asked.includes(choice));
  return { condition: { type: operator === 'is' ? 'kind' : 'class', anyOf } as Condition };
}

function readDay(operator: 'after' | 'before', texts: readonly string[], open: boolean, now: Date): Read {
  const [asked = ''] = texts;
  if (texts.length > 1) return wrong(`${operator}: takes one date`);
  const day = parseDay(asked, now);
  if (day !== null) return { condition: { type: operator, day, asked } };
  const message = `not a date: ${asked} (try 2026-01-31, "last week", 3d)`;
  return open || mayBecomeDay(asked) ? unfinished(message) : wrong(message);
}

function unknownOperator(name: string): string {
  const near =
    OPERATORS.find((operator) => operator.name.startsWith(name) || name.startsWith(operator.name)) ??
    OPERATORS.find((operator) => name.length > 2 && editsToPrefix(name, operator.name, 1) <= 1);
  return near
    ? `no operator ${name}: (did you mean ${near.name}:?)`
    : `no operator ${name}: (put it in quotation marks to search for it)`;
}
