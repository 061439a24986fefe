/** The rules in order of precedence: what an earlier one has found, a later one cannot claim. */
import { accordingTo, frontedCue } from './according-to.ts';
import { calledAs } from './called-as.ts';
import { cueThenQuote } from './cue-then-quote.ts';
import { invertedCue } from './inverted-cue.ts';
import { medialCue, preposedContent } from './preposed-content.ts';
import { quoteThenCue } from './quote-then-cue.ts';
import type { Rule } from './rule.ts';
import { coordinatedCue, participleCue, saidThat } from './said-that.ts';

export const RULES: readonly Rule[] = [
  quoteThenCue,
  invertedCue,
  accordingTo,
  frontedCue,
  calledAs,
  medialCue,
  cueThenQuote,
  preposedContent,
  saidThat,
  coordinatedCue,
  participleCue,
];
