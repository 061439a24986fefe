/** Whether a name is a person's, a body's or a place's, by what stands around it wherever it is printed. */
import { BODY_WORDS, isPeoples } from '../lexicon/bodies.ts';
import { isPlaceNoun, isRoleNoun } from '../lexicon/nouns.ts';
import type { Name } from '../names/names.ts';
import type { Referent, Word } from '../types.ts';
import { wordAt } from '../words.ts';

/** What one printed name says for a person (> 0) or against one (< 0), by itself and by the word before it. */
export const voteOf = (words: readonly Word[], name: Name): number =>
  (name.kind === 'person' ? 3 : name.kind === 'group' ? -3 : name.kind === 'place' ? -2 : 0) + placing(words, name);

/** Takes a referent whose kind was in doubt for what all its names say together. */
export function settleKind(words: readonly Word[], referent: Referent, votes: number): void {
  // "the Minister", whoever it is.
  if (referent.kind === 'unsure' && isRoleNoun(referent.name.toLowerCase())) referent.kind = 'person';
  if (referent.kind === 'unsure' || (referent.kind === 'place' && votes > 1)) {
    const long = referent.name.includes(' ') && !BODY_WORDS.has(referent.name.split(' ').at(-1)!.toLowerCase());
    if (votes > 0 || (votes === 0 && long)) referent.kind = 'person';
    else if (votes < -1 && votes <= -0.4 * referent.mentions.length)
      referent.kind = isMostlyWhere(words, referent) ? 'place' : 'group';
  }
  if (referent.kind === 'group' && !referent.name.includes(' ') && isPeoples(referent.name)) referent.plural = true;
}

/** "in Salford", "near Ullapool": most often named as where something is. */
function isMostlyWhere(words: readonly Word[], { mentions }: Referent): boolean {
  const where = mentions.filter(({ start }) => {
    const at = wordAt(words, start) - 1;
    const owns = /^(?:shares?|stakes?|stocks?|invest\w*)$/.test(words[at - 1]?.folded ?? '');
    return !owns && /^(?:in|near|off|across|around)$/.test(words[at]?.folded ?? '');
  });
  return where.length * 2 >= mentions.length;
}

/** Evidence for a place or a body from the word before: "in X", "the X". */
function placing(words: readonly Word[], name: Name): number {
  const before = words[name.opens - 1];
  if (before === undefined || !/^[ \n]$/.test(words[name.opens]!.gap)) return 0;
  if (/^(?:in|near|at|off|across|inside|outside|around)$/.test(before.folded)) return -1.5;
  // "the canton of Jura"
  const head = before.folded === 'of' ? (words[name.opens - 2]?.folded ?? '') : '';
  if (isPlaceNoun(head) || /^(?:canton|state|republic|kingdom|municipality|parish|borough)$/.test(head)) return -5;
  // "the Heliograph", but not "the Clinton campaign".
  const after = words[name.last];
  const modifies = after !== undefined && /^[ \n]$/.test(after.gap) && /^(?:NOUN|ADJ|PROPN)$/.test(after.pos);
  if (before.folded === 'the' && name.titles.length === 0 && name.words.length === 1 && !modifies) return -1;
  return 0;
}
