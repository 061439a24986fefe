import { describe, expect, it } from 'vitest';
import { makeForm } from '../../src/attribution/forms.ts';

describe('makeForm', () => {
  it.each([
    ['—', 0],
    ['harbour', 1],
    ['Harbour', 2],
    ['NATO', 3],
    ['I', 4],
    ['iPhone', 5],
    ['McRae', 5],
    ['24th', 6],
  ])('sees how %s is written', (value, shape) => expect(makeForm(value, value).shape).toBe(shape));

  it('tells words from marks', () => {
    expect(makeForm('é', 'é').isWord).toBe(true);
    expect(makeForm('’', '’').isWord).toBe(false);
  });

  it('knows what may be a cue, whatever its lemma is taken for', () => {
    for (const [value, lemma] of [
      ['said', 'say'],
      ['shot', 'shot'],
      ['fumed', 'fumed'],
      ['joking', 'joking'],
      ['ruled', 'rule'],
    ] as const)
      expect(makeForm(value, lemma).mayReport).toBe(true);
    expect(makeForm('harbour', 'harbour').mayReport).toBe(false);
  });

  it('has one hash for a word however it is written, and another for another lemma', () => {
    const [one, other] = [makeForm('Said', 'say'), makeForm('said', 'said')];
    expect(one.wordHash).toBe(other.wordHash);
    expect(one.lemmaHash).not.toBe(other.lemmaHash);
  });
});
