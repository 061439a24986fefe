/** All key bindings, and what a key means where. Help, hints and keys.toml read the same table. */
import { type Binding, bindingsIn } from './binding.ts';
import { KEEPING_KEYS } from './keeping/keys.ts';
import type { Key } from './key.ts';
import type { Model } from './model.ts';
import { withKeys } from './named-keys.ts';
import { CARD_KEYS } from './panes/card/keys.ts';
import { DESK_KEYS } from './panes/desk/keys.ts';
import { HELP_KEYS } from './panes/help/keys.ts';
import { LIST_KEYS } from './panes/list/keys.ts';
import { MENU_KEYS } from './panes/menu/keys.ts';
import { NOTEBOOK_KEYS } from './panes/notebook/keys.ts';
import { PALETTE_KEYS } from './panes/palette/keys.ts';
import { PROBLEMS_KEYS } from './panes/problems/keys.ts';
import { READER_KEYS } from './panes/reader/keys.ts';
import { RESULTS_KEYS, SEARCH_KEYS } from './panes/search/keys.ts';
import { SPEAKERS_KEYS } from './panes/speakers/keys.ts';
import type { Place } from './places.ts';

const everywhere = bindingsIn('everywhere');
const find = bindingsIn('find');
const typing = bindingsIn('typing');
const ask = bindingsIn('ask');
const always = bindingsIn('always');

const EVERYWHERE_KEYS: readonly Binding[] = [
  everywhere('down', ['j', 'down'], { name: 'move', unit: 'line', by: 1 }, 'down'),
  everywhere('up', ['k', 'up'], { name: 'move', unit: 'line', by: -1 }, 'up'),
  everywhere('half-page-down', ['d', 'ctrl-d'], { name: 'move', unit: 'half-page', by: 1 }, 'half a page down'),
  everywhere('half-page-up', ['u', 'ctrl-u'], { name: 'move', unit: 'half-page', by: -1 }, 'half a page up'),
  everywhere('page-down', ['space', 'f', 'ctrl-f', 'page-down'], { name: 'move', unit: 'page', by: 1 }, 'a page down'),
  everywhere('page-up', ['b', 'ctrl-b', 'page-up'], { name: 'move', unit: 'page', by: -1 }, 'a page up'),
  everywhere('top', ['g g', 'g', 'home'], { name: 'move', unit: 'edge', by: -1 }, 'top, or item 12 with 12gg'),
  everywhere('bottom', ['G', 'end'], { name: 'move', unit: 'edge', by: 1 }, 'bottom, or item 12 with 12G'),
  everywhere('percent', ['%'], { name: 'move-to-percent' }, '40% goes so far down'),
  everywhere('search', ['"', 'g /'], { name: 'search' }, 'search quotes, speakers, headlines', { hint: 'search' }),
  everywhere('next-pane', ['tab'], { name: 'cycle-panes', by: 1 }, 'next pane'),
  everywhere('previous-pane', ['shift-tab'], { name: 'cycle-panes', by: -1 }, 'previous pane'),
  everywhere('pane-left', ['h', 'left'], { name: 'focus-beside', by: -1 }, 'pane to the left'),
  everywhere('pane-right', ['l', 'right'], { name: 'focus-beside', by: 1 }, 'pane to the right'),
  everywhere('article-list', ['g l'], { name: 'show-list' }, 'the list of articles'),
  everywhere('all-speakers', ['W'], { name: 'consult', about: 'speakers' }, 'all speakers of the library'),
  everywhere(
    'standing-searches',
    ['g w'],
    { name: 'consult', about: 'searches' },
    'standing searches, and what is new in them',
  ),
  everywhere(
    'changes',
    ['g e'],
    { name: 'consult', about: 'changes' },
    'quotations that were edited after they were printed (≠ in the list)',
  ),
  everywhere(
    'clusters',
    ['g p'],
    { name: 'consult', about: 'clusters' },
    'what several articles print, and where they do not agree',
  ),
  everywhere('stats', ['g h'], { name: 'consult', about: 'stats' }, 'who is heard, and on whose word'),
  everywhere('check', ['g c'], { name: 'ask', what: 'check' }, 'check the quotations of a draft'),
  everywhere('own-library', ['g o'], { name: 'own-library' }, 'your own library, where other articles are shown', {
    whyNot: ({ away, errand }) =>
      away === null ? 'This is your own library' : errand ? 'Something is still being fetched for it' : null,
  }),
  everywhere('zoom', ['z'], { name: 'zoom' }, 'this pane alone, and back'),
  everywhere('jump-back', ['ctrl-o', 'g ;'], { name: 'jump', by: -1 }, 'back to where you jumped from'),
  everywhere('jump-on', ['g ,'], { name: 'jump', by: 1 }, 'on again'),
  everywhere('set-mark', ['m'], { name: 'ask-letter', purpose: 'set' }, 'mark this place with a letter'),
  everywhere('go-to-mark', ["'"], { name: 'ask-letter', purpose: 'go' }, "to a mark; '' to where you jumped from"),
  everywhere('notebook', ['g n'], { name: 'notebook' }, 'the notebook: kept statements and notes'),
  everywhere('undo', ['U'], { name: 'undo' }, 'undo what was read, kept, tagged, removed, corrected'),
  everywhere('redo', ['ctrl-r'], { name: 'redo' }, 'do it again'),
  everywhere('palette', [':'], { name: 'palette' }, 'command palette: any command by its name'),
  everywhere('problems', ['!'], { name: 'problems' }, 'problems: what failed, and what to do about it'),
  everywhere('help', ['?'], { name: 'help' }, 'this help', { hint: 'help' }),
  everywhere('back', ['q', 'backspace'], { name: 'back' }, 'back; from the list: quit'),
  everywhere('cancel', ['esc'], { name: 'cancel' }, 'clear the search, or back'),
  everywhere('quit', ['Q'], { name: 'quit' }, 'quit'),
];

