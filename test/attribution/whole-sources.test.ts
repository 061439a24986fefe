import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/attribution/annotate.ts';
import { read } from '../../src/attribution/reading/read.ts';
import type { Attribution } from '../../src/attribution/types.ts';
import { wholeSources } from '../../src/attribution/whole-sources.ts';
import { articleOf } from './article-of.ts';

function sourceOf(text: string, source: string, cue: string): string {
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const tagged: Attribution = {
    rule: 'tagger',
    kind: 'indirect',
    class: 'speech',
    contents: [{ start: text.length - 5, end: text.length - 1 }],
    cue: [at(cue)],
    source: at(source),
    confidence: 0.6,
    negated: false,
    nestedIn: null,
  };
  const [whole] = wholeSources(read(annotate(articleOf(text))), [tagged]);
  return text.slice(whole!.source!.start, whole!.source!.end);
}

describe('a tagged source', () => {
  it('that is only the end of a description becomes whole', () =>
    expect(
      sourceOf('The Lowland Coalition, which represents millions, favours more.', 'represents millions,', 'favours'),
    ).toBe('The Lowland Coalition, which represents millions,'));

  it('that is a time becomes the phrase before it', () =>
    expect(sourceOf('The High Court this month rejected a plea.', 'this month', 'rejected')).toBe('The High Court'));

  it('stays as it is where it is whole', () =>
    expect(sourceOf('The mayor of Poole rejected a plea.', 'The mayor of Poole', 'rejected')).toBe(
      'The mayor of Poole',
    ));
});
