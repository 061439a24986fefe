import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/attribution/annotate.ts';
import { partTurns } from '../../src/attribution/part-turns.ts';
import { read } from '../../src/attribution/reading/read.ts';
import type { Attribution } from '../../src/attribution/types.ts';
import { articleOf } from './article-of.ts';

const TEXT = '“It rained,” Lin told us. “Orders slipped.” She blamed weak demand.';
const reading = read(annotate(articleOf(TEXT)));
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const made = (kind: Attribution['kind'], cue: string, ...contents: string[]): Attribution => ({
  rule: 'x',
  kind,
  class: 'speech',
  contents: contents.map(at),
  cue: [at(cue)],
  source: null,
  confidence: 0.9,
  negated: false,
  nestedIn: null,
});
const turn = made('direct', 'told', '“It rained,”', '“Orders slipped.”');

describe('what a tagged attribution takes of another turn', () => {
  it('is left out of it, and its kind is what remains', () => {
    const [parted] = partTurns(reading, [turn], [made('mixed', 'blamed', '“Orders slipped.”', 'weak demand')]);
    expect(parted).toMatchObject({ kind: 'indirect', contents: [at('weak demand')] });
  });

  it('stays where the cue is the same, or where nothing else is left', () => {
    const same = made('mixed', 'told', '“Orders slipped.”', 'weak demand');
    const all = made('direct', 'blamed', '“It rained,”', '“Orders slipped.”');
    expect(partTurns(reading, [turn], [same, all])).toEqual([same, all]);
  });
});
