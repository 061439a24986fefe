import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/attribution/annotate.ts';
import { partClauses } from '../../src/attribution/part-clauses.ts';
import { read } from '../../src/attribution/reading/read.ts';
import { sliceSpan } from '../../src/model/span.ts';
import { articleOf } from './article-of.ts';
import { tagged } from './tagged.ts';

function parted(text: string, cue: string, content: string): string[] {
  const reading = read(annotate(articleOf(text)));
  const [found] = partClauses(reading, [tagged(reading, null, cue, content)]);
  return found!.contents.map((span) => sliceSpan(text, span));
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

  it('ends where the main clause of its sentence begins', () =>
    expect(
      parted(
        'Though Lund admits that it was “a risk,” the harbour board says little.',
        'admits',
        'that it was “a risk,” the harbour board says little',
      ),
    ).toEqual(['that it was “a risk,”']));

  it('ends before the next saying of whoever speaks', () =>
    expect(
      parted(
        'Lund called the pier “a gift” and likened it to a ship.',
        'called',
        'the pier “a gift” and likened it to a ship',
      ),
    ).toEqual(['the pier “a gift”']));

  it('goes on behind a semicolon where nobody has', () =>
    expect(parted('Lund admits that it sank; the rope was old.', 'admits', 'that it sank; the rope was old')).toEqual([
      'that it sank; the rope was old',
    ]));
});
