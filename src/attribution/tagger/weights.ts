/**
 * The shipped weights. The file is a JSON header and four sections of numbers of variable length (seven bits a byte;
 * signed ones zigzag, ascending ones as differences):
 *
 *     magic, header length (32-bit little-endian), header
 *     strengths: count, then per entry key difference and class
 *     features:  count, then per row address difference, mask, a weight per bit of the mask
 *     edges of the first pass, edges of the second: the same, rows being context and state before
 *
 * A row of features has the weights of both passes, so that one look-up serves both.
 */
import { EDGE_BUCKETS } from './edges.ts';
import { FIRST_PASS_FEATURES } from './first-pass.ts';
import { ADDRESSES } from './hash.ts';
import { LABEL_COUNT } from './labels.ts';
import { SECOND_PASS_FEATURES } from './second-pass.ts';
import { EMISSION_ROW, STATE_COUNT } from './states.ts';

const MAGIC = 0x54584944;
/** Words per row of weights; word `label` holds first-pass weight + second-pass weight * 2^16 (see `addRows`). */
const ROW = 8;

/** What the header says of the weights, and what decoder and weights must agree on. */
export interface Header {
  readonly addresses: number;
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

/** The weights, ready for look-up. */
export interface Weights {
  readonly header: Header;
  readonly strengths: ReadonlyMap<number, number>;
  /** Pairs of words: 32 addresses that may have a row, and how many have one before them. */
  readonly index: Uint32Array;
  /** The rows, in the order of addresses. */
  readonly rows: Int32Array;
  /** Per pass: of `EDGE_BUCKETS` contexts, from state, to state. */
  readonly edges: readonly [Int16Array, Int16Array];
}

/** A pass as it is learnt: features by address in ascending order. */
export interface LearntPass {
  readonly addresses: ArrayLike<number>;
  /** `LABEL_COUNT` integers per address. */
  readonly values: ArrayLike<number>;
  readonly edges: ArrayLike<number>;
}

/** Puts weights in the form of the file. Throws where a weight does not fit a signed byte: nothing may be clipped. */
export function writeWeights(
  header: Header,
  strengths: ReadonlyMap<number, number>,
  passes: readonly [LearntPass, LearntPass],
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

  const rows = new Map<number, number[]>();
  passes.forEach(({ addresses, values }, pass) => {
    for (let row = 0; row < addresses.length; row++) {
      for (let label = 0; label < LABEL_COUNT; label++) {
        const value = values[row * LABEL_COUNT + label]!;
        if (value === 0) continue;
        if (Math.abs(value) > 127) throw new RangeError(`a weight of ${value} does not fit a byte`);
        const known = rows.get(addresses[row]!) ?? new Array<number>(2 * LABEL_COUNT).fill(0);
        known[pass * LABEL_COUNT + label] = value;
        rows.set(addresses[row]!, known);
      }
    }
  });
  writeRows(out, rows);
  for (const { edges } of passes) {
    const steps = new Map<number, number[]>();
    for (let row = 0; row < edges.length / STATE_COUNT; row++) {
      const values = Array.from({ length: STATE_COUNT }, (_, state) => edges[row * STATE_COUNT + state]!);
      if (values.some((value) => value !== 0)) steps.set(row, values);
    }
    writeRows(out, steps);
  }
  return Uint8Array.from(out);
}

function writeRows(out: number[], rows: ReadonlyMap<number, readonly number[]>): void {
  writeNumber(out, rows.size);
  let before = 0;
  for (const address of [...rows.keys()].sort((a, b) => a - b)) {
    const values = rows.get(address)!;
    writeNumber(out, address - before);
    before = address;
    writeNumber(
      out,
      values.reduce((mask, value, i) => (value === 0 ? mask : mask | (1 << i)), 0),
    );
    for (const value of values) if (value !== 0) writeNumber(out, value < 0 ? -2 * value - 1 : 2 * value);
  }
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
    header.addresses === ADDRESSES &&
    header.firstPassFeatures === FIRST_PASS_FEATURES &&
    header.secondPassFeatures === SECOND_PASS_FEATURES &&
    header.edgeBuckets === EDGE_BUCKETS;
  if (!agree) throw new Error('the tagger weights were trained for other features: run `npm run train`');
  const reader = { bytes, at: headerEnd };
  const strengths = readStrengths(reader);
  return { header, strengths, ...readFeatures(reader), edges: [readEdges(reader), readEdges(reader)] };
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

function readFeatures(reader: Reader): Pick<Weights, 'index' | 'rows'> {
  const index = new Uint32Array(ADDRESSES >>> 4);
  const count = readNumber(reader);
  const rows = new Int32Array(count * ROW);
  let address = 0;
  for (let row = 0; row < count; row++) {
    address += readNumber(reader);
    index[(address >>> 5) * 2]! |= 1 << (address & 31);
    for (let mask = readNumber(reader), i = 0; mask !== 0; mask >>>= 1, i++) {
      if ((mask & 1) === 0) continue;
      const value = readSigned(reader);
      if (i < LABEL_COUNT) rows[row * ROW + i]! += value;
      else rows[row * ROW + i - LABEL_COUNT]! += value * LANE;
    }
  }
  for (let word = 2; word < index.length; word += 2) index[word + 1] = index[word - 1]! + bitCount(index[word - 2]!);
  return { index, rows };
}

function readEdges(reader: Reader): Int16Array {
  const edges = new Int16Array(EDGE_BUCKETS * STATE_COUNT * STATE_COUNT);
  let row = 0;
  for (let left = readNumber(reader); left > 0; left--) {
    row += readNumber(reader);
    for (let mask = readNumber(reader), i = row * STATE_COUNT; mask !== 0; mask >>>= 1, i++) {
      if ((mask & 1) !== 0) edges[i] = readSigned(reader);
    }
  }
  return edges;
}

function readSigned(reader: Reader): number {
  const zigzag = readNumber(reader);
  return zigzag & 1 ? -((zigzag + 1) >> 1) : zigzag >> 1;
}

function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The factor of the second-pass weight in a word of a row. */
const LANE = 1 << 16;

/**
 * Adds up the rows of features `[from, to)` of `length` tokens (`stride` addresses a token): the scores of the labels in
 * the first pass go to `first`, what they are worth in the second is added to `second`, `EMISSION_ROW` numbers a token.
 *
 * A word of a row is a + b * 2^16 for the weights a and b of the two passes, so that one addition serves both; a sum of
 * words falls apart again without loss while the sum of the a is within 16 bits, which a hundred signed bytes are.
 */
export function addRows(
  { index, rows }: Weights,
  addresses: Int32Array,
  stride: number,
  from: number,
  to: number,
  length: number,
  first: Int32Array,
  second: Int32Array,
): void {
  for (let i = 0; i < length; i++) {
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let s5 = 0;
    let s6 = 0;
    for (let f = i * stride + from, end = i * stride + to; f < end; f++) {
      const address = addresses[f]!;
      const word = (address >>> 5) << 1;
      const bits = index[word]!;
      const bit = 1 << (address & 31);
      if ((bits & bit) === 0) continue;
      const row = (index[word + 1]! + bitCount(bits & (bit - 1))) * ROW;
      s0 = (s0 + rows[row]!) | 0;
      s1 = (s1 + rows[row + 1]!) | 0;
      s2 = (s2 + rows[row + 2]!) | 0;
      s3 = (s3 + rows[row + 3]!) | 0;
      s4 = (s4 + rows[row + 4]!) | 0;
      s5 = (s5 + rows[row + 5]!) | 0;
      s6 = (s6 + rows[row + 6]!) | 0;
    }
    const at = i * EMISSION_ROW;
    split(s0, first, second, at);
    split(s1, first, second, at + 1);
    split(s2, first, second, at + 2);
    split(s3, first, second, at + 3);
    split(s4, first, second, at + 4);
    split(s5, first, second, at + 5);
    split(s6, first, second, at + 6);
  }
}

function split(sum: number, first: Int32Array, second: Int32Array, at: number): void {
  const low = (sum << 16) >> 16;
  first[at] = low;
  second[at]! += (sum - low) >> 16;
}
