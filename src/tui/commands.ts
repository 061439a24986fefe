/** What can be asked of the screen, by a key, the palette or a line in keys.toml. */
import type { Edit } from './field.ts';

export type Direction = 1 | -1;
export type Unit = 'line' | 'half-page' | 'page' | 'edge';
export type MenuName =
  | 'yank'
  | 'yank-article'
  | 'sort'
  | 'sort-speakers'
  | 'feeds'
  | 'tell-apart'
  | 'correct'
  | 'ascribe'
  | 'export'
  | 'replace';
export type AskName = 'filter-list' | 'filter-statements' | 'filter-speakers' | 'topic' | 'check' | 'add' | 'split';

export type Command =
  // moving, in whatever has the focus
  | { readonly name: 'move'; readonly unit: Unit; readonly by: Direction }
  | { readonly name: 'move-to-percent' }
  | { readonly name: 'jump'; readonly by: Direction }
  // panes and overlays
  | { readonly name: 'cycle-panes'; readonly by: Direction }
  | { readonly name: 'focus-beside'; readonly by: Direction }
  | { readonly name: 'show-speakers' }
  | { readonly name: 'show-list' }
  | { readonly name: 'zoom' }
  | { readonly name: 'preview' }
  | { readonly name: 'own-library' }
  | { readonly name: 'search' }
  | { readonly name: 'help' }
  | { readonly name: 'palette' }
  | { readonly name: 'problems' }
  | { readonly name: 'settle'; readonly which: 'one' | 'all' }
  | { readonly name: 'menu'; readonly menu: MenuName }
  | { readonly name: 'back' }
  | { readonly name: 'cancel' }
  | { readonly name: 'quit' }
  | { readonly name: 'suspend' }
  | { readonly name: 'redraw' }
  // the list
  | { readonly name: 'open' }
  | { readonly name: 'next-unread'; readonly by: Direction }
  | { readonly name: 'toggle-read' }
  | { readonly name: 'mark-all-read' }
  | { readonly name: 'scroll-beside'; readonly by: Direction }
  // the reader
  | { readonly name: 'next-statement'; readonly by: Direction }
  | { readonly name: 'edge-statement'; readonly by: Direction }
  | { readonly name: 'next-doubtful'; readonly by: Direction }
  | { readonly name: 'next-by-speaker'; readonly by: Direction }
  | { readonly name: 'speaker-beside'; readonly by: Direction }
  | { readonly name: 'next-match'; readonly by: Direction }
  | { readonly name: 'next-article'; readonly by: Direction }
  | { readonly name: 'find' }
  | { readonly name: 'show-all-classes' }
  | { readonly name: 'next-view' }
  | { readonly name: 'widen'; readonly by: Direction }
  | { readonly name: 'yank' }
  | { readonly name: 'next-block'; readonly block: 'paragraph' | 'heading'; readonly by: Direction }
  | { readonly name: 'repeat-motion'; readonly by: Direction }
  | { readonly name: 'card' }
  | { readonly name: 'mark-statement' }
  | { readonly name: 'move-stretch'; readonly unit: 'sentence' | 'paragraph'; readonly by: Direction }
  | { readonly name: 'move-bound'; readonly edge: 'start' | 'end'; readonly by: Direction }
  // keeping, wherever one is
  | { readonly name: 'keep' }
  | { readonly name: 'note' }
  | { readonly name: 'tag' }
  | { readonly name: 'remove' }
  | { readonly name: 'undo' }
  | { readonly name: 'redo' }
  | { readonly name: 'notebook' }
  | { readonly name: 'yank-article' }
  | { readonly name: 'pipe' }
  | { readonly name: 'browse'; readonly plain: boolean }
  | { readonly name: 'ask-letter'; readonly purpose: 'set' | 'go' }
  // what is fetched and added
  | { readonly name: 'refresh'; readonly what: 'source' | 'all' }
  // the desk
  | { readonly name: 'consult'; readonly about: 'speakers' | 'clusters' | 'changes' | 'stats' | 'searches' }
  | { readonly name: 'speaker-page' }
  | { readonly name: 'timeline' }
  | { readonly name: 'compare' }
  | { readonly name: 'versions' }
  | { readonly name: 'ask-again' }
  | { readonly name: 'edit-draft' }
  | { readonly name: 'merge' }
  | { readonly name: 'compare-speakers' }
  | { readonly name: 'forget-search' }
  | { readonly name: 'ask'; readonly what: AskName }
  // fields and choices
  | { readonly name: 'edit'; readonly edit: Edit }
  | { readonly name: 'type'; readonly text: string }
  | { readonly name: 'select'; readonly by: Direction }
  | { readonly name: 'choose-nth'; readonly nth: number }
  | { readonly name: 'next-scope'; readonly by: Direction }
  | { readonly name: 'complete' }
  | { readonly name: 'type-words' }
  | { readonly name: 'save-search' }
  | { readonly name: 'accept' };
