/** Asks all shelves for the terms of a plan, counts what is found, and keeps the best. */

import type { Scope } from '../../model/hit.ts';
import { expand, type Reach } from '../index/expand.ts';
import type { LiveIndex } from '../index/live-index.ts';
import { HEADLINE, kindBits, NO_SPEAKER, type Segment, wordAt, wordNumber } from '../index/segment.ts';
import type { Shelf } from '../index/shelf.ts';
import { KIND_WEIGHTS, rarity, sizeWeight } from '../weights.ts';
import type { Passes } from './conditions.ts';
import { ELSEWHERE, gather, guessesOf, type Sought } from './gather.ts';
import type { Reaching } from './judge.ts';
import type { Term } from './plan.ts';
import { Top } from './top.ts';

/** A speaker found, by number of the name. */
export interface SpeakerTally {
  readonly number: number;
  readonly count: number;
  /** Position of the newest document. */
  readonly latest: number;
}

export interface Collected {
  readonly quotes: number;
  readonly headlines: number;
  /** How many speakers there are, and the best of them. */
  readonly speakers: number;
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

/** How far each term reaches: to what it begins, unless it is short and finished and a word by itself. */
export function firstReaches(live: LiveIndex, terms: readonly Term[]): Reaching[] {
  return terms.map((term) => {
    const initial = term.text.length === 1 && !term.open && term.manner === 'usual';
    const short = term.text.length < 4 && !term.open && !initial;
    let reach: Reach = term.manner === 'loose' ? 'near' : 'plain';
    if (term.manner === 'exact') reach = term.open ? 'plain' : 'exact';
    else if (short && reach === 'plain' && isKnown(live, term.text)) reach = 'exact';
    if (!isAnswered(live, term, reach)) reach = guessing(term, 'near') ?? reach;
    return reaching(live, term, reach, initial);
  });
}

const isKnown = (live: LiveIndex, text: string) => frequencyOf(live, text) > 0;
const isAnswered = (live: LiveIndex, term: Term, reach: Reach) =>
  live.shelves.some(({ segment }) => expand(segment, term, reach).words.length > 0);

/** The same terms with guesses, as far as `reach`; words in quotation marks stay as they are. */
export const further = (live: LiveIndex, terms: readonly Reaching[], reach: 'near' | 'far'): Reaching[] =>
  terms.map((before) => {
    const next = guessing(before.term, reach);
    return next === null ? before : reaching(live, before.term, next, before.initial);
  });

/** A term reaching so far. */
export const reaching = (live: LiveIndex, term: Term, reach: Reach, initial = false): Reaching => ({
  term,
  reach,
  initial,
  rarity: rarityOf(live, term, reach),
  typos: live.shelves.map(({ segment }) => expand(segment, term, reach).typos),
});

const guessing = (term: Term, reach: 'near' | 'far'): Reach | null => (term.manner === 'exact' ? null : reach);

/** One rarity for each term: that of the word itself, else of the most frequent word that answers well. */
function rarityOf(live: LiveIndex, term: Term, reach: Reach): number {
  const docs = live.shelves.reduce((sum, { segment }) => sum + segment.docs, 0);
  const exact = frequencyOf(live, term.text);
  if (exact > 0) return rarity(docs, exact);
  const likely = live.shelves.flatMap(({ segment }) => {
    const { words, weights } = expand(segment, term, reach);
    let most = -1;
    words.forEach((word, i) => {
      if (weights[i]! >= LIKELY && (most < 0 || segment.frequency[word]! > segment.frequency[most]!)) most = word;
    });
    return most < 0 ? [] : [wordAt(segment, most)];
  });
  return rarity(docs, Math.max(0, ...likely.map((word) => frequencyOf(live, word))));
}

/** A word that answers as well as this is likely the one that was meant. */
const LIKELY = 0.6;

function frequencyOf(live: LiveIndex, word: string): number {
  return live.shelves.reduce((sum, { segment }) => {
    const number = wordNumber(segment, word);
    return number < 0 ? sum : sum + segment.frequency[number]!;
  }, 0);
}

/** Finds, counts and ranks. */
export function collect(live: LiveIndex, terms: readonly Reaching[], passes: Passes, asking: Asking): Collected {
  const tally = new Tally(live, asking);
  let base = 0;
  live.shelves.forEach((shelf, index) => {
    const pass = passes.byShelf[index]!;
    if (terms.length === 0) tally.addAll(shelf, base, pass);
    else {
      const sought: Sought[] = terms.map(({ term, reach, rarity: own, initial }) => ({
        expansion: expand(shelf.segment, term, reach),
        rarity: own,
        initial,
      }));
      tally.addFound(shelf, base, pass, gather(shelf.segment, sought, shelf.scratch));
    }
    base += shelf.segment.docs;
  });
  return tally.collected();
}

class Tally {
  readonly #asking: Asking;
  readonly #top: Top;
  readonly #sizeWeights: Float32Array;
  readonly #speakerCount: Uint32Array;
  readonly #speakerFlags: Uint8Array;
  readonly #speakerLatest: Float64Array;
  readonly #speakers: number[] = [];
  #quotes = 0;
  #headlines = 0;

