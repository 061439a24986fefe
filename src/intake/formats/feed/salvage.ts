/** What can be read of a feed whose XML is broken: the entries that are whole, one by one where need be. */
import type { RawEntry, RawFeed } from './entries.ts';

export interface Salvaged {
  readonly feed: RawFeed;
  readonly warning: string;
}

/** Entries that are read one by one at most, and the longest head, in code units, that each of them is read under. */
const MOST = 1_000;
const LONGEST_HEAD = 8_192;

/**
 * Reads the entries of a broken feed that can be read; null where there are none. `parse` is how a feed is read that
 * is not broken, and throws for one that is.
 */
export function salvage(broken: string, parse: (text: string) => RawFeed): Salvaged | null {
  // A `<` that opens nothing is the sign for "less than".
  const text = broken.replace(/<(?![a-z_/!?])/gi, '&lt;');
  const root = /<(?:[\w-]+:)?(rss|feed|rdf)(?:\s[^<>]*)?>/i.exec(text);
  if (!root) return null;
  const { blocks, opened, first } = entryBlocks(text);
  const read = (head: string, entries: readonly string[]): RawFeed | null => {
    try {
      return parse(head + entries.join(''));
    } catch {
      return null;
    }
  };
  // The parser closes by itself what is still open at the end.
  const whole = text.slice(0, first);
  const bare = root[1]!.toLowerCase() === 'rss' ? `${root[0]}<channel>` : root[0];
  const head = whole.length <= LONGEST_HEAD && read(whole, []) ? whole : bare;
  const entries = blocks.map(({ start, end }) => text.slice(start, end));
  const together = read(head, entries);
  const readable: readonly RawEntry[] =
    together?.entries ?? entries.slice(0, MOST).flatMap((entry) => read(head, [entry])?.entries ?? []);
  if (readable.length === 0) return null;
  return {
    feed: { ...(together ?? read(head, [])), entries: readable },
    warning: `The feed is broken XML: ${readable.length} of ${opened} entries could be read.`,
  };
}

interface Block {
  readonly start: number;
  readonly end: number;
}

/** Where entries stand from their first tag to their last, how many begin and where the first does, in one walk. */
function entryBlocks(text: string): { blocks: readonly Block[]; opened: number; first: number } {
  const marks = /<!--|<!\[CDATA\[|<(\/?)(item|entry)(?:\s[^<>]*)?>/gi;
  const blocks: Block[] = [];
  let start = -1;
  let opened = 0;
  let first = 0;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    if (mark[2] === undefined) {
      const end = mark[0] === '<!--' ? '-->' : ']]>';
      const at = text.indexOf(end, marks.lastIndex);
      if (at === -1) break;
      marks.lastIndex = at + end.length;
    } else if (mark[1] === '') {
      // One that begins within another began after one that was never closed.
      start = mark.index;
      if (opened++ === 0) first = start;
    } else if (start !== -1) {
      blocks.push({ start, end: marks.lastIndex });
      start = -1;
    }
  }
  return { blocks, opened, first };
}
