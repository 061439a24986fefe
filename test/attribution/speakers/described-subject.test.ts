import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/attribution/annotate.ts';
import { assembleCast } from '../../../src/attribution/speakers/cast.ts';
import { findDescribedSubject } from '../../../src/attribution/speakers/phrases/common-nouns.ts';
import { openScene } from '../../../src/attribution/speakers/scene.ts';
import type { Word } from '../../../src/attribution/speakers/types.ts';
import { readWords } from '../../../src/attribution/speakers/words.ts';
import { articleOf } from '../article-of.ts';

/** Whom the last word of a text ("she") means, and how many words were looked at to find out. */
function lookBack(text: string) {
  const annotated = annotate(articleOf(text));
  const words = readWords(annotated);
  let looks = 0;
  const counted = new Proxy(words, {
    get(target, property, receiver) {
      if (typeof property === 'string' && /^\d+$/.test(property)) looks++;
      return Reflect.get(target, property, receiver);
    },
  });
  const last = words.at(-1) as Word;
  const scene = openScene(annotated, [], words, assembleCast(words, text, []));
  const guess = findDescribedSubject({ ...scene, words: counted }, last, 'female');
  return { name: guess?.referent.name ?? null, looks };
}

describe('findDescribedSubject', () => {
  it('takes a description beside a name for its owner’s', () => {
    expect(lookBack('On Monday Ann Lee, a baker from Hull, sent a jar. “A spruce,” said she').name).not.toBe('a baker');
  });

  it('finds whom the sentence before is about', () => {
    expect(lookBack('My neighbour leaned over. “A spruce,” said she').name).toBe('my neighbour');
  });

  it('looks at hardly more words of a long text without sentences than of a shorter one', () => {
    const [short, long] = [1000, 4000].map(
      (times) => lookBack(`${'word said he "hello there" '.repeat(times)}she`).looks,
    );
    expect(long).toBeLessThan((short as number) + 50);
  });
});
