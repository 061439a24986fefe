/** How far the tagger's scores bear a reading out, wherever its own best labels are. */
import { type Range, rangeOf } from '../reading/layout.ts';
import type { Reading } from '../reading/sayings.ts';
import { CONTENT, CUE, type Role, SOURCE } from '../tagger/labels.ts';
import { type Leanings, leaningTo, leaningToBegin } from '../tagger/leanings.ts';
import type { Attribution } from '../types.ts';

/** Takes a piece of evidence: its name, and its value. */
export type Say = (name: string, value: number) => void;

/** Says how far the tokens of a reading, and those around it, lean to what it takes them for. */
export function sayLeanings(
  reading: Reading,
  { contents, source, cue }: Attribution,
  leanings: Leanings,
  say: Say,
): void {
  const pieces = contents.map((span) => rangeOf(reading, span));
  const [{ first }, { last }] = [pieces[0]!, pieces.at(-1)!];
  const within = pieces.flatMap((piece) => leaningsWithin(piece, CONTENT, leanings));
  say('content leans', sumOf(within) / 5);
  say('content leans least', Math.min(...within));
  say('content leans to begin', leaningToBegin(leanings, first));
  say('content leans, first', within[0]!);
  say('content leans, last', within.at(-1)!);
  say('content leans, after', leaningTo(CONTENT, leanings, last));
  for (const span of cue) {
    const cues = leaningsWithin(rangeOf(reading, span), CUE, leanings);
    say('cue leans', sumOf(cues) / cue.length);
  }
  if (source === null) return;
  const whose = rangeOf(reading, source);
  const sources = leaningsWithin(whose, SOURCE, leanings);
  say('source leans', sumOf(sources) / sources.length);
  say('source leans, last', sources.at(-1)!);
  say('source leans, before', leaningTo(SOURCE, leanings, whose.first - 1));
}

/** How much each token leans to a role; the first at least. */
function leaningsWithin({ first, last }: Range, role: Role, leanings: Leanings): number[] {
  const found = [leaningTo(role, leanings, first)];
  for (let at = first + 1; at < last; at++) found.push(leaningTo(role, leanings, at));
  return found;
}

function sumOf(numbers: readonly number[]): number {
  let sum = 0;
  for (const one of numbers) sum += one;
  return sum;
}
