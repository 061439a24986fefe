import { decode } from '../../charset.ts';
import type { Draft } from '../../compose.ts';
import { type LooseBlock, layOut } from '../../lay-out.ts';
import type { Raw } from '../../raw.ts';
import { withTitle } from '../../title.ts';
import { markdownBlocks } from './blocks.ts';
import { readFrontMatter } from './front-matter.ts';

/** Markdown, with YAML front matter where it has some. The text of record is what would be rendered. */
export function parseMarkdown(raw: Raw): Draft {
  const decoded = decode(raw.body, [raw.charset]);
  const text = decoded.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { head, body } = readFrontMatter(text);
  const url = head.url ?? raw.url;
  const { blocks: rendered, warnings } = render(body, url);
  const { title, blocks } = withTitle(head.title, rendered);
  return { ...head, ...layOut(blocks), title, url, warnings: [...decoded.warnings, ...head.warnings, ...warnings] };
}

// Nesting that no one writes by hand: a parser takes minutes, or all of the stack, to follow it down.
const TOO_DEEP = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){50}|^[ \t]{400}/m;

function render(body: string, base: string | null): { blocks: LooseBlock[]; warnings: string[] } {
  if (!TOO_DEEP.test(body)) return { blocks: markdownBlocks(body, base), warnings: [] };
  const warning = 'The Markdown is nested too deeply to follow; it is shown as it is written.';
  return { blocks: [{ kind: 'paragraph', level: 0, runs: [{ text: body }] }], warnings: [warning] };
}
