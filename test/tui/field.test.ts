import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Edit, EMPTY, editField, fieldOf, fieldRow, typeInto } from '../../src/tui/field.ts';
import { rowText, rowWidth } from '../../src/tui/row.ts';

describe('a text field', () => {
  it('takes letters at the cursor', () => {
    const field = editField(editField(fieldOf('ac'), 'left'), 'left');
    expect(typeInto(field, 'x')).toEqual({ text: 'xac', cursor: 1 });
  });

  it('takes pasted lines as one', () => expect(typeInto(EMPTY, 'one\r\ntwo\tthree').text).toBe('one two three'));

  it.each<[Edit, string, number]>([
    ['erase', 'fuzzy fin', 9],
    ['erase-word', 'fuzzy ', 6],
    ['clear', '', 0],
    ['start', 'fuzzy find', 0],
    ['end', 'fuzzy find', 10],
    ['left', 'fuzzy find', 9],
    ['right', 'fuzzy find', 10],
    ['delete', 'fuzzy find', 10],
  ])('%s', (edit, text, cursor) => expect(editField(fieldOf('fuzzy find'), edit)).toEqual({ text, cursor }));

  it('erases a whole grapheme', () => expect(editField(fieldOf('ae\u0301'), 'erase').text).toBe('a'));

  it('always shows its cursor, and never more than its columns', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.nat(30),
        fc.integer({ min: 4, max: 20 }),
        (text, back, columns) => {
          let field = typeInto(EMPTY, text);
          for (let step = 0; step < back; step++) field = editField(field, 'left');
          const row = fieldRow(field, columns);
          expect(row.some(({ roles, text: shown }) => roles.includes('chosen') && shown !== '')).toBe(true);
          expect(rowWidth(row)).toBeLessThanOrEqual(columns);
        },
      ),
    );
  });

  it('scrolls when it is full', () => {
    expect(rowText(fieldRow(fieldOf('abcdefghij'), 6))).toBe('fghij ');
  });
});
