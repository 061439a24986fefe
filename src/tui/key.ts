/**
 * Keys by name: a printable character is itself ("j", "G", "é"), the others have words ("enter", "ctrl-d", "alt-x").
 * A sequence is keys with a space between ("g s").
 */
import type { Key as InkKey } from 'ink';

export type Key = string;

const NAMED = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageDown', 'page-down'],
  ['pageUp', 'page-up'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'esc'],
  ['backspace', 'backspace'],
  ['delete', 'delete'],
] as const satisfies readonly (readonly [keyof InkKey, Key])[];

const CONTROLS: Record<string, Key> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\b': 'backspace',
  '\u007f': 'backspace',
  '\u001b': 'esc',
  ' ': 'space',
};

const graphemes = new Intl.Segmenter();

/**
 * The keys in what Ink heard at once. Key repeat, a slow line and `tmux send-keys` deliver many keys in one read, which
 * Ink hands over as one string: each of them counts.
 */
export function keysOf(input: string, key: InkKey): Key[] {
  if (key.tab) return [key.shift ? 'shift-tab' : 'tab'];
  for (const [flag, name] of NAMED) if (key[flag]) return [name];
  if (key.ctrl && input) return [`ctrl-${input === ' ' ? 'space' : input.toLowerCase()}`];
  if (key.meta && input) return [`alt-${input}`];
  return [...graphemes.segment(input)].flatMap(({ segment }) => keysOfGrapheme(segment));
}

function keysOfGrapheme(grapheme: string): Key[] {
  if (grapheme === '\r\n') return ['enter'];
  const named = CONTROLS[grapheme];
  if (named) return [named];
  const code = grapheme.charCodeAt(0);
  if (code < 0x20) return code === 0 ? [] : [`ctrl-${String.fromCharCode(code + 0x60)}`];
  return [grapheme];
}

/** What a key types into a text field, or null for a key that types nothing. */
export function typedBy(key: Key): string | null {
  if (key === 'space') return ' ';
  return /^[a-z]+-./.test(key) || (key.length > 1 && /^[a-z-]+$/.test(key)) ? null : key;
}

const WORDS: ReadonlySet<string> = new Set([...NAMED.map(([, name]) => name), ...Object.values(CONTROLS), 'shift-tab']);

/** Whether something is the name of one key. */
export const isKey = (name: string): boolean =>
  [...graphemes.segment(name)].length === 1 || WORDS.has(name) || /^(ctrl|alt)-(.|space|backspace)$/u.test(name);

const LABELS: Record<Key, string> = {
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  enter: 'Enter',
  esc: 'Esc',
  tab: 'Tab',
  'shift-tab': 'Shift-Tab',
  space: 'Space',
  backspace: 'Backspace',
  delete: 'Delete',
  'page-down': 'PgDn',
  'page-up': 'PgUp',
  home: 'Home',
  end: 'End',
};

const labelOf = (key: Key): string =>
  LABELS[key] ??
  key.replace(/^(ctrl|alt)-(.)$/, (_, hold: string, letter: string) =>
    hold === 'ctrl' ? `Ctrl-${letter.toUpperCase()}` : `Alt-${letter}`,
  );

/** A sequence as a person reads it: "gs", "Ctrl-O", "Enter". */
export const sequenceLabel = (sequence: string): string => sequence.split(' ').map(labelOf).join('');
