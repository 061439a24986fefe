import { clausesAfter } from './clause-content.ts';
import type { Rule } from './rule.ts';

/** A second cue of the same source: "and added that …". */
export const coordinatedCue: Rule = {
  name: 'coordinated-cue',
  example: {
    text: 'Ito was tired but insisted that sleep would help.',
    kind: 'indirect',
    contents: ['that sleep would help'],
    cue: ['insisted'],
    source: 'Ito',
  },
  propose: (reading) => clausesAfter(reading, ['coordinated'], 0.85),
};
