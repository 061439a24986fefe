/** One line that is asked for in the footer: a filter that works as one types, or a word that is waited for. */
import type { AskName } from './commands.ts';
import { EMPTY, type Field, fieldOf } from './field.ts';

export interface Ask {
  readonly name: AskName;
  readonly field: Field;
}

interface AskKind {
  /** What stands before the field. */
  readonly label: string;
  /** What may be typed, while nothing is. */
  readonly example: string;
  /** Whether every letter counts at once; Esc then takes all of them back. */
  readonly live: boolean;
}

export const ASKED: Readonly<Record<AskName, AskKind>> = {
  'filter-list': { label: '&', example: 'words, outlet:bbc, after:2026-01-01, speaker:…, unread', live: true },
  'filter-statements': { label: '&', example: 'words, speaker:…, is:direct, said:denied', live: true },
  'filter-speakers': { label: '/', example: 'a name, or what you remember of it', live: true },
  topic: { label: 'Timeline on', example: 'a topic; Enter alone shows everything', live: false },
  split: { label: 'Who is it in this article?', example: 'a name', live: false },
  check: { label: 'Check', example: 'the path of a draft', live: false },
  add: { label: 'Add', example: 'the address of a feed or page, a file, a folder, an OPML list', live: false },
};

export const askFor = (name: AskName, text = ''): Ask => ({ name, field: text === '' ? EMPTY : fieldOf(text) });
