/** Working space for a segment, kept from query to query; between queries `stage` and `best` are all zero. */
export class Scratch {
  readonly list: Uint32Array;
  readonly first: Uint32Array;
  /** The documents found, after `gather`. */
  readonly found: Uint32Array;
  readonly score: Float32Array;
  readonly flags: Uint8Array;
  readonly stage: Uint8Array;
  readonly best: Uint8Array;

  constructor(docs: number) {
    this.list = new Uint32Array(docs);
    this.first = new Uint32Array(docs);
    this.found = new Uint32Array(docs);
    this.score = new Float32Array(docs);
    this.flags = new Uint8Array(docs);
    this.stage = new Uint8Array(docs);
    this.best = new Uint8Array(docs);
  }
}
