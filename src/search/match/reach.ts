/** How far each word of a query reaches, and how much it says. */
import { expand, type Reach } from '../index/expand.ts';
import type { LiveIndex } from '../index/live-index.ts';
import { wordAt, wordNumber } from '../index/segment.ts';
import { rarity } from '../weights.ts';
import type { Reaching } from './judge.ts';
import type { Term } from './plan.ts';

/** How far each term reaches: to what it begins, unless it is short and finished and a word by itself. */
export function firstReaches(live: LiveIndex, terms: readonly Term[]): Reaching[] {
  return terms.map((term) => {
    const initial = term.text.length === 1 && !term.open && term.manner === 'usual';
    const short = term.text.length < 4 && !term.open && !initial;
    let reach: Reach = term.manner === 'loose' ? 'near' : 'plain';
    if (term.manner === 'exact') reach = term.open ? 'plain' : 'exact';
    else if (short && reach === 'plain' && isKnown(live, term.text)) reach = 'exact';
    if (!isAnswered(live, term, reach)) reach = guessing(live, term, 'near') ?? reach;
    return reaching(live, term, reach, initial);
  });
}

const isKnown = (live: LiveIndex, text: string) => frequencyOf(live, text) > 0;
const isAnswered = (live: LiveIndex, term: Term, reach: Reach) =>
  live.shelves.some(({ segment }) => expand(segment, term, reach).words.length > 0);

/** The same terms with guesses, as far as `reach`; words in quotation marks stay as they are. */
export const further = (live: LiveIndex, terms: readonly Reaching[], reach: 'near' | 'far'): Reaching[] =>
  terms.map((before) => {
    const next = guessing(live, before.term, reach);
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

// A word that is there as typed was hardly meant to be one two slips away.
function guessing(live: LiveIndex, term: Term, reach: 'near' | 'far'): Reach | null {
  if (term.manner === 'exact') return null;
  if (term.manner === 'loose' || !isKnown(live, term.text)) return reach;
  return reach === 'far' ? 'near' : 'beside';
}

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
