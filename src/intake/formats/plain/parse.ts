import type { Block } from '../../../model/article.ts';
import type { Span } from '../../../model/span.ts';
import { cleanLine, cleanText } from '../../../text/clean.ts';
import { decode } from '../../charset.ts';
import { bareDraft, type Draft } from '../../compose.ts';
import type { Raw } from '../../raw.ts';
import { isHeadline } from './headline.ts';
import { paragraphs } from './paragraphs.ts';

/**
 * Plain text. The text of record has exactly the length of the decoded file, so that an offset is an offset into the
 * file; blocks are laid over it and nothing is moved.
 */
export function parsePlain(raw: Raw): Draft {
  const decoded = decode(raw.body, [raw.charset]);
  return { ...draftPlain(cleanText(decoded.text)), warnings: decoded.warnings };
}

function draftPlain(text: string): Draft {
  const spans = paragraphs(text);
  const [first, second] = spans;
  const headline = first && second && isHeadline(text.slice(first.start, first.end));
  const blocks = spans.map((span, index) => blockOf(span, headline === true && index === 0));
  return { ...bareDraft(text, blocks), title: headline ? cleanLine(text.slice(first.start, first.end)) : null };
}

const blockOf = (span: Span, title: boolean): Block => ({ kind: title ? 'title' : 'paragraph', span, level: 0 });
