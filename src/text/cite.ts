/** A statement as text to take along: with who said it, where it was printed, and a link to the very words. */
import type { Article } from '../model/article.ts';
import type { Statement } from '../model/statement.ts';
import { contentText, saidText } from './said.ts';

export const CITATION_FORMATS = ['citation', 'quote', 'markdown', 'json', 'link'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** What to call the formats in a menu. */
export const FORMAT_NAMES: Record<CitationFormat, string> = {
  citation: 'Quotation with citation',
  quote: 'Quotation alone',
  markdown: 'Markdown',
  json: 'JSON',
  link: 'Link to the quotation',
};

/** The statement in a format. An indirect statement is never put in quotation marks: nobody said those words. */
export function cite(article: Article, statement: Statement, format: CitationFormat): string {
  switch (format) {
    case 'citation':
      return citation(article, statement);
    case 'quote':
      return saidText(article.text, statement);
    case 'markdown':
      return markdown(article, statement);
    case 'json':
      return JSON.stringify(record(article, statement), null, 2);
    case 'link':
      return linkTo(article, statement) ?? article.origin.address;
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

const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>#]/g, '\\$&');

function markdown(article: Article, statement: Statement): string {
  const link = linkTo(article, statement);
  const title = escapeMarkdown(article.title);
  const where = [
    link ? `[${title}](${link})` : `*${title}*`,
    article.outlet && escapeMarkdown(article.outlet),
    dayOf(article),
  ]
    .filter(Boolean)
    .join(', ');
  return `> ${escapeMarkdown(saidText(article.text, statement))}\n>\n> — ${escapeMarkdown(speakerOf(statement))}, ${where}`;
}

const record = (article: Article, statement: Statement) => ({
  text: contentText(article.text, statement),
  kind: statement.kind,
  speaker: statement.speaker?.name ?? null,
  role: statement.speaker?.role ?? null,
  confidence: statement.confidence,
  title: article.title,
  outlet: article.outlet,
  byline: article.byline,
  published: article.published,
  url: article.url,
});

const encodeFragment = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');

/** Longer quotations are linked by their first and last words. */
const WHOLE_UP_TO = 80;
const EDGE_WORDS = 5;

/**
 * The article's address with a text fragment (https://wicg.github.io/scroll-to-text-fragment/), so that a browser opens
 * it at the first content of the statement. Null where the article has no address on the web.
 */
export function linkTo(article: Article, statement: Pick<Statement, 'contents'>): string | null {
  if (!article.url || !/^https?:/i.test(article.url)) return null;
  const { start, end } = statement.contents[0]!;
  const words = article.text.slice(start, end).replace(/\s+/g, ' ').trim();
  const address = article.url.replace(/#.*$/s, '');
  const edges = words.split(' ');
  const fragment =
    words.length <= WHOLE_UP_TO || edges.length <= 2 * EDGE_WORDS
      ? encodeFragment(words)
      : [edges.slice(0, EDGE_WORDS), edges.slice(-EDGE_WORDS)].map((part) => encodeFragment(part.join(' '))).join(',');
  return `${address}#:~:text=${fragment}`;
}
