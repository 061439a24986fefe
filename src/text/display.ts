/**
 * Text that a terminal and Ink agree about. Whatever was let through at the border, nothing reaches the screen that
 * could move the cursor, recolour a quotation or reorder letters; and nothing whose width terminals count differently:
 * joined emoji fall apart into their parts, skin tones and variation selectors go.
 */
const PLAIN = /^[\x20-\x7e]*$/;
const SPACES = /[\t\n\r\u2028\u2029]|(?!\u3000)\p{Zs}/gu;
// Controls, format characters (bidi, joiners, tags, soft hyphen), what Unicode says to ignore, skin tones.
const UNSHOWN = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Emoji_Modifier}]/gu;
const BROKEN = /\p{Cs}/gu;
const FLAGS = /(\p{Regional_Indicator}{2})|\p{Regional_Indicator}/gu;
// Three marks on a letter are writing; thirty are an attack on the row above.
const HEAPED_MARKS = /(\p{M}{3})\p{M}+/gu;

/** One line of text, safe and predictable on a terminal. For text that is to be copied, use the text itself. */
export function displayText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(SPACES, ' ')
    .replace(UNSHOWN, '')
    .replace(BROKEN, '\u{FFFD}')
    .replace(FLAGS, '$1')
    .replace(HEAPED_MARKS, '$1');
}
