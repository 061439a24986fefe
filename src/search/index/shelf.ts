/** A segment in use: with its working space, which of its documents are gone, and its speakers' numbers for all segments. */
import { Scratch } from './scratch.ts';
import { HEADLINE, kindBits, type Segment, unpackNames } from './segment.ts';
import type { SpeakerNames } from './speaker-names.ts';
import { NumberList } from './write.ts';

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
  #byRow: GroupsByRow | null = null;

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

  /** All groups of statements, or of headlines, that may have rows in `[from, to)`, and few others. */
  groupsAround(from: number, to: number, headlines: boolean): Uint32Array {
    this.#byRow ??= groupsByRow(this.segment);
    const { groupRow } = this.segment;
    const { longest } = this.#byRow;
    const groups = this.#byRow[headlines ? 'headlines' : 'statements'];
    const first = firstOf(groups, (group) => groupRow[group]! > from - longest);
    return groups.subarray(
      first,
      firstOf(groups, (group) => groupRow[group]! >= to),
    );
  }

  /** The documents that are gone. */
  goneDocs(): Uint32Array {
    const docs = new NumberList();
    for (const [doc, state] of (this.gone ?? []).entries()) if (state === 1) docs.push(doc);
    return docs.taken();
  }

  setGone(doc: number, state: 0 | 1): void {
    this.gone ??= new Uint8Array(this.segment.docs);
    if (this.gone[doc] === state) return;
    this.goneCount += state === 1 ? 1 : -1;
    this.gone[doc] = state;
  }
}

/** Numbers of groups in the order of their rows, and how many rows the longest has. */
interface GroupsByRow {
  readonly statements: Uint32Array;
  readonly headlines: Uint32Array;
  readonly longest: number;
}

function groupsByRow({ groups, groupStart, groupRow, sort }: Segment): GroupsByRow {
  const [statements, headlines] = [new NumberList(), new NumberList()];
  let longest = 1;
  for (let group = 0; group < groups; group++) {
    const start = groupStart[group]!;
    (kindBits(sort[start]!) === HEADLINE ? headlines : statements).push(group);
    longest = Math.max(longest, groupStart[group + 1]! - start);
  }
  // They mostly are in order; rows that came back or changed stand behind.
  const ordered = (list: Uint32Array) =>
    list.every((group, i) => i === 0 || groupRow[list[i - 1]!]! <= groupRow[group]!)
      ? list
      : list.sort((a, b) => groupRow[a]! - groupRow[b]!);
  return { statements: ordered(statements.taken()), headlines: ordered(headlines.taken()), longest };
}

/** How many groups there are before the first one that holds; all after that one hold, too. */
function firstOf(groups: Uint32Array, holds: (group: number) => boolean): number {
  let [low, high] = [0, groups.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(groups[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
