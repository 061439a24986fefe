/** One line that is asked for in the footer: a filter that works as one types, or a word that is waited for. */
import type { FileFormat } from '../text/take-along.ts';
import type { AskName } from './commands.ts';
import { type Field, fieldOf, fieldRow } from './field.ts';
import type { Subject } from './keeping/effects.ts';
import { type Row, segment } from './row.ts';

/** What a line is asked for, and what it is about where it was chosen before. */
export type Asked =
  | { readonly for: AskName }
  | { readonly for: 'tag'; readonly articleId: string; readonly tags: readonly string[] }
  | { readonly for: 'path'; readonly subject: Subject; readonly format: FileFormat }
  | { readonly for: 'program'; readonly subject: Subject }
  /** Without a statement it is about the words that are being marked. */
  | { readonly for: 'name'; readonly articleId: string; readonly statementId: string | null };

export interface Ask {
  readonly asked: Asked;
  readonly field: Field;
}

interface AskKind {
  /** What stands before the field. */
  readonly label: string;
  /** What may be typed, while nothing is. */
  readonly example: string;
  /** Whether every letter counts at once; Esc then takes all of them back. */
  readonly live?: boolean;
}

const KINDS: Readonly<Record<Asked['for'], AskKind>> = {
  'filter-list': { label: '&', example: 'words, outlet:bbc, after:2026-01-01, speaker:…, unread', live: true },
  'filter-statements': { label: '&', example: 'words, speaker:…, is:direct, said:denied', live: true },
  'filter-speakers': { label: '/', example: 'a name, or what you remember of it', live: true },
  topic: { label: 'Timeline on', example: 'a topic; Enter alone shows everything' },
  split: { label: 'Who is it in this article?', example: 'a name' },
  check: { label: 'Check', example: 'the path of a draft' },
  add: { label: 'Add', example: 'the address of a feed or page, a file, a folder, an OPML list' },
  tag: { label: 'Tag', example: 'a word, found again with in:#word; -word takes it away' },
  path: { label: 'Write to', example: 'the path of a file' },
  program: { label: 'Pipe to', example: 'a program and its arguments, without a shell' },
  name: { label: 'Who said it?', example: 'a name' },
};

export const isLive = ({ asked }: Ask): boolean => KINDS[asked.for].live === true;

/** Asks, with something typed already. */
export const askFor = (asked: Asked, text = ''): Ask => ({ asked, field: fieldOf(text) });

/** Columns that the field has at least. */
const LEAST = 12;

/** What is asked for and what has been typed, for the footer. */
export function askRow({ asked, field }: Ask, columns: number): Row {
  const { label, example } = KINDS[asked.for];
  const tags = asked.for === 'tag' && asked.tags.length > 0 ? ` (${asked.tags.map((tag) => `#${tag}`).join(' ')})` : '';
  const whole = label + tags;
  return [
    segment(` ${whole} `, 'strong'),
    ...fieldRow(field, Math.max(LEAST, columns - whole.length - 4)),
    segment(field.text === '' ? example : '', 'quiet'),
  ];
}
