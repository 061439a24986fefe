import { sliceSpan } from '../../model/span.ts';
import { ARTICLE_KINDS } from '../lexicon/words.ts';
import { NARRATOR, tokenAt } from '../reading/layout.ts';
import type { Rule } from './rule.ts';

/** A headline of the form "PM: no new taxes" or "No new taxes: PM", where the article names the same speaker. */
export const headlineColon: Rule = {
  name: 'headline-colon',
  example: {
    text: '# Roldan: no new tolls on the bridge\n\nMayor Ines Roldan spoke on Monday.',
    kind: 'indirect',
    contents: ['no new tolls on the bridge'],
    cue: [':'],
    source: 'Roldan',
  },
  *propose(reading) {
    const { text } = reading.article;
    const title = reading.paragraphs.find(({ kind }) => kind === 'title');
    if (title === undefined) return;
    const match = /^([^:“”"‘’']{2,40}): (.{8,})$/su.exec(sliceSpan(text, title));
    if (match === null) return;
    const label = match[1]!.trim();
    if (ARTICLE_KINDS.test(label)) return;
    if (!label.split(/\s+/).every((word) => /^\p{Lu}/u.test(word) && text.indexOf(word, title.end) > 0)) return;
    const first = reading.tokens[tokenAt(reading.tokens, title.start)];
    if (first?.pos !== 'PROPN') return;
    const content = { start: title.start + match[0].length - match[2]!.length, end: title.end };
    const quoted = /^["“‘'].*["”’']$/su.test(match[2]!);
    yield {
      kind: quoted ? 'direct' : 'indirect',
      class: 'speech',
      contents: [content],
      cue: [{ start: title.start + label.length, end: title.start + label.length + 1 }],
      source: { start: title.start, end: title.start + label.length },
      confidence: 0.6,
      negated: false,
      level: NARRATOR,
    };
  },
};
