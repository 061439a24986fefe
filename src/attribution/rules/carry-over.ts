import { endsSentenceAt, NARRATOR, type Range, sentenceStart, startsSentence } from '../reading/layout.ts';
import { phraseAfter } from '../reading/phrase-after.ts';
import { afterQuotation, endingOf, fragmentsOf } from '../reading/quotation-edges.ts';
import type { Reading } from '../reading/sayings.ts';
import { subjectOf } from '../reading/subjects.ts';
import { followOns } from '../reading/turns.ts';
import type { Accepted } from './accepted.ts';
import { type Proposal, proposeBare, type Rule } from './rule.ts';
import { isCapitalised, isTitle, wordsIn } from './titles.ts';

/** A quotation that stands alone, as a paragraph or as whole sentences, with no cue: somebody goes on speaking. */
export const carryOver: Rule = {
  name: 'carry-over',
  example: {
    text: 'Nadir spoke at noon. The rain had come at two.\n\n“We lost everything we had.”',
    kind: 'direct',
    contents: ['“We lost everything we had.”'],
    cue: [],
    source: null,
  },
  *propose(reading, accepted) {
    const doubled = reading.quotations.filter(({ depth, glyph }) => depth === 0 && glyph !== 'single').length;
    const inSingles = doubled * 2 < reading.quotations.length;
    for (let quotation = 0; quotation < reading.quotations.length; quotation++) {
      if (reading.quotations[quotation]!.parent !== null || accepted.hasQuotation(quotation)) continue;
      const { first } = reading.fragments[quotation]![0]!;
      // "Related:" is a label.
      if (endingOf(reading, quotation) === ':') continue;
      if (!standsAlone(reading, quotation) || isTitle(reading, quotation, null)) continue;
      const opens = reading.paragraphs[reading.tokens[first]!.paragraph]!.first === first;
      if (wordsIn(reading, quotation) < fewestWords(reading, quotation, opens)) continue;
      // A heading in the midst of an article: ‘All Bets Are Off.’
      if (opens && wordsIn(reading, quotation) >= 3 && isCapitalised(reading, quotation)) continue;
      if (opens && !inSingles && reading.quotations[quotation]!.glyph === 'single') continue;
      yield alone(reading, accepted, quotation, first, opens);
    }
  },
};

// A word is enough for a paragraph; “You see?” for the end of one; anywhere else so few may only be a name.
function fewestWords(reading: Reading, quotation: number, opens: boolean): number {
  if (opens) return 1;
  const after = reading.tokens[afterQuotation(reading, quotation)];
  const ends = after?.paragraph !== reading.tokens[afterQuotation(reading, quotation) - 1]!.paragraph;
  return ends && /^[?!]$/.test(endingOf(reading, quotation)) ? 2 : 4;
}

function alone(reading: Reading, accepted: Accepted, quotation: number, first: number, opens: boolean): Proposal {
  const all = [quotation, ...followOns(reading, afterQuotation(reading, quotation), NARRATOR)];
  const contents = fragmentsOf(
    reading,
    all.filter((each) => !accepted.hasQuotation(each)),
  );
  const before = accepted.before(first, NARRATOR);
  const subject = opens && !speaksBefore(reading, first) ? null : subjectBefore(reading, accepted, first);
  const proposal = proposeBare(reading, contents, { confidence: opens ? 0.85 : 0.75, source: subject });
  return subject !== null || before === null ? proposal : { ...proposal, continues: before };
}

// Nothing but the quotation in its sentences: it starts one, and ends one or its paragraph.
function standsAlone(reading: Reading, quotation: number): boolean {
  const { first } = reading.fragments[quotation]![0]!;
  if (!startsSentence(reading, first)) return false;
  if (isHeadline(reading, first)) return false;
  return endsSentenceAt(reading, afterQuotation(reading, quotation));
}

const isHeadline = ({ paragraphs, tokens }: Reading, at: number): boolean =>
  /^(?:title|heading)$/.test(paragraphs[tokens[at]!.paragraph]!.kind);

// "The club issued a statement on Friday. ⏎ “…”": the last sentence before is about somebody's speaking.
function speaksBefore(reading: Reading, first: number): boolean {
  const last = first - 1;
  if (last < 0 || reading.level[last] !== NARRATOR) return false;
  // A headline leads to no quotation.
  if (isHeadline(reading, last)) return false;
  return reading.tokens.slice(sentenceStart(reading, last), first).some(({ lemma }) => SPEAKING.test(lemma));
}

const SPEAKING =
  /^(?:speak|talk|respond|react|comment|address|tweet|post|write|statement|letter|e-?mail|message|response|remark)$/;

// "Her rival, Ada Venn, thought otherwise. “…”": the subject of the sentence before, if it said nothing else.
function subjectBefore(reading: Reading, accepted: Accepted, first: number): Range | null {
  const last = first - 1;
  if (last < 0 || reading.level[last] !== NARRATOR) return null;
  const start = sentenceStart(reading, last);
  for (let at = start; at <= last; at++) if (accepted.hasCue(at) || accepted.hasContent(at, NARRATOR)) return null;
  // "Was he tempted? “Ask me tomorrow.”": whoever it is asked of answers.
  const asked = reading.tokens[start]!.pos === 'AUX' ? phraseAfter(reading, start + 1, last) : null;
  const subject = asked ?? subjectOf(reading, start, last, NARRATOR);
  return subject !== null && /^(?:what|who|which)$/.test(reading.tokens[subject.first]!.lower) ? null : subject;
}
