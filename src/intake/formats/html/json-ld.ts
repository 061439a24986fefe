import { languageTag } from '../../language.ts';
import type { HtmlDocument } from './dom.ts';

/** What a page tells search engines about its article. */
export interface LinkedData {
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly language: string | null;
}

type Fields = Readonly<Record<string, unknown>>;
const ARTICLE_TYPE = /(?:Article|Posting|Report|Review)$/;
/** Graphs in graphs, no deeper than any page has them. */
const DEEPEST = 6;

/** The first article in a page's JSON-LD, or null. JSON that cannot be read is passed over: it is no part of the page. */
export function readLinkedData(document: HtmlDocument): LinkedData | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = findArticle(parsed(script.textContent ?? ''), 0);
    if (article) {
      return {
        title: words(article.headline) ?? words(article.name),
        byline: words(article.author) ?? words(article.creator),
        published: words(article.datePublished),
        outlet: words(article.publisher),
        language: languageTag(words(article.inLanguage)),
      };
    }
  }
  return null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/g, ''));
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function findArticle(value: unknown, depth: number): Fields | null {
  if (depth > DEEPEST) return null;
  const types = isRecord(value) ? [value['@type']].flat() : [];
  if (isRecord(value) && types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))) return value;
  const inner = Array.isArray(value) ? value : isRecord(value) ? [value['@graph'], value.mainEntity] : [];
  for (const item of inner) {
    const found = item === undefined ? null : findArticle(item, depth + 1);
    if (found) return found;
  }
  return null;
}

/** Words, or the names of the people or bodies it lists. */
function words(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' || /^https?:/.test(value) ? null : value;
  if (Array.isArray(value)) return value.map(words).filter(Boolean).join(', ') || null;
  return isRecord(value) ? words(value.name) : null;
}
