import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../src/desk/verdict.ts';
import { reported, said } from './support.ts';

const ORIGINAL =
  'We knew about the fault in the steering on Sunday, and we believed, wrongly, that it had been fixed. That is on me, not on the crew. It cost us 42 million and we will not hide it.';

const differences = (quoted: string, original = ORIGINAL) =>
  judge(said(quoted), [said(original)]).match?.differences.map(({ kind }) => kind);
const verdict = (quoted: string, original = ORIGINAL) => judge(said(quoted), [said(original)]).verdict;

describe('the same words', () => {
  it.each([
    ['whole', ORIGINAL],
    ['in part', 'we believed, wrongly, that it had been fixed'],
    ['in other quotation marks, with another last stop', '"That is on me, not on the crew,"'],
    ['split by a cue', 'That is on me,|not on the crew'],
    ['in a single phrase', 'the fault in the steering'],
  ])('%s are exact', (_how, quoted) => {
    expect(verdict(quoted)).toBe('exact');
    expect(differences(quoted)).toEqual([]);
  });

  it('joined where the original was split are exact', () =>
    expect(verdict('A ticket is a ticket and I said so at noon', 'A ticket is a ticket,|and I said so at noon.')).toBe(
      'exact',
    ));

  it.each([
    ['straight apostrophes', "I don't know", 'I don’t know'],
    ['another dash', 'wait -- there is more of it', 'wait — there is more of it'],
    ['a no-break space', 'five\u00A0thousand boats came', 'five thousand boats came'],
  ])('with %s are exact: only the font differs', (_how, quoted, original) =>
    expect(verdict(quoted, original)).toBe('exact'),
  );
});

describe('altered words', () => {
  it.each([
    ['capitals', 'typography', 'That is on Me, not on the crew'],
    ['punctuation', 'typography', 'That is on me; not on the crew'],
    ['a number in words', 'typography', 'It cost us forty-two million and we will not hide it'],
    [
      'a marked insertion',
      'bracketed',
      'We knew about the fault in the steering on Sunday [March 1], and we believed, wrongly',
    ],
    ['a marked replacement', 'bracketed', 'We knew about the fault in the steering [two days before], and we believed'],
    ['a mended word', 'bracketed', '[w]e believed, wrongly, that it had been fixed'],
    [
      'a marked cut',
      'ellipsis',
      'We knew about the fault in the steering … and we believed, wrongly, that it had been fixed',
    ],
    [
      'an unmarked cut',
      'dropped',
      'We knew about the fault in the steering, and we believed, wrongly, that it had been fixed',
    ],
    ['a word put in', 'added', 'We knew all about the fault in the steering on Sunday'],
    ['another word', 'changed', 'We knew about the fault in the rudder on Sunday'],
    ['another first word', 'changed', 'They knew about the fault in the steering on Sunday'],
    [
      'a first word that denied',
      'negation',
      'Somebody asked us about the fault in the steering',
      'Nobody asked us about the fault in the steering',
    ],
    ['words in another order', 'changed', 'We knew about the in fault the steering on Sunday'],
    ['another figure', 'number', 'It cost us 24 million and we will not hide it'],
    ['another unit', 'number', 'It cost us 42 billion and we will not hide it'],
    ['a lost negation', 'negation', 'It cost us 42 million and we will hide it'],
    ['a lost negation in a contraction', 'negation', 'That is on me, on the crew'],
    ['a new negation', 'negation', 'We never knew about the fault in the steering on Sunday'],
    ['a negation lost under an ellipsis', 'negation', 'It cost us 42 million and we will … hide it'],
    ['a quotation that begins right after the negation', 'negation', 'hide it'],
  ])('by %s are "%s"', (_how, kind, quoted, original = ORIGINAL) => {
    expect(differences(quoted, original)).toEqual([kind]);
    expect(verdict(quoted, original)).toBe('altered');
  });

  it('by an opposite are a changed negation', () =>
    expect(
      differences('the plan is illegal and everybody knows it', 'the plan is legal and everybody knows it'),
    ).toEqual(['negation']));

  it('by the loss of the original’s own ellipsis are an unmarked cut', () =>
    expect(differences('we believed that it had been fixed', 'we believed … that it had been fixed')).toEqual([
      'dropped',
    ]));

  it('by half a number are another number', () =>
    expect(differences('thousand people came to the quay', 'two hundred thousand people came to the quay')).toEqual([
      'number',
    ]));

  it('may have several differences, and the gravest is told', () => {
    const found = judge(said('We knew about the fault in the rudder on Sunday … It cost us 12 million'), [
      said(ORIGINAL),
    ]);
    expect(found.match?.differences.map(({ kind }) => kind)).toEqual(['changed', 'ellipsis', 'number']);
    expect(found.gravest).toBe('number');
  });
});

