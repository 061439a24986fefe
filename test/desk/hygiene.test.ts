import { describe, expect, it } from 'vitest';
import { measureHygiene, type Voice } from '../../src/desk/hygiene.ts';
import type { SpeakerType } from '../../src/model/statement.ts';

const voice = (articleId: string, name: string | null, quotedWords: number, type: SpeakerType = 'person'): Voice => ({
  articleId,
  outlet: articleId === 'c' ? null : 'Post',
  kind: quotedWords > 0 ? 'direct' : 'indirect',
  speaker: name === null ? null : { id: name, name, type },
  quotedWords,
});

describe('source hygiene', () => {
  const found = measureHygiene([
    voice('a', 'Ada', 30),
    voice('a', 'Ada', 20),
    voice('b', 'Ada', 10),
    voice('b', 'an official', 25, 'unnamed'),
    voice('c', 'a source', 15, 'unnamed'),
    voice('c', null, 0),
  ]);

  it('keeps those who cannot be identified apart from those who are not named', () =>
    expect(found).toMatchObject({ statements: 6, withoutSpeaker: 1, anonymous: 2, quotedWords: 100 }));

  it('finds articles with one speaker, and those where nobody has a name', () =>
    expect(found).toMatchObject({ singleSource: ['a'], namelessOnly: ['c'] }));

  it('gives the unnamed a row of their own among the speakers, all of them together', () =>
    expect(found.speakers.map(({ name, share }) => [name, share])).toEqual([
      ['Ada', 0.6],
      ['unnamed sources', 0.4],
      ['no identifiable speaker', 0],
    ]));

  it('shares out words by outlet, and shares add up', () => {
    expect(found.outlets.map(({ name, quotedWords }) => [name, quotedWords])).toEqual([
      ['Post', 85],
      ['unknown outlet', 15],
    ]);
    expect(found.speakers.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });

  it('of nothing is nothing', () =>
    expect(measureHygiene([])).toMatchObject({ articles: 0, statements: 0, speakers: [], singleSource: [] }));
});
