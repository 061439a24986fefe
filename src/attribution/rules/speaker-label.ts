import type { Span } from '../../model/span.ts';
import { NARRATOR } from '../reading/layout.ts';
import type { Reading } from '../reading/sayings.ts';
import type { Proposal, Rule } from './rule.ts';

/** Turns of a transcript or interview: a label in capitals, "Q:", "A:", or a name that comes back, then what was said. */
export const speakerLabel: Rule = {
  name: 'speaker-label',
  example: {
    text: 'FALK: No.\n\nDIAZ: Then resign.\n\nFALK: Never.',
    kind: 'direct',
    contents: ['No.'],
    cue: [':'],
    source: 'FALK',
  },
  *propose(reading) {
    const labels = reading.paragraphs.map((paragraph) => labelOf(reading.article.text, paragraph));
    const heard = new Map<string, number>();
    for (const label of labels) if (label !== null) heard.set(label.key, (heard.get(label.key) ?? 0) + 1);
    const turns = labels.map((label) => (label !== null && isTurn(label, heard) ? label : null));
    const turned = turns.filter((turn) => turn !== null);
    if (turned.length < 2 && !turned.some(({ form }) => form === 'handle')) return;
    for (let i = 0; i < turns.length; i++) {
      const turn = turns[i];
      if (turn === null || turn === undefined) continue;
      // A post is one paragraph.
      const more = turn.form === 'handle' ? [] : continuation(reading, turns, i);
      const contents = [turn.content, ...more].filter(({ start, end }) => end > start);
      if (contents.length > 0) yield turnOf(turn, contents);
    }
  },
};

interface Label {
  /** The label without what follows its comma, in small letters, to see who comes back. */
  readonly key: string;
  readonly form: 'capitals' | 'letter' | 'name' | 'handle';
  readonly source: Span;
  readonly cue: Span;
  readonly content: Span;
  /** The content has a word in small letters: a score or a table has none. */
  readonly speaks: boolean;
}

/** What stands before a colon and names no speaker. */
const HEADINGS =
  /^(?:claims?|verdict|rating|ruling|facts?|fact check|update[ds]?|corrections?|clarification|note|editor’s note|photos?|pictures?|video|watch|listen|read(?: more)?|related|more|see also|breaking|exclusive|analysis|opinion|summary|result|scores?|location|where|when|why|how|date|time|price|sources?|credits?|tags?|topics?|contact|media contact|about)$/i;

const LABEL = /^["“”'‘]?(@\w{2,30}|\p{L}[\p{L}\p{M}.’'\- ]{0,48}(?:,[^:.?!]{1,40}|\s?\([^)]{1,40}\))?)([:.])\s*(?=\S)/u;

const LETTER = /^["“”'‘]?[QA]\b/;

function labelOf(text: string, paragraph: Span): Label | null {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 110));
  if (!head.includes(':') && !LETTER.test(head)) return null;
  const match = LABEL.exec(head);
  if (match === null) return null;
  const label = match[1]!.trimEnd();
  const name = label.replace(/[,(].*$/s, '').trim();
  const isLetter = /^[QA]$/.test(name);
  const isHandle = /^@\w+$/.test(name);
  // "Q." and "A." are labels; any other name needs its colon.
  if (match[2] === '.' && !isLetter) return null;
  const letters = name.replace(/[^\p{L}]/gu, '');
  const capitals = letters.length >= 2 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  const named = /^(?:[\p{Lu}][\p{L}\p{M}.’'-]*(?:\s|$)|(?:de|la|van|der|von|bin|al|el)\s){1,4}$/u.test(name);
  if (!isLetter && !isHandle && !capitals && !named) return null;
  if (HEADINGS.test(name) || isClockTime(text, paragraph.start + match[0].length, label)) return null;
  const start = paragraph.start + match.index + match[0].indexOf(label);
  const colon = start + label.length;
  return {
    key: (name.split(/\s+/).at(-1) ?? name).toLowerCase(),
    form: isHandle ? 'handle' : isLetter ? 'letter' : capitals ? 'capitals' : 'name',
    source: { start, end: start + label.length },
    cue: { start: colon, end: colon + 1 },
    content: { start: paragraph.start + match[0].length, end: paragraph.end },
    speaks: /\p{Ll}{2}/u.test(head.slice(match[0].length)),
  };
}

// "Monday, 7:42 a.m.": when, not who.
const isClockTime = (text: string, at: number, label: string): boolean =>
  /\d$/.test(label) && /\d/.test(text[at] ?? '') && text[at - 1] === ':';

// A name in small letters is a label only where it comes back and is not alone, as speakers do.
function isTurn(label: Label, heard: ReadonlyMap<string, number>): boolean {
  if (label.form !== 'name') return true;
  if (!label.speaks) return false;
  return (heard.get(label.key) ?? 0) >= 2 && heard.size >= 2;
}

// Unlabelled paragraphs between two turns belong to the first; stage directions belong to nobody.
function continuation(reading: Reading, turns: readonly (Label | null)[], from: number): Span[] {
  const { text } = reading.article;
  const spans: Span[] = [];
  let next = from + 1;
  while (next < turns.length && turns[next] === null && next - from <= 4) {
    const { start, end, kind } = reading.paragraphs[next]!;
    if (kind === 'heading' || kind === 'title') return [];
    if (!/^[[(].*[\])]$/s.test(text.slice(start, end))) spans.push({ start, end });
    next++;
  }
  return turns[next] === null || turns[next] === undefined ? [] : spans;
}

function turnOf(turn: Label, contents: readonly Span[]): Proposal {
  return {
    kind: 'direct',
    class: 'speech',
    contents,
    cue: [turn.cue],
    source: turn.source,
    confidence: turn.form === 'name' ? 0.85 : 0.95,
    negated: false,
    level: NARRATOR,
  };
}
