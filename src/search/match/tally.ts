/** Counts what is found and keeps the best of it: statements, headlines and speakers. */
import type { Scope } from '../../model/hit.ts';
import { HEADLINE, kindBits, NO_SPEAKER } from '../index/segment.ts';
import type { Shelf } from '../index/shelf.ts';
import { KIND_WEIGHTS, sizeWeight } from '../weights.ts';
import { ELSEWHERE, guessesOf } from './gather.ts';
import { Top } from './top.ts';

/** A speaker found, by number of the name. */
export interface SpeakerTally {
  readonly number: number;
  readonly count: number;
  /** Position of the document with the newest day; of equals, of the last that came. */
  readonly latest: number;
  /** How many words were only guessed in the name. */
  readonly guesses: number;
}

export interface Collected {
  readonly quotes: number;
  readonly headlines: number;
  /** How many speakers there are, and the best of them. */
  readonly speakers: number;
  /** The fewest guesses that some document needed. */
  readonly fewestGuesses: number;
  readonly bestSpeakers: readonly SpeakerTally[];
  /** Positions of the best documents, best first: a document's number plus the sizes of the shelves before its own. */
  readonly best: readonly number[];
}

export interface Asking {
  readonly scope: Scope;
  /** How many of the best are wanted. */
  readonly most: number;
  readonly mostSpeakers: number;
  /** Whether speakers are counted from all documents, not only from those that were found by the name. */
  readonly allSpeakers: boolean;
}

/** Rows with fewer guesses come before rows with more, whatever the score. */
const BELOW_A_GUESS = 1e6;

/** Takes in the shelves one after the other. */
export class Tally {
  readonly #asking: Asking;
  readonly #top: Top;
  readonly #sizeWeights: Float32Array;
  readonly #speakerCount: Uint32Array;
  readonly #speakerFlags: Uint8Array;
  readonly #speakerLatest: Float64Array;
  readonly #speakerDay: Uint16Array;
  readonly #speakers: number[] = [];
  #quotes = 0;
  #headlines = 0;
  #fewestGuesses = Number.POSITIVE_INFINITY;

  /** `speakers` is how many numbers of names there are, `averageSize` the words of a document on average. */
  constructor(asking: Asking, speakers: number, averageSize: number) {
    this.#asking = asking;
    this.#top = new Top(asking.scope === 'speakers' ? 0 : asking.most);
    this.#sizeWeights = Float32Array.from({ length: 256 }, (_, size) => sizeWeight(size, averageSize));
    this.#speakerCount = new Uint32Array(speakers);
    this.#speakerFlags = new Uint8Array(speakers);
    this.#speakerLatest = new Float64Array(speakers);
    this.#speakerDay = new Uint16Array(speakers);
  }

  addFound(shelf: Shelf, base: number, pass: Uint8Array | null, count: number): void {
    // Half of a million documents may come by here for one key: nothing is looked up twice.
    const { found, score, flags } = shelf.scratch;
    const { sort, size, groupStart, groupDay } = shelf.segment;
    const { scope, allSpeakers } = this.#asking;
    const [sizeWeights, top] = [this.#sizeWeights, this.#top];
    const [wantsQuotes, wantsHeadlines] = [scope !== 'headlines', scope !== 'quotes'];
    let { bar } = top;
    let fewest = this.#fewestGuesses;
    let headlines = 0;
    let passed = 0;
    let group = 0;
    for (let i = 0; i < count; i++) {
      const doc = found[i]!;
      if (pass !== null && pass[doc] === 0) continue;
      passed++;
      const how = flags[doc]!;
      const guesses = guessesOf(how);
      if (guesses < fewest) fewest = guesses;
      const kind = kindBits(sort[doc]!);
      const isHeadline = kind === HEADLINE;
      if (isHeadline) headlines++;
      else if (allSpeakers || (how & ELSEWHERE) === 0) {
        // Documents come in runs: mostly this one is in the group of the one before.
        if (doc < groupStart[group]! || doc >= groupStart[group + 1]!) group = shelf.groupOf(doc);
        this.#countSpeaker(shelf, doc, how & ~ELSEWHERE, base, groupDay[group]!);
      }
      const rank = score[doc]! * KIND_WEIGHTS[kind]! * sizeWeights[size[doc]!]! - guesses * BELOW_A_GUESS;
      if (rank < bar || !(isHeadline ? wantsHeadlines : wantsQuotes)) continue;
      top.offer(rank, base + doc);
      bar = top.bar;
    }
    this.#fewestGuesses = fewest;
    this.#headlines += headlines;
    this.#quotes += passed - headlines;
  }

  /** Without words the newest day comes first. */
  addAll(shelf: Shelf, base: number, pass: Uint8Array | null): void {
    const { segment } = shelf;
    this.#fewestGuesses = 0;
    for (let group = 0; group < segment.groups; group++) {
      const day = segment.groupDay[group]!;
      for (let doc = segment.groupStart[group]!; doc < segment.groupStart[group + 1]!; doc++) {
        if (pass !== null && pass[doc] === 0) continue;
        const kind = kindBits(segment.sort[doc]!);
        this.#offer(kind, day, base + doc);
        if (kind !== HEADLINE) this.#countSpeaker(shelf, doc, 0, base, day);
      }
    }
  }

  #offer(kind: number, score: number, position: number): void {
    const { scope } = this.#asking;
    if (kind === HEADLINE) {
      this.#headlines++;
      if (scope !== 'quotes') this.#top.offer(score, position);
    } else {
      this.#quotes++;
      if (scope !== 'headlines') this.#top.offer(score, position);
    }
  }

  #countSpeaker({ segment, speakerNumbers }: Shelf, doc: number, flags: number, base: number, day: number): void {
    const own = segment.speaker[doc]!;
    if (own === NO_SPEAKER) return;
    const number = speakerNumbers[own]!;
    if (this.#speakerCount[number]!++ === 0) {
      this.#speakers.push(number);
      this.#speakerFlags[number] = flags;
    } else if (flags < this.#speakerFlags[number]!) this.#speakerFlags[number] = flags;
    const newest = this.#speakerDay[number]!;
    if (day > newest || (day === newest && base + doc >= this.#speakerLatest[number]!)) {
      this.#speakerDay[number] = day;
      this.#speakerLatest[number] = base + doc;
    }
  }

  collected(): Collected {
    return {
      quotes: this.#quotes,
      headlines: this.#headlines,
      speakers: this.#speakers.length,
      fewestGuesses: this.#fewestGuesses,
      bestSpeakers: this.#rankedSpeakers(),
      best: this.#top.ranked(),
    };
  }

  /** No guess first, then whole words, then who said most; of equals who came first. */
  #rankedSpeakers(): SpeakerTally[] {
    const top = new Top(Math.min(this.#asking.mostSpeakers, this.#speakers.length));
    for (const number of this.#speakers) {
      // Guesses and then parts of words weigh more than any count.
      top.offer(this.#speakerCount[number]! - this.#speakerFlags[number]! * 2 ** 32, -number);
    }
    return top.ranked().map((negative) => {
      const number = -negative;
      return {
        number,
        count: this.#speakerCount[number]!,
        latest: this.#speakerLatest[number]!,
        guesses: guessesOf(this.#speakerFlags[number]!),
      };
    });
  }
}
