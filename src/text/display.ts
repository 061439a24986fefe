/**
 * Text that a terminal and Ink agree about. Whatever was let through at the border, nothing reaches the screen that
 * could move the cursor, recolour a quotation or reorder letters; and nothing whose width terminals count differently:
 * joined emoji fall apart into their parts, skin tones and variation selectors go.
 */
import { simpleWidth, UNSURE } from './simple-width.ts';

const NO_BREAK_SPACE = 0xa0;

/** One line of text, safe and predictable on a terminal. For text that is to be copied, use the text itself. */
export function displayText(text: string): string {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (simpleWidth(unit) === UNSURE || unit === NO_BREAK_SPACE) return madeSafe(text);
  }
  return text;
}

// The patterns stand in here because making one that names a property of Unicode takes milliseconds of a start.
function madeSafe(text: string): string {
  return (
    text
      .replace(/[\t\n\r\u2028\u2029]|(?!\u3000)\p{Zs}/gu, ' ')
      // Controls, format characters (bidi, joiners, tags, soft hyphen), what Unicode says to ignore, skin tones.
      .replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Emoji_Modifier}]/gu, '')
      .replace(/\p{Cs}/gu, '\u{FFFD}')
      .replace(/(\p{Regional_Indicator}{2})|\p{Regional_Indicator}/gu, '$1')
      // Three marks on a letter are writing; thirty are an attack on the row above.
      .replace(/(\p{M}{3})\p{M}+/gu, '$1')
  );
}
