import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribution/attribute.ts';
import { sliceSpan } from '../../src/model/span.ts';
import { articleOf } from './article-of.ts';

/** Contents of the statements in quotation marks, and whose they are. */
const quoted = (source: string) => {
  const article = articleOf(source);
  return attribute(article)
    .filter(({ kind }) => kind !== 'indirect')
    .map(({ contents, speaker }) => [contents.map((span) => sliceSpan(article.text, span)), speaker?.name ?? null]);
};

describe('a quotation that stands alone', () => {
  it('goes on with the turn before it, from paragraph to paragraph', () => {
    const text =
      '“The nets froze,” Ada Venn said.\n\n“We cut them loose with the old axe that Hugo keeps aboard.”\n\n“Then we rowed home by the stars, for an hour or two.”\n\nIt snowed.';
    const contents = [
      '“The nets froze,”',
      '“We cut them loose with the old axe that Hugo keeps aboard.”',
      '“Then we rowed home by the stars, for an hour or two.”',
    ];
    expect(quoted(text)).toEqual([[contents, 'Ada Venn']]);
  });

  it('goes on past a sentence about the speaker, and past what the cue drags along', () => {
    const text = '“The nets froze,” Ada Venn said as she left the quay. She has fished since May. “We cut them loose.”';
    expect(quoted(text)).toEqual([[['“The nets froze,”', '“We cut them loose.”'], 'Ada Venn']]);
  });

  it('makes what began half reported mixed, and what began in marks direct', () => {
    const text =
      'Ada Venn said the nets were “stiff as planks.”\n\n“We cut them loose with the old axe that Hugo keeps aboard.”';
    const contents = [
      'the nets were “stiff as planks.”',
      '“We cut them loose with the old axe that Hugo keeps aboard.”',
    ];
    expect(quoted(text)).toEqual([[contents, 'Ada Venn']]);
  });

  it('is a statement of its own once something else has been reported, or somebody else has been named', () => {
    const reported = '“The nets froze,” Ada Venn said. She added that nobody was cold.\n\n“We cut them loose.”';
    expect(quoted(reported).map(([contents]) => contents)).toEqual([['“The nets froze,”'], ['“We cut them loose.”']]);
    const named = '“The nets froze,” Ada Venn said. Her brother Hugo shrugged. “We had cut them loose by then.”';
    expect(quoted(named)).toHaveLength(2);
  });

  it('is a statement of its own where one of two asks and the other answers', () => {
    const text = '“It is sound,” Ada Venn replied.\n\n“But no longer watertight?”\n\n“No.”';
    expect(quoted(text)).toHaveLength(3);
  });

  it('is a statement of its own where a few words are all there is in its paragraph', () => {
    const text = '“You are late,” Ada Venn said.\n\n“The tide was.”\n\n“It always is.”';
    expect(quoted(text)).toEqual([
      [['“You are late,”'], 'Ada Venn'],
      [['“The tide was.”'], null],
      [['“It always is.”'], 'Ada Venn'],
    ]);
  });

  it('goes on in doubled apostrophes too, to the end of the text', () => {
    const text =
      "''The nets froze,'' Ada Venn said. ''All of them.''\n\n''We cut them loose with the old axe that Hugo keeps aboard.''";
    const contents = [
      "''The nets froze,''",
      "''All of them.''",
      "''We cut them loose with the old axe that Hugo keeps aboard.''",
    ];
    expect(quoted(text)).toEqual([[contents, 'Ada Venn']]);
  });

  it('goes on with nobody who signs', () => {
    const text = '“The nets froze.” ― Ada Venn\n\n“We cut them loose.” ― Hugo Lund';
    expect(quoted(text).map(([, speaker]) => speaker)).toEqual(['Ada Venn', 'Hugo Lund']);
  });

  it('keeps what is nested in it', () => {
    const text = '“The nets froze,” Ada Venn said.\n\n“My brother said, ‘Cut them loose,’ and we did so at once.”';
    const statements = attribute(articleOf(text));
    expect(statements.map(({ nestedIn }) => nestedIn)).toEqual([null, statements[0]!.id]);
  });
});
