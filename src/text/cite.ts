/** A statement as text to take along: with who said it, where it was printed, and a link to the very words. */
import type { Article } from '../model/article.ts';
import type { Statement } from '../model/statement.ts';
import { annotation, statementRecord } from './cite-data.ts';
import { bibtex, csl } from './cite-references.ts';
import { linkTo, webAddress } from './quote-link.ts';
import { saidText } from './said.ts';

export const CITATION_FORMATS = ['citation', 'quote', 'markdown', 'json', 'bibtex', 'csl', 'selector', 'link'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** What to call the formats in a menu. */
export const FORMAT_NAMES: Record<CitationFormat, string> = {
  citation: 'Quotation with citation',
  quote: 'Quotation alone',
  markdown: 'Markdown',
  json: 'JSON',
  bibtex: 'BibTeX',
  csl: 'CSL-JSON',
  selector: 'W3C annotation (TextQuoteSelector)',
  link: 'Link to the quotation',
};

/**
 * The statement in a format. An indirect statement is never put in quotation marks: nobody said those words.
 * `extractor` is the version that found it, where it is known; formats that can hold it say so.
 */
export function cite(
  article: Article,
  statement: Statement,
  format: CitationFormat,
  extractor: string | null = null,
): string {
  switch (format) {
    case 'citation':
      return citation(article, statement);
    case 'quote':
      return saidText(article.text, statement);
    case 'markdown':
      return markdown(article, statement);
    case 'json':
      return JSON.stringify(statementRecord(article, statement, extractor), null, 2);
    case 'bibtex':
      return bibtex(article, statement, extractor);
    case 'csl':
      return JSON.stringify(csl(article, statement, extractor), null, 2);
    case 'selector':
      return JSON.stringify(annotation(article, statement, extractor), null, 2);
    case 'link':
      return linkTo(article, statement) ?? article.origin.address;
  }
}

export const ARTICLE_FORMATS = ['citation', 'markdown', 'bibtex', 'csl', 'link'] as const satisfies CitationFormat[];
export type ArticleFormat = (typeof ARTICLE_FORMATS)[number];

/** What to call them in a menu. */
export const ARTICLE_FORMAT_NAMES: Record<ArticleFormat, string> = {
  citation: 'Citation of the article',
  markdown: 'Markdown',
  bibtex: 'BibTeX',
  csl: 'CSL-JSON',
  link: 'Link to the article',
};

/** An article without any statement in a format: headline, outlet, day and address. */
export function citeArticle(article: Article, format: ArticleFormat = 'citation'): string {
  const address = webAddress(article) ?? article.origin.address;
  switch (format) {
    case 'citation':
      return [`“${article.title}”`, article.outlet, dayOf(article), address].filter(Boolean).join(', ');
    case 'markdown':
      return markdownPlace(article, webAddress(article));
    case 'bibtex':
      return bibtex(article, null, null);
    case 'csl':
      return JSON.stringify(csl(article, null, null), null, 2);
    case 'link':
      return address;
  }
}

const speakerOf = ({ speaker }: Statement): string =>
  speaker ? [speaker.name, speaker.role].filter(Boolean).join(', ') : 'unnamed speaker';

const dayOf = ({ published }: Article): string => published?.slice(0, 10) ?? '';

function citation(article: Article, statement: Statement): string {
  const where = [`“${article.title}”`, article.outlet, dayOf(article)].filter(Boolean).join(', ');
  const link = linkTo(article, statement);
  const said = saidText(article.text, statement);
  return `${said} — ${speakerOf(statement)}. ${where}${link ? `, ${link}` : ''}`;
}

/** Text that Markdown prints as it is. */
export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>#]/g, '\\$&');

/** Headline, outlet and day; the headline is a link where there is an address for it. */
function markdownPlace(article: Article, link: string | null): string {
  const title = escapeMarkdown(article.title);
  return [link ? `[${title}](${link})` : `*${title}*`, article.outlet && escapeMarkdown(article.outlet), dayOf(article)]
    .filter(Boolean)
    .join(', ');
}

function markdown(article: Article, statement: Statement): string {
  const where = markdownPlace(article, linkTo(article, statement));
  return `> ${escapeMarkdown(saidText(article.text, statement))}\n>\n> — ${escapeMarkdown(speakerOf(statement))}, ${where}`;
}
