import { isClause } from '../reading/clauses.ts';
import { isWord, spanOf } from '../reading/layout.ts';
import { quotationAt } from '../reading/quotation-edges.ts';
import type { Reading } from '../reading/sayings.ts';
import { clauseBefore, restOfClause } from './parenthetical.ts';
import { propose, type Rule } from './rule.ts';

/** A clause with the saying in its middle, set off by commas. */
export const medialCue: Rule = {
  name: 'medial-cue',
  example: {
    text: 'The levy, Lund said, “should never have been born” at all.',
    kind: 'mixed',
    contents: ['The levy', '“should never have been born” at all'],
    cue: ['said'],
    source: 'Lund',
  },
  *propose(reading) {
    for (const saying of reading.sayings) {
      const before = clauseBefore(reading, saying);
      const after = before === null ? null : restOfClause(reading, saying);
      if (before === null || after === null) continue;
      if (!isClause(reading, { first: before.first, last: after.last })) continue;
      // “…, Lund said, “We won””: a quotation that starts with a capital is a statement of its own.
      const quotation = quotationAt(reading, after.first, saying.level);
      if (quotation !== null && !startsSmall(reading, quotation)) continue;
      const contents = [spanOf(reading, before), spanOf(reading, after)];
      yield propose(reading, saying, contents, { confidence: 0.9 });
    }
  },
};

function startsSmall(reading: Reading, quotation: number): boolean {
  const { first, last } = reading.fragments[quotation]![0]!;
  const word = reading.tokens.slice(first, Math.min(last, first + 4)).find(isWord);
  return word !== undefined && /^\p{Ll}/u.test(word.value);
}