describe('a contraction', () => {
  it.each([
    ['It isn’t for us to say', 'It is not for us to say'],
    ['We can’t hide from it', 'We cannot hide from it'],
    ['Don’t ask me about it', 'Do not ask me about it'],
    ['It’s not for us to say', 'It isn’t for us to say'],
    ['It’s for us to say', 'It is for us to say'],
    ['It’s been a long night', 'It has been a long night'],
    ['We’d better go home now', 'We had better go home now'],
    ['I’ll say it once', 'I will say it once'],
  ])('written out or put in is told as that, and is never exact: %s', (one, other) => {
    for (const [quoted, original] of [
      [one, other],
      [other, one],
    ] as const) {
      expect(new Set(differences(quoted, original))).toEqual(new Set(['contraction']));
      expect(verdict(quoted, original)).toBe('altered');
    }
  });

  it('in two words or in one is typography', () =>
    expect(differences('We can not hide from it', 'We cannot hide from it')).toEqual(['typography']));

  it.each([
    ['We will go home', 'We won’t go home'],
    ['We can go home now', 'We can’t go home now'],
    ['It is over for us', 'I fear it isn’t over for us'],
    ['We will', 'We will not go home'],
    ['and say that we can', 'and say that we can’t'],
    ['It was no accident', 'It was an accident'],
    ['It was never closed', 'It was closed'],
  ])('cannot hide a negation that was lost or put in: %s', (quoted, original) =>
    expect(differences(quoted, original)).toContain('negation'),
  );
});

