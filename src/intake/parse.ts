import type { Article } from '../model/article.ts';
import { IntakeError } from '../model/errors.ts';
import { composeArticle, type Draft } from './compose.ts';
import { detect } from './detect.ts';
import { parsePlain } from './formats/plain/parse.ts';
import type { Raw } from './raw.ts';

type Parse = (raw: Raw) => Draft;

/** The formats an article comes in. Heavy parsers are loaded by the first article that needs them. */
const FORMATS: Readonly<Record<Exclude<Article['format'], 'feed'>, () => Promise<Parse> | Parse>> = {
  plain: () => parsePlain,
  markdown: async () => (await import('./formats/markdown/parse.ts')).parseMarkdown,
  html: async () => (await import('./formats/html/parse.ts')).parseHtml,
};

/**
 * Bytes to Article: touches nothing but its argument, and is asynchronous only because parsers load on demand.
 * @throws IntakeError `binary`, `empty`, or `unsupported` for a feed, which is many articles.
 */
export async function parseArticle(raw: Raw): Promise<Article> {
  const format = detect(raw);
  if (format === 'feed') {
    throw new IntakeError('unsupported', 'This is a feed, not an article.', {
      subject: raw.origin.address,
      wayOut: 'A feed is added by its address on the web: dixit add https://…',
    });
  }
  const parse = await FORMATS[format]();
  return composeArticle(raw.origin, format, parse(raw));
}
