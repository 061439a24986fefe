import type { Article, Block, Link, Origin } from '../model/article.ts';
import { IntakeError } from '../model/errors.ts';
import { shortHash } from '../model/hash.ts';
import { cleanLine } from '../text/clean.ts';
import { firstSentence } from './first-sentence.ts';
import { shorten } from './shorten.ts';

/** What a format found in the bytes: the text of record, already clean, and whatever else the document says of itself. */
export interface Draft {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  /** The printed headline, or null where there is none. */
  readonly title: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly warnings: readonly string[];
}

/** A draft that says nothing but its text: the start of every other. */
export const bareDraft = (text: string, blocks: readonly Block[]): Draft => ({
  text,
  blocks,
  links: [],
  title: null,
  outlet: null,
  byline: null,
  published: null,
  language: null,
  url: null,
  warnings: [],
});

/** Longer than any honest headline or byline: past this a field is cut, the text of record never. */
const LONGEST_FIELD = 400;

/**
 * Makes the article of a draft: gives it its ids, and a title from the first sentence where none was printed.
 * Standard input has no address, so there the id comes from the text.
 * @throws IntakeError `empty` when there is no word in it.
 */
export function composeArticle(origin: Origin, format: Article['format'], draft: Draft): Article {
  const first = draft.blocks[0];
  if (!first) {
    throw new IntakeError('empty', 'There is no text in it.', {
      subject: origin.address,
      wayOut: format === 'html' ? 'Open the page in a browser to see whether it needs a login or a script.' : null,
    });
  }
  const hash = shortHash(draft.text);
  const title = field(draft.title);
  return {
    id: origin.kind === 'stdin' ? shortHash('stdin', draft.text) : shortHash(origin.kind, origin.address),
    hash,
    origin,
    format,
    url: draft.url,
    outlet: field(draft.outlet),
    title: title ?? firstSentence(draft.text.slice(first.span.start, first.span.end)),
    titleMade: title === null,
    byline: field(draft.byline),
    published: draft.published,
    language: draft.language,
    text: draft.text,
    blocks: draft.blocks,
    links: draft.links,
    warnings: draft.warnings,
  };
}

function field(value: string | null): string | null {
  const line = cleanLine(value ?? '');
  return line === '' ? null : shorten(line, LONGEST_FIELD);
}
