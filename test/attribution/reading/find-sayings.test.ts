import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/attribution/annotate.ts';
import { findSayings } from '../../../src/attribution/reading/find-sayings.ts';
import { layOut, type Range, spanOf } from '../../../src/attribution/reading/layout.ts';
import type { Voice } from '../../../src/attribution/reading/sayings.ts';
import { articleOf } from '../article-of.ts';

/** The sayings of a text: voice, cue, source, both as printed. */
function sayingsOf(text: string): [Voice, string, string | null][] {
  const layout = layOut(annotate(articleOf(text)));
  const printed = (range: Range) => {
    const { start, end } = spanOf(layout, range);
    return text.slice(start, end);
  };
  return findSayings(layout).map(({ voice, cue, source }) => [
    voice,
    printed(cue),
    source === null ? null : printed(source),
  ]);
}

// One row: what is claimed, the text, its sayings.
const ROWS: readonly (readonly [string, string, readonly (readonly [Voice, string, string | null])[]])[] = [
  ['a source before its verb', 'Oda Brandvik said the ferry was late.', [['active', 'said', 'Oda Brandvik']]],
  ['a source after its verb', '“The ferry is late,” said Oda Brandvik.', [['inverted', 'said', 'Oda Brandvik']]],
  [
    'what describes a source between commas',
    'Oda Brandvik, 61, a retired purser from Bergen, said the ferry was late.',
    [['active', 'said', 'Oda Brandvik, 61, a retired purser from Bergen,']],
  ],
  [
    'the words that belong to a verb',
    'The purser has repeatedly said the ferry was late.',
    [['active', 'has repeatedly said', 'The purser']],
  ],
  [
    'a participle as the subject’s of its sentence',
    'Oda Brandvik left the quay, saying the ferry was late.',
    [['participle', 'saying', 'Oda Brandvik']],
  ],
  [
    'a participle behind a clause of its own as the subject’s of the main clause',
    'And although the crew thanked the harbour, the purser struck a sour note, saying the ferry was late.',
    [
      ['active', 'thanked', 'the crew'],
      ['participle', 'saying', 'the purser'],
    ],
  ],
  [
    'a second verb as the first one’s speaker’s',
    'Oda Brandvik said the ferry was late and added that nobody minded.',
    [
      ['active', 'said', 'Oda Brandvik'],
      ['coordinated', 'added', 'Oda Brandvik'],
    ],
  ],
  [
    'whoever a relative clause is about, not whom it ends with',
    'A purser who hid coins from a captain told a friend it was late.',
    [['active', 'told', 'A purser who hid coins from a captain']],
  ],
  [
    'a source behind an adverb and a comma',
    'Oda Brandvik, who sold the ferry, once claimed to have built it.',
    [['active', 'claimed', 'Oda Brandvik, who sold the ferry,']],
  ],
  [
    'a source behind what it is doing in court',
    'Prosecuting, Oda Brandvik said the ferry was late.',
    [['active', 'said', 'Oda Brandvik']],
  ],
  [
    'a source with quotation marks in its relative clause',
    'Pursers who backed the “duck tax” in March said it was late.',
    [['active', 'said', 'Pursers who backed the “duck tax” in March']],
  ],
  [
    'a source with quotation marks in the count of its members',
    'The rowers, 20 of them in a bar known as “the Hold”, sang “Late again!” on the quay.',
    [['active', 'sang', 'The rowers, 20 of them in a bar known as “the Hold”,']],
  ],
  [
    'the subject of the clause after “until”, not of the one before',
    'A rower, who gave no name, shouted “Late!” until the purser, Oda Brandvik, asked him to leave.',
    [
      ['active', 'shouted', 'A rower, who gave no name,'],
      ['active', 'asked', 'the purser, Oda Brandvik,'],
    ],
  ],
  ['a player known as a forward', '“Late,” said the Bergen forward.', [['inverted', 'said', 'the Bergen forward']]],
  ['somebody known by a letter', 'Witness A said the ferry was late.', [['active', 'said', 'Witness A']]],
  ['nobody in what was begun by somebody', 'She led the choir, a work begun by Oda Brandvik.', []],
  [
    'the subject of a relative clause, not what it is about',
    'A push into “smart” ferries that its purser admitted had failed was over.',
    [['active', 'admitted', 'its purser']],
  ],
  [
    'whoever believed it, not for how long',
    'For 30 years Oda Brandvik claimed the ferry was late.',
    [['active', 'claimed', 'Oda Brandvik']],
  ],
  ['who is meant by a relative pronoun', 'The purser, who said it was late, left.', [['active', 'said', 'who']]],
  [
    'whoever is made to say something',
    'The storm prompted the purser to say the ferry was late.',
    [['infinitive', 'say', 'the purser']],
  ],
  ['a passive without who is heard', 'The ferry is said to be late.', [['passive', 'is said', null]]],
  ['nothing in participles that only describe', 'A purser accused of theft left with his feelings known.', []],
];

describe('finding sayings hears', () => {
  it.each(ROWS)('%s', (_claim, text, expected) => expect(sayingsOf(text)).toEqual(expected));
});
