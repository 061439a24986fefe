import { clausesAfter } from './clause-content.ts';
import type { Rule } from './rule.ts';

/** A participle whose source is the subject of its sentence: "adding that …". */
export const participleCue: Rule = {
  name: 'participle-cue',
  example: {
    text: 'Ito left the room, saying the offer was “an insult”.',
    kind: 'mixed',
    contents: ['the offer was “an insult”'],
    cue: ['saying'],
    source: 'Ito',
  },
  propose: (reading) => clausesAfter(reading, ['participle'], 0.85),
};
