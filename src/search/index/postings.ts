/**
 * Posting lists. Each word has up to three (speaker, content, cue): one byte says which; then for each its length, how
 * many bytes it has (left out for the last), and the gaps between its documents, as numbers of seven bits a byte, low
 * bits first.
 */
import { FIELDS, type Segment } from './segment.ts';

const LISTS = Object.keys(FIELDS).length;

/** Bytes that grow. */
export class ByteSink {
  bytes = new Uint8Array(1 << 12);
  length = 0;

  #reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }

  byte(value: number): void {
    this.#reserve(1);
    this.bytes[this.length++] = value;
  }

  varint(value: number): void {
    this.#reserve(5);
    let rest = value;
    while (rest > 127) {
      this.bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  append(other: ByteSink): void {
    this.#reserve(other.length);
    this.bytes.set(other.bytes.subarray(0, other.length), this.length);
    this.length += other.length;
  }

  taken() {
    return this.bytes.slice(0, this.length);
  }
}

const gaps = new ByteSink();

/** Appends the lists of one word, each ascending and without repeats. Returns how many documents they name in all. */
export function writePostings(sink: ByteSink, lists: readonly Uint32Array[]): number {
  let mask = 0;
  for (let field = 0; field < LISTS; field++) if (lists[field]!.length > 0) mask |= 1 << field;
  sink.byte(mask);
  let total = 0;
  for (let field = 0; field < LISTS; field++) {
    const list = lists[field]!;
    if (list.length === 0) continue;
    total += list.length;
    gaps.length = 0;
    let previous = -1;
    for (let i = 0; i < list.length; i++) {
      const doc = list[i]!;
      gaps.varint(doc - previous);
      previous = doc;
    }
    sink.varint(list.length);
    if (mask >>> (field + 1) !== 0) sink.varint(gaps.length);
    sink.append(gaps);
  }
  return total;
}

let cursor = 0;
function varint(bytes: Uint8Array): number {
  let value = 0;
  let shift = 0;
  for (;;) {
    const byte = bytes[cursor++]!;
    value |= (byte & 127) << shift;
    if (byte < 128) return value;
    shift += 7;
  }
}

/** Reads one list of a word into `into`, which has room for every document. Returns its length, 0 where there is none. */
export function readPostings(segment: Segment, word: number, field: number, into: Uint32Array): number {
  const { postings } = segment;
  cursor = segment.postingStart[word]!;
  const mask = postings[cursor++]!;
  if ((mask & (1 << field)) === 0) return 0;
  for (let list = 0; ; list++) {
    if ((mask & (1 << list)) === 0) continue;
    const count = varint(postings);
    const length = mask >>> (list + 1) !== 0 ? varint(postings) : 0;
    if (list === field) return decode(postings, cursor, count, into);
    cursor += length;
  }
}

/** How many documents the lists of a word in these fields name, without reading them. */
export function countPostings(segment: Segment, word: number, fields: readonly number[]): number {
  const { postings } = segment;
  cursor = segment.postingStart[word]!;
  const mask = postings[cursor++]!;
  let total = 0;
  for (let list = 0; mask >>> list !== 0; list++) {
    if ((mask & (1 << list)) === 0) continue;
    const count = varint(postings);
    if (fields.includes(list)) total += count;
    if (mask >>> (list + 1) === 0) break;
    const length = varint(postings);
    cursor += length;
  }
  return total;
}

function decode(bytes: Uint8Array, from: number, count: number, into: Uint32Array): number {
  let at = from;
  let doc = -1;
  for (let i = 0; i < count; i++) {
    let byte = bytes[at++]!;
    let gap = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++]!;
      gap |= (byte & 127) << shift;
    }
    doc += gap;
    into[i] = doc;
  }
  return count;
}
