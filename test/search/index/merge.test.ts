import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SegmentBuilder } from '../../../src/search/index/build.ts';
import { mergeNow } from '../../../src/search/index/merge.ts';
import { readPostings } from '../../../src/search/index/postings.ts';
import { FIELDS, type Segment, unpackNames, wordAt } from '../../../src/search/index/segment.ts';
import type { StatementRow } from '../../../src/search/rows.ts';
import { statementRow } from '../support/rows.ts';
import { awkwardText } from '../support/texts.ts';

const OUTLETS = [null, null, 'Wire', 'Post'];

const rows = fc
  .array(
    fc.record({
      content: awkwardText,
      cue: fc.constantFrom('said', 'denied', ''),
      speaker_name: fc.constantFrom(null, 'Ana Łuk', 'J. D. Vance', 'Ursula von der Leyen'),
      kind: fc.constantFrom('direct', 'mixed', 'indirect'),
      article_key: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 12 },
  )
  .map((list) =>
    list.map((row, index) =>
      statementRow({ ...row, id: index + 1, outlet: OUTLETS[row.article_key]! } as Partial<StatementRow>),
    ),
  );

function segmentOf(list: readonly StatementRow[]): Segment {
  const builder = new SegmentBuilder();
  for (const row of list) builder.addStatement(row);
  return builder.build();
}

/** All a segment says, spelled out. */
function spelled(segment: Segment) {
  const into = new Uint32Array(segment.docs);
  const names = unpackNames(segment.names);
  const outlets = unpackNames(segment.outlets);
  return {
    words: Array.from({ length: segment.words }, (_, word) => [
      wordAt(segment, word),
      segment.frequency[word],
      segment.shared[word],
      ...Object.values(FIELDS).map((field) => [...into.slice(0, readPostings(segment, word, field, into))]),
    ]),
    docs: Array.from({ length: segment.docs }, (_, doc) => [
      names[segment.speaker[doc]!] ?? null,
      segment.sort[doc],
      segment.size[doc],
    ]),
    groups: Array.from({ length: segment.groups }, (_, group) => [
      ...[segment.groupStart[group], segment.groupRow[group], segment.groupArticle[group]],
      ...[outlets[segment.groupOutlet[group]!] ?? null, segment.groupDay[group]],
    ]),
  };
}

/** Groups may be cut where segments were: told by document instead. */
function byDocument({ groups, ...rest }: ReturnType<typeof spelled>) {
  return {
    ...rest,
    rows: rest.docs.map((_, doc) => {
      const group = groups.findLast(([start]) => (start as number) <= doc)!;
      return [(group[1] as number) + doc - (group[0] as number), ...group.slice(2)];
    }),
  };
}

describe('merging segments', () => {
  it('gives what building from all rows gives', () => {
    fc.assert(
      fc.property(rows, fc.nat(12), fc.nat(12), (list, a, b) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)];
        const parts = [list.slice(0, first), list.slice(first, second), list.slice(second)];
        const merged = mergeNow(parts.map((part) => ({ segment: segmentOf(part), gone: null })));
        expect(byDocument(spelled(merged))).toEqual(byDocument(spelled(segmentOf(list))));
      }),
      { numRuns: 300 },
    );
  });

  it('gives what building without the rows that are gone gives', () => {
    fc.assert(
      fc.property(rows, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (list, gone) => {
        const merged = mergeNow([
          { segment: segmentOf(list), gone: Uint8Array.from(gone.slice(0, list.length), Number) },
        ]);
        const left = segmentOf(list.filter((_, index) => !gone[index]));
        expect(byDocument(spelled(merged))).toEqual(byDocument(spelled(left)));
      }),
      { numRuns: 300 },
    );
  });
});
