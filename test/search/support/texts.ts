import fc from 'fast-check';

/** Words in many spellings: plain, accented composed and decomposed, with ß and ligatures, other scripts, elided. */
const AWKWARD = [
  'straße',
  'groß',
  'Ma\u0308rz',
  'März',
  'cafe\u0301',
  'Œuvre',
  'Łódź',
  'İstanbul',
  'ﬁnance',
  'o’brien',
  "don't",
  'Россия',
  'Ἀθῆναι',
  'العربية',
  '東京都知事',
  '서울시장',
  '総理は',
  'ภาษาไทย',
  '𝐁𝐨𝐥𝐝',
  '𠮷野家',
  '1,000',
  'x'.repeat(80),
];
const BETWEEN = [' ', '  ', ', ', ' — ', ' 👩‍👩‍👧 ', ' \u{1F1E9}\u{1F1EA} ', ' “', '” ', '\u200d', '-', ' \ud800 '];

const plain = fc.string({ unit: fc.constantFrom(...'abcdeghilnorst'), minLength: 1, maxLength: 9 });

export const awkwardWord: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: plain },
  { weight: 2, arbitrary: fc.constantFrom(...AWKWARD) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 5 }) },
);

/** Text of one line as a page might have it, well-formed or not. */
export const awkwardText: fc.Arbitrary<string> = fc
  .array(fc.tuple(awkwardWord, fc.constantFrom(...BETWEEN)), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.flat().join(''));
