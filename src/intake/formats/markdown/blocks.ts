import { decodeHTML } from 'entities';
import { lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import type { BlockKind } from '../../../model/article.ts';
import type { LooseBlock, Run } from '../../lay-out.ts';
import { webLink } from '../../web-link.ts';

/** Where a block stands: the list item or quotation around it gives its paragraphs their kind. */
interface Place {
  readonly kind: BlockKind;
  readonly level: number;
}

/** The blocks of a Markdown body as they would be rendered: no markers, entities as characters, HTML as its words. */
export function markdownBlocks(body: string, base: string | null): LooseBlock[] {
  const links: Links = (href) => webLink(decodeHTML(href), base);
  return blocksOf(lexer(body), { kind: 'paragraph', level: 0 }, links);
}

type Links = (href: string) => string | null;

function blocksOf(tokens: readonly Token[], place: Place, links: Links): LooseBlock[] {
  return (tokens as MarkedToken[]).flatMap((token): LooseBlock[] => {
    switch (token.type) {
      case 'heading':
        return [{ kind: 'heading', level: token.depth, runs: runsOf(token.tokens, links) }];
      case 'paragraph':
      case 'text':
        return [{ ...place, runs: runsOf(token.tokens ?? [token], links) }];
      case 'blockquote':
        return blocksOf(token.tokens, { kind: 'quote', level: place.kind === 'quote' ? place.level + 1 : 1 }, links);
      case 'list':
        return token.items.flatMap((item, index) => listItem(item, markerOf(token, item, index), place, links));
      case 'code':
        return [{ kind: 'code', level: 0, runs: [{ text: token.text }] }];
      case 'table':
        return [token.header, ...token.rows].map((row) => tableRow(row, links));
      case 'html':
        return [{ ...place, runs: [{ text: wordsOfHtml(token.text) }] }];
      default:
        return [];
    }
  });
}

function listItem(item: Tokens.ListItem, marker: string, place: Place, links: Links): LooseBlock[] {
  const level = place.kind === 'list-item' ? place.level + 1 : 1;
  const [first, ...rest] = blocksOf(item.tokens, { kind: 'list-item', level }, links);
  if (!first) return [];
  return [first.kind === 'list-item' && first.level === level ? { ...first, marker } : first, ...rest];
}

function markerOf(list: Tokens.List, item: Tokens.ListItem, index: number): string {
  if (item.task) return item.checked ? '☑' : '☐';
  return list.ordered ? `${Number(list.start || 1) + index}.` : '•';
}

const tableRow = (cells: readonly Tokens.TableCell[], links: Links): LooseBlock => ({
  kind: 'table',
  level: 0,
  runs: cells.flatMap((cell, index) => [...(index > 0 ? [{ text: ' | ' }] : []), ...runsOf(cell.tokens, links)]),
});

function runsOf(tokens: readonly Token[], links: Links, href: string | null = null): Run[] {
  return (tokens as MarkedToken[]).flatMap((token): Run[] => {
    switch (token.type) {
      case 'strong':
      case 'em':
      case 'del':
        return runsOf(token.tokens, links, href);
      case 'link':
        return runsOf(token.tokens, links, links(token.href));
      case 'text':
        return token.tokens ? runsOf(token.tokens, links, href) : [{ text: decodeHTML(onOneLine(token.text)), href }];
      case 'escape':
      case 'codespan':
        return [{ text: onOneLine(token.text), href }];
      case 'br':
        return [{ text: '\n', href }];
      case 'html':
        return [{ text: /^<br\b/i.test(token.text) ? '\n' : '', href }];
      default:
        return [];
    }
  });
}

// A line break in the source is a space in what is rendered.
const onOneLine = (text: string): string => text.replaceAll('\n', ' ');

/** What a block of HTML inside Markdown says: its words, without tags, comments, scripts or styles. */
const wordsOfHtml = (html: string): string =>
  decodeHTML(
    html
      .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
      .replace(/<(script|style|template|iframe)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
      .replace(/<\/?(?:p|div|br|h[1-6]|li|blockquote|tr)\b[^<>]*>/gi, '\n')
      .replace(/<[^>]*(?:>|$)/g, ''),
  );
