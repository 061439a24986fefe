import { describe, expect, it } from 'vitest';
import { type LooseBlock, layOut, type Run } from '../../src/intake/lay-out.ts';

const paragraph = (...runs: Run[]): LooseBlock => ({ kind: 'paragraph', level: 0, runs });

describe('layOut', () => {
  it('makes white space what a browser makes of it, and keeps no-break spaces', () =>
    expect(layOut([paragraph({ text: '  a \t b' }, { text: ' \f c ' }, { text: '«\u00A0d\u00A0»  ' })]).text).toBe(
      'a b c «\u00A0d\u00A0»',
    ));

  it('keeps one line break and divides at two', () =>
    expect(layOut([paragraph({ text: 'a \n b' }, { text: '\n' }, { text: '\n c' })])).toMatchObject({
      text: 'a\nb\n\nc',
      blocks: [{ span: { start: 0, end: 3 } }, { span: { start: 5, end: 6 } }],
    }));

  it('lets a link cover its words but not the spaces around it', () => {
    const { text, links } = layOut([
      paragraph({ text: 'See' }, { text: ' the vote ', href: 'https://a.example/' }, { text: 'now' }),
    ]);
    expect(text).toBe('See the vote now');
    expect(links).toEqual([{ href: 'https://a.example/', span: { start: 4, end: 12 } }]);
  });

  it('keeps a no-break space at the edge of a run', () =>
    expect(
      layOut([paragraph({ text: 'a «\u00A0' }, { text: 'b', href: 'https://a.example/' }, { text: '\u00A0» c' })]).text,
    ).toBe('a «\u00A0b\u00A0» c'));

  it('takes a line of no-break spaces for a blank one, and trims them from blocks', () =>
    expect(
      layOut([paragraph({ text: '\u00A0a\n\u00A0\nb' }, { text: '\u00A0', href: 'https://a.example/' })]),
    ).toMatchObject({
      text: 'a\n\nb',
      links: [],
    }));

  it('leaves out blocks without a word', () =>
    expect(
      layOut([paragraph({ text: ' \n\n ' }), paragraph({ text: '\u00A0' }), paragraph({ text: 'a' })]).blocks,
    ).toHaveLength(1));

  it('keeps the spaces of code and sets its tabs', () =>
    expect(layOut([{ kind: 'code', level: 0, runs: [{ text: '\n\n\tif  (a)\n\n  b\n' }] }]).text).toBe(
      '    if  (a)\n\n  b',
    ));

  it('sets items of a list line on line and gives only the first block of an item its marker', () => {
    const item = (text: string): LooseBlock => ({ kind: 'list-item', level: 1, marker: '•', runs: [{ text }] });
    const { text, blocks } = layOut([item('a'), item('b\n\nc')]);
    expect(text).toBe('a\nb\nc');
    expect(blocks.map((block) => block.marker)).toEqual(['•', '•', undefined]);
  });
});
