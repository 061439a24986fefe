import type { BlockKind } from '../../../model/article.ts';
import type { LooseBlock, Run } from '../../lay-out.ts';
import { webLink } from '../../web-link.ts';
import { isDataTable } from './data-table.ts';
import { type HtmlElement, type HtmlNode, isElement, TEXT, walk } from './dom.ts';
import { isSilent } from './silent.ts';

const BREAKS_PARAGRAPH = new Set(
  (
    'ADDRESS ARTICLE ASIDE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER HEADER HGROUP HR ' +
    'LEGEND LI MAIN OL P SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL BLOCKQUOTE PRE H1 H2 H3 H4 H5 H6'
  ).split(' '),
);
const HEADING = /^H([1-6])$/;
/** Lists and quotations are nested no deeper than this, whatever the page says. */
const DEEPEST_LEVEL = 9;

/** What the elements around the text say about it; the walk stacks frames as it goes down. */
interface Frame {
  readonly node: HtmlNode;
  readonly kind: BlockKind;
  readonly level: number;
  readonly href: string | null;
  readonly bold: boolean;
  readonly listDepth: number;
  readonly quoteDepth: number;
  /** Whether the table around holds data; one that only lays out the page is passed through. */
  readonly inData: boolean;
  /** The number the next item of the list around has; null where its items have none. */
  readonly numbering: { next: number } | null;
}

/** The blocks under a node, in order, as a browser would break them. Links are resolved against `base`. */
export function htmlBlocks(root: HtmlNode, base: string | null): LooseBlock[] {
  const writer = new BlockWriter(root, base);
  walk(
    root,
    (node) => {
      if (node.nodeType === TEXT) writer.text(node.textContent ?? '');
      return isElement(node) && !isSilent(node) && writer.enter(node);
    },
    (node) => writer.leave(node),
  );
  return writer.end();
}

class BlockWriter {
  readonly #base: string | null;
  readonly #blocks: LooseBlock[] = [];
  readonly #frames: Frame[];
  #runs: Run[] = [];
  /** Waits for the first words of its list item. */
  #marker: string | null = null;
  /** Whether all that was written of the block is in bold type. */
  #bold = true;
  /** Cells begun in the table row that is being written. */
  #cells = 0;
  #quotes = 0;

  constructor(root: HtmlNode, base: string | null) {
    this.#base = base;
    const frame = {
      kind: 'paragraph',
      level: 0,
      href: null,
      bold: false,
      listDepth: 0,
      quoteDepth: 0,
      inData: false,
    } as const;
    this.#frames = [{ ...frame, node: root, numbering: null }];
  }

  get #top(): Frame {
    return this.#frames.at(-1)!;
  }

  text(text: string): void {
    this.#write(this.#top.kind === 'code' ? text : text.replace(/[\r\n]/g, ' '));
  }

  enter(element: HtmlElement): true {
    const name = element.nodeName.toUpperCase();
    if (this.#top.kind === 'table') this.#enterInRow(element, name);
    else this.#enter(element, name);
    return true;
  }

  leave(node: HtmlNode): void {
    const name = node.nodeName.toUpperCase();
    const isFrame = this.#top.node === node;
    if (name === 'Q') this.#write(--this.#quotes % 2 === 0 ? '”' : '’');
    if (this.#top.kind === 'table' && !isFrame) this.#space(name);
    else if (BREAKS_PARAGRAPH.has(name)) this.#flush();
    if (isFrame && this.#frames.length > 1) this.#frames.pop();
  }

  end(): LooseBlock[] {
    this.#flush();
    return this.#blocks;
  }

  #enter(element: HtmlElement, name: string): void {
    if (BREAKS_PARAGRAPH.has(name)) this.#flush();
    const { numbering } = this.#top;
    const change = frameChange(this.#top, element, name, this.#base);
    if (change) this.#frames.push({ ...this.#top, ...change, node: element });
    if (name === 'LI') this.#marker = numbering ? `${numbering.next++}.` : '•';
    else if (name === 'TR') this.#cells = 0;
    else if (name === 'BR') this.#write('\n');
    else if (name === 'Q') this.#openQuote();
  }

  /** Inside a row everything is on one line, cell by cell. */
  #enterInRow(element: HtmlElement, name: string): void {
    if (name === 'A') this.#frames.push({ ...this.#top, href: linkOf(element, this.#top, this.#base), node: element });
    else if (name === 'Q') this.#openQuote();
    else if ((name === 'TD' || name === 'TH') && this.#cells++ > 0) this.#write(' | ');
    else this.#space(name);
  }

  #space(name: string): void {
    if (name === 'BR' || BREAKS_PARAGRAPH.has(name)) this.#write(' ');
  }

  // A browser prints the marks of a <q>; the page has none.
  #openQuote(): void {
    this.#write(this.#quotes++ % 2 === 0 ? '“' : '‘');
  }

  #write(text: string): void {
    if (!this.#top.bold && text.trim() !== '') this.#bold = false;
    this.#runs.push({ text, href: this.#top.href });
  }

  #flush(): void {
    const { kind, level } = this.#top;
    if (this.#runs.some((run) => run.text.trim() !== '')) {
      const marker = this.#marker === null ? {} : { marker: this.#marker };
      const heads = kind === 'paragraph' && this.#bold && isShort(this.#runs);
      this.#blocks.push({ ...(heads ? BOLD_HEADING : { kind, level }), runs: this.#runs, ...marker });
      this.#marker = null;
    }
    this.#runs = [];
    this.#bold = true;
  }
}

/** A paragraph that is nothing but bold type heads what is below it: a question of an interview, a part of a report. */
const BOLD_HEADING = { kind: 'heading', level: 4 } as const;
const LONGEST_HEADING = 200;

const isShort = (runs: readonly Run[]): boolean =>
  runs.reduce((length, { text }) => length + text.length, 0) < LONGEST_HEADING &&
  !/["“”«»]/.test(runs.map(({ text }) => text).join(''));

/** What an element changes for the text inside it, or null. */
function frameChange(top: Frame, element: HtmlElement, name: string, base: string | null): Partial<Frame> | null {
  const heading = HEADING.exec(name);
  if (heading) return { kind: 'heading', level: Number(heading[1]) };
  const [inList, inQuote] = [top.listDepth + 1, top.quoteDepth + 1];
  switch (name) {
    case 'A':
      return { href: linkOf(element, top, base) };
    case 'B':
    case 'STRONG':
      return { bold: true };
    case 'BLOCKQUOTE':
      return { kind: 'quote', level: Math.min(inQuote, DEEPEST_LEVEL), quoteDepth: inQuote };
    case 'LI':
      return { kind: 'list-item', level: Math.min(inList, DEEPEST_LEVEL), listDepth: inList };
    case 'UL':
      return { numbering: null };
    case 'OL':
      return { numbering: { next: Number.parseInt(element.getAttribute('start') ?? '', 10) || 1 } };
    case 'PRE':
      return { kind: 'code', level: 0 };
    case 'TABLE':
      return { inData: isDataTable(element) };
    case 'TR':
      return top.inData ? { kind: 'table', level: 0 } : null;
    default:
      return null;
  }
}

const linkOf = (element: HtmlElement, top: Frame, base: string | null): string | null =>
  webLink(element.getAttribute('href'), base) ?? top.href;
