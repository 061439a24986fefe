import { describe, expect, it } from 'vitest';
import { CITATION_FORMATS, cite } from '../../src/text/cite.ts';
import { authorsOf } from '../../src/text/cite-references.ts';
import { linkTo } from '../../src/text/quote-link.ts';
import { articleOf, statementsOf } from '../support/articles.ts';
import { RATES } from '../support/newsroom.ts';

const { article } = RATES;
const [direct, mixed, , indirect, , unnamed] = RATES.statements!;

describe('a citation', () => {
  it('gives the words, who said them, where they were printed and a link to them', () => {
    expect(cite(article, direct!, 'citation')).toBe(
      '“We are not pre-committing to any path,” — Christine Lagarde, president. “Central bank holds rates as growth slows”, ' +
        'Guardian, 2026-03-12, https://example.org/rates#:~:text=%E2%80%9CWe%20are%20not%20pre%2Dcommitting%20to%20any%20path%2C%E2%80%9D',
    );
  });

  it('keeps a mixed statement in the marks it was printed with', () => {
    expect(cite(article, mixed!, 'quote')).toBe('the outlook was “clouded” by trade disputes');
  });

  it('leaves out the “that” an indirect statement is printed with, and no other', () => {
    const odd = articleOf({ title: 'x' }, 'She said that day was done.', 'x');
    const said = (words: string) => statementsOf(odd, { words, kind: 'indirect' })[0]!;
    expect(cite(odd, said('that day was done'), 'quote')).toBe('day was done');
    expect(cite(odd, said('day was done'), 'quote')).toBe('day was done');
  });

  it.each(CITATION_FORMATS)('never puts an indirect statement in quotation marks, as %s', (format) => {
    expect(cite(article, indirect!, format)).not.toMatch(/[“"']\s*a cut in June could not be excluded\s*[”']/);
  });

  it('says that nobody is named', () => expect(cite(article, unnamed!, 'citation')).toContain('— unnamed speaker.'));

  it('escapes what Markdown would take for its own', () => {
    const odd = articleOf({ title: 'A [title] with *stars*' }, 'It is “two_words” and <b>', 'x');
    const [said] = statementsOf(odd, { words: '“two_words” and <b>', speaker: 'A_B', kind: 'mixed' });
    const text = cite(odd, said!, 'markdown');
    expect(text).toBe('> “two\\_words” and \\<b\\>\n>\n> — A\\_B, *A \\[title\\] with \\*stars\\**');
  });

  it('is valid JSON with what a program needs', () => {
    expect(JSON.parse(cite(article, direct!, 'json'))).toMatchObject({
      text: '“We are not pre-committing to any path,”',
      kind: 'direct',
      speaker: 'Christine Lagarde',
      outlet: 'Guardian',
      url: 'https://example.org/rates',
    });
  });
});

describe('a reference', () => {
  it('is BibTeX that says what was quoted and how it was found', () => {
    const odd = { ...article, title: 'Rates & {braces} at 5%', byline: 'By Ann Smith and the Newsroom, in Oslo' };
    expect(cite(odd, indirect!, 'bibtex', 'dixit 1').replace(/url = .*/, 'url = …')).toBe(
      [
        '@online{smith2026rates,',
        '  author = {Ann Smith},',
        '  title = {{Rates \\& \\{braces\\} at 5\\%}},',
        '  organization = {Guardian},',
        '  date = {2026-03-12},',
        '  url = …',
        '  note = {Joachim Nagel: a cut in June could not be excluded [indirect; confidence 0.40; dixit 1; ' +
          `text ${article.hash}; at ${indirect!.contents[0]!.start}-${indirect!.contents[0]!.end}]},`,
        '}',
      ].join('\n'),
    );
  });

  it('is CSL-JSON with the date in parts and the provenance apart', () => {
    expect(JSON.parse(cite(article, direct!, 'csl', 'dixit 1'))).toMatchObject([
      {
        type: 'article-newspaper',
        title: article.title,
        author: [{ literal: 'Ann Smith' }],
        issued: { 'date-parts': [[2026, 3, 12]] },
        custom: { speaker: 'Christine Lagarde', kind: 'direct', extractor: 'dixit 1', articleHash: article.hash },
      },
    ]);
  });

  it.each([
    ['By Ann Smith', ['Ann Smith']],
    ['BY ANN SMITH and Jean-Luc O’Neill', ['ANN SMITH', 'Jean-Luc O’Neill']],
    ['Ludwig van Beethoven, Correspondent', ['Ludwig van Beethoven']],
    ['Staff', ['Staff']],
    [null, []],
  ])('of the byline %j is by %j', (byline, authors) => expect(authorsOf({ byline })).toEqual(authors));
});

it('an annotation finds each piece of a broken quotation by its words and by its place', () => {
  const broken = articleOf({ title: 'Broken', url: 'https://example.org/b' }, '“One,” she said, “and two.”');
  const [said] = statementsOf(broken, { words: ['“One,”', '“and two.”'], speaker: 'She' });
  const { target, dixit } = JSON.parse(cite(broken, said!, 'selector', 'dixit 1'));
  expect(target).toEqual([
    {
      source: 'https://example.org/b',
      selector: [
        { type: 'TextQuoteSelector', exact: '“One,”', prefix: '', suffix: ' she said, “and two.”' },
        { type: 'TextPositionSelector', start: 0, end: 6 },
      ],
    },
    {
      source: 'https://example.org/b',
      selector: [
        { type: 'TextQuoteSelector', exact: '“and two.”', prefix: '“One,” she said, ', suffix: '' },
        { type: 'TextPositionSelector', start: 17, end: 27 },
      ],
    },
  ]);
  expect(dixit).toMatchObject({ kind: 'direct', extractor: 'dixit 1', articleHash: broken.hash });
});

describe('a link to a quotation', () => {
  it('names a long one by its first and last words', () => {
    const long = articleOf({ title: 'Long', url: 'https://example.org/long#old' }, `“${'word '.repeat(40)}end”`);
    const [said] = statementsOf(long, { words: long.text });
    expect(linkTo(long, said!)).toBe(
      'https://example.org/long#:~:text=%E2%80%9Cword%20word%20word%20word%20word,word%20word%20word%20word%20end%E2%80%9D',
    );
  });

  it('is not made for what is no web page', () => {
    const file = articleOf({ title: 'File', url: null }, '“Words.”');
    expect(linkTo(file, { contents: [{ start: 0, end: 8 }] })).toBeNull();
    expect(linkTo({ ...file, url: 'javascript:alert(1)' }, { contents: [{ start: 0, end: 8 }] })).toBeNull();
  });
});
