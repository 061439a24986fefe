/**
 * The shipped weights. The file is a JSON header and three sections of bytes: the strengths, the first pass, the
 * second pass. Numbers are variable-length (seven bits a byte), signed ones zigzag, ascending ones as differences.
 *
 *     magic, header length (both 32-bit little-endian), header, strengths, first pass, second pass
 *     strengths: count, then per entry: key difference, class
 *     pass:      rows, then per row: address difference, mask of labels, a weight per label in the mask;
 *                the same again for the edges, whose rows are context and label before
 */
import { EDGE_BUCKETS, FIRST_PASS_FEATURES, SECOND_PASS_FEATURES } from './features.ts';
import { BUCKET_BITS } from './hash.ts';
import { LABEL_COUNT } from './labels.ts';

const MAGIC = 0x54584944;
/** Rows of weights are padded to this many entries. */
export const ROW = 8;

/** What the header says of the weights, and what decoder and weights must agree on. */
export interface Header {
  readonly bucketBits: number;
  readonly firstPassFeatures: number;
  readonly secondPassFeatures: number;
  readonly edgeBuckets: number;
  /** Where the weights came from: corpus, a hash of its texts and annotations, seed. */
  readonly trained: {
    readonly corpus: string;
    readonly hash: string;
    readonly articles: number;
    readonly seed: number;
  };
  /** One unit of the integer weights, per pass, in units of the perceptron's updates. */
  readonly units: readonly [number, number];
}

/** The weights of one pass, ready for look-up: a bitmap of addresses, and the rows in the order of its bits. */
export interface Pass {
  readonly bits: Uint32Array;
  /** Number of bits set before each word of `bits`. */
  readonly ranks: Uint32Array;
  readonly rows: Int16Array;
  readonly edges: Float32Array;
}

export interface Weights {
  readonly header: Header;
  readonly strengths: ReadonlyMap<number, number>;
  readonly first: Pass;
  readonly second: Pass;
}

/** A pass as it is written: rows by address in ascending order. */
export interface WrittenPass {
  readonly addresses: ArrayLike<number>;
  /** `LABEL_COUNT` integers per address. */
  readonly values: ArrayLike<number>;
  /** Of `EDGE_BUCKETS` contexts, label to label. */
  readonly edges: ArrayLike<number>;
}

/** Puts weights in the form of the file. */
export function writeWeights(
  header: Header,
  strengths: ReadonlyMap<number, number>,
  first: WrittenPass,
  second: WrittenPass,
): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(header));
  const out: number[] = [];
  for (const word of [MAGIC, json.length]) for (let shift = 0; shift < 32; shift += 8) out.push((word >>> shift) & 255);
  out.push(...json);
  const keys = [...strengths.keys()].sort((a, b) => a - b);
  writeNumber(out, keys.length);
  keys.forEach((key, i) => {
    writeNumber(out, key - (keys[i - 1] ?? 0));
    out.push(strengths.get(key)!);
  });
  for (const { addresses, values, edges } of [first, second]) {
    writeRows(out, addresses, values);
    const contexts = Array.from({ length: edges.length / LABEL_COUNT }, (_, row) => row);
    writeRows(out, contexts, edges);
  }
  return Uint8Array.from(out);
}

function writeRows(out: number[], addresses: ArrayLike<number>, values: ArrayLike<number>): void {
  const kept = Array.from(addresses, (address, row) => ({ address, row })).filter(
    ({ row }) => maskOf(values, row) !== 0,
  );
  writeNumber(out, kept.length);
  let before = 0;
  for (const { address, row } of kept) {
    writeNumber(out, address - before);
    before = address;
    out.push(maskOf(values, row));
    for (let label = 0; label < LABEL_COUNT; label++) {
      const value = values[row * LABEL_COUNT + label]!;
      if (value !== 0) writeNumber(out, value < 0 ? -2 * value - 1 : 2 * value);
    }
  }
}

function maskOf(values: ArrayLike<number>, row: number): number {
  let mask = 0;
  for (let label = 0; label < LABEL_COUNT; label++) if (values[row * LABEL_COUNT + label] !== 0) mask |= 1 << label;
  return mask;
}

