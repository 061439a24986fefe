import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText } from '../../src/text/clean.ts';

describe('cleanText', () => {
  it.each([
    ['a tab becomes a space', 'a\tb', 'a b'],
    ['the return of a CRLF becomes a space', 'a\r\nb', 'a \nb'],
    ['a return by itself ends a line', 'a\rb\r\rc', 'a\nb\n\nc'],
    ['U+2028 and U+2029 end a line', 'a\u2028b\u2029c', 'a\nb\nc'],
    ['an escape sequence is disarmed and stays visible', '\x1b[8mgone\x1b[0m', '\uFFFD[8mgone\uFFFD[0m'],
    ['an 8-bit control sequence introducer is disarmed', '\x9b31mred', '\uFFFD31mred'],
    ['a link to a clipboard write is disarmed', '\x1b]52;c;aGk=\x07', '\uFFFD]52;c;aGk= '],
    ['a bidi override is disarmed', 'safe\u202Etxt.exe\u202C', 'safe\uFFFDtxt.exe\uFFFD'],
    ['a bidi isolate is disarmed', '\u2066a\u2069', '\uFFFDa\uFFFD'],
    ['half a surrogate pair is replaced', 'a\uD83Db', 'a\uFFFDb'],
    ['a whole pair is kept', '😡', '😡'],
    ['a joined emoji keeps its joiner', '👩‍🚀', '👩‍🚀'],
    ['a byte order mark at the start becomes a space', '\uFEFFa', ' a'],
    ['a no-break space is kept', '«\u00A0oui\u00A0»', '«\u00A0oui\u00A0»'],
  ])('%s', (_claim, dirty, clean) => expect(cleanText(dirty)).toBe(clean));

  it('keeps the length and leaves no control character but the newline', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (a, b) => {
        const dirty = `${a}\x1b${b}\u202E\uD800${a}`;
        const clean = cleanText(dirty);
        expect(clean).toHaveLength(dirty.length);
        expect(clean).not.toMatch(/[\p{Cs}\u2028-\u202E\u2066-\u2069]|(?!\n)\p{Cc}/u);
      }),
    );
  });

  it('cleaning twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });
});

describe('cleanLine', () => {
  it('puts a field on one line', () => expect(cleanLine(' A\r\n\theadline\u00A0of\n two ')).toBe('A headline of two'));
});
