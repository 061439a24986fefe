/** Articles and the notebook as files to take along: sourced Markdown for people, JSON for programs. */
import type { Article, Block } from '../model/article.ts';
import { type Statement, UTTERED } from '../model/statement.ts';
import { cite, citeArticle, escapeMarkdown } from './cite.ts';
import { statementRecord } from './cite-data.ts';
import { webAddress } from './quote-link.ts';

export type FileFormat = 'markdown' | 'json';

export interface WithStatements {
  readonly article: Article;
  readonly statements: readonly Statement[];
  readonly extractor: string | null;
}

/** A kept statement, or a note on a whole article; `article` and `statement` are null where it is not printed any more. */
export interface Kept {
  /** Null for a note on the whole article. */
  readonly statementId: string | null;
  readonly speaker: string | null;
  /** The words when they were kept. */
  readonly content: string;
  readonly note: string | null;
  readonly article: Article | null;
  readonly statement: Statement | null;
  readonly extractor: string | null;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const HEADINGS: Partial<Record<Block['kind'], string>> = { title: '#', heading: '##' };

function blockMarkdown(text: string, { kind, span, marker, level }: Block): string {
  const words = text.slice(span.start, span.end);
  if (kind === 'code') return `\`\`\`\n${words.replaceAll('```', "'''")}\n\`\`\``;
  const line = escapeMarkdown(words.replace(/\s+/g, ' '));
  if (HEADINGS[kind]) return `${HEADINGS[kind]} ${line}`;
  if (kind === 'quote') return `> ${line}`;
  return kind === 'list-item'
    ? `${'  '.repeat(Math.max(0, level - 1))}${marker?.match(/^\d/) ? marker : '-'} ${line}`
    : line;
}

/** The whole article, then who said what in it. */
export function articleFile({ article, statements, extractor }: WithStatements, format: FileFormat): string {
  const uttered = statements.filter((statement) => UTTERED.has(statement.class));
  const { title, outlet, byline, published, url, hash, text } = article;
  if (format === 'json') {
    const records = uttered.map((statement) => statementRecord(article, statement, extractor));
    return json({ article: article.id, title, outlet, byline, published, url, hash, text, statements: records });
  }
  const about = [byline, outlet, published?.slice(0, 10)].filter((part) => part).join(' · ');
  const parts = [
    article.blocks[0]?.kind === 'title' ? '' : `# ${escapeMarkdown(title)}`,
    escapeMarkdown(about),
    webAddress(article) ? `<${webAddress(article)}>` : '',
    ...article.blocks.map((block) => blockMarkdown(text, block)),
    uttered.length > 0 ? '## Who said what' : '',
    ...uttered.map((statement) => cite(article, statement, 'markdown', extractor)),
    `<!-- ${[extractor, `text ${hash}`].filter(Boolean).join(', ')} -->`,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** Statements under a heading, article by article, each with its citation. */
export function statementsFile(title: string, said: readonly WithStatements[], format: FileFormat): string {
  if (format === 'json') {
    return json(
      said.flatMap(({ article, statements, extractor }) =>
        statements.map((statement) => statementRecord(article, statement, extractor)),
      ),
    );
  }
  const parts = said.flatMap(({ article, statements, extractor }) =>
    statements.map((statement) => cite(article, statement, 'markdown', extractor)),
  );
  return `${[`# ${escapeMarkdown(title)}`, ...parts].join('\n\n')}\n`;
}

/** Everything that is kept, with its notes. */
export function notebookFile(entries: readonly Kept[], format: FileFormat): string {
  if (format === 'json') {
    return json(entries.map((entry) => ({ ...recordOf(entry), note: entry.note })));
  }
  const parts = entries.map((entry) => {
    const words = entryMarkdown(entry);
    return entry.note === null ? words : `${words}\n\n${entry.note.trim()}`;
  });
  return `${['# Notebook', ...parts].join('\n\n')}\n`;
}

const GONE = 'an article that is not in the library any more';

function recordOf({ statementId, article, statement, extractor, content, speaker }: Kept) {
  if (article && statement) return statementRecord(article, statement, extractor);
  if (statementId !== null) return { text: content, speaker };
  return { title: article?.title ?? null, outlet: article?.outlet ?? null, url: article?.url ?? null };
}

function entryMarkdown({ statementId, article, statement, extractor, content, speaker }: Kept): string {
  if (statementId === null) return `On ${article ? citeArticle(article, 'markdown') : GONE}:`;
  if (article && statement) return cite(article, statement, 'markdown', extractor);
  return `> ${escapeMarkdown(content)}\n>\n> — ${escapeMarkdown(speaker ?? 'unnamed speaker')} (not printed any more)`;
}
