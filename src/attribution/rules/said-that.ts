import { clausesAfter } from './clause-content.ts';
import type { Rule } from './rule.ts';

/** Source and cue, then a clause: with or without "that", a question after "asked", "to …" after "vowed". */
export const saidThat: Rule = {
  name: 'said-that',
  example: {
    text: 'Lund said on Monday that the levy was “a gift to smugglers” and should end.',
    kind: 'mixed',
    contents: ['that the levy was “a gift to smugglers” and should end'],
    cue: ['said'],
    source: 'Lund',
  },
  propose: (reading) => clausesAfter(reading, ['active'], 0.9),
};