  constructor(live: LiveIndex, asking: Asking) {
    this.#asking = asking;
    this.#top = new Top(asking.scope === 'speakers' ? 0 : asking.most);
    const average = averageSize(live);
    this.#sizeWeights = Float32Array.from({ length: 256 }, (_, size) => sizeWeight(size, average));
    const speakers = live.names.names.length;
    this.#speakerCount = new Uint32Array(speakers);
    this.#speakerFlags = new Uint8Array(speakers);
    this.#speakerLatest = new Float64Array(speakers);
  }

  addFound({ segment, scratch, speakerNumbers }: Shelf, base: number, pass: Uint8Array | null, count: number): void {
    const { found, score, flags } = scratch;
    for (let i = 0; i < count; i++) {
      const doc = found[i]!;
      if (pass !== null && pass[doc] === 0) continue;
      const how = flags[doc]!;
      const kind = kindBits(segment.sort[doc]!);
      const weighed = score[doc]! * KIND_WEIGHTS[kind]! * this.#sizeWeights[segment.size[doc]!]!;
      this.#offer(kind, weighed - guessesOf(how) * BELOW_A_GUESS, base + doc);
      if (kind !== HEADLINE && ((how & ELSEWHERE) === 0 || this.#asking.allSpeakers))
        this.#countSpeaker(segment, speakerNumbers, doc, how & ~ELSEWHERE, base);
    }
  }

  /** Without words the newest day comes first. */
  addAll({ segment, speakerNumbers }: Shelf, base: number, pass: Uint8Array | null): void {
    for (let group = 0; group < segment.groups; group++) {
      const day = segment.groupDay[group]!;
      for (let doc = segment.groupStart[group]!; doc < segment.groupStart[group + 1]!; doc++) {
        if (pass !== null && pass[doc] === 0) continue;
        const kind = kindBits(segment.sort[doc]!);
        this.#offer(kind, day, base + doc);
        if (kind !== HEADLINE) this.#countSpeaker(segment, speakerNumbers, doc, 0, base);
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

  #countSpeaker(segment: Segment, numbers: Uint32Array, doc: number, flags: number, base: number): void {
    const own = segment.speaker[doc]!;
    if (own === NO_SPEAKER) return;
    const number = numbers[own]!;
    if (this.#speakerCount[number]!++ === 0) {
      this.#speakers.push(number);
      this.#speakerFlags[number] = flags;
    } else if (flags < this.#speakerFlags[number]!) this.#speakerFlags[number] = flags;
    if (base + doc >= this.#speakerLatest[number]!) this.#speakerLatest[number] = base + doc;
  }

  collected(): Collected {
    return {
      quotes: this.#quotes,
      headlines: this.#headlines,
      speakers: this.#speakers.length,
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
      return { number, count: this.#speakerCount[number]!, latest: this.#speakerLatest[number]! };
    });
  }
}

/** Words of a document on average, over all shelves. */
export function averageSize(live: LiveIndex): number {
  let [words, docs] = [0, 0];
  for (const shelf of live.shelves) {
    words += shelf.totalSize;
    docs += shelf.segment.docs;
  }
  return Math.max(1, words / Math.max(1, docs));
}
