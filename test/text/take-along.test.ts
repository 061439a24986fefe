import { expect, it } from 'vitest';
import { articleFile, notebookFile } from '../../src/text/take-along.ts';
import { articleOf, statementsOf } from '../support/articles.ts';
import { RATES } from '../support/newsroom.ts';

const article = articleOf(
  {
    title: 'Kinds',
    outlet: 'Guardian',
    byline: 'By Ann Smith',
    published: '2026-03-12T10:00:00Z',
    url: 'https://example.org/k',
  },
  'It is *starred*.\nAnd goes on.',
  { kind: 'heading', level: 2, text: 'More' },
  { kind: 'list-item', level: 2, marker: '•', text: 'An item' },
  { kind: 'list-item', level: 1, marker: '2.', text: 'Another' },
  { kind: 'quote', level: 1, text: 'Quoted' },
  { kind: 'code', level: 0, text: 'a < b\n  c' },
  '“Yes,” she said.',
);
const statements = statementsOf(
  article,
  { words: 'And goes on', kind: 'indirect', class: 'thought' },
  { words: '“Yes,”', speaker: 'She' },
);

it('an article is Markdown with its blocks, who said what, and where that comes from', () => {
  expect(articleFile({ article, statements, extractor: 'dixit 1' }, 'markdown')).toBe(
    [
      '# Kinds',
      'By Ann Smith · Guardian · 2026-03-12',
      '<https://example.org/k>',
      'It is \\*starred\\*. And goes on.',
      '## More',
      '  - An item',
      '2. Another',
      '> Quoted',
      '```\na < b\n  c\n```',
      '“Yes,” she said.',
      '## Who said what',
      '> “Yes,”\n>\n> — She, [Kinds](https://example.org/k#:~:text=%E2%80%9CYes%2C%E2%80%9D), Guardian, 2026-03-12',
      `<!-- dixit 1, text ${article.hash} -->\n`,
    ].join('\n\n'),
  );
});

it('an article is JSON with its text and every statement that was uttered', () => {
  const file = JSON.parse(articleFile({ article, statements, extractor: 'dixit 1' }, 'json'));
  expect(file).toMatchObject({ title: 'Kinds', text: article.text, hash: article.hash });
  expect(file.statements).toMatchObject([{ text: '“Yes,”', speaker: 'She', extractor: 'dixit 1' }]);
});

it('a notebook keeps the words of what is not printed any more, and says so', () => {
  const [first] = RATES.statements!;
  const kept = { speaker: 'A_B', content: 'gone for good', note: ' Why? ', extractor: null, statementId: 'gone' };
  const file = notebookFile(
    [
      { ...kept, article: null, statement: null },
      { ...kept, note: null, article: RATES.article, statement: first! },
      { ...kept, statementId: null, article: RATES.article, statement: null },
    ],
    'markdown',
  );
  expect(file).toMatch(
    /^# Notebook\n\n> gone for good\n>\n> — A\\_B \(not printed any more\)\n\nWhy\?\n\n> “We are not[\s\S]*\n\nOn \[Central bank holds[^\n]*:\n\nWhy\?\n$/,
  );
});