const FIND_KEYS: readonly Binding[] = [
  find('take-find', ['enter'], { name: 'accept' }, 'stay at this match; n and N go on', { hint: 'stay' }),
  find('next-found', ['down', 'ctrl-n', 'tab'], { name: 'next-match', by: 1 }, 'next match', { hint: 'next' }),
  find('previous-found', ['up', 'ctrl-p', 'shift-tab'], { name: 'next-match', by: -1 }, 'previous match'),
  find('leave-find', ['esc'], { name: 'cancel' }, 'back to where you were', { hint: 'back' }),
];

const ASK_KEYS: readonly Binding[] = [
  ask('take-answer', ['enter'], { name: 'accept' }, 'take what is typed', { hint: 'take' }),
  ask('leave-line', ['esc'], { name: 'cancel' }, 'leave it; a filter is taken away', { hint: 'back' }),
];

const TYPING_KEYS: readonly Binding[] = [
  typing('erase', ['backspace', 'ctrl-h'], { name: 'edit', edit: 'erase' }, 'erase a letter'),
  typing('erase-word', ['ctrl-w', 'alt-backspace'], { name: 'edit', edit: 'erase-word' }, 'erase a word'),
  typing('erase-line', ['ctrl-u'], { name: 'edit', edit: 'clear' }, 'erase all before the cursor'),
  typing('delete-letter', ['delete', 'ctrl-d'], { name: 'edit', edit: 'delete' }, 'erase the letter at the cursor'),
  typing('line-start', ['ctrl-a', 'home'], { name: 'edit', edit: 'start' }, 'to the start'),
  typing('line-end', ['ctrl-e', 'end'], { name: 'edit', edit: 'end' }, 'to the end'),
  typing('letter-left', ['left', 'ctrl-b'], { name: 'edit', edit: 'left' }, 'a letter to the left'),
  typing('letter-right', ['right', 'ctrl-f'], { name: 'edit', edit: 'right' }, 'a letter to the right'),
];

const ALWAYS_KEYS: readonly Binding[] = [
  always('quit-now', ['ctrl-c'], { name: 'quit' }, 'quit; nothing is lost'),
  always('suspend', ['ctrl-z'], { name: 'suspend' }, 'to the shell; fg comes back'),
  always('redraw', ['ctrl-l'], { name: 'redraw' }, 'draw the screen again'),
];

export const BINDINGS: readonly Binding[] = [
  ...LIST_KEYS,
  ...READER_KEYS,
  ...SPEAKERS_KEYS,
  ...SEARCH_KEYS,
  ...RESULTS_KEYS,
  ...DESK_KEYS,
  ...FIND_KEYS,
  ...ASK_KEYS,
  ...HELP_KEYS,
  ...MENU_KEYS,
  ...CARD_KEYS,
  ...NOTEBOOK_KEYS,
  ...KEEPING_KEYS,
  ...PALETTE_KEYS,
  ...PROBLEMS_KEYS,
  ...TYPING_KEYS,
  ...EVERYWHERE_KEYS,
  ...ALWAYS_KEYS,
];

/** What keys mean at some places: a binding, the start of longer ones, both (`g`, `g g`), or neither. */
export interface Meaning {
  readonly binding: Binding | null;
  /** Bindings that go on from here. */
  readonly longer: readonly Binding[];
}

/** Looks a sequence up: the first place that knows it decides. */
export function meaningOf(keys: readonly Key[], places: readonly Place[], bindings: readonly Binding[]): Meaning {
  const sequence = keys.join(' ');
  const heard = places.flatMap((place) => bindings.filter((binding) => binding.place === place));
  return {
    binding: heard.find((binding) => binding.keys.includes(sequence)) ?? null,
    longer: heard.filter((binding) => binding.keys.some((each) => each.startsWith(`${sequence} `))),
  };
}

/** The bindings that are heard at some places, in the order in which they are asked. */
export const bindingsAt = (places: readonly Place[], bindings: readonly Binding[]): readonly Binding[] =>
  places.flatMap((place) => bindings.filter((binding) => binding.place === place));

/** Why a binding cannot be used now, with keys as they are bound, or null. */
export function whyNot(binding: Binding, model: Model): string | null {
  const why = binding.whyNot?.(model) ?? null;
  return why && withKeys(why, model.bindings);
}
