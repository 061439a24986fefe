import { describe, expect, it } from 'vitest';
import { isHeadline } from '../../../../src/intake/formats/plain/headline.ts';

describe('a first line reads like a headline', () => {
  it.each([
    'Harbour board votes to keep the old crane',
    "Ferry cuts 'will strand us', islanders warn",
    '‘Who moved the clock?’: village turns detective',
    'Three questions for: Ottoline Marsh',
    'Is the tide turning for small boats?',
    'Rovers 2-1 Athletic',
    'Why the Committee Chose to Wait.',
    'Senate blocks new pipeline rules in the U.S.',
  ])('%s', (line) => expect(isHeadline(line)).toBe(true));
});

describe('a first line is the beginning of the text', () => {
  it.each([
    ['a sentence', 'The harbour board voted on Monday to keep the old crane.'],
    ['a lead-in', 'The board gave three reasons:'],
    ['a quotation', '“We will not sell it.”'],
    ['a turn of speech', 'MOKOENA: Order, please'],
    ['a question put in an interview', 'Q: Who keeps the keys?'],
    ['a line that starts small', 'and so the board met again'],
    ['a list item', '- Harbour board keeps crane'],
    ['more than a headline holds', 'Harbour board '.repeat(15).trim()],
    ['several lines', 'Harbour board votes\nto keep the old crane'],
    ['no words', '* * *'],
  ])('%s', (_what, line) => expect(isHeadline(line)).toBe(false));
});
