/** The source that goes on in its sentence: "Lin rose and said", "Lin said it was late, and added". */
import { RELATIVES } from '../lexicon/words.ts';
import { type Layout, type Range, sentenceStart, startsSentence } from './layout.ts';
import type { Saying } from './sayings.ts';
import { isContact, subjectOf } from './subjects.ts';

/**
 * The source that goes on in this sentence: that of the saying that leads it, else the subject of the first verb. A saying
 * leads from its own clause on; one inside what another reports ("made clear Moscow expects …, dismissing") does not.
 */
export function inheritedSource(layout: Layout, at: number, earlier: readonly Saying[], own: number): Range | null {
  const start = sentenceStart(layout, at);
  let leader: Saying | null = null;
  let from = earlier.length;
  while (from > 0 && earlier[from - 1]!.at >= start) from--;
  for (const saying of earlier.slice(from)) {
    if (saying.level !== own || saying.source === null || /^(?:passive|infinitive)$/.test(saying.voice)) continue;
    if (RELATIVES.has(layout.tokens[saying.source.first]!.lower) || isContact(layout, saying.source, start)) continue;
    if (isAside(layout, saying)) continue;
    if (leader === null || opensClause(layout, saying.frame.first)) leader = saying;
  }
  return (
    leader?.source ??
    subjectOf(layout, clauseStart(layout, start, at, own), at, own) ??
    subjectOf(layout, start, at, own)
  );
}

// "The mayor waited, though the crew went home, singing": the last clause that a conjunction or a dash parts from the rest.
function clauseStart({ tokens, level }: Layout, start: number, at: number, own: number): number {
  for (let from = at - 2; from > start; from--) {
    if (level[from] !== own) continue;
    if (/^(?:—|–|--|;)$/.test(tokens[from]!.value)) return from + 1;
    if (
      /^(?:though|although|whereas|where)$/.test(tokens[from]!.lower) &&
      /^(?:,|—|–|--)$/.test(tokens[from - 1]!.value)
    )
      return from + 1;
  }
  return start;
}

// "As the crowd sang, …", "And although the crowd sang, …": whoever is busy in such a clause speaks in it only.
function isAside(layout: Layout, { frame }: Saying): boolean {
  const link = frame.first - 1;
  if (!/^(?:as|when|while|after|before|once|although|though)$/.test(layout.tokens[link]?.lower ?? '')) return false;
  return startsSentence(layout, layout.tokens[link - 1]?.pos === 'CCONJ' ? link - 1 : link);
}

// After a comma and perhaps "and", "but", "while", or after a quotation.
function opensClause(layout: Layout, at: number): boolean {
  const before = layout.tokens[at - 1];
  if (before === undefined) return true;
  const linked = /^(?:CCONJ|SCONJ)$/.test(before.pos) && before.lower !== 'that' ? layout.tokens[at - 2] : before;
  return linked === undefined || /^[,;:—–-]$/.test(linked.value) || layout.level[at - 1] !== layout.level[at];
}
