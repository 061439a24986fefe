/** Articles and the notebook as files to take along: sourced Markdown for people, JSON for programs. */
import type { Article, Block } from '../model/article.ts';
import { type Statement, UTTERED } from '../model/statement.ts';
import { cite, escapeMarkdown } from './cite.ts';
import { statementRecord } from './cite-data.ts';
import { webAddress } from './quote-link.ts';

export type FileFormat = 'markdown' | 'json';

export interface WithStatements {
  readonly article: Article;
  readonly statements: readonly Statement[];
  readonly extractor: string | null;
}

/** A kept statement; `article` and `statement` are null where it is not printed any more. */
export interface Kept {
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

/** Everything that is kept, with its notes. */
export function notebookFile(entries: readonly Kept[], format: FileFormat): string {
  if (format === 'json') {
    return json(
      entries.map(({ article, statement, extractor, note, content, speaker }) => ({
        ...(article && statement ? statementRecord(article, statement, extractor) : { text: content, speaker }),
        note,
      })),
    );
  }
  const parts = entries.map(({ article, statement, extractor, note, content, speaker }) => {
    const words =
      article && statement
        ? cite(article, statement, 'markdown', extractor)
        : `> ${escapeMarkdown(content)}\n>\n> — ${escapeMarkdown(speaker ?? 'unnamed speaker')} (not printed any more)`;
    return note === null ? words : `${words}\n\n${note.trim()}`;
  });
  return `${['# Notebook', ...parts].join('\n\n')}\n`;
}
