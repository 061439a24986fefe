import type { Span } from '../../model/span.ts';
import { NARRATOR, type Range, sentenceStart, spanOf } from '../reading/layout.ts';
import { phraseAfter } from '../reading/phrase-after.ts';
import { afterQuotation, fragmentsOf, quotationAt } from '../reading/quotation-edges.ts';
import { sayingAfter } from '../reading/saying-after.ts';
import { type Reading, type Saying, sayingFrom } from '../reading/sayings.ts';
import { subjectOf } from '../reading/subjects.ts';
import { type Proposal, proposeBare, type Rule } from './rule.ts';

/** A paragraph that ends in a colon, then what was said in paragraphs of its own, set off or in quotation marks. */
export const blockQuote: Rule = {
  name: 'block-quote',
  example: {
    text: 'In a note to the crew, he wrote:\n\n> I was fonder of this boat than I showed.\n\nHe resigned.',
    kind: 'direct',
    contents: ['I was fonder of this boat than I showed.'],
    cue: ['wrote'],
    source: 'he',
  },
  *propose(reading, accepted) {
    for (let i = 0; i < reading.paragraphs.length; i++) {
      const sent = dispatchIn(reading, i);
      if (sent !== null) {
        yield sent;
        continue;
      }
      if (i + 1 === reading.paragraphs.length) break;
      // A post that is signed says by itself whose it is.
      if (accepted.hasContent(reading.paragraphs[i + 1]!.first, NARRATOR)) continue;
      const { last, kind } = reading.paragraphs[i]!;
      const colon = last - 1;
      if (kind === 'title' || colon < 0 || reading.tokens[colon]?.value !== ':') continue;
      if (reading.level[colon] !== NARRATOR) continue;
      const contents = quotedBlocks(reading, i + 1);
      if (contents === null) continue;
      const proposal = introducedBy(reading, colon, contents);
      if (proposal !== null) yield proposal;
    }
  },
};

// "Our man in Hull, Jan Ek, writes: It rains. …": several sentences without marks, to the end of the paragraph.
function dispatchIn(reading: Reading, index: number): Proposal | null {
  const { tokens, level } = reading;
  const { first, last, end } = reading.paragraphs[index]!;
  const limit = Math.min(last - 1, first + LONGEST_HEAD);
  for (let colon = first + 2; colon < limit; colon++) {
    if (level[colon] !== NARRATOR || tokens[colon]!.sentence !== tokens[first]!.sentence) return null;
    if (tokens[colon]!.value !== ':') continue;
    const saying = lastSaying(reading, first, colon);
    const words = tokens[colon + 1]!;
    if (saying === null || !/^(?:writes|reports|emails|texts)$/.test(tokens[saying.at]!.lower)) return null;
    if (!/^\p{Lu}/u.test(words.value) || level[colon + 1] !== NARRATOR || tokens[last - 1]!.sentence === words.sentence)
      return null;
    return proposeBare(reading, [{ start: words.start, end }], {
      kind: 'direct',
      confidence: 0.8,
      cue: [spanOf(reading, saying.cue)],
      source: saying.source,
    });
  }
  return null;
}

/** In tokens: who writes, and from where. */
const LONGEST_HEAD = 20;

// Blocks set off by layout, a quotation that opens the next paragraph, or at least one paragraph of plain words.
function quotedBlocks(reading: Reading, from: number): { spans: Span[]; sure: boolean } | null {
  const setOff: Span[] = [];
  for (let i = from; i < reading.paragraphs.length; i++) {
    const span = setOffSpan(reading, i);
    if (span === null) break;
    // A block in quotation marks below one without is another's: a pull quote.
    if (setOff.length > 0 && isMarked(reading, span) && !isMarked(reading, setOff[0]!)) break;
    setOff.push(span);
  }
  if (setOff.length > 0) return { spans: setOff, sure: true };
  const next = reading.paragraphs[from]!;
  const quotation = quotationAt(reading, next.first, NARRATOR);
  if (quotation !== null) {
    if (sayingAfter(reading, quotation) !== null) return null;
    const after = afterQuotation(reading, quotation);
    const rest = reading.tokens[after];
    if (rest !== undefined && rest.paragraph === reading.tokens[after - 1]!.paragraph && rest.pos !== 'PUNCT')
      return null;
    return { spans: fragmentsOf(reading, [quotation]), sure: true };
  }
  if (next.kind !== 'paragraph') return null;
  return { spans: [{ start: next.start, end: next.end }], sure: false };
}

const isMarked = ({ article: { text } }: Reading, { start }: Span): boolean => /["“‘«„]/.test(text[start] ?? '');

function setOffSpan(reading: Reading, index: number): Span | null {
  const { text } = reading.article;
  const { start, end, kind } = reading.paragraphs[index]!;
  const arrow = /^>\s*/.exec(text.slice(start, Math.min(end, start + 8)));
  if (arrow !== null) return { start: start + arrow[0].length, end };
  const indented = /(?:^|\n)(?: {4,}|\t)$/.test(text.slice(Math.max(0, start - 12), start));
  return kind === 'quote' || indented ? { start, end } : null;
}

function introducedBy(
  reading: Reading,
  colon: number,
  { spans, sure }: { spans: Span[]; sure: boolean },
): Proposal | null {
  const start = sentenceStart(reading, colon);
  const saying = lastSaying(reading, start, colon);
  const sender = saying === null ? senderIn(reading, start, colon) : null;
  if (saying === null && sender === null && !sure) return null;
  if (saying !== null && !sure && colon - saying.cue.last > 6) return null;
  if (saying !== null && !sure && !/^(?:write|say|tweet|post|state|read|continue|add)$/.test(saying.verb.lemma))
    return null;
  const mark = { first: colon, last: colon + 1 };
  return proposeBare(reading, spans, {
    kind: 'direct',
    class: saying?.verb.class === 'question' ? 'question' : 'speech',
    confidence: sure ? 0.92 : 0.6,
    cue: [spanOf(reading, saying === null ? mark : saying.cue)],
    source: saying === null ? (sender ?? subjectOf(reading, start, colon, NARRATOR)) : saying.source,
  });
}

// "From the coastguard:", and nothing else in the sentence.
function senderIn(reading: Reading, start: number, colon: number): Range | null {
  if (reading.tokens[start]!.lower !== 'from') return null;
  const sender = phraseAfter(reading, start + 1, colon);
  return sender === null || sender.last !== colon || PLACES_OF_WORDS.test(reading.tokens[colon - 1]!.lower)
    ? null
    : sender;
}

const PLACES_OF_WORDS =
  /^(?:comments?|archives?|inbox|mailbag|postbag|letters|page|pages|notebook|diary|web|internet)$/;

function lastSaying(reading: Reading, start: number, end: number): Saying | null {
  let found: Saying | null = null;
  for (let i = sayingFrom(reading, start); i < reading.sayings.length && reading.sayings[i]!.at < end; i++) {
    const saying = reading.sayings[i]!;
    if (saying.level === NARRATOR && saying.source !== null) found = saying;
  }
  return found;
}
