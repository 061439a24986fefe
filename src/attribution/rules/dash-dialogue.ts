import { NARRATOR, sentenceEnd, spanOf } from '../reading/layout.ts';
import { type Reading, type Saying, sayingFrom } from '../reading/sayings.ts';
import type { Paragraph } from '../types.ts';
import type { Accepted } from './accepted.ts';
import { type Proposal, proposeBare, type Rule } from './rule.ts';

/** Speech behind a dash, as much of Europe prints it: "– Why Proust? I asked.", "— He takes his time, said Ulrich. So do I." */
export const dashDialogue: Rule = {
  name: 'dash-dialogue',
  example: {
    text: '– He takes his time, said Ulrich. So do I.',
    kind: 'direct',
    contents: ['He takes his time,', 'So do I.'],
    cue: ['said'],
    source: 'Ulrich',
  },
  *propose(reading, accepted) {
    for (let i = 0; i < reading.paragraphs.length; i++) {
      if (!isDashed(reading, i)) continue;
      const paragraph = reading.paragraphs[i]!;
      const saying = sayingIn(reading, paragraph);
      if (saying !== null) yield toldIn(reading, paragraph, saying);
      else if (isDashed(reading, i - 1) || isDashed(reading, i + 1)) yield bare(reading, accepted, i);
    }
  },
};

// A hyphen would be an item of a list.
function isDashed({ article, paragraphs }: Reading, index: number): boolean {
  const paragraph = paragraphs[index];
  if (paragraph === undefined || paragraph.kind !== 'paragraph') return false;
  return /^[–—―]\s?[\p{Lu}¿¡…]/u.test(article.text.slice(paragraph.start, paragraph.start + 4));
}

/** The saying that breaks into the speech: behind its comma, question or exclamation mark. */
function sayingIn(reading: Reading, { first, last }: Paragraph): Saying | null {
  for (let i = sayingFrom(reading, first); i < reading.sayings.length && reading.sayings[i]!.at < last; i++) {
    const saying = reading.sayings[i]!;
    if (saying.level !== NARRATOR || saying.source === null) continue;
    if (saying.voice !== 'active' && saying.voice !== 'inverted') continue;
    const before = reading.tokens[saying.frame.first - 1];
    if (saying.frame.first > first + 1 && before !== undefined && /^(?:[,?!…—–―]|\.\.\.)$/.test(before.value))
      return saying;
  }
  return null;
}

function toldIn(reading: Reading, { first, last }: Paragraph, saying: Saying): Proposal {
  const { tokens } = reading;
  const contents = [spanOf(reading, { first: first + 1, last: saying.frame.first })];
  let after = sentenceEnd(reading, saying.frame.last - 1);
  for (let at = saying.frame.last; at < after; at++) if (/^[–—―]$/.test(tokens[at]!.value)) after = at + 1;
  if (after < last) contents.push(spanOf(reading, { first: after, last }));
  return proposeBare(reading, contents, {
    kind: 'direct',
    class: saying.verb.class,
    confidence: 0.9,
    cue: [spanOf(reading, saying.cue)],
    source: saying.source,
  });
}

// The two take turns: whoever spoke before the last.
function bare(reading: Reading, accepted: Accepted, index: number): Proposal {
  const { first, last } = reading.paragraphs[index]!;
  const proposal = proposeBare(reading, [spanOf(reading, { first: first + 1, last })], {
    kind: 'direct',
    confidence: 0.8,
  });
  const turns = isDashed(reading, index - 1) && isDashed(reading, index - 2);
  const before = turns ? accepted.before(reading.paragraphs[index - 1]!.first, NARRATOR) : null;
  return before === null ? proposal : { ...proposal, continues: before };
}
