import type { Article, Block } from '../../src/model/article.ts';
import { bareArticle } from '../support/bare-article.ts';

/** An article for tests: paragraphs parted by blank lines; a first line that begins with `# ` is the title. */
export function articleOf(source: string): Article {
  const titled = source.startsWith('# ');
  const text = titled ? source.slice(2) : source;
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\n]+(?:\n(?!\n)[^\n]+)*/g)) {
    const span = { start: match.index, end: match.index + match[0].length };
    blocks.push({ kind: titled && blocks.length === 0 ? 'title' : 'paragraph', span, level: 0 });
  }
  const title = blocks[0] === undefined ? '' : text.slice(blocks[0].span.start, blocks[0].span.end);
  return bareArticle(text, blocks, { title, titleMade: !titled });
}
