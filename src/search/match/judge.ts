/** Looks at one word of a text and says whether and how it answers a term, and with which letters. */
import type { Span } from '../../model/span.ts';
import { answeringLetters } from '../fuse.ts';
import { infixAllowed, type Reach } from '../index/expand.ts';
import { exactWeight, guessWeight, type How, prefixWeight } from '../weights.ts';
import { reachOf } from '../words/fold.ts';
import type { Word } from '../words/scan.ts';
import type { Term } from './plan.ts';

/** A term with how far its answers may be, as it was settled for this search. */
export interface Reaching {
  readonly term: Term;
  readonly reach: Reach;
  readonly rarity: number;
  /** A single finished letter: what it begins counts in names only. */
  readonly initial: boolean;
  /** Words of the vocabulary that may be meant, with their weights, by segment. */
  readonly typos: readonly ReadonlyMap<string, number>[];
}

export interface Judgement {
  readonly asked: string;
  readonly how: How;
  readonly weight: number;
}

/** Judges a folded word against a term, as the index did. */
export function judge({ term, reach, initial, typos }: Reaching, folded: string, inName: boolean): Judgement | null {
  const { text, open } = term;
  if (folded === text) return { asked: text, how: 'exact', weight: exactWeight };
  if (reach === 'exact' || (initial && !inName)) return null;
  if (folded.startsWith(text))
    return { asked: text, how: 'prefix', weight: prefixWeight(text.length, folded.length, open) };
  if (reach === 'plain') return null;
  for (const known of typos) {
    const weight = known.get(folded);
    if (weight !== undefined) return { asked: text, how: 'typo', weight };
  }
  if (infixAllowed(text.length, reach) && folded.includes(text))
    return { asked: text, how: 'infix', weight: guessWeight('infix', folded[0] === text[0]) };
  return null;
}

/** The letters of a word in a text that answer, as spans of the text. */
export function answeringSpans({ asked, how }: Judgement, text: string, word: Word): Span[] {
  const { folded, start, end } = word;
  if (how === 'exact') return [{ start, end }];
  if (how === 'initials') return [{ start, end: reachOf(text, start, end, 1) }];
  const letters =
    how === 'typo'
      ? answeringLetters(asked, folded)
      : [{ start: folded.indexOf(asked), end: folded.indexOf(asked) + asked.length }];
  if (letters.length === 0) return [{ start, end }];
  return letters.map((span) => ({
    start: span.start === 0 ? start : reachOf(text, start, end, span.start),
    end: span.end >= folded.length ? end : reachOf(text, start, end, span.end),
  }));
}
