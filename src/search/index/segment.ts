/**
 * A segment: the immutable index of a run of documents, in one ArrayBuffer that is searched as it lies and written to
 * disk as it is. The library's index is a list of them: one large, from the file, and small ones for what came since.
 *
 * It is built around the vocabulary. A query's words are matched, with typos, against the sorted distinct words, and
 * only the lists of those are read: which documents have the word in the speaker, the content, or the cue. The texts
 * stay in the library.
 *
 * A document is a statement or a headline, numbered in the order it came. Runs of statements of one article whose row
 * ids follow each other form a group, and so does each headline: what the group shares is kept once.
 */
import type { StatementClass, StatementKind } from '../../model/statement.ts';
import { STATEMENT_CLASSES, STATEMENT_KINDS } from '../../model/statement.ts';

/** Sections in file order, widest numbers first so that each is aligned. */
const SECTIONS = {
  /** V+1: where each word's letters start; words are in order of their code units. */
  wordStart: Uint32Array,
  /** V: documents that have the word, in any field. */
  frequency: Uint32Array,
  /** V+1: where each word's lists start in `postings`. */
  postingStart: Uint32Array,
  /** G+1: first document of each group, and N. */
  groupStart: Uint32Array,
  /** G: row id of the group's first document; the others follow by one. */
  groupRow: Uint32Array,
  /** G: the article's key. */
  groupArticle: Uint32Array,
  /** N: index into `names`, or NO_SPEAKER; for a headline, CRC-32 of its text. */
  speaker: Uint32Array,
  /** Pairs of a statement's row id and CRC-32 of its content: whether this index is this library's. */
  samples: Uint32Array,
  /** The words' letters, UTF-16, without separators. */
  letters: Uint16Array,
  /** G: index into `outlets`, or NO_OUTLET. */
  groupOutlet: Uint16Array,
  /** G: day of publication, counted from 1970-01-01 = 1; 0 where unknown. */
  groupDay: Uint16Array,
  /** V: how many letters a word shares with the one before. */
  shared: Uint8Array,
  /** N: kind in the low two bits (3 is a headline), class above. */
  sort: Uint8Array,
  /** N: words of the content, at most 255. */
  size: Uint8Array,
  /** UTF-8, one a line. */
  names: Uint8Array,
  outlets: Uint8Array,
  /** See postings.ts. */
  postings: Uint8Array,
} as const;

type Sections = { readonly [Name in keyof typeof SECTIONS]: InstanceType<(typeof SECTIONS)[Name]> };
type SectionName = keyof Sections;
const SECTION_NAMES = Object.keys(SECTIONS) as readonly SectionName[];

export interface Segment extends Sections {
  readonly buffer: ArrayBuffer;
  readonly words: number;
  readonly docs: number;
  readonly groups: number;
}

export const NO_SPEAKER = 0xffffffff;
export const NO_OUTLET = 0xffff;

/** The fields that have lists of their own. A headline's words are in `content`. */
export const FIELDS = { speaker: 0, content: 1, cue: 2 } as const;
export type Field = keyof typeof FIELDS;

export const HEADLINE = 3;
export const sortOf = (kind: StatementKind, cls: StatementClass): number =>
  STATEMENT_KINDS.indexOf(kind) | (STATEMENT_CLASSES.indexOf(cls) << 2);
export const kindBits = (sort: number): number => sort & 3;
export const classBits = (sort: number): number => sort >> 2;

const MAGIC = 0x31785664; // "dVx1"
const HEADER = 128;
const aligned = (bytes: number) => (bytes + 7) & ~7;
const sectionAt = (index: number) => 12 + index * 4;

/** Lays the parts into one buffer, the header's checksum left open. */
export function assemble(parts: Sections): Segment {
  const bytes = SECTION_NAMES.reduce((sum, name) => sum + aligned(parts[name].byteLength), HEADER);
  const buffer = new ArrayBuffer(bytes);
  const header = new DataView(buffer, 0, HEADER);
  header.setUint32(0, MAGIC, true);
  header.setUint32(8, bytes, true);
  let at = HEADER;
  SECTION_NAMES.forEach((name, index) => {
    const part = parts[name];
    header.setUint32(sectionAt(index), part.length, true);
    new Uint8Array(buffer, at, part.byteLength).set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
    at += aligned(part.byteLength);
  });
  return over(buffer)!;
}

