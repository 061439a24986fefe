/** Numbers as people write them, so that "forty-two thousand" and "42,000" are one number and "42" and "24" are not. */

const UNITS = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen',
  'eighteen nineteen',
].join(' ');
const VALUES = new Map<string, number>([
  ...UNITS.split(' ').map((word, value) => [word, value] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, place) => [word, (place + 2) * 10] as const),
]);
const MULTIPLIERS = new Map<string, number>([
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['trillion', 1_000_000_000_000],
]);
/** Quantities that are not cardinal numbers but change the figure all the same. */
const QUANTITIES = new Set(
  'first second third fourth fifth tenth half quarter double twice thrice triple dozen dozens percent'.split(' '),
);

/** A cardinal number word's digits ("seven" is "7"), or the word itself. */
export const digitsOf = (value: string): string => String(VALUES.get(value) ?? value);

/** Whether a word, already made uniform, is a figure or a quantity. */
export const isNumber = (value: string): boolean =>
  /\d/.test(value) || VALUES.has(value) || MULTIPLIERS.has(value) || QUANTITIES.has(value);

/**
 * What two neighbouring words make together ("forty" "2" is "42", "42" "thousand" is "42000", "per" "cent" is
 * "percent"), or null where they are two words.
 */
export function joinNumber(first: string, second: string): string | null {
  if (first === 'per' && second === 'cent') return 'percent';
  const tens = /^[2-9]0$/.test(first);
  if (tens && /^[1-9]$/.test(second)) return String(Number(first) + Number(second));
  const multiplier = MULTIPLIERS.get(second);
  const [, sign = '', amount] = /^([-£$€¥]*)(\d+(?:\.\d+)?)$/.exec(first) ?? [];
  // Twelve digits: enough for any sum in the news, and 1.1 million has no tail of rounding.
  return multiplier && amount ? `${sign}${Number((Number(amount) * multiplier).toPrecision(12))}` : null;
}
