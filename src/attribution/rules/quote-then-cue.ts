import { turnAfter } from '../reading/turn-after.ts';
import { quotationBefore, sayingAfter, withLead } from '../reading/turns.ts';
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
      if (saying.voice !== 'active' && saying.voice !== 'coordinated') continue;
      const quotation = quotationBefore(reading, saying.frame.first, saying.level);
      if (quotation === null || sayingAfter(reading, quotation) !== saying) continue;
      if (isTitle(reading, quotation, null) && isCapitalised(reading, quotation)) continue;
      const lead = withLead(reading, quotation);
      if (lead.length === 0) continue;
      const contents = [...lead, ...turnAfter(reading, saying)];
      yield propose(reading, saying, contents, { confidence: 0.98 });
    }
  },
};
