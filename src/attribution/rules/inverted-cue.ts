import { withLead } from '../reading/lead.ts';
import { quotationBefore } from '../reading/quotation-edges.ts';
import { sayingAfter } from '../reading/saying-after.ts';
import { turnAfter } from '../reading/turn-after.ts';
import { propose, type Rule } from './rule.ts';
import { isCapitalised, isTitle } from './titles.ts';

/** A quotation, then the cue before its source: "said Tom Brandt, 61, a farmer". */
export const invertedCue: Rule = {
  name: 'inverted-cue',
  example: {
    text: '“It’s gone,” said Tom Brandt, 61, a farmer near Poole. “All of it.”',
    kind: 'direct',
    contents: ['“It’s gone,”', '“All of it.”'],
    cue: ['said'],
    source: 'Tom Brandt, 61, a farmer near Poole',
  },
  *propose(reading) {
    for (const saying of reading.sayings) {
      if (saying.voice !== 'inverted') continue;
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
