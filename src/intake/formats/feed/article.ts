import type { Article } from '../../../model/article.ts';
import { cleanLine } from '../../../text/clean.ts';
import { composeArticle } from '../../compose.ts';
import type { Entry, EntryBody, Feed } from '../../feed.ts';
import { type LooseBlock, layOut } from '../../lay-out.ts';
import { withTitle } from '../../title.ts';
import { htmlBlocks } from '../html/blocks.ts';
import { isMaze, parseDocument } from '../html/dom.ts';

/** An entry in the feed's own words: its headline and body, or its headline alone. */
export function articleFromEntry(entry: Entry, feed: Feed): Article {
  const base = entry.url ?? feed.siteUrl ?? feed.url;
  const maze = entry.body?.type === 'html' && isMaze(entry.body.value);
  const body = entry.body && !maze ? bodyBlocks(entry.body, base) : [];
  const { title, blocks } = withTitle(entry.title ?? (body.length === 0 ? entry.guid : null), body);
  const headline: LooseBlock = { kind: 'title', level: 1, runs: [{ text: title ?? '' }] };
  return composeArticle({ kind: 'feed', address: entry.url ?? entry.guid }, 'feed', {
    ...layOut(blocks.length > 0 ? blocks : [headline]),
    title,
    outlet: feed.title,
    byline: entry.authors.map(cleanLine).join(', ') || null,
    published: entry.published,
    language: entry.language ?? feed.language,
    url: entry.url,
    warnings: maze ? ['The entry has too many elements to be an article and was left out.'] : [],
  });
}

function bodyBlocks(body: EntryBody, base: string): LooseBlock[] {
  if (body.type === 'html') return htmlBlocks(parseDocument(body.value).documentElement, base);
  return [{ kind: 'paragraph', level: 0, runs: [{ text: body.value.replace(/\r\n?/g, '\n') }] }];
}
