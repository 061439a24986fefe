/**
 * The shipped weights. The file is a JSON header and four sections of numbers of variable length (seven bits a byte;
 * signed ones zigzag, ascending ones as differences):
 *
 *     magic, header length (32-bit little-endian), header
 *     strengths: count, then per entry key difference and class
 *     features:  count, then per row address difference, mask, a weight per bit of the mask
 *     edges:     the same, rows being context and state before
 */
import { EDGE_BUCKETS } from './edges.ts';
import { FEATURES } from './features.ts';
import { ADDRESSES } from './hash.ts';
import { LABEL_COUNT } from './labels.ts';
import { STATE_COUNT } from './states.ts';

const MAGIC = 0x54584944;
/** Words per row of weights: a byte for each label, lowest byte first, raised by 128. */
const ROW = 2;
/** The most rows that can be told apart. */
const MOST_ROWS = 0xffff;
const NO_WEIGHTS = 0x80808080 | 0;

/** What the header says of the weights, and what decoder and weights must agree on. */
export interface Header {
  readonly addresses: number;
  readonly features: number;
  readonly edgeBuckets: number;
  /** Where the weights came from: corpus, a hash of its texts and annotations, seed. */
  readonly trained: {
    readonly corpus: string;
    readonly hash: string;
    readonly articles: number;
    readonly seed: number;
  };
  /** One unit of the integer weights, in log-odds. */
  readonly unit: number;
}

/** The weights, ready for look-up. */
export interface Weights {
  readonly header: Header;
  readonly strengths: ReadonlyMap<number, number>;
  /** The row of each address; row 0, which has no weights, for most. */
  readonly rowOf: Uint16Array;
  readonly rows: Int32Array;
  /** Of `EDGE_BUCKETS` contexts, from state, to state. */
  readonly edges: Int16Array;
}

/** Weights as they are learnt: features by address in ascending order. */
export interface LearntWeights {
  readonly addresses: ArrayLike<number>;
  /** `LABEL_COUNT` integers per address. */
  readonly values: ArrayLike<number>;
  readonly edges: ArrayLike<number>;
}

/** Puts weights in the form of the file. Throws where a weight does not fit a signed byte: nothing may be clipped. */
export function writeWeights(
  header: Header,
  strengths: ReadonlyMap<number, number>,
  learnt: LearntWeights,
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

  const rows = rowsOf(learnt.values, LABEL_COUNT);
  if (rows.size > MOST_ROWS) throw new RangeError(`${rows.size} features are too many`);
  for (const values of rows.values()) {
    const clipped = values.find((value) => Math.abs(value) > 127);
    if (clipped !== undefined) throw new RangeError(`a weight of ${clipped} does not fit a byte`);
  }
  writeRows(out, new Map([...rows].map(([row, values]) => [learnt.addresses[row]!, values])));
  writeRows(out, rowsOf(learnt.edges, STATE_COUNT));
  return Uint8Array.from(out);
}

/** Cuts a list into rows of so many numbers, and keeps those that are not all nought. */
function rowsOf(list: ArrayLike<number>, width: number): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (let row = 0; row < list.length / width; row++) {
    const values = Array.from({ length: width }, (_, i) => list[row * width + i]!);
    if (values.some((value) => value !== 0)) rows.set(row, values);
  }
  return rows;
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
  const agree = header.addresses === ADDRESSES && header.features === FEATURES && header.edgeBuckets === EDGE_BUCKETS;
  if (!agree) throw new Error('the tagger weights were trained for other features: run `npm run train`');
  const reader = { bytes, at: headerEnd };
  const strengths = readStrengths(reader);
  return { header, strengths, ...readFeatures(reader), edges: readEdges(reader) };
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

function readFeatures(reader: Reader): Pick<Weights, 'rowOf' | 'rows'> {
  const rowOf = new Uint16Array(ADDRESSES);
  const count = readNumber(reader);
  const rows = new Int32Array((count + 1) * ROW).fill(NO_WEIGHTS);
  let address = 0;
  for (let row = 1; row <= count; row++) {
    address += readNumber(reader);
    rowOf[address] = row;
    for (let mask = readNumber(reader), i = 0; mask !== 0; mask >>>= 1, i++) {
      // In two's complement, adding to the raised byte carries no further than that byte.
      if ((mask & 1) !== 0) rows[row * ROW + (i >> 2)]! += readSigned(reader) << ((i & 3) * 8);
    }
  }
  return { rowOf, rows };
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
