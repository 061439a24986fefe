import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../src/desk/align.ts';
import { said } from './support.ts';

const anyWords = fc.array(fc.constantFrom('sea', 'ship', 'the', 'not', 'seven', '42', '[sic]', '…', 'storm'), {
  maxLength: 25,
});
const drawn = (quoted: string, original: string) => {
  const [ours, theirs] = [said(quoted).words, said(original).words];
  const take = (words: typeof ours, [from, to]: readonly [number, number]) =>
    words
      .slice(from, to)
      .map((word) => word.value)
      .join(' ');
  return align(ours, theirs).runs.map(
    (run) => `${run.kind}: ${take(ours, run.quoted)} / ${take(theirs, run.original)}`,
  );
};

describe('an alignment', () => {
  it('finds a part in the middle of the original', () =>
    expect(drawn('some of our sea', 'Sirs, you have mislaid some of our sea, I fear')).toEqual([
      'same: some of our sea / some of our sea',
    ]));

  it('takes a long cut as one act', () =>
    expect(
      drawn(
        'the ship was cleared and it sailed',
        'the ship was cleared by the engineers of the company at noon and it sailed',
      ),
    ).toEqual([
      'same: the ship was cleared / the ship was cleared',
      'dropped:  / by the engineers of the company at noon',
      'same: and it sailed / and it sailed',
    ]));

  it('pairs a word with the one that took its place', () =>
    expect(drawn('we will close the harbour', 'we will open the harbour')).toEqual([
      'same: we will / we will',
      'replaced: close / open',
      'same: the harbour / the harbour',
    ]));

  it('of an endless quotation with an endless original ends, and uses all of it up', () => {
    const endless = said(Array.from({ length: 4_000 }, (_, at) => `w${at % 500}`).join(' ')).words;
    const { runs } = align(endless, endless);
    expect(runs.at(-1)!.quoted[1]).toBe(endless.length);
    expect(runs[0]!.quoted[0]).toBe(0);
  });

  it('of any words with themselves is one run that costs nothing', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const { words: own } = said(words.join(' '));
        const { cost, runs, same } = align(own, own);
        expect({ cost, same, runs: runs.length }).toEqual({ cost: 0, same: own.length, runs: Math.min(1, own.length) });
      }),
    );
  });

  it('uses up the quotation and a single stretch of the original, in order', () => {
    fc.assert(
      fc.property(anyWords, anyWords, (a, b) => {
        const [ours, theirs] = [said(a.join(' ')).words, said(b.join(' ')).words];
        const { runs } = align(ours, theirs);
        let quoted = 0;
        let original = runs[0]?.original[0] ?? 0;
        for (const run of runs) {
          expect(run.quoted[0]).toBe(quoted);
          expect(run.original[0]).toBe(original);
          [quoted, original] = [run.quoted[1], run.original[1]];
          const equal = (i: number) => ours[run.quoted[0] + i]!.value === theirs[run.original[0] + i]!.value;
          const length = run.quoted[1] - run.quoted[0];
          if (run.kind === 'same') expect(Array.from({ length }, (_, i) => equal(i))).not.toContain(false);
        }
        expect(quoted).toBe(ours.length);
        expect(original).toBeLessThanOrEqual(theirs.length);
      }),
    );
  });

  it('costs no more than adding every word of the quotation', () => {
    fc.assert(
      fc.property(anyWords, anyWords, (a, b) => {
        const ours = said(a.join(' ')).words;
        expect(align(ours, said(b.join(' ')).words).cost).toBeLessThanOrEqual(ours.length + 1e-4);
      }),
    );
  });
});
