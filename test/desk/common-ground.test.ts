import { expect, it } from 'vitest';
import { commonWords } from '../../src/desk/common-ground.ts';

it('names what both speak of, what neither neglects first, whatever the ending of the word', () => {
  const mayor = ['The harbour must open.', 'Harbours cost money, and lights cost more.', 'We count heads in 2026.'];
  const captain = ['My harbour froze.', 'The harbour has lights.', 'Lights, lights! In 2026!', 'A ferry is a ferry.'];
  expect(commonWords(mayor, captain, 5)).toEqual(['harbour', 'lights']);
  expect(commonWords(mayor, captain, 1)).toEqual(['harbour']);
  expect(commonWords(mayor, [], 5)).toEqual([]);
});

it('lets a word that everybody uses weigh little', () => {
  const some = ['We have to ask about the ferry.', 'Ask again.'];
  const others = ['They ask for the ferry.', 'I ask you.'];
  expect(commonWords(some, others, 2)).toEqual(['ask', 'ferry']);
  expect(commonWords(some, others, 2, (word) => (word === 'ask' ? 0.5 : 1))).toEqual(['ferry', 'ask']);
});
