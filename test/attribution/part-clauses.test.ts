import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/attribution/annotate.ts';
import { partClauses } from '../../src/attribution/part-clauses.ts';
import { read } from '../../src/attribution/reading/read.ts';
import type { Attribution } from '../../src/attribution/types.ts';
import { sliceSpan } from '../../src/model/span.ts';
import { articleOf } from './article-of.ts';

function parted(text: string, cue: string, content: string): string[] {
  const article = articleOf(text);
  const at = (words: string) => ({
    start: article.text.indexOf(words),
    end: article.text.indexOf(words) + words.length,
  });
  const tagged: Attribution = {
    rule: 'tagger',
    kind: 'indirect',
    class: 'speech',
    contents: [at(content)],
    cue: [at(cue)],
    source: null,
    confidence: 0.6,
    negated: false,
    nestedIn: null,
  };
  const [found] = partClauses(read(annotate(article)), [tagged]);
  return found!.contents.map((span) => sliceSpan(article.text, span));
}

describe('the content of a tagged attribution', () => {
  it('ends at a semicolon behind which somebody else has a saying', () =>
    expect(
      parted(
        'Lund admits that it sank; a teacher, Ada Venn, insists that it rose.',
        'admits',
        'that it sank; a teacher, Ada Venn',
      ),
    ).toEqual(['that it sank']));

  it('goes on behind a semicolon where nobody has', () =>
    expect(parted('Lund admits that it sank; the rope was old.', 'admits', 'that it sank; the rope was old')).toEqual([
      'that it sank; the rope was old',
    ]));
});
