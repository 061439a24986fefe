/** What could be typed next: operators, and the values that the library has for them. */
import type { Completion } from '../../model/hit.ts';
import type { LiveIndex } from '../index/live-index.ts';
import { unpackNames } from '../index/segment.ts';
import { collect } from '../match/collect.ts';
import { passesOf } from '../match/conditions.ts';
import { planQuery } from '../match/plan.ts';
import { firstReaches } from '../match/reach.ts';
import { wordsOf } from '../words/scan.ts';
import { FLAGS, OPERATORS } from './operators.ts';
import { tokenise, type Value } from './tokenise.ts';

const MOST = 8;

/** Completions of the token that ends at the cursor; none where there is nothing to add. */
export function complete(live: LiveIndex, text: string, cursor: number): Completion[] {
  const before = text.slice(0, cursor);
  const token = tokenise(before).at(-1);
  if (!token || token.span.end !== before.length) return [];
  const value = token.values.at(-1)!;
  if (token.operator === null) return value.quoted ? [] : operatorsLike(value);
  const operator = OPERATORS.find(({ name }) => name === token.operator);
  if (!operator || (value.quoted && value.closed)) return [];
  if (operator.values === 'words') return [];
  if (operator.values === 'speakers') return speakersLike(live, value);
  const values =
    operator.values === 'outlets' ? outlets(live) : operator.values === 'tags' ? tags(live) : operator.values;
  return valuesLike(values, value);
}

const quoted = (text: string) => (/[\s|"]/.test(text) ? `"${text.replaceAll('"', '')}"` : text);
const completion = (value: Value, text: string, label: string, count: number | null = null): Completion => ({
  span: value.span,
  text,
  label,
  count,
});

function operatorsLike(value: Value): Completion[] {
  const asked = value.text.toLowerCase();
  if (asked.length < 2) return [];
  const operators = OPERATORS.filter(({ name }) => name.startsWith(asked));
  const flags = FLAGS.filter(({ name }) => name.startsWith(asked) && name !== asked);
  return [
    ...operators.map(({ name, summary }) => completion(value, `${name}:`, `${name}: ${summary}`)),
    ...flags.map(({ name, summary }) => completion(value, name, `${name}: ${summary}`)),
  ];
}

function speakersLike(live: LiveIndex, value: Value): Completion[] {
  const plan = planQuery({
    clauses:
      value.text.trim() === '' ? [] : [{ type: 'speaker', anyOf: [value.text], negated: false, span: value.span }],
  });
  const { bestSpeakers } = collect(live, firstReaches(live, plan.terms), passesOf(live, plan), {
    scope: 'speakers',
    most: 0,
    mostSpeakers: MOST,
    allSpeakers: true,
  });
  return bestSpeakers.map(({ number, count }) => {
    const name = live.names.names[number]!;
    return completion(value, quoted(name), `${name} (${count})`, count);
  });
}

function outlets(live: LiveIndex): string[] {
  return [...new Set(live.shelves.flatMap(({ segment }) => unpackNames(segment.outlets)))].sort();
}

const tags = (live: LiveIndex) => live.rows.tags().map((tag) => `#${tag}`);

function valuesLike(values: readonly string[], value: Value): Completion[] {
  const asked = wordsOf(value.text).map(({ folded }) => folded);
  return values
    .filter((one) => {
      const words = wordsOf(one).map(({ folded }) => folded);
      return asked.every((word) => words.some((own) => own.startsWith(word)));
    })
    .slice(0, MOST)
    .map((one) => completion(value, quoted(one), one));
}
