import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/attribution/annotate.ts';
import { read } from '../../src/attribution/reading/read.ts';
import type { Attribution } from '../../src/attribution/types.ts';
import { wholeSources } from '../../src/attribution/whole-sources.ts';
import { articleOf } from './article-of.ts';
import { tagged } from './tagged.ts';

function whole(text: string, source: string, cue: string, content = text.slice(-5, -1)): Attribution {
  const reading = read(annotate(articleOf(text)));
  return wholeSources(reading, [tagged(reading, source, cue, content)])[0]!;
}

function sourceOf(text: string, source: string, cue: string): string {
  const { start, end } = whole(text, source, cue).source!;
  return text.slice(start, end);
}

describe('a tagged source', () => {
  it('that is only the end of a description becomes whole', () =>
    expect(
      sourceOf('The Lowland Coalition, which represents millions, favours more.', 'represents millions,', 'favours'),
    ).toBe('The Lowland Coalition, which represents millions,'));

  it('that is who was told is none, and no part of what was told', () => {
    const text = 'The crew had been told not to wave.';
    const told = whole(text, 'The crew', 'had been told', 'not to wave');
    expect(told.source).toBeNull();
    expect(told.contents).toEqual([{ start: text.indexOf('not'), end: text.length - 1 }]);
  });

  it('that is who was told gives way to who told them', () => {
    const text = 'Lin had been told by her team to wait.';
    const { start, end } = whole(text, 'Lin', 'had been told', 'to wait').source!;
    expect(text.slice(start, end)).toBe('her team');
  });

  it('that is a time becomes the phrase before it', () =>
    expect(sourceOf('The High Court this month rejected a plea.', 'this month', 'rejected')).toBe('The High Court'));

  it('that is a time behind its preposition becomes the phrase before that', () =>
    expect(sourceOf('The panel on Thursday rejected a plea.', 'Thursday', 'rejected')).toBe('The panel'));

  it('that is who was aboard becomes the subject of the sentence', () =>
    expect(
      sourceOf('The operator of a boat that sank with nine people aboard said it knew.', 'nine people', 'aboard said'),
    ).toBe('The operator of a boat'));

  it('that is far from a noun becomes the owner of the noun', () =>
    expect(sourceOf('The paper seized on Lin’s claim that it rained.', 'The paper', 'seized on Lin’s claim')).toBe(
      'Lin’s',
    ));

  it('stays as it is where it is whole', () =>
    expect(sourceOf('The mayor of Poole rejected a plea.', 'The mayor of Poole', 'rejected')).toBe(
      'The mayor of Poole',
    ));

  it('that a relative pronoun stands for gives way to the pronoun', () =>
    expect(sourceOf('They leant on the harbour report, which notes a leak.', 'the harbour report', 'notes')).toBe(
      'which',
    ));

  it('that is only near a participle gives way to the subject', () =>
    expect(sourceOf('Ada Venn scolded Hugo Lund on Monday, calling him a “crab”.', 'Hugo Lund', 'calling')).toBe(
      'Ada Venn',
    ));

  it.each([
    [
      'The old pier is known as “the Comb”.',
      'The old pier',
      'is known',
      'as “the Comb”',
      ['The old pier', 'as “the Comb”'],
    ],
    ['The song, titled “Nets”, sold well.', 'The song', 'titled', '“Nets”', ['The song', '“Nets”']],
    ['Hugo Lund was asked whether he rowed.', 'Hugo Lund', 'was asked', 'whether he rowed', ['whether he rowed']],
  ])('that is only spoken of is none: “%s”', (text, source, cue, content, expected) => {
    const found = whole(text, source, cue, content);
    expect(found.source).toBeNull();
    expect(found.contents.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it('takes the rest of its name from the cue', () => {
    const text = 'Harbour Minister Ada Venn cast doubt on the tide.';
    const { source, cue } = whole(text, 'Harbour Minister Ada', 'Venn cast doubt on');
    expect([source!, ...cue].map(({ start, end }) => text.slice(start, end))).toEqual([
      'Harbour Minister Ada Venn',
      'cast doubt on',
    ]);
  });

  it('does not end with when it was', () =>
    expect(
      sourceOf('Eel House boss Ada Venn last night offered a refund.', 'Eel House boss Ada Venn last night', 'offered'),
    ).toBe('Eel House boss Ada Venn'));

  it('is never “today”', () =>
    expect(sourceOf('HULL, May 3 -- Eel House, the grocer, today announced a refund.', 'today', 'announced')).toBe(
      'Eel House, the grocer,',
    ));

  it('that stands outside a relative clause gives way to its subject', () =>
    expect(sourceOf('He is what the club calls “a slow eel”.', 'He', 'calls')).toBe('the club'));

  it('is not whom a relative clause ends with', () =>
    expect(sourceOf('A rower who hid an eel from a cook told a friend it was “hers”.', 'a cook', 'told')).toBe(
      'A rower who hid an eel from a cook',
    ));

  it('is not what stands in a description with quotation marks', () =>
    expect(
      sourceOf('The fans, 20 of them in a bar known as “the Hold”, sang “Row on, Monika!” at noon.', 'a bar', 'sang'),
    ).toBe('The fans, 20 of them in a bar known as “the Hold”,'));

  it('does not begin with a relative pronoun', () =>
    expect(sourceOf('It was a tide that rowers had called “a drip”.', 'that rowers', 'had called')).toBe('rowers'));

  it('that is named by a passive’s “by” stays', () =>
    expect(sourceOf('Hugo Lund, asked by Ada Venn, said no.', 'Hugo Lund', 'said')).toBe('Hugo Lund'));
});
