/** Who a description means by a name printed beside it. */
import { singular } from '../lexicon/nouns.ts';
import { mentionAt } from '../mentions.ts';
import { describesPerson } from '../phrases/phrases.ts';
import type { Description } from '../phrases/read-description.ts';
import type { Guess, Scene } from '../scene.ts';
import type { Word } from '../types.ts';
import { wordAt } from '../words.ts';

/** "said the mediator, the Swiss hydrologist Blaise Chappuis": the name in a description beside the source. */
export function apposedName({ words, cast }: Scene, { kind, plural, determiner, last }: Description): Guess | null {
  if (kind !== 'person' || plural || determiner === null || !/^, $/.test(words[last]?.gap ?? '')) return null;
  // "the landlady of the Plough, Bev Carter."
  const beside = mentionAt(cast.mentions, words[last]!.start);
  if (beside?.referent.kind === 'person' && beside.start <= words[last]!.start && closes(words, beside.end))
    return { referent: beside.referent, confidence: 0.85, how: 'named beside the description' };
  if (!/^(?:the|an?)$/.test(words[last]!.folded)) return null;
  for (let at = last + 1; at < Math.min(words.length, last + 6) && /^ $/.test(words[at]!.gap); at++) {
    const mention = mentionAt(cast.mentions, words[at]!.start);
    if (mention !== null && mention.referent.kind === 'person' && describesPerson(singular(words[at - 1]!.folded).noun))
      return { referent: mention.referent, confidence: 0.85, how: 'named beside the description' };
    const called = calledAt(words, at);
    const so = called === null ? null : mentionAt(cast.mentions, words[called]?.start ?? 0);
    if (so !== null) return { referent: so.referent, confidence: 0.85, how: 'named beside the description' };
    if (words[at]!.spoken || /^(?:VERB|AUX|ADP)$/.test(words[at]!.pos)) return null;
  }
  return null;
}

/** Past "called", "named" or "by the name of"; null where none of them stands. */
function calledAt(words: readonly Word[], at: number): number | null {
  if (/^(?:called|named)$/.test(words[at]!.folded)) return at + 1;
  const by = words.slice(at, at + 4).map(({ folded }) => folded);
  return by.join(' ') === 'by the name of' ? at + 4 : null;
}

/** Whether a comma, a full stop or the end of the text follows. */
function closes(words: readonly Word[], end: number): boolean {
  const next = words[wordAt(words, end)];
  return next === undefined || /^[.,;]/.test(next.gap);
}

/** "another member, who goes by Skip", "a reader called Moth": the name that a clause gives. */
export function goesBy({ words, cast }: Scene, { last, determiner }: Description): Guess | null {
  if (/^(?:called|named)$/.test(words[last]?.folded ?? '') && /^(?:an?|another)$/.test(determiner ?? '')) {
    const named = mentionAt(cast.mentions, words[last + 1]?.start ?? 0);
    const next = named === null ? undefined : words[wordAt(words, named.end)];
    // "A rower called Moth “the crab”" is what the rower called him.
    if (named !== null && next !== undefined && !next.spoken && /^(?:VERB|AUX|ADV)$/.test(next.pos))
      return { referent: named.referent, confidence: 0.85, how: 'by name' };
  }
  if (words[last]?.folded !== 'who' || !/^(?:goes|went|gave|asked)$/.test(words[last + 1]?.folded ?? '')) return null;
  for (let at = last + 2; at < Math.min(words.length, last + 11); at++) {
    // "A rower, who asked for no name, called Lund lazy": past the clause.
    if (words[at]!.sentence !== words[last]!.sentence || words[at]!.gap.startsWith(',')) break;
    const mention = /^(?:by|as|name|called|named)$/.test(words[at - 1]!.folded)
      ? mentionAt(cast.mentions, words[at]!.start)
      : null;
    if (mention !== null) return { referent: mention.referent, confidence: 0.85, how: 'by name' };
  }
  return null;
}

/** "Ellie, a senior": a description in apposition to the name before it. */
export function besideName({ words, cast }: Scene, { first, last, kind, plural }: Description): Guess | null {
  const before = words[first - 1];
  if (kind !== 'person' || plural || before === undefined || !/^, $/.test(words[first]!.gap) || before.spoken)
    return null;
  if (!/^an?$/.test(words[first]!.folded)) return null;
  // "Donations, a spokeswoman said, are up": no comma behind it, no apposition.
  if (!words[last]?.gap.startsWith(',')) return null;
  const beside = mentionAt(cast.mentions, before.start);
  return beside?.referent.kind === 'person' && !beside.oblique
    ? { referent: beside.referent, confidence: 0.8, how: 'described beside the name' }
    : null;
}
