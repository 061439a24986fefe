import { describe, expect, it } from 'vitest';
import { remember } from '../../src/attribution/remember.ts';

describe('a function that remembers', () => {
  it('is asked once about a word, whatever it says', () => {
    const asked: string[] = [];
    const isLong = remember((word) => {
      asked.push(word);
      return word.length > 4;
    });
    expect([isLong('pier'), isLong('ferry'), isLong('pier'), isLong('ferry')]).toEqual([false, true, false, true]);
    expect(asked).toEqual(['pier', 'ferry']);
  });

  it('forgets before its memory is full of words that do not come back', () => {
    let asked = 0;
    const lengthOf = remember((word) => {
      asked++;
      return word.length;
    });
    for (let i = 0; i < 50_000; i++) lengthOf(`word ${i}`);
    lengthOf('word 0');
    expect(asked).toBe(50_001);
  });
});