function writeNumber(out: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    out.push((rest & 127) | 128);
    rest >>>= 7;
  }
  out.push(rest);
}

/** Reads the file. Throws where it is not one, or was made for other features than these. */
export function readWeights(bytes: Uint8Array): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC) throw new Error('these bytes are not tagger weights');
  const headerEnd = 8 + view.getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, headerEnd))) as Header;
  const agree =
    header.bucketBits === BUCKET_BITS &&
    header.firstPassFeatures === FIRST_PASS_FEATURES &&
    header.secondPassFeatures === SECOND_PASS_FEATURES &&
    header.edgeBuckets === EDGE_BUCKETS;
  if (!agree) throw new Error('the tagger weights were trained for other features: run `npm run train`');
  const reader = { bytes, at: headerEnd };
  const strengths = readStrengths(reader);
  return { header, strengths, first: readPass(reader), second: readPass(reader) };
}

interface Reader {
  readonly bytes: Uint8Array;
  at: number;
}

function readNumber(reader: Reader): number {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = reader.bytes[reader.at++]!;
    value |= (byte & 127) << shift;
    if (byte < 128) return value;
  }
}

function readStrengths(reader: Reader): Map<number, number> {
  const strengths = new Map<number, number>();
  let key = 0;
  for (let left = readNumber(reader); left > 0; left--) {
    key += readNumber(reader);
    strengths.set(key, reader.bytes[reader.at++]!);
  }
  return strengths;
}

function readPass(reader: Reader): Pass {
  const words = (1 << BUCKET_BITS) >>> 5;
  const bits = new Uint32Array(words);
  const count = readNumber(reader);
  const rows = new Int16Array(count * ROW);
  let address = 0;
  for (let row = 0; row < count; row++) {
    address += readNumber(reader);
    bits[address >>> 5]! |= 1 << (address & 31);
    readRow(reader, rows, row * ROW);
  }
  const ranks = new Uint32Array(words);
  for (let word = 1; word < words; word++) ranks[word] = ranks[word - 1]! + bitCount(bits[word - 1]!);

  const edges = new Float32Array(EDGE_BUCKETS * LABEL_COUNT * LABEL_COUNT);
  let context = 0;
  for (let left = readNumber(reader); left > 0; left--) {
    context += readNumber(reader);
    readRow(reader, edges, context * LABEL_COUNT);
  }
  return { bits, ranks, rows, edges };
}

function readRow(reader: Reader, into: Int16Array | Float32Array, start: number): void {
  const mask = reader.bytes[reader.at++]!;
  for (let label = 0; label < LABEL_COUNT; label++) {
    if ((mask & (1 << label)) === 0) continue;
    const zigzag = readNumber(reader);
    into[start + label] = zigzag & 1 ? -((zigzag + 1) >> 1) : zigzag >> 1;
  }
}

export function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Adds up, for each of `length` tokens, the rows of its features (`stride` addresses a token) into `emissions`. */
export function scoreTokens(
  { bits, ranks, rows }: Pass,
  addresses: Int32Array,
  stride: number,
  length: number,
  emissions: Float32Array,
): void {
  for (let i = 0, f = 0, at = 0; i < length; i++, at += LABEL_COUNT) {
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let s5 = 0;
    let s6 = 0;
    for (const end = f + stride; f < end; f++) {
      const address = addresses[f]!;
      const word = bits[address >>> 5]!;
      const bit = 1 << (address & 31);
      if ((word & bit) === 0) continue;
      const row = (ranks[address >>> 5]! + bitCount(word & (bit - 1))) * ROW;
      s0 += rows[row]!;
      s1 += rows[row + 1]!;
      s2 += rows[row + 2]!;
      s3 += rows[row + 3]!;
      s4 += rows[row + 4]!;
      s5 += rows[row + 5]!;
      s6 += rows[row + 6]!;
    }
    emissions[at] = s0;
    emissions[at + 1] = s1;
    emissions[at + 2] = s2;
    emissions[at + 3] = s3;
    emissions[at + 4] = s4;
    emissions[at + 5] = s5;
    emissions[at + 6] = s6;
  }
}
