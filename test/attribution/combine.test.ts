import { describe, expect, it } from 'vitest';
import { agreementOf } from '../../src/attribution/belief.ts';
import { combine as combineBy } from '../../src/attribution/combine.ts';
import type { Weighed } from '../../src/attribution/preference/weigh.ts';
import type { Attribution } from '../../src/attribution/types.ts';

function attribution(rule: string, confidence: number, cue: [number, number] | null, contents: [number, number][]) {
  const span = ([start, end]: [number, number]) => ({ start, end });
  const made: Attribution = {
    rule,
    kind: 'indirect',
    class: 'speech',
    contents: contents.map(span),
    cue: cue ? [span(cue)] : [],
    source: span([0, 3]),
    confidence,
    negated: false,
    nestedIn: null,
  };
  return made;
}
// Prefers what is surer of itself, as it stands.
const weigh = (one: Attribution, other: Attribution | null): Weighed => ({
  attribution: one,
  agreement: other === null ? 'alone' : agreementOf(one, other),
  preference: one.confidence,
});
const combine = (ruled: readonly Attribution[], tagged: readonly Attribution[] | null) =>
  combineBy(ruled, tagged, weigh, () => 0.3);
const rules = (list: readonly Attribution[]) => list.map(({ rule }) => rule);

describe('combining rules and tagger', () => {
  it('gives no passage up that is somebody’s by where it stands, nor reads it otherwise', () => {
    const quoted = attribution('block-quote', 0.5, [4, 8], [[9, 30]]);
    const rival = attribution('tagger', 0.9, [4, 8], [[12, 20]]);
    expect(rules(combine([quoted], [rival]))).toEqual(['block-quote']);
    const offered: boolean[] = [];
    combineBy(
      [quoted],
      [],
      (one, other, _rivals, may) => {
        if (may !== undefined) offered.push(may({ ...one, contents: [{ start: 9, end: 20 }] }));
        return weigh(one, other);
      },
      () => 0.3,
    );
    expect(offered).toEqual([false]);
  });

  it('keeps both in the order of the text where they do not touch', () => {
    const later = attribution('said-that', 0.8, [40, 44], [[45, 60]]);
    const earlier = attribution('tagger', 0.5, [4, 8], [[9, 30]]);
    expect(rules(combine([later], [earlier]))).toEqual(['tagger', 'said-that']);
  });

  it.each([
    ['one cue', [4, 8], [[9, 30]], [4, 8], [[12, 20]]],
    ['the same words', [4, 8], [[9, 30]], [50, 54], [[12, 20]]],
    ['contents of which each is cut by the other', [4, 8], [[9, 30]], [50, 54], [[26, 45]]],
  ] as const)('takes the preferred one of two with %s', (_, cue, contents, otherCue, otherContents) => {
    const make = (confidence: number) =>
      attribution(
        'said-that',
        confidence,
        [...cue],
        contents.map(([a, b]) => [a, b]),
      );
    const rival = attribution(
      'tagger',
      0.6,
      [...otherCue],
      otherContents.map(([a, b]) => [a, b]),
    );
    expect(rules(combine([make(0.8)], [rival]))).toEqual(['said-that']);
    expect(rules(combine([make(0.5)], [rival]))).toEqual(['tagger']);
  });

  it('gives a quotation that stands alone to the turn that it goes on with', () => {
    const alone = { ...attribution('carry-over', 0.8, null, [[40, 60]]), source: null };
    const turn = attribution(
      'tagger',
      0.6,
      [34, 38],
      [
        [9, 30],
        [40, 60],
      ],
    );
    expect(rules(combine([alone], [turn]))).toEqual(['tagger']);
    const apart = attribution('tagger', 0.6, [34, 38], [[40, 60]]);
    expect(rules(combine([alone], [apart]))).toEqual(['carry-over']);
  });

  it('takes the reading that is preferred to the one found', () => {
    const found = attribution('said-that', 0.8, [4, 8], [[9, 30]]);
    const shorter = attribution('said-that', 0.8, [4, 8], [[9, 20]]);
    const [kept] = combineBy(
      [found],
      [],
      () => ({ attribution: shorter, agreement: 'alone', preference: 1 }),
      () => 0.3,
    );
    expect(kept!.contents).toEqual(shorter.contents);
  });

  it('lets no reading take the cue of another attribution into its content', () => {
    const found = attribution('called-as', 0.8, [4, 8], [[9, 20]]);
    const next = attribution('cue-then-quote', 0.8, [25, 31], [[33, 50]]);
    const asked: boolean[] = [];
    combineBy(
      [found, next],
      [],
      (one, _other, _rivals, may) => {
        if (one === found) for (const end of [24, 31, 50]) asked.push(may!({ ...one, contents: [{ start: 9, end }] }));
        return { attribution: one, agreement: 'alone', preference: 1 };
      },
      () => 0.3,
    );
    expect(asked).toEqual([true, false, false]);
  });

  it('gives up what another tagged attribution confirms only for a greater belief', () => {
    const ruled = attribution('said-that', 0.5, [4, 8], [[9, 30]]);
    const confirms = attribution('tagger', 0.5, [4, 8], [[9, 30]]);
    const rival = attribution('tagger', 0.6, [32, 36], [[12, 28]]);
    expect(rules(combine([ruled], [confirms, rival]))).toEqual(['said-that']);
  });

  it('lets contents stand that share but a few words', () => {
    const ruled = attribution('said-that', 0.9, [4, 8], [[9, 30]]);
    const tagged = attribution(
      'tagger',
      0.5,
      [31, 35],
      [
        [28, 30],
        [36, 60],
      ],
    );
    expect(rules(combine([ruled], [tagged]))).toEqual(['said-that', 'tagger']);
  });

  it('does not give up what another attribution is nested in or goes on from', () => {
    const outer = attribution('quote-then-cue', 0.4, [30, 34], [[0, 28]]);
    const inner = { ...attribution('cue-then-quote', 0.9, [3, 6], [[8, 20]]), nestedIn: 0 };
    const goesOn = { ...attribution('carry-over', 0.9, null, [[40, 60]]), continues: 0 };
    const tagged = attribution('tagger', 0.99, [30, 34], [[0, 28]]);
    expect(rules(combine([outer, inner], [tagged]))).not.toContain('tagger');
    expect(rules(combine([outer, goesOn], [tagged]))).not.toContain('tagger');
  });

  it('keeps what was told along with what a court heard of it', () => {
    const heard = { ...attribution('preposed-content', 0.9, [52, 57], [[0, 50]]), source: null };
    const tagged = attribution('tagger', 0.9, [8, 12], [[14, 50]]);
    expect(rules(combine([heard], [tagged]))).toEqual(['preposed-content', 'tagger']);
  });

  it('keeps references right when an earlier attribution is beaten', () => {
    const loser = attribution('said-that', 0.3, [4, 8], [[9, 20]]);
    const outer = attribution('quote-then-cue', 0.9, [60, 64], [[30, 58]]);
    const inner = { ...attribution('cue-then-quote', 0.9, [33, 36], [[38, 50]]), nestedIn: 1 };
    const combined = combine([loser, outer, inner], [attribution('tagger', 0.8, [4, 8], [[9, 25]])]);
    expect(rules(combined)).toEqual(['tagger', 'quote-then-cue', 'cue-then-quote']);
    expect(combined[2]!.nestedIn).toBe(1);
  });

  it('leaves the rules as sure as they are where nothing could be tagged', () => {
    const ruled = [attribution('said-that', 0.8, [4, 8], [[9, 30]]), attribution('tweet', 0.2, null, [[40, 60]])];
    expect(combine(ruled, null)).toEqual(ruled);
  });

  it('takes no tagged content without a cue, nor a tagged quotation without a source', () => {
    const bare = attribution('tagger', 0.9, null, [[9, 30]]);
    const title: Attribution = { ...attribution('tagger', 0.9, [4, 8], [[9, 30]]), kind: 'direct', source: null };
    expect(combine([], [bare, title])).toEqual([]);
  });
});