/** The segment a buffer holds, or null where magic, length or counts do not agree with each other. */
export function over(buffer: ArrayBuffer): Segment | null {
  if (buffer.byteLength < HEADER) return null;
  const header = new DataView(buffer, 0, HEADER);
  if (header.getUint32(0, true) !== MAGIC || header.getUint32(8, true) !== buffer.byteLength) return null;
  let at = HEADER;
  const sections: Partial<Record<SectionName, Uint8Array | Uint16Array | Uint32Array>> = {};
  for (const [index, name] of SECTION_NAMES.entries()) {
    const length = header.getUint32(sectionAt(index), true);
    const Numbers = SECTIONS[name];
    const bytes = length * Numbers.BYTES_PER_ELEMENT;
    if (at + bytes > buffer.byteLength) return null;
    sections[name] = new Numbers(buffer, at, length);
    at += aligned(bytes);
  }
  if (at !== buffer.byteLength) return null;
  const parts = sections as Sections;
  const [words, docs, groups] = [parts.frequency.length, parts.sort.length, parts.groupRow.length];
  const agree =
    parts.wordStart.length === words + 1 &&
    parts.postingStart.length === words + 1 &&
    parts.shared.length === words &&
    parts.groupStart.length === groups + 1 &&
    parts.groupArticle.length === groups &&
    parts.groupOutlet.length === groups &&
    parts.groupDay.length === groups &&
    parts.speaker.length === docs &&
    parts.size.length === docs &&
    parts.groupStart[groups] === docs &&
    parts.wordStart[words] === parts.letters.length &&
    parts.postingStart[words] === parts.postings.length;
  return agree ? { ...parts, buffer, words, docs, groups } : null;
}

/** Where the checksum of all that follows it is kept, and of what is written behind the segment. */
export const CHECKSUM_AT = 4;
export const CHECKED_FROM = 8;

/** How many bytes a segment has, by its first twelve; null where these are of no segment. */
export function bytesOf(start: Uint8Array<ArrayBuffer>): number | null {
  if (start.length < 12) return null;
  const header = new DataView(start.buffer);
  return header.getUint32(0, true) === MAGIC ? header.getUint32(8, true) : null;
}

/** A word by its number. */
export function wordAt(segment: Segment, word: number): string {
  const from = segment.wordStart[word]!;
  return String.fromCharCode(...segment.letters.subarray(from, segment.wordStart[word + 1]!));
}

/** The number of the first word not before `text`: its own where it is there. */
function seek(segment: Segment, text: string): number {
  let [low, high] = [0, segment.words];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareWord(segment, middle, text) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compareWord(segment: Segment, word: number, text: string): number {
  const from = segment.wordStart[word]!;
  const length = segment.wordStart[word + 1]! - from;
  const common = Math.min(length, text.length);
  for (let i = 0; i < common; i++) {
    const difference = segment.letters[from + i]! - text.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return length - text.length;
}

/** Whether the word with this number is there and starts with `text`. */
function startsWith(segment: Segment, word: number, text: string): boolean {
  const from = segment.wordStart[word]!;
  if (word >= segment.words || segment.wordStart[word + 1]! - from < text.length) return false;
  for (let i = 0; i < text.length; i++) if (segment.letters[from + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** The number of exactly this word, or -1. */
export function wordNumber(segment: Segment, text: string): number {
  const at = seek(segment, text);
  return at < segment.words && compareWord(segment, at, text) === 0 ? at : -1;
}

/** The numbers `[from, to)` of the words that start with `text`. */
export function prefixRange(segment: Segment, text: string): [from: number, to: number] {
  const from = seek(segment, text);
  if (!startsWith(segment, from, text)) return [from, from];
  let [low, high] = [from, segment.words];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (startsWith(segment, middle, text)) low = middle + 1;
    else high = middle;
  }
  return [from, low];
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Names are kept one a line. */
export const packNames = (names: readonly string[]) => encoder.encode(names.join('\n'));
export const unpackNames = (bytes: Uint8Array): string[] =>
  bytes.length === 0 ? [] : decoder.decode(bytes).split('\n');
