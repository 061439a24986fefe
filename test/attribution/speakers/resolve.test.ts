import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveMarked } from './who.ts';

const speakers = (marked: string) => resolveMarked(marked).map(({ speaker }) => speaker);

describe('resolve', () => {
  it('answers every attribution, in order, whatever the text', () => {
    const word = fc.constantFrom(
      'Ann',
      'Lee',
      'the',
      'judge',
      'said',
      'and',
      'who',
      'he',
      '“Go”',
      '{she}',
      '{}',
      '{the judge}',
      '{Lee}',
      'St.',
      ',',
      '.',
      '.\n\nThen',
      'ÉLAN',
      '’s',
      '{A}',
      '{and}',
      '𝒜',
    );
    const article = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => `x ${words.join(' ')} x`);
    fc.assert(
      fc.property(article, (marked) => {
        const resolutions = resolveMarked(marked);
        expect(resolutions).toHaveLength(marked.match(/\{/g)?.length ?? 0);
        for (const { confidence, how } of resolutions) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(how).not.toBe('');
        }
      }),
      { numRuns: 150 },
    );
  });

  it('takes words that JavaScript has a meaning for as words', () => {
    const text = '{The constructor} said so. “Go,” {a valueOf} said. “No,” {the hasOwnProperty} told the constructors.';
    expect(speakers(text).map((speaker) => speaker?.name)).toEqual([
      'the constructor',
      'a valueOf',
      'the hasOwnProperty',
    ]);
  });

  it('gives one speaker one id under all names', () => {
    const ids = speakers('{Ann Lee} said no. {Lee} said no. “No,” {she} said.').map((speaker) => speaker?.id);
    expect(new Set(ids).size).toBe(1);
  });

  it('gives a full name the same id in every article, and a bare one an id of the article’s own', () => {
    const [full] = speakers('{Ann Lee} said no.');
    const [again] = speakers('On Monday {Ann Lee} sang.');
    expect(full?.id).toBe(again?.id);
    const [bare] = speakers('{Lee} said no. “No,” Lee said.');
    expect(bare?.id).not.toBe(full?.id);
  });

  it('lists the other names a speaker goes by', () => {
    const [speaker] = speakers('{Ann Lee} said no. Lee left.');
    expect(speaker?.aliases).toEqual(['Lee']);
  });

  it('reads a long text of names in time that grows with its length', () => {
    const time = (count: number) => {
      const marked = Array.from(
        { length: count },
        (_, i) => `the judge, Xo${i} Hale, met Ann Lee. {She} said the judge ran.`,
      ).join('\n\n');
      const start = performance.now();
      resolveMarked(marked);
      return performance.now() - start;
    };
    time(50);
    const [short, long] = [time(150), time(1200)];
    // Eight times the text: quadratic work would take sixty-four times as long.
    expect(long).toBeLessThan(Math.max(200, short * 30));
  });
});
