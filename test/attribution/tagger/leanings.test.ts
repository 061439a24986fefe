import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/attribution/annotate.ts';
import { CONTENT, CUE, type Role, SOURCE } from '../../../src/attribution/tagger/labels.ts';
import { leaningTo, leaningToBegin } from '../../../src/attribution/tagger/leanings.ts';
import { tag } from '../../../src/attribution/tagger/tag.ts';
import { articleOf } from '../article-of.ts';

const annotated = annotate(articleOf('Roldan said the quay would open in May.'));
const { leanings } = tag(annotated)!;
const at = (word: string) => annotated.tokens.findIndex(({ value }) => value === word);

describe('the leaning of a token', () => {
  it.each([
    ['Roldan', SOURCE],
    ['said', CUE],
    ['quay', CONTENT],
  ] as const)('is for %s to one role of the three', (word, role) => {
    const roles: readonly Role[] = [SOURCE, CUE, CONTENT];
    const strongest = [...roles].sort((a, b) => leaningTo(b, leanings, at(word)) - leaningTo(a, leanings, at(word)))[0];
    expect(strongest).toBe(role);
  });

  it('is stronger to the beginning of content right after the cue than later on', () => {
    expect(leaningToBegin(leanings, at('the'))).toBeGreaterThan(leaningToBegin(leanings, at('quay')));
  });

  it('lies between -1 and 1, and is 0 outside the article', () => {
    for (let token = 0; token < annotated.tokens.length; token++) {
      expect(Math.abs(leaningTo(CONTENT, leanings, token))).toBeLessThanOrEqual(1);
      expect(Math.abs(leaningToBegin(leanings, token))).toBeLessThanOrEqual(1);
    }
    expect(leaningTo(CONTENT, leanings, -1)).toBe(0);
    expect(leaningTo(CONTENT, leanings, annotated.tokens.length)).toBe(0);
  });
});
