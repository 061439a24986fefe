/** The rules in order of precedence: what an earlier one has found, a later one cannot claim. */
import { accordingTo } from './according-to.ts';
import { blockQuote } from './block-quote.ts';
import { calledAs } from './called-as.ts';
import { cameReply } from './came-reply.ts';
import { carryOver } from './carry-over.ts';
import { colonQuote } from './colon-quote.ts';
import { coordinatedCue } from './coordinated-cue.ts';
import { criesOf } from './cries-of.ts';
import { cueThenQuote } from './cue-then-quote.ts';
import { dashDialogue } from './dash-dialogue.ts';
import { dashSignature } from './dash-signature.ts';
import { frontedCue } from './fronted-cue.ts';
import { headlineColon } from './headline-colon.ts';
import { hearsay } from './hearsay.ts';
import { interview } from './interview.ts';
import { invertedCue } from './inverted-cue.ts';
import { letter } from './letter.ts';
import { medialCue } from './medial-cue.ts';
import { nounCue } from './noun-cue.ts';
import { objectCue } from './object-cue.ts';
import { participleCue } from './participle-cue.ts';
import { passiveCue } from './passive-cue.ts';
import { preposedContent } from './preposed-content.ts';
import { quoteThenCue } from './quote-then-cue.ts';
import type { Rule } from './rule.ts';
import { saidThat } from './said-that.ts';
import { speakerLabel } from './speaker-label.ts';
import { tweet } from './tweet.ts';
import { unlistedCue } from './unlisted-cue.ts';

export const RULES: readonly Rule[] = [
  // Layout says it.
  speakerLabel,
  interview,
  letter,
  tweet,
  dashSignature,
  blockQuote,
  dashDialogue,
  // A cue beside a quotation.
  cameReply,
  quoteThenCue,
  invertedCue,
  accordingTo,
  frontedCue,
  calledAs,
  medialCue,
  cueThenQuote,
  colonQuote,
  criesOf,
  unlistedCue,
  // A cue and a clause.
  preposedContent,
  saidThat,
  coordinatedCue,
  participleCue,
  passiveCue,
  objectCue,
  nounCue,
  hearsay,
  // What is left.
  headlineColon,
  carryOver,
];
