import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../scripts/train/corpus.ts';
import { exp, makeLattice, STEPS, sumPaths } from '../../../scripts/train/forward-backward.ts';
import { train } from '../../../scripts/train/train.ts';
import { LABEL_COUNT } from '../../../src/attribution/tagger/labels.ts';
import { STATE_COUNT } from '../../../src/attribution/tagger/states.ts';

const NAMES = ['Roldan', 'Okafor', 'Ito', 'Lund', 'Moyo', 'Falk', 'Price', 'Vega'];

/** A corpus of invented articles in the form of PolNeAR: brat standoff, offsets in code points. */
function inventCorpus(): string {
  const dir = mkdtempSync(join(tmpdir(), 'dixit-corpus-'));
  for (const part of ['text', 'attributions']) mkdirSync(join(dir, part));
  NAMES.forEach((name, article) => {
    const lines: string[] = [];
    const notes: string[] = [];
    let length = 0;
    NAMES.forEach((other, k) => {
      const head = '😀 The tram was late. ';
      const content = `the tram of ${name} would come`;
      const note = (id: string, role: string, before: string, words: string) => {
        const start = length + [...(head + before)].length;
        notes.push(`T${k}${id}\t${role} ${start} ${start + words.length}\t${words}`);
      };
      note('1', 'Source', '', other);
      note('2', 'Cue', `${other} `, 'said');
      note('3', 'Content', `${other} said `, content);
      notes.push(`E${k + 1}\tAttribution:T${k}2 Content:T${k}3 Cue:T${k}2 Source:T${k}1`);
      const line = `${head}${other} said ${content}.`;
      lines.push(line);
      length += [...line].length + 1;
    });
    writeFileSync(join(dir, 'text', `tram_${article}.txt`), lines.join('\n'));
    writeFileSync(join(dir, 'attributions', `tram_${article}_aaaa.ann`), notes.join('\n'));
  });
  return dir;
}

describe('training', () => {
  const articles = readCorpus(inventCorpus());
  const bytes = train(articles, 'invented', 1, () => {});

  it('lays gold spans in code points over tokens', () => {
    const { annotated, labels } = articles[0]!;
    const words = annotated.tokens.filter((_, i) => labels[i]! > 0).map(({ value }) => value);
    expect(words.slice(0, 8).join(' ')).toBe('Roldan said the tram of Roldan would come');
  });

  it('gives the same bytes for the same corpus and seed, and others for another seed', () => {
    expect(train(articles, 'invented', 1, () => {})).toEqual(bytes);
    expect(train(articles, 'invented', 2, () => {})).not.toEqual(bytes);
  });
});

describe('the sums over all paths', () => {
  const LENGTH = 5;
  const worths = (length: number) =>
    fc.array(fc.double({ min: 0.01, max: 10, noNaN: true }), { minLength: length, maxLength: length });

  it('give every token a state for certain', () => {
    fc.assert(
      fc.property(worths(LENGTH * LABEL_COUNT), worths(STEPS), (labels, steps) => {
        const lattice = makeLattice();
        lattice.labels.set(labels);
        for (let i = 0; i < LENGTH; i++) lattice.steps.set(steps, i * STEPS);
        sumPaths(lattice, LENGTH);
        for (let i = 0; i < LENGTH; i++) {
          let sum = 0;
          for (let state = 0; state < STATE_COUNT; state++)
            sum += lattice.forward[i * STATE_COUNT + state]! * lattice.backward[i * STATE_COUNT + state]!;
          expect(sum).toBeCloseTo(1, 9);
        }
      }),
    );
  });

  it('use a power of e that is right to six digits', () => {
    fc.assert(
      fc.property(fc.double({ min: -80, max: 80, noNaN: true }), (x) => {
        expect(exp(x) / Math.exp(x)).toBeCloseTo(1, 6);
      }),
    );
    expect(exp(-1000)).toBe(0);
  });
});
