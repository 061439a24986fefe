/** How far the tagger's scores bear a reading out, wherever its own best labels are. */
import { type Range, rangeOf } from '../reading/layout.ts';
import type { Reading } from '../reading/sayings.ts';
import { CONTENT, CUE, type Role, SOURCE } from '../tagger/labels.ts';
import { type Leanings, leaningTo, leaningToBegin } from '../tagger/leanings.ts';
import type { Attribution } from '../types.ts';

/** Evidence that the tokens of a reading, and those around it, lean to what it takes them for. */
export function leaningsOf(
  reading: Reading,
  { contents, source, cue }: Attribution,
  leanings: Leanings,
): (readonly [string, number])[] {
  const lean = (role: Role, at: number) => leaningTo(role, leanings, at);
  const pieces = contents.map((span) => rangeOf(reading, span));
  const [{ first }, { last }] = [pieces[0]!, pieces.at(-1)!];
  const within = pieces.flatMap((piece) => leaningsWithin(piece, (at) => lean(CONTENT, at)));
  const found: [string, number][] = [
    ['content leans', sumOf(within) / 5],
    ['content leans least', Math.min(...within)],
    ['content leans to begin', leaningToBegin(leanings, first)],
    ['content leans, first', within[0]!],
    ['content leans, last', within.at(-1)!],
    ['content leans, after', lean(CONTENT, last)],
  ];
  for (const span of cue) {
    const cues = leaningsWithin(rangeOf(reading, span), (at) => lean(CUE, at));
    found.push(['cue leans', sumOf(cues) / cue.length]);
  }
  if (source === null) return found;
  const whose = rangeOf(reading, source);
  const sources = leaningsWithin(whose, (at) => lean(SOURCE, at));
  found.push(
    ['source leans', sumOf(sources) / sources.length],
    ['source leans, last', sources.at(-1)!],
    ['source leans, before', lean(SOURCE, whose.first - 1)],
  );
  return found;
}

const leaningsWithin = ({ first, last }: Range, lean: (at: number) => number): number[] =>
  Array.from({ length: Math.max(1, last - first) }, (_, i) => lean(first + i));

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