describe('a changed negation or number', () => {
  const words = fc.array(
    fc.constantFrom('harbour', 'lights', 'we', 'will', 'build', 'quay', 'people', 'the', 'money'),
    {
      minLength: 4,
      maxLength: 20,
    },
  );
  const put = (list: readonly string[], at: number, word: string) =>
    [...list.slice(0, at % (list.length + 1)), word, ...list.slice(at % (list.length + 1))].join(' ');

  it('inside quotation marks is never exact, wherever it stands', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.constantFrom('not', 'never', 'cannot', 'won’t'), (list, at, negation) => {
        const [plain, negated] = [list.join(' '), put(list, at, negation)];
        expect(judge(said(negated), [said(plain)]).verdict).not.toBe('exact');
        const last = at % (list.length + 1) === list.length;
        // At the very end the shorter one is a part of the longer one, which is quoting, not changing.
        if (!last) expect(judge(said(plain), [said(negated)]).verdict).not.toBe('exact');
      }),
    );
  });

  const contracted = fc.constantFrom(
    ['is', 'isn’t', 'is not'],
    ['can', 'can’t', 'cannot'],
    ['will', 'won’t', 'will not'],
    ['do', 'don’t', 'do not'],
  );

  it('as a contraction is never exact, not even where the quotation ends there', () => {
    fc.assert(
      fc.property(words, fc.nat(), contracted, (list, at, [plain, short, long]) => {
        const as = (verb: string | undefined) => put(list, at, verb!);
        for (const denied of [short, long]) {
          expect(judge(said(as(plain)), [said(as(denied))]).verdict).not.toBe('exact');
          expect(judge(said(as(denied)), [said(as(plain))]).verdict).not.toBe('exact');
        }
        expect(judge(said(as(short)), [said(as(long))])).toMatchObject({ verdict: 'altered', gravest: 'contraction' });
        expect(judge(said(as(long)), [said(as(short))])).toMatchObject({ verdict: 'altered', gravest: 'contraction' });
      }),
    );
  });

  const IN_WORDS = ['two', 'seven', 'nineteen', 'forty', 'forty-two', 'ninety-nine'];
  const IN_DIGITS = ['2', '7', '19', '40', '42', '99'];

  it('as a number is never exact, in words or in digits; the same number written otherwise is typography', () => {
    const place = fc.nat(IN_WORDS.length - 1);
    fc.assert(
      fc.property(words, fc.nat(), place, place, (list, at, one, other) => {
        const told = (quoted: readonly string[], original: readonly string[]) =>
          judge(said(put(list, at, quoted[one]!)), [said(put(list, at, original[other]!))]);
        for (const found of [told(IN_WORDS, IN_DIGITS), told(IN_DIGITS, IN_WORDS)])
          if (one === other) expect(found).toMatchObject({ verdict: 'altered', gravest: 'typography' });
          else expect(found.verdict).not.toBe('exact');
      }),
    );
  });

  it('is not seen where only the type differs: capitals are typography, apostrophes and spaces nothing', () => {
    fc.assert(
      fc.property(words, fc.nat(), (list, at) => {
        const original = put(list, at, 'don’t');
        const loud = judge(said(original.toUpperCase()), [said(original)]);
        expect(loud).toMatchObject({ verdict: 'altered', gravest: 'typography' });
        const straight = judge(said(original.replaceAll('’', "'").replaceAll(' ', '  ')), [said(original)]);
        expect(straight).toMatchObject({ verdict: 'exact', gravest: null });
      }),
    );
  });

  it('as a figure is never exact, wherever it stands', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(9999), fc.nat(9999), (list, at, one, other) => {
        fc.pre(one !== other);
        const result = judge(said(put(list, at, String(one))), [said(put(list, at, String(other)))]);
        expect(result.verdict).not.toBe('exact');
      }),
    );
  });
});

describe('another speaker', () => {
  const library = [said(ORIGINAL, 'Ingrid Halvorsen'), said('The shelves are emptier than people think', 'Wan Li')];

  it('of the same words is a misattribution', () =>
    expect(judge(said('That is on me, not on the crew', 'Callum Rae'), library).verdict).toBe('misattributed'));

  it('is not one who is only named in another way', () =>
    expect(judge(said('That is on me, not on the crew', 'Ms Halvorsen'), library).verdict).toBe('exact'));

  it('is not one who is not named', () =>
    expect(judge(said('That is on me, not on the crew', null), library).verdict).toBe('exact'));

  it('does not matter where the right one said it too', () =>
    expect(
      judge(said('That is on me, not on the crew', 'Callum Rae'), [
        ...library,
        said('That is on me, not on the crew', 'Captain Rae'),
      ]).verdict,
    ).toBe('exact'));

  it('of a phrase that anybody may use is not one', () =>
    expect(judge(said('on me', 'Callum Rae'), library).verdict).toBe('not-found'));
});

describe('what nobody printed in quotation marks', () => {
  const told = reported('the company had known of a steering fault since Sunday', 'Ingrid Halvorsen');

  it('is a paraphrase where the speaker is reported to have said so', () =>
    expect(judge(said('We knew of the steering fault on Sunday', 'Halvorsen'), [], () => [told]).verdict).toBe(
      'paraphrase',
    ));

  it('is not found where another speaker is', () =>
    expect(judge(said('We knew of the steering fault on Sunday', 'Rae'), [], () => [told]).verdict).toBe('not-found'));

  it('is not found, with what comes nearest, which may only be reported', () => {
    const quoted = said('The steering fault was known to the whole board by Saturday night', 'Rae');
    const far = reported('the ferry will sail again on Saturday night', 'Wan Li');
    const found = judge(quoted, [said(ORIGINAL, 'Ingrid Halvorsen')], () => [far, told]);
    expect(found.verdict).toBe('not-found');
    expect(found.others.map(({ printing }) => printing)).toEqual([told]);
  });
});
