import { Readability } from '@mozilla/readability';
import { IntakeError } from '../../../model/errors.ts';
import { declaredCharset, decode } from '../../charset.ts';
import type { Draft } from '../../compose.ts';
import { type LooseBlock, layOut } from '../../lay-out.ts';
import type { Raw } from '../../raw.ts';
import { withTitle } from '../../title.ts';
import { webLink } from '../../web-link.ts';
import { htmlBlocks } from './blocks.ts';
import {
  type HtmlDocument,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isMaze,
  parseDocument,
  TEXT,
  walk,
} from './dom.ts';
import { readMetadata } from './metadata.ts';
import { isSilent } from './silent.ts';

/**
 * A web page: the article in it, told from the page around it by Readability, as blocks.
 * @throws IntakeError `too-large` for a page of more elements than any article has.
 */
export function parseHtml(raw: Raw): Draft {
  const decoded = decode(raw.body, [raw.charset, declaredCharset(raw.body)]);
  refuseMaze(decoded.text, raw.origin.address);
  const document = parseDocument(decoded.text.replace(/^\uFEFF/, ''));
  const metadata = readMetadata(document, raw.url);
  const address = raw.url ?? metadata.url;
  const base = webLink(document.querySelector('base[href]')?.getAttribute('href'), address) ?? address;
  const page = prune(document);
  const { blocks: main, warnings } = mainBlocks(document, page, base);
  const { title, blocks } = withTitle(metadata.title, main);
  return { ...metadata, ...layOut(blocks), title, warnings: [...decoded.warnings, ...warnings] };
}

function refuseMaze(html: string, subject: string): void {
  if (!isMaze(html)) return;
  throw new IntakeError('too-large', 'The page has too many elements to be an article.', {
    subject,
    wayOut: 'Open it in a browser and save the article as text.',
  });
}

/** How large a page is, and how deep, once what is silent in it is gone. */
interface PageSize {
  /** Elements and pieces of text. */
  readonly nodes: number;
  /** Code units of text. */
  readonly length: number;
  readonly depth: number;
}

/** Takes silent elements out, so that no later step can let a word of them through. */
function prune(document: HtmlDocument): PageSize {
  const silent: HtmlElement[] = [];
  let [nodes, length, depth, deepest] = [0, 0, 0, 0];
  walk(
    document.documentElement,
    (node) => {
      nodes++;
      if (node.nodeType === TEXT) length += node.textContent?.length ?? 0;
      if (!isElement(node)) return false;
      if (isSilent(node)) {
        silent.push(node);
        return false;
      }
      deepest = Math.max(deepest, ++depth);
      return true;
    },
    () => depth--,
  );
  for (const element of silent) element.remove();
  return { nodes, length, depth: deepest };
}

// Readability's time grows with the square of the depth and worse, and an element with more children than the stack has
// room for ends it; no page of news comes near any of these bounds.
const MOST_NODES = 40_000;
const LONGEST = 2_000_000;
const DEEPEST = 100;
/** Fewer characters than this are taken for a wrong guess and looked for again more loosely; a news brief is short. */
const SHORTEST_ARTICLE = 100;

function mainBlocks(
  document: HtmlDocument,
  page: PageSize,
  base: string | null,
): { blocks: readonly LooseBlock[]; warnings: string[] } {
  // Readability takes the document apart, so the whole page is read first, in case it finds nothing.
  const whole = htmlBlocks(document.documentElement, base);
  if (page.nodes > MOST_NODES || page.length > LONGEST || page.depth > DEEPEST) {
    const warning = 'The article could not be told from the page around it; all of the page is shown.';
    return { blocks: whole, warnings: [warning] };
  }
  const content = mainContent(document);
  const main = content ? withoutLeadingLinks(htmlBlocks(content, base)) : [];
  return { blocks: main.length > 0 ? main : whole, warnings: [] };
}

function mainContent(document: HtmlDocument): HtmlNode | null {
  const reader = new Readability<HtmlNode>(document as never, {
    charThreshold: SHORTEST_ARTICLE,
    keepClasses: true,
    serializer: (node) => node as unknown as HtmlNode,
  });
  return reader.parse()?.content ?? null;
}

/** A menu that is no `nav`: blocks before the text that are nothing but links. */
function withoutLeadingLinks(blocks: readonly LooseBlock[]): readonly LooseBlock[] {
  const isMenu = (block: LooseBlock) => block.runs.every((run) => run.href || run.text.trim() === '');
  const first = blocks.findIndex((block) => !isMenu(block));
  return blocks.slice(Math.max(first, 0));
}
