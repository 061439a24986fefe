import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/search/index/days.ts';
import { LONGEST_QUERY, parseQuery } from '../../../src/search/query/parse.ts';
import { printQuery } from '../../../src/search/query/print.ts';
import type { Clause } from '../../../src/search/query/types.ts';

const NOW = new Date(2026, 2, 12);
const parse = (text: string) => parseQuery(text, NOW);
const bare = ({ span: _span, ...clause }: Clause) => clause;
const clauses = (text: string) => parse(text).query.clauses.map(bare);
const plain = (text: string, more = {}) => ({ type: 'word', text, loose: false, open: false, negated: false, ...more });

describe('a query', () => {
  it('of words holds each, the last still open', () => {
    expect(clauses('Trade tariffs')).toEqual([plain('Trade'), plain('tariffs', { open: true })]);
    expect(clauses('trade ')).toEqual([plain('trade')]);
  });

  it.each([
    ['"exact words"', [{ type: 'phrase', text: 'exact words', open: false, negated: false }]],
    ['“exact words”', [{ type: 'phrase', text: 'exact words', open: false, negated: false }]],
    ['„genau so“', [{ type: 'phrase', text: 'genau so', open: false, negated: false }]],
    ['-"exact words"', [{ type: 'phrase', text: 'exact words', open: false, negated: true }]],
    ['"half typ', [{ type: 'phrase', text: 'half typ', open: true, negated: false }]],
    ['-not x', [plain('not', { negated: true }), plain('x', { open: true })]],
    ['~loose x', [plain('loose', { loose: true }), plain('x', { open: true })]],
    ['-~both x', [plain('both', { loose: true, negated: true }), plain('x', { open: true })]],
    ['speaker:"von der leyen"', [{ type: 'speaker', anyOf: ['von der leyen'], negated: false }]],
    ['speaker:lagarde|"de guindos"', [{ type: 'speaker', anyOf: ['lagarde', 'de guindos'], negated: false }]],
    ['Speaker:Lagarde', [{ type: 'speaker', anyOf: ['Lagarde'], negated: false }]],
    ['said:denied', [{ type: 'said', anyOf: ['denied'], negated: false }]],
    ['is:direct|mixed', [{ type: 'kind', anyOf: ['direct', 'mixed'], negated: false }]],
    ['-is:indirect', [{ type: 'kind', anyOf: ['indirect'], negated: true }]],
    ['class:question', [{ type: 'class', anyOf: ['question'], negated: false }]],
    ['outlet:bbc', [{ type: 'outlet', anyOf: ['bbc'], negated: false }]],
    ['about:tariffs', [{ type: 'about', anyOf: ['tariffs'], negated: false }]],
    ['in:#economy', [{ type: 'tag', anyOf: ['economy'], negated: false }]],
    ['in:#"two words"|#one', [{ type: 'tag', anyOf: ['two words', 'one'], negated: false }]],
    ['after:2026-01-01', [{ type: 'after', day: dayOf('2026-01-01'), asked: '2026-01-01', negated: false }]],
    ['before:"last week"', [{ type: 'before', day: dayOf('2026-03-02'), asked: 'last week', negated: false }]],
    [
      'kept -unread',
      [
        { type: 'kept', negated: false },
        { type: 'unread', negated: true },
      ],
    ],
    ['"kept"', [{ type: 'phrase', text: 'kept', open: false, negated: false }]],
    ['10:30 x', [plain('10:30'), plain('x', { open: true })]],
    ['https://a.b/c x', [plain('https://a.b/c'), plain('x', { open: true })]],
    ['- ~ 👍 “”', []],
  ])('%s is understood', (text, expected) => {
    expect(clauses(text)).toEqual(expected);
    expect(parse(text).problems).toEqual([]);
  });

  it.each([
    ['speaker:', 'unfinished'],
    ['speaker:""', 'unfinished'],
    ['in:#', 'unfinished'],
    ['is:dir', 'unfinished'],
    ['is:loud', 'wrong'],
    ['after:2026-0', 'unfinished'],
    ['after:soon', 'wrong'],
    ['before:"last w', 'unfinished'],
    ['from:me', 'wrong'],
    ['"', 'unfinished'],
  ])('flags %s as %s and keeps the rest', (text, severity) => {
    const { problems, query } = parse(`rates ${text}`);
    expect(problems).toMatchObject([{ severity, span: { start: 6, end: 6 + text.length } }]);
    expect(query.clauses.map(bare)).toEqual([plain('rates')]);
  });

  it.each([
    ['speakr:x', 'speaker:'],
    ['outelt:x', 'outlet:'],
    ['speakers:x', 'speaker:'],
  ])('of %s says that %s may be meant', (text, operator) => {
    expect(parse(text).problems).toMatchObject([{ message: expect.stringContaining(`did you mean ${operator}?`) }]);
  });

  it('is cut where nobody types any more, and says so', () => {
    const { problems } = parse(`${'a '.repeat(LONGEST_QUERY)}`);
    expect(problems.map(({ message }) => message)).toContainEqual(expect.stringContaining('first'));
  });

  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(
        fc.oneof(
          fc.constantFrom(
            'speaker:',
            'is:',
            'after:',
            '-',
            '~',
            '"',
            '“',
            '”',
            '|',
            ':',
            '#',
            ' ',
            'kept',
            'last week',
            'a',
          ),
          fc.string({ maxLength: 4 }),
        ),
        { maxLength: 20 },
      )
      .map((parts) => parts.join('')),
  );

  it('has an answer whatever is typed, with every span inside the text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { query, problems, chips } = parse(text);
        for (const { span } of [...query.clauses, ...problems, ...chips]) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(span.start).toBeLessThan(span.end);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('means the same when printed plainly', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const once = clauses(`${text} `);
        expect(clauses(`${printQuery(parse(`${text} `).query)} `)).toEqual(once.map(closed));
      }),
      { numRuns: 2_000 },
    );
  });
});

// Printed, a phrase is closed and every word is finished.
const closed = <C extends object>(clause: C): C => ('open' in clause ? { ...clause, open: false } : clause);
