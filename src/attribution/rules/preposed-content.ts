import { RELATIVES } from '../lexicon/words.ts';
import { isClause } from '../reading/clauses.ts';
import { spanOf } from '../reading/layout.ts';
import { clauseBefore, restOfClause } from './parenthetical.ts';
import { propose, type Rule } from './rule.ts';

/** A clause, then who said it: ", Lund said." or ", said Lund." */
export const preposedContent: Rule = {
  name: 'preposed-content',
  example: {
    text: 'The levy should end by May, Lund said on Monday.',
    kind: 'indirect',
    contents: ['The levy should end by May'],
    cue: ['said'],
    source: 'Lund',
  },
  *propose(reading) {
    for (const saying of reading.sayings) {
      const content = clauseBefore(reading, saying);
      // "It was Lund, who wrote first."
      const { source } = saying;
      if (source !== null && RELATIVES.has(reading.tokens[source.first]!.lower)) continue;
      if (content === null || restOfClause(reading, saying) !== null) continue;
      // A headline leaves its verb out or in the infinitive: "Bus fares to rise, says council".
      const title = reading.paragraphs[reading.tokens[content.first]!.paragraph]!.kind === 'title';
      if (title || isClause(reading, content))
        yield propose(reading, saying, [spanOf(reading, content)], { confidence: 0.92 });
    }
  },
};
