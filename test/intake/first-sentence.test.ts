import { expect, it } from 'vitest';
import { firstSentence } from '../../src/intake/first-sentence.ts';

it.each([
  ['ends at the first stop', 'The crane stays. The board voted on Monday.', 'The crane stays.'],
  ['takes the closing mark along', '“The crane stays.” That was all.', '“The crane stays.”'],
  ['passes over a title', 'Mr. Brook will not sell. He said so.', 'Mr. Brook will not sell.'],
  ['passes over initials', 'J. R. Marsh met U.S. officials. They left.', 'J. R. Marsh met U.S. officials.'],
  ['passes over a decimal', 'Prices rose 2.1 percent. Bread did not.', 'Prices rose 2.1 percent.'],
  ['goes over line breaks', 'The island’s only\nbakery will close. Soon.', 'The island’s only bakery will close.'],
  ['knows a full-width stop', '面包店关门了。居民很生气。', '面包店关门了。'],
  ['loses a hanging mark', 'Candidates vie for votes;', 'Candidates vie for votes'],
  ['is the whole where nothing stops', 'no stop at all', 'no stop at all'],
])('a title from the first sentence %s', (_claim, block, title) => expect(firstSentence(block)).toBe(title));

it('is cut at a word and never inside a pair', () => {
  expect(firstSentence(`${'word '.repeat(40)}end`)).toBe(`${'word '.repeat(19).trim()}…`);
  expect(firstSentence(`a${'😡'.repeat(80)}`)).toBe(`a${'😡'.repeat(49)}…`);
});
