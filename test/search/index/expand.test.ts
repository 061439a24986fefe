import { describe, expect, it } from 'vitest';
import { SegmentBuilder } from '../../../src/search/index/build.ts';
import { expand } from '../../../src/search/index/expand.ts';
import { countPostings, readPostings } from '../../../src/search/index/postings.ts';
import { FIELDS, type Segment, wordAt, wordNumber } from '../../../src/search/index/segment.ts';
import { statementRow } from '../support/rows.ts';

/** So many statements of each word, and `said` as the cue of all. */
function segmentOf(words: Readonly<Record<string, number>>): Segment {
  const builder = new SegmentBuilder();
  let id = 1;
  for (const [content, count] of Object.entries(words))
    for (let i = 0; i < count; i++) builder.addStatement(statementRow({ id: id++, content, cue: 'said' }));
  return builder.build();
}

const begun = (segment: Segment, text: string) =>
  expand(segment, { text, open: true }, 'plain')
    .words.map((word) => wordAt(segment, word))
    .sort();

describe('one or two letters', () => {
  const segment = segmentOf({ some: 40_000, should: 25_000, sure: 15_000, the: 61_000, to: 62_000 });

  it('mean the most frequent words they begin, as many as can be read in time, whatever all cues are', () => {
    expect(begun(segment, 's')).toEqual(['said', 'some', 'sure']);
    expect(begun(segment, 'so')).toEqual(['some']);
  });

  it('mean the most frequent word where none can be read in time, and not nothing', () => {
    expect(begun(segment, 't')).toEqual(['to']);
  });

  it('are no limit to three', () => {
    expect(begun(segment, 'the')).toEqual(['the']);
  });
});

it('postings are counted as they are read', () => {
  const builder = new SegmentBuilder();
  for (const [id, [content, speaker_name, cue]] of [
    ['rates rise', 'Ann Rates', 'rates'],
    ['rates', null, 'said'],
    ['fall', 'Bo Rates', ''],
  ].entries() as Iterable<[number, [string, string | null, string]]>)
    builder.addStatement(statementRow({ id: id + 1, content, speaker_name, cue }));
  const segment = builder.build();
  const fields = Object.values(FIELDS);
  for (const text of ['rates', 'rise', 'fall', 'ann', 'said']) {
    const word = wordNumber(segment, text);
    for (const field of fields) {
      const length = readPostings(segment, word, field, new Uint32Array(segment.docs));
      expect([text, field, countPostings(segment, word, [field])]).toEqual([text, field, length]);
    }
    expect(countPostings(segment, word, fields)).toBe(segment.frequency[word]);
  }
});
