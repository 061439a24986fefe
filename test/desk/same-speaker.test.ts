import { describe, expect, it } from 'vitest';
import { compareSpeakers } from '../../src/desk/same-speaker.ts';
import { speaker } from './support.ts';

const compare = (one: string, other: string) => compareSpeakers(speaker(one), speaker(other));

describe('two speakers', () => {
  it.each([
    ['Ingrid Halvorsen', 'Halvorsen'],
    ['Ingrid Halvorsen', 'Ms Halvorsen'],
    ['Captain Callum Rae', 'Callum Rae'],
    ['Ursula von der Leyen', 'von der Leyen'],
    ['Zdeňka Havlíčková', 'Zdenka Havlickova'],
    ['J. Takahata', 'Jun Takahata'],
    ['NATO', 'North Atlantic Treaty Organization'],
  ])('%s and %s are the same', (one, other) => {
    expect(compare(one, other)).toBe('same');
    expect(compare(other, one)).toBe('same');
  });

  it.each([
    ['Elena Villar', 'Tomás Villar'],
    ['Ingrid Halvorsen', 'Mairead Quinlan'],
    ['Sundline Ferries', 'Ingrid Halvorsen'],
  ])('%s and %s are not', (one, other) => expect(compare(one, other)).toBe('other'));

  it('are not compared where one of them is not named', () => {
    expect(compareSpeakers(null, speaker('Rae'))).toBe('unsure');
    expect(compareSpeakers(speaker('an official', 'unnamed'), speaker('Rae'))).toBe('unsure');
  });

  it('are told apart by their full names, though an alias is common to both', () =>
    expect(
      compareSpeakers(
        { ...speaker('Elena Villar')!, aliases: ['Villar'] },
        { ...speaker('Tomás Villar')!, aliases: ['Villar'] },
      ),
    ).toBe('other'));
});
