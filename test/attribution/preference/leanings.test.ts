import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/attribution/annotate.ts';
import { sayLeanings } from '../../../src/attribution/preference/leanings.ts';
import { read } from '../../../src/attribution/reading/read.ts';
import { tag } from '../../../src/attribution/tagger/tag.ts';
import { articleOf } from '../article-of.ts';
import { tagged } from '../tagged.ts';

/** The evidence that a reading of a sentence has, by its words. */
function evidence(text: string, source: string, cue: string, content: string): ReadonlyMap<string, number> {
  const annotated = annotate(articleOf(text));
  const reading = read(annotated);
  const said = new Map<string, number>();
  const { leanings } = tag(annotated)!;
  sayLeanings(reading, tagged(reading, source, cue, content), leanings, (name, value) => said.set(name, value));
  return said;
}

describe('how the tagger’s scores bear out a reading', () => {
  const text = 'Ada Venn said the levy was “a gift” to thieves, and the crowd went home.';

  it('tells content from what the narrator goes on with', () => {
    const right = evidence(text, 'Ada Venn', 'said', 'the levy was “a gift” to thieves');
    const long = evidence(text, 'Ada Venn', 'said', 'the levy was “a gift” to thieves, and the crowd went home');
    expect(right.get('content leans least')).toBeGreaterThan(long.get('content leans least')!);
    expect(right.get('content leans')).toBeGreaterThan(long.get('content leans')!);
  });

  it('tells who speaks from who does not', () => {
    const right = evidence(text, 'Ada Venn', 'said', '“a gift”');
    const wrong = evidence(text, 'the crowd', 'said', '“a gift”');
    expect(right.get('source leans')).toBeGreaterThan(wrong.get('source leans')!);
  });
});
