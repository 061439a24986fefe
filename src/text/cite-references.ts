/** An article as a reference for bibliographies; where a statement was quoted from it, that is in the note. */
import type { Article } from '../model/article.ts';
import type { Statement } from '../model/statement.ts';
import { linkTo, webAddress } from './quote-link.ts';
import { provenanceOf } from './quote-selector.ts';
import { saidText } from './said.ts';

/** The people of a byline: "By Ann Smith and Bo Li, in Oslo" → Ann Smith, Bo Li. What is no name stays as it is. */
export function authorsOf({ byline }: Pick<Article, 'byline'>): string[] {
  const names = (byline ?? '')
    .replace(/^\s*by:?\s+/i, '')
    .split(/\s*(?:,|;|&|\band\b)\s*/)
    .map((name) => name.trim())
    .filter(Boolean);
  const people = names.filter(isName);
  return people.length > 0 ? people : byline ? [byline.trim()] : [];
}

const isName = (words: string): boolean =>
  /^\p{Lu}[\p{L}'’.-]*(?:\s+[\p{L}'’.-]+){0,2}\s+\p{Lu}[\p{L}'’.-]+$/u.test(words);

const WORD = /[\p{L}\p{N}]+/gu;

/** A short name for the reference: first author or outlet, year, first word of the headline. */
function keyOf(article: Article): string {
  const plain = (text: string): string =>
    text
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9]/g, '')
      .toLowerCase();
  const who = plain(authorsOf(article)[0]?.split(/\s+/).at(-1) ?? article.outlet ?? 'article') || 'article';
  const word = (article.title.match(WORD) ?? []).map(plain).find((each) => each.length > 3) ?? '';
  return `${who}${article.published?.slice(0, 4) ?? ''}${word}`;
}

/** What was quoted and how it was found, in one line. */
function noteOf(article: Article, statement: Statement, extractor: string | null): string {
  const { offsets, articleHash, confidence } = provenanceOf(article.text, statement, { hash: article.hash, extractor });
  const { speaker, kind, negated } = statement;
  const who = speaker ? [speaker.name, speaker.role].filter(Boolean).join(', ') : 'unnamed speaker';
  const found = [
    negated ? `${kind}, negated` : kind,
    `confidence ${confidence.toFixed(2)}`,
    extractor ?? 'no extractor',
    `text ${articleHash}`,
    `at ${offsets.map((pair) => pair.join('-')).join(', ')}`,
  ];
  return `${who}: ${saidText(article.text, statement)} [${found.join('; ')}]`;
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

const tex = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\{}$&#_^~%]/g, (letter) => TEX[letter] ?? `\\${letter}`);

const addressOf = (article: Article, statement: Statement | null): string | null =>
  statement ? linkTo(article, statement) : webAddress(article);

/** BibLaTeX's `@online`, or `@misc` for what has no address on the web. */
export function bibtex(article: Article, statement: Statement | null, extractor: string | null): string {
  // A name that is not first and last is put in braces, or it would be taken apart.
  const author = authorsOf(article).map((name) => (isName(name) ? tex(name) : `{${tex(name)}}`));
  const fields: readonly (readonly [string, string | null])[] = [
    ['author', author.join(' and ') || null],
    ['title', `{${tex(article.title)}}`],
    ['organization', article.outlet && tex(article.outlet)],
    ['date', article.published && tex(article.published.slice(0, 10))],
    ['url', addressOf(article, statement)?.replace(/[{}\\]/g, encodeURIComponent) ?? null],
    ['note', statement && tex(noteOf(article, statement, extractor))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : `  ${name} = {${value}},`));
  return `@${webAddress(article) ? 'online' : 'misc'}{${keyOf(article)},\n${lines.join('\n')}\n}`;
}

/** https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html: a list of one item. */
export function csl(article: Article, statement: Statement | null, extractor: string | null) {
  const date = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/
    .exec(article.published ?? '')
    ?.slice(1)
    .filter(Boolean)
    .map(Number);
  const url = addressOf(article, statement);
  return [
    {
      id: keyOf(article),
      type: 'article-newspaper',
      title: article.title,
      ...(article.byline && { author: authorsOf(article).map((literal) => ({ literal })) }),
      ...(article.outlet && { 'container-title': article.outlet }),
      ...(date && { issued: { 'date-parts': [date] } }),
      ...(url && { URL: url }),
      ...(article.language && { language: article.language }),
      ...(statement && {
        note: noteOf(article, statement, extractor),
        custom: {
          speaker: statement.speaker?.name ?? null,
          role: statement.speaker?.role ?? null,
          kind: statement.kind,
          ...provenanceOf(article.text, statement, { hash: article.hash, extractor }),
        },
      }),
    },
  ];
}
