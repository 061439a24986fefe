import type { Span } from '../../model/span.ts';
import { isHeard } from '../reading/court-hearing.ts';
import { spanOf } from '../reading/layout.ts';
import { withLead } from '../reading/lead.ts';
import { quotationBefore } from '../reading/quotation-edges.ts';
import { sayingAfter } from '../reading/saying-after.ts';
import type { Reading, Saying } from '../reading/sayings.ts';
import { turnAfter } from '../reading/turn-after.ts';
import { restOfClause } from './parenthetical.ts';
import { propose, type Rule } from './rule.ts';
import { isCapitalised, isTitle } from './titles.ts';

/** A quotation, then its source and cue in that order; whatever goes on with it belongs to the same turn. */
export const quoteThenCue: Rule = {
  name: 'quote-then-cue',
  example: {
    text: '“We tried,” Okafor said, “but the pump failed.” He left.',
    kind: 'direct',
    contents: ['“We tried,”', '“but the pump failed.”'],
    cue: ['said'],
    source: 'Okafor',
  },
  *propose(reading) {
    for (const saying of reading.sayings) {
      if (saying.voice !== 'active' && saying.voice !== 'coordinated' && !isHeard(saying)) continue;
      const quotation = quotationBefore(reading, saying.frame.first, saying.level);
      if (quotation === null || sayingAfter(reading, quotation) !== saying) continue;
      if (isTitle(reading, quotation, null) && isCapitalised(reading, quotation)) continue;
      const lead = withLead(reading, quotation);
      if (lead.length === 0) continue;
      const contents = [...lead, ...turnAfter(reading, saying)];
      const rest = contents.length === 1 ? restOfLead(reading, saying, quotation, lead[0]!) : null;
      if (rest !== null) contents.push(rest);
      yield propose(reading, saying, contents, { confidence: 0.98 });
    }
  },
};

// The levy was “a gift,” Lund said, to everyone with a boat: begun in the narrator's words, the clause goes on in them.
function restOfLead(reading: Reading, saying: Saying, quotation: number, lead: Span): Span | null {
  if (lead.start === reading.quotations[quotation]!.fragments[0]!.start) return null;
  const rest = restOfClause(reading, saying);
  if (rest === null || reading.level[rest.first] !== saying.level) return null;
  const { pos, lower } = reading.tokens[rest.first]!;
  return /^(?:DET|AUX|VERB)$/.test(pos) || lower === 'to' ? spanOf(reading, rest) : null;
}
