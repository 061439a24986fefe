const LONGEST_HEADLINE = 150;

/**
 * Whether a first paragraph reads like a headline: one line, not long, and not ended as a sentence or a lead-in is.
 * A question or exclamation may be a headline, and Every Word In Capitals Is One even with a full stop. A line that is all quotation, a label with a turn of speech after it,
 * and a line that starts small are the beginning of the text itself.
 */
export function isHeadline(paragraph: string): boolean {
  const line = paragraph.trim();
  if (line.length > LONGEST_HEADLINE || line.includes('\n') || !/\p{L}/u.test(line)) return false;
  if (/^[“"«„].*[.!?…,][”"»“]$/u.test(line)) return false;
  if (/^\p{Ll}/u.test(line) || /^[-*•>#]\s/.test(line)) return false;
  if (isTurn(line)) return false;
  const bare = line.replace(/["'”’»)\]]+$/u, '');
  if (bare.endsWith('.')) return isTitleCased(bare) || /\b(?:\p{Lu}\.){2,}$/u.test(bare);
  return !/[,:;…—–-]$/u.test(bare);
}

/** A transcript's "MOKOENA: Order, please" or "Q: Why?": a label in capitals, then what was said. */
const isTurn = (line: string): boolean => /^[\p{Lu}\d][\p{Lu}\d .,'’&-]*:\s+\S/u.test(line);

function isTitleCased(line: string): boolean {
  const words = line.match(/\p{L}[\p{L}'’]{3,}/gu) ?? [];
  return words.length >= 3 && words.every((word) => /^\p{Lu}/u.test(word));
}
