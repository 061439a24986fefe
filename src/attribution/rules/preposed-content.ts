import { countWords, isClause } from '../reading/clauses.ts';
import { contentBefore, contentEnd } from '../reading/content.ts';
import { isWord, type Range, sentenceEnd, spanOf } from '../reading/layout.ts';
import { isParenthetical } from '../reading/narrator.ts';
import { skipAdverbials } from '../reading/openings.ts';
import type { Reading, Saying } from '../reading/sayings.ts';
import { quotationAt } from '../reading/turns.ts';
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
      if (content === null || continuation(reading, saying) !== null) continue;
      // A headline leaves its verb out or in the infinitive: "Bus fares to rise, says council".
      const title = reading.paragraphs[reading.tokens[content.first]!.paragraph]!.kind === 'title';
      if (title || isClause(reading, content))
        yield propose(reading, saying, [spanOf(reading, content)], { confidence: 0.92 });
    }
  },
};

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
      const after = before === null ? null : continuation(reading, saying);
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

function clauseBefore(reading: Reading, saying: Saying): Range | null {
  if (saying.voice !== 'active' && saying.voice !== 'inverted') return null;
  if (!saying.verb.takes.has('clause') && !saying.verb.takes.has('quote')) return null;
  if (saying.verb.strength < 0.8 || saying.negated || !isParenthetical(reading, saying)) return null;
  const content = contentBefore(reading, saying);
  if (content === null) return null;
  // "On Monday, Lund said": only when, where or how, not what.
  const opener = reading.tokens[content.first]!;
  if (reading.level[content.first] === saying.level) {
    const resumes = /^(?:AUX|VERB)$/.test(reading.tokens[saying.frame.last + 1]?.pos ?? '');
    if (opener.pos === 'VERB' && /(?:ing|ed)$/.test(opener.lower) && !resumes) return null;
    if (/^(?:ADP|SCONJ)$/.test(opener.pos) && !isClause(reading, content)) return null;
  }
  return countWords(reading, content) > 0 ? content : null;
}

// What goes on after "…, Lund said," in the same sentence.
function continuation(reading: Reading, saying: Saying): Range | null {
  const { tokens, level } = reading;
  const end = sentenceEnd(reading, saying.at);
  const comma = skipAdverbials(reading, saying.frame.last, end, saying.level);
  if (comma + 1 >= end || tokens[comma]!.value !== ',' || level[comma] !== saying.level) return null;
  const first = comma + 1;
  const opener = tokens[first]!;
  if (level[first] === saying.level) {
    if (opener.pos === 'VERB' && opener.lower.endsWith('ing')) return null;
    if (/^(?:as|while|after|when|before|although|though|according)$/.test(opener.lower)) return null;
  }
  const last = contentEnd(reading, first, saying.level, saying);
  return last > first ? { first, last } : null;
}
