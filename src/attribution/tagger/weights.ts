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
import { ADDRESSES, WIDE_ADDRESSES } from './hash.ts';
import { LABEL_COUNT } from './labels.ts';
import { SECOND_PASS_FEATURES } from './second-pass.ts';
import { STATE_COUNT } from './states.ts';
import { bitCount } from './sums.ts';

const MAGIC = 0x54584944;
/**
 * Words per row of weights. Word k holds, lowest byte first, the weights of labels 2k and 2k + 1: first pass, second
 * pass, first, second; each raised by `BIAS`. A row is a quarter of a cache line.
 */
const ROW = 4;
const NO_WEIGHTS = 0x80808080 | 0;
/** `narrowRows` counts them in 16 bits. */
const MOST_NARROW = 0xffff;

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
  /** Pairs of words: 32 wide addresses that may have a row, and how many have one before them. */
  readonly wideRows: Int32Array;
  /** Of narrow addresses, which nearly all have one: the row, counted from `firstNarrow`; 0 for none. */
  readonly narrowRows: Uint16Array;
  readonly firstNarrow: number;
  /** A row without weights, for the addresses that have none, and the rows, in the order of addresses. */
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

function readFeatures(reader: Reader): Pick<Weights, 'wideRows' | 'narrowRows' | 'firstNarrow' | 'rows'> {
  const wideRows = new Int32Array(WIDE_ADDRESSES >>> 4);
  const narrowRows = new Uint16Array(ADDRESSES - WIDE_ADDRESSES);
  let firstNarrow = 0;
  const count = readNumber(reader);
  const rows = new Int32Array((count + 1) * ROW).fill(NO_WEIGHTS);
  let address = 0;
  for (let row = 1; row <= count; row++) {
    address += readNumber(reader);
    if (address < WIDE_ADDRESSES) {
      wideRows[(address >>> 5) * 2]! |= 1 << (address & 31);
      firstNarrow = row;
    } else narrowRows[address - WIDE_ADDRESSES] = row - firstNarrow;
    for (let mask = readNumber(reader), i = 0; mask !== 0; mask >>>= 1, i++) {
      if ((mask & 1) === 0) continue;
      const second = i >= LABEL_COUNT;
      const label = second ? i - LABEL_COUNT : i;
      // In two's complement, adding to the raised byte carries no further than that byte.
      rows[row * ROW + (label >> 1)]! += readSigned(reader) << ((label & 1) * 16 + (second ? 8 : 0));
    }
  }
  if (count - firstNarrow > MOST_NARROW)
    throw new Error('the tagger weights have more rows of narrow addresses than fit');
  for (let word = 2; word < wideRows.length; word += 2)
    wideRows[word + 1] = wideRows[word - 1]! + bitCount(wideRows[word - 2]!);
  return { wideRows, narrowRows, firstNarrow, rows };
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
