import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribution/attribute.ts';
import { sliceSpan } from '../../src/model/span.ts';
import type { Statement } from '../../src/model/statement.ts';
import { articleOf } from './article-of.ts';

const TEXT = [
  'Mayor Ines Roldan opened the bridge on Monday. “It is safe,” she said. “We tested it twice.”',
  'Tom Okafor, an engineer, said the cables were “as good as new”.',
  '“It is safe,” Okafor said.',
  '“It is safe,” Okafor said.',
].join('\n\n');

const sayings = (statements: readonly Statement[]) =>
  statements.map(({ contents }) => contents.map((span) => sliceSpan(TEXT, span)));

describe('attribute', () => {
  it('gives every statement in the order of the text, with its speaker', () => {
    const statements = attribute(articleOf(TEXT));
    expect(sayings(statements)).toEqual([
      ['“It is safe,”', '“We tested it twice.”'],
      ['the cables were “as good as new”'],
      ['“It is safe,”'],
      ['“It is safe,”'],
    ]);
    expect(statements.map(({ speaker }) => speaker?.name)).toEqual([
      'Ines Roldan',
      'Tom Okafor',
      'Tom Okafor',
      'Tom Okafor',
    ]);
  });

  it('takes whom a thing is told for the one who answers', () => {
    const text =
      'Ada Lumb came to Leeds to play the organ. A tutor told her that women had small feet. “I bought bigger boots,” she said.';
    const found = attribute(articleOf(text)).map(({ speaker }) => speaker?.name);
    expect(found).toEqual(['a tutor', 'Ada Lumb']);
  });

  it('takes the witness for whoever gave evidence, not for counsel who asks', () => {
    const text =
      'Frances Lumb said the organ was shut. Mr Rossi asked if she had looked inside. “I did,” the witness replied.';
    const found = attribute(articleOf(text)).map(({ speaker }) => speaker?.name);
    expect(found).toEqual(['Frances Lumb', 'Rossi', 'Frances Lumb']);
  });

  it('does not take whom somebody is asked about for the one who answers', () => {
    const text = [
      'Ada Lumb, who coaches the choir, said that soprano Carla Diaz was ill.',
      'Asked whether Diaz had quit, the former organist paused. “Not that I know,” she said.',
    ].join('\n\n');
    const found = attribute(articleOf(text)).map(({ speaker }) => speaker?.name);
    expect(found).toEqual(['Ada Lumb', undefined, 'Ada Lumb']);
  });

  it('gives nobody what a court was told in a headline, and keeps what was told inside it', () => {
    const text = 'Organist sold pipes, court told\n\nAn organist told a friend it was “only tin”, a jury has heard.';
    const found = attribute(articleOf(`# ${text}`)).map(({ speaker }) => speaker?.name);
    expect(found).toEqual([undefined, undefined, 'an organist']);
  });

  it('says why: the rule, the cue and how the speaker was found', () => {
    expect(attribute(articleOf(TEXT))[0]!.why).toMatch(/^quote-then-cue; cue “said”; .*Ines Roldan/);
  });

  it('gives the same ids to the same words, whatever is written around them', () => {
    const before = attribute(articleOf(TEXT)).map(({ id }) => id);
    const after = attribute(articleOf(`It rained in Poole.\n\n${TEXT}\n\nNobody came.`)).map(({ id }) => id);
    expect(after).toEqual(before);
  });

  it('tells equal statements apart by their order', () => {
    const ids = attribute(articleOf(TEXT)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives the answers of an interview without labels to the one interviewed', () => {
    const text = [
      '# Ann Lee: ‘Sleep is for fish’',
      'Interview by Sam Reyes.',
      'Do you sleep?',
      'Never on a Sunday.',
      'Do you dream?',
      'Of fish, mostly.',
      'People say you never rest.',
      'They would.',
      'Why fish?',
      'They were there first.',
      'And birds?',
      'Ask them.',
    ].join('\n\n');
    const answers = attribute(articleOf(text)).filter(({ rule }) => rule === 'interview');
    expect(answers.map(({ contents }) => sliceSpan(text.slice(2), contents[0]!))).toEqual([
      'Never on a Sunday.',
      'Of fish, mostly.',
      'They would.',
      'They were there first.',
      'Ask them.',
    ]);
    expect(new Set(answers.map(({ speaker }) => speaker?.name))).toEqual(new Set(['Ann Lee']));
  });

  it('gives to the one interviewed all that stands between questions in bold type', () => {
    const text = [
      'The baker Ann Lee on bread',
      '**Do you sleep?**',
      'Never.',
      'Not since the oven came.',
      '**You sold it once.**',
      'Twice.',
      '**And the cat?**',
      'She thought it was a bed.',
      '**Why bread?**',
      'It rises.',
      '*Lee’s book is out in May.*',
    ].join('\n\n');
    const answers = attribute(articleOf(text)).filter(({ rule }) => rule === 'interview');
    expect(
      answers.map(({ contents, speaker }) => [contents.map((span) => sliceSpan(text, span)), speaker?.name]),
    ).toEqual([
      [['Never.', 'Not since the oven came.'], 'Ann Lee'],
      [['Twice.'], 'Ann Lee'],
      [['She thought it was a bed.'], 'Ann Lee'],
      [['It rises.'], 'Ann Lee'],
    ]);
  });

  it('hears an interview in three questions, if two are put to “you” below a headline of a name and words', () => {
    const text = '# Ann Lee: ‘I row’\n\nDo you sleep?\n\nNever.\n\nDo you dream?\n\nOf fish.\n\nWhy fish?\n\nAsk them.';
    const answers = attribute(articleOf(text)).filter(({ rule }) => rule === 'interview');
    expect(answers.map(({ speaker }) => speaker?.name)).toEqual(['Ann Lee', 'Ann Lee', 'Ann Lee']);
  });

  it('takes whoever asks if she can row for somebody else than her', () => {
    const text =
      'Ann Lee rowed. “I won,” Lee said.\n\nOne night the promoter of a gala asked if she could row. “I can,” she said.';
    expect(attribute(articleOf(text)).map(({ speaker }) => speaker?.name)).toEqual([
      'Ann Lee',
      'the promoter of a gala',
      'Ann Lee',
    ]);
  });

  it('finds nothing in nothing', () => {
    expect(attribute(articleOf(''))).toEqual([]);
    expect(attribute(articleOf('Rain.'))).toEqual([]);
  });
});

const WORDS = fc.array(
  fc.constantFrom(
    ...['“', '”', '"', "'", '‘', '’', '«', '»', ',', '.', ':', '?', '—', '(', ')', '\n\n', "''", '>', '@lin'],
    ...['he', 'Lin', 'said', 'told', 'reporters', 'that', 'the levy', 'should end', 'according to', 'adding', 'called'],
    ...[
      'who',
      'and',
      'as',
      'put it',
      'Q:',
      'FALK:',
      'reportedly',
      'In',
      'view',
      'was asked',
      'whether',
      '𝔘',
      '\u00a0',
      '6',
    ],
  ),
  { maxLength: 60 },
);

describe('whatever the text', () => {
  it('statements are well formed: spans in range, ordered and disjoint, ids unique, nesting within the list', () => {
    fc.assert(
      fc.property(WORDS, fc.boolean(), (words, titled) => {
        const article = articleOf((titled ? '# ' : '') + words.join(' '));
        const statements = attribute(article);
        const ids = new Set(statements.map(({ id }) => id));
        expect(ids.size).toBe(statements.length);
        for (const { contents, cue, source, nestedIn, confidence } of statements) {
          expect(contents.length).toBeGreaterThan(0);
          for (const spans of [contents, cue, source === null ? [] : [source]]) expectOrdered(article.text, spans);
          if (nestedIn !== null) expect(ids.has(nestedIn)).toBe(true);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each(['» said « was asked »', ') , said', '— Lin? told Lin'])('nothing is thrown: %s', (text) => {
    expect(() => attribute(articleOf(text))).not.toThrow();
  });

  it('nothing is thrown: any code units, lone surrogates and controls among them', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }).map((units) => String.fromCharCode(...units)),
      fc
        .tuple(fc.constantFrom('"', '“', '(', ' - ', '.', ',', ' said ', '\n\n', '’'), fc.integer({ min: 0, max: 500 }))
        .map(([piece, times]) => piece.repeat(times)),
    );
    fc.assert(
      fc.property(hostile, (text) => void attribute(articleOf(text))),
      { numRuns: 200 },
    );
  });
});

function expectOrdered(text: string, spans: readonly { readonly start: number; readonly end: number }[]): void {
  let at = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(at);
    expect(end).toBeGreaterThan(start);
    at = end;
  }
  expect(at).toBeLessThanOrEqual(text.length);
}
