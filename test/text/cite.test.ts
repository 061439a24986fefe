import { describe, expect, it } from 'vitest';
import { CITATION_FORMATS, cite, linkTo } from '../../src/text/cite.ts';
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
