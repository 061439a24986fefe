import { describe, expect, it } from 'vitest';
import { paraphrases } from '../../src/desk/paraphrase.ts';
import { reported, said } from './support.ts';

const REPORT =
  'that the company knew of a fault in the steering of the Lady Grey two days before she ran onto Skerry Point with 90 people aboard';
const told = (quotation: string, report = REPORT, rarity?: (value: string) => number) =>
  paraphrases(said(quotation, 'Halvorsen'), reported(report, 'Halvorsen'), rarity);

describe('a report says what is quoted', () => {
  it.each([
    ['in the outlet’s order', 'We knew of the steering fault two days before'],
    ['in other forms of the words', 'The companies knew the steering was faulting for two days'],
    ['with a name and what happened there', 'She ran onto Skerry Point and we knew'],
    ['as a part of what is reported', 'Ninety people were aboard the Lady Grey'],
  ])('%s', (_how, quotation) => expect(told(quotation)).toBe(true));

  it('where both of them deny it', () =>
    expect(told('You don’t count boats, you count heads', 'that he counted heads and not boats')).toBe(true));
});

describe('a report says something else', () => {
  it.each([
    ['where only a place is the same', 'Pigs will fly over Skerry Point'],
    ['where only a ship and a place are the same', 'Nothing is as lovely as the Lady Grey off Skerry Point'],
    ['where a ship, a place and one other word are', 'The Lady Grey off Skerry Point is what people paint in summer'],
    ['where two of many words are the same', 'Two gulls, a heron and some seals watched people bathing in the evening'],
    ['where the quotation denies what is reported', 'We never knew of the fault in the steering'],
  ])('%s', (_how, quotation) => expect(told(quotation)).toBe(false));

  it('where the words they share are everybody’s and the others are not', () => {
    const rarity = (value: string) => (value === 'ghosts' || value === 'lied' ? 1 : 0.5);
    const quotation = 'People knew that ghosts lied';
    expect(told(quotation)).toBe(true);
    expect(told(quotation, REPORT, rarity)).toBe(false);
  });

  it('where somebody else is reported', () =>
    expect(paraphrases(said('We knew of the steering fault', 'Halvorsen'), reported(REPORT, 'Strachan'))).toBe(false));
});
