/** A segment in use: with its working space, which of its documents are gone, and its speakers' numbers for all segments. */
import { Scratch } from './scratch.ts';
import { HEADLINE, kindBits, type Segment, unpackNames } from './segment.ts';
import type { SpeakerNames } from './speaker-names.ts';

export class Shelf {
  readonly segment: Segment;
  readonly scratch: Scratch;
  /** By document: 1 where it is gone from the library or a newer document stands for it. Null while none is. */
  gone: Uint8Array | null = null;
  goneCount = 0;
  /** Words of all documents together. */
  readonly totalSize: number;
  readonly newestDay: number;
  /** From the segment's numbers of names to those of `SpeakerNames`. */
  readonly speakerNumbers: Uint32Array;

  constructor(segment: Segment, names: SpeakerNames) {
    this.segment = segment;
    this.scratch = new Scratch(segment.docs);
    this.totalSize = segment.size.reduce((sum, size) => sum + size, 0);
    this.newestDay = segment.groupDay.reduce((newest, day) => Math.max(newest, day), 0);
    this.speakerNumbers = Uint32Array.from(unpackNames(segment.names), (name) => names.of(name));
  }

  /** The library's row of a document. */
  rowOf(doc: number): { readonly headline: boolean; readonly id: number; readonly article: number } {
    const { groupStart, groupRow, groupArticle, sort } = this.segment;
    const group = this.groupOf(doc);
    return {
      headline: kindBits(sort[doc]!) === HEADLINE,
      id: groupRow[group]! + doc - groupStart[group]!,
      article: groupArticle[group]!,
    };
  }

  groupOf(doc: number): number {
    const { groupStart, groups } = this.segment;
    let [low, high] = [0, groups];
    while (low + 1 < high) {
      const middle = (low + high) >>> 1;
      if (groupStart[middle]! <= doc) low = middle;
      else high = middle;
    }
    return low;
  }

  setGone(doc: number, state: 0 | 1): void {
    this.gone ??= new Uint8Array(this.segment.docs);
    if (this.gone[doc] === state) return;
    this.goneCount += state === 1 ? 1 : -1;
    this.gone[doc] = state;
  }
}
