import { describe, expect, it } from 'vitest';
import { decode } from '../../src/intake/charset.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

describe('decode', () => {
  it('reads UTF-8 without a word', () =>
    expect(decode(Buffer.from('“Çé 😡”'))).toEqual({ text: '“Çé 😡”', charset: 'utf-8', warnings: [] }));

  it('keeps one code unit for a byte order mark', () =>
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0x61)).text).toBe('\uFEFFa'));

  it.each([
    ['utf-16le', bytes(0xff, 0xfe, 0x61, 0x00, 0xe9, 0x00)],
    ['utf-16be', bytes(0xfe, 0xff, 0x00, 0x61, 0x00, 0xe9)],
  ])('knows %s by its mark', (charset, body) =>
    expect(decode(body)).toEqual({ text: '\uFEFFaé', charset, warnings: [] }),
  );

  it('believes the mark before any label', () =>
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0xc3, 0xa9), ['iso-8859-1']).text).toBe('\uFEFFé'));

  it('believes the first label it knows', () => {
    const decoded = decode(bytes(0xcf, 0xf0, 0xe8), ['x-nonsense', null, 'windows-1251', 'utf-8']);
    expect(decoded.text).toBe('При');
    expect(decoded.warnings).toEqual(['The charset “x-nonsense” is unknown and was ignored.']);
  });

  it('reads a page that says iso-8859-1 as browsers do, curly quotes included', () =>
    expect(decode(bytes(0x93, 0x48, 0x69, 0x94), ['ISO-8859-1']).text).toBe('“Hi”'));

  it('reads text that is not UTF-8 as windows-1252 and says so', () => {
    const decoded = decode(latin1('\x93Caf\xe9\x94 \x96 \x80 5'));
    expect(decoded.text).toBe('“Café” – € 5');
    expect(decoded.warnings).toEqual(['The text is not UTF-8; it was read as windows-1252.']);
  });

  it('keeps UTF-8 with a damaged byte as UTF-8 and says how much was lost', () => {
    const decoded = decode(Buffer.concat([Buffer.from('“Café” '), bytes(0xff), Buffer.from(' fin')]));
    expect(decoded.text).toBe('“Café” \uFFFD fin');
    expect(decoded.warnings).toEqual(['1 character is not valid UTF-8 and could not be read.']);
  });

  it('distrusts a label of Latin-1 that the bytes contradict, and says so', () => {
    const decoded = decode(Buffer.from('“Café”'), ['iso-8859-1', 'utf-8']);
    expect([decoded.text, decoded.charset]).toEqual(['“Café”', 'utf-8']);
    expect(decoded.warnings).toEqual([
      'The text is labelled as windows-1252 or Latin-1; it was read as the UTF-8 that it is.',
    ]);
    expect(decode(latin1('Cafe'), ['iso-8859-1'])).toMatchObject({ charset: 'windows-1252', warnings: [] });
    expect(decode(latin1('“Café” Ã©'.replace(/[“”]/g, '"')), ['iso-8859-1']).text).toBe('"Café" Ã©');
  });

  it('distrusts a label of UTF-8 that the bytes contradict', () =>
    expect(decode(latin1('Caf\xe9'), ['utf-8']).text).toBe('Café'));
});
