/** Articles and statements for tests, made from literals. */
import type { Article, Block } from '../../src/model/article.ts';
import { shortHash } from '../../src/model/hash.ts';
import type { Span } from '../../src/model/span.ts';
import type { Speaker, Statement, StatementClass, StatementKind } from '../../src/model/statement.ts';
import { bareArticle } from './bare-article.ts';

export type Heading = Partial<Pick<Article, 'title' | 'outlet' | 'byline' | 'published' | 'url' | 'titleMade'>>;

/** An article of paragraphs, one blank line between them; a paragraph may be given as a block of another kind. */
export function articleOf(
  heading: Heading,
  ...paragraphs: readonly (string | (Omit<Block, 'span'> & { text: string }))[]
): Article {
  const blocks: Block[] = [];
  let text = '';
  for (const paragraph of paragraphs) {
    if (text) text += '\n\n';
    const given = typeof paragraph === 'string' ? { kind: 'paragraph' as const, level: 0, text: paragraph } : paragraph;
    const start = text.length;
    text += given.text;
    const { text: _, ...block } = given;
    blocks.push({ ...block, span: { start, end: text.length } });
  }
  const title = heading.title ?? 'An article';
  return bareArticle(text, blocks, {
    id: shortHash(title),
    origin: { kind: 'file', address: `/${title}.txt` },
    title,
    titleMade: false,
    ...heading,
  });
}

export interface Said {
  /** The words of the content, as they stand in the article; several pieces for a broken quotation. */
  readonly words: string | readonly string[];
  readonly speaker?: string | null;
  readonly role?: string;
  readonly kind?: StatementKind;
  readonly class?: StatementClass;
  readonly confidence?: number;
}

/** A speaker whose id is the name. */
const speakerOf = (name: string, role: string | null = null): Speaker => ({
  id: shortHash(name),
  name,
  type: 'person',
  role,
  aliases: [],
});

/** Statements of an article; each one's words must stand in its text, after those of the one before. */
export function statementsOf(article: Article, ...said: readonly Said[]): Statement[] {
  let from = 0;
  return said.map((each, index) => {
    const contents: Span[] = [each.words].flat().map((words) => {
      const start = article.text.indexOf(words, from);
      if (start === -1) throw new Error(`not in the article: ${words}`);
      from = start + words.length;
      return { start, end: from };
    });
    return {
      id: `statement-${index + 1}`,
      articleId: article.id,
      kind: each.kind ?? 'direct',
      class: each.class ?? 'speech',
      contents,
      cue: [],
      source: null,
      speaker: each.speaker ? speakerOf(each.speaker, each.role ?? null) : null,
      confidence: each.confidence ?? 0.9,
      rule: 'test',
      negated: false,
      nestedIn: null,
      why: '',
    };
  });
}
