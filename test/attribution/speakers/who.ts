import { annotate } from '../../../src/attribution/annotate.ts';
import { resolve } from '../../../src/attribution/speakers/resolve.ts';
import type { Attribution, Resolution } from '../../../src/attribution/types.ts';
import type { Article, Block } from '../../../src/model/article.ts';
import type { Span } from '../../../src/model/span.ts';
import { bareArticle } from '../../support/bare-article.ts';

/**
 * An article written for a test: paragraphs apart by blank lines, a first line that starts with `# ` is the headline,
 * and each source stands in braces. `{}` right behind a quotation is an attribution without a source.
 */
export function resolveMarked(
  marked: string,
  options: { byline?: string; nested?: Readonly<Record<number, number>> } = {},
): Resolution[] {
  const { article, sources } = unmark(marked, options.byline ?? null);
  const annotated = annotate(article);
  const attributions = sources.map(({ at, source }, index): Attribution => {
    const content = contentOf(article, annotated.quotations, at);
    return {
      rule: 'test',
      kind: content.quoted ? 'direct' : 'indirect',
      class: 'speech',
      contents: [content.span],
      cue: [],
      source,
      confidence: 1,
      negated: false,
      nestedIn: options.nested?.[index] ?? null,
    };
  });
  return resolve(annotated, attributions);
}

/** The names of the speakers of a marked article; null where nobody is named. */
export const who = (marked: string, options?: Parameters<typeof resolveMarked>[1]): (string | null)[] =>
  resolveMarked(marked, options).map(({ speaker }) => speaker?.name ?? null);

function unmark(
  marked: string,
  byline: string | null,
): { article: Article; sources: { at: number; source: Span | null }[] } {
  const sources: { at: number; source: Span | null }[] = [];
  const blocks: Block[] = [];
  let text = '';
  for (const paragraph of marked.trim().split(/\n\s*\n/)) {
    if (text !== '') text += '\n\n';
    const start = text.length;
    const isTitle = paragraph.startsWith('# ');
    for (const [, plain, source] of (isTitle ? paragraph.slice(2) : paragraph).matchAll(/([^{}]+)|\{([^}]*)\}/g)) {
      const at = text.length;
      text += plain ?? source ?? '';
      if (source !== undefined) sources.push({ at, source: source === '' ? null : { start: at, end: text.length } });
    }
    if (text.slice(start).trim() !== '')
      blocks.push({ kind: isTitle ? 'title' : 'paragraph', span: { start, end: text.length }, level: 0 });
  }
  return { article: bareArticle(text, blocks, { byline }), sources };
}

/** What is said near a source: the quotation of its paragraph that is nearest, or the words behind it. */
function contentOf(
  { text, blocks }: Article,
  quotations: readonly { fragments: readonly Span[] }[],
  at: number,
): { span: Span; quoted: boolean } {
  const block = blocks.find(({ span }) => span.start <= at && at <= span.end)!.span;
  const near = quotations
    .flatMap(({ fragments }) => fragments)
    .filter(({ start, end }) => start >= block.start && end <= block.end)
    .sort((a, b) => distance(a, at) - distance(b, at))[0];
  if (near !== undefined) return { span: near, quoted: true };
  const stop = text.indexOf('.', at + 20);
  return {
    span: {
      start: Math.min(at + 20, block.end - 1),
      end: Math.max(Math.min(at + 21, block.end), Math.min(stop < 0 ? block.end : stop, block.end)),
    },
    quoted: false,
  };
}

const distance = ({ start, end }: Span, at: number): number => (at < start ? start - at : Math.max(0, at - end));
