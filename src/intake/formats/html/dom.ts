import { parseHTML } from 'linkedom';

/** As much of the DOM as is used here. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly parentNode: HtmlNode | null;
  readonly firstChild: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
}

export interface HtmlElement extends HtmlNode {
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  setAttribute(name: string, value: string): void;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  remove(): void;
}

export interface HtmlDocument {
  readonly documentElement: HtmlElement;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

const ELEMENT = 1;
export const TEXT = 3;
export const isElement = (node: HtmlNode): node is HtmlElement => node.nodeType === ELEMENT;

// The longest live blogs have a third of these; what has more is made to keep a parser busy.
const MOST_TAGS = 30_000;
/** Signs at which the parser begins another piece of text. */
const MOST_BREAKS = 300_000;

/** Whether markup has more in it than any article: ask before parsing what others wrote. */
export const isMaze = (html: string): boolean =>
  hasMore(html.matchAll(/<[a-z]/gi), MOST_TAGS) || hasMore(html.matchAll(/[<&]/g), MOST_BREAKS);

const hasMore = (found: IteratorObject<unknown>, than: number): boolean => !found.drop(than).next().done;

/**
 * Parses a page or a fragment. The parser implies no `html` or `body` as a browser does and knows attributes by their
 * case, so both are seen to here.
 */
export function parseDocument(html: string): HtmlDocument {
  const { document } = parseHTML(completed(html)) as unknown as { document: HtmlDocument };
  if (/\s[A-Z][\w-]*\s*=/.test(html)) lowerAttributes(document.documentElement);
  return document;
}

function lowerAttributes(root: HtmlElement): void {
  walk(root, (node) => {
    if (!isElement(node)) return false;
    for (const { name, value } of [...node.attributes]) {
      const lower = name.toLowerCase();
      if (lower !== name && !node.hasAttribute(lower)) node.setAttribute(lower, value);
    }
    return true;
  });
}

function completed(html: string): string {
  const open = /<html\b[^<>]*>/i.exec(html)?.[0] ?? '<html>';
  if (/<body[\s>]/i.test(html)) return open === '<html>' ? `${open}${html}</html>` : html;
  const bare = html.replace(/<\/?html\b[^<>]*>|<!DOCTYPE[^<>]*>|<\?xml[^<>]*>/gi, '');
  const headEnd = /<\/head\s*>/i.exec(bare);
  if (!headEnd) return `${open}<body>${bare}</body></html>`;
  const bodyStart = headEnd.index + headEnd[0].length;
  return `${open}${bare.slice(0, bodyStart)}<body>${bare.slice(bodyStart)}</body></html>`;
}

/**
 * Walks all that is under a node in the order it is written, without recursion: a page may be nested deeper than the
 * stack. `enter` says whether to look inside; `leave` is called for every node that was looked inside.
 */
export function walk(
  root: HtmlNode,
  enter: (node: HtmlNode) => boolean,
  leave: (node: HtmlNode) => void = () => {},
): void {
  let node = root.firstChild;
  while (node) {
    const inside = enter(node);
    if (inside && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (inside) leave(node);
    while (node && !node.nextSibling) {
      node = node.parentNode;
      if (!node || node === root) return;
      leave(node);
    }
    node = node?.nextSibling ?? null;
  }
}
