import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../scripts/train/corpus.ts';
import { train } from '../../../scripts/train/train.ts';

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
