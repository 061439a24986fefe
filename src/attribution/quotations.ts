import type { Article } from '../model/article.ts';
import type { Quotation } from './types.ts';

/** The text with `''` read as a double mark and every space a plain one; same length, so offsets do not move. */
export function shadowOf(text: string): string {
  return text.replace(/''/g, '" ').replace(/[\u00a0\u2007\u202f\u2009]/g, ' ');
}

/** The typographic scanner. */
export function scanQuotations(_article: Article, _shadow: string): Quotation[] {
  return [];
}
