import { describe, expect, it } from 'vitest';
import { adoptEdges } from '../../src/attribution/adopt-edges.ts';
import type { Attribution } from '../../src/attribution/types.ts';

const TEXT = 'Harbour master Lin has warned that the quay may sink, Moyo heard.';
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const found = (rule: string, source: string | null, cue: string, content = 'that the quay may sink'): Attribution => ({
  rule,
  kind: 'indirect',
  class: 'speech',
  contents: [at(content)],
  cue: [at(cue)],
  source: source === null ? null : at(source),
  confidence: 0.8,
  negated: false,
  nestedIn: null,
});
const inWords = ({ source, cue, rule }: Attribution) => {
  const words = ({ start, end }: { start: number; end: number }) => TEXT.slice(start, end);
  return [rule, source && words(source), ...cue.map(words)];
};

describe('what the rules found', () => {
  it('takes the words of the tagger for source and cue of the same statement', () =>
    expect(
      inWords(adoptEdges(found('said-that', 'Lin', 'warned'), found('tagger', 'Harbour master Lin', 'has warned'))),
    ).toEqual(['said-that', 'Harbour master Lin', 'has warned']));

  it('leaves the speaker to be found by the words of its own rule', () =>
    expect(
      adoptEdges(found('said-that', 'Lin', 'warned'), found('tagger', 'Harbour master Lin', 'has warned')).named,
    ).toEqual(at('Lin')));

  it('keeps its source where the tagger names somebody else', () =>
    expect(inWords(adoptEdges(found('said-that', 'Lin', 'warned'), found('tagger', 'Moyo', 'has warned')))).toEqual([
      'said-that',
      'Lin',
      'has warned',
    ]));

  it('keeps its words where those of the tagger are content', () =>
    expect(
      inWords(
        adoptEdges(found('said-that', 'Lin', 'warned'), found('tagger', 'Lin', 'warned that', 'the quay may sink')),
      ),
    ).toEqual(['said-that', 'Lin', 'warned']));

  it('stays as it is where the tagger found another statement, or none', () => {
    const ruled = found('said-that', 'Lin', 'warned');
    expect(adoptEdges(ruled, null)).toBe(ruled);
    expect(adoptEdges(ruled, found('tagger', 'Moyo', 'heard', 'Harbour master Lin'))).toBe(ruled);
  });
});
