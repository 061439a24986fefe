import type { Key as InkKey } from 'ink';
import { describe, expect, it } from 'vitest';
import { keysOf, sequenceLabel, typedBy } from '../../src/tui/key.ts';

const flags = (set: Partial<InkKey> = {}): InkKey => ({
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
  super: false,
  hyper: false,
  capsLock: false,
  numLock: false,
  ...set,
});

describe('keys in what was heard', () => {
  it.each([
    ['one letter', 'j', {}, ['j']],
    ['many letters in one read', 'jjj', {}, ['j', 'j', 'j']],
    ['letters and an Enter in one read', 'jj\r', {}, ['j', 'j', 'enter']],
    ['a tab among letters', 'a\tb', {}, ['a', 'tab', 'b']],
    ['a control byte among letters', 'j\u0004', {}, ['j', 'ctrl-d']],
    ['a letter with its mark', 'e\u0301x', {}, ['e\u0301', 'x']],
    ['Space', ' ', {}, ['space']],
    ['Ctrl-J, which arrives bare', '\n', {}, ['enter']],
    ['an arrow', '', { downArrow: true }, ['down']],
    ['Shift-Tab', '', { tab: true, shift: true }, ['shift-tab']],
    ['a control key', 'o', { ctrl: true }, ['ctrl-o']],
    ['a key with Alt', 'x', { meta: true }, ['alt-x']],
    ['Esc, which Ink also calls meta', '', { escape: true, meta: true }, ['esc']],
    ['a key nobody knows', '', {}, []],
  ])('%s', (_, input, set, keys) => expect(keysOf(input, flags(set))).toEqual(keys));
});

describe('what a key types', () => {
  it.each([
    ['a', 'a'],
    ['É', 'É'],
    ['e\u0301', 'e\u0301'],
    ['space', ' '],
    ['enter', null],
    ['page-down', null],
    ['ctrl-a', null],
    ['alt-x', null],
    ['-', '-'],
  ])('%j types %j', (key, text) => expect(typedBy(key)).toBe(text));
});

it.each([
  ['g s', 'gs'],
  ['ctrl-o', 'Ctrl-O'],
  ['alt-x', 'Alt-x'],
  ['] q', ']q'],
  ['page-down', 'PgDn'],
  ['-', '-'],
])('%j is shown as %s', (sequence, label) => expect(sequenceLabel(sequence)).toBe(label));
