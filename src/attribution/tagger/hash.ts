/**
 * Integer hashing for features. Words become 32-bit numbers once per token; a feature is a mix of its template's
 * number and up to three such values, so the hot loop builds no strings. The shipped weights are addressed by these
 * numbers: changing anything here needs a new training run (a golden-vector test stands guard).
 */

const WIDE_BITS = 18;
const NARROW_BITS = 13;
/** Narrow addresses begin here. */
const WIDE_ADDRESSES = 1 << WIDE_BITS;
/** How many templates may have few values. */
export const NARROW_TEMPLATES = 29;
/** One more than the highest address of a feature. */
export const ADDRESSES = WIDE_ADDRESSES + (NARROW_TEMPLATES << NARROW_BITS);

/** FNV-1a over the code units of a token; digits fold to 0, typographic quotes to plain ones. */
export function hashText(text: string, from = 0): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < text.length; i++) hash = Math.imul(hash ^ fold(text.charCodeAt(i)), 0x01000193);
  return hash | 0;
}

function fold(unit: number): number {
  if (unit < 0x80) return unit >= 0x31 && unit <= 0x39 ? 0x30 : unit;
  switch (unit) {
    case 0x2018:
    case 0x2019:
      return 0x27;
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x00ab:
    case 0x00bb:
      return 0x22;
    default:
      return unit;
  }
}

/** The address of a feature that involves words: all such templates share one large space. */
export const wideAddress = (template: number, a: number, b = 0, c = 0): number =>
  mix(template, a, b, c) >>> (32 - WIDE_BITS);

/**
 * The address of a feature with few values (parts of speech, distances): each such template has a small space
 * of its own, so that the weights every token needs lie close together in memory.
 */
export const narrowAddress = (template: number, a: number, b = 0, c = 0): number =>
  WIDE_ADDRESSES + (template << NARROW_BITS) + (mix(template, a, b, c) >>> (32 - NARROW_BITS));

/** Mixes a template's number and its values into 32 bits, the high ones best. */
export function mix(template: number, a: number, b: number, c: number): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13) ^ c, 0x27d4eb2f);
  return Math.imul(hash ^ (hash >>> 16), 0x165667b1);
}
