/**
 * Text from outside is hostile: an escape sequence in a headline can repaint a quotation, move a link or write to the
 * clipboard, and a bidi override can reorder words. Everything is cleaned here at the border, one code unit for one,
 * so that offsets into what was read stay offsets into what is kept.
 */

/** Shown where something was taken out: what a terminal would have obeyed leaves a visible mark. */
const MARK = '\uFFFD';

// Every C0 control but \n and ESC, and DEL: they say nothing here, a space keeps the words apart.
const SILENT_CONTROLS = /[\0-\x09\x0B-\x1A\x1C-\x1F\x7F]/g;
// U+2028 and U+2029 end a line wherever they are printed.
const LINE_SEPARATORS = /[\u2028\u2029]/g;
// ESC, the C1 controls (8-bit CSI, OSC, ...), bidi embeddings, overrides and isolates, and the deprecated format controls.
const HOSTILE = /[\x1B\x80-\x9F\u202A-\u202E\u2066-\u206F\uFFF9-\uFFFB]/g;
const ANYTHING_ODD = /[\0-\x09\x0B-\x1F\x7F-\x9F\u2028-\u202E\u2066-\u206F\uFFF9-\uFFFB]/;
const LONE_RETURN = /\r(?!\n)/g;

/**
 * The same text, of exactly the same length in UTF-16 code units, with no control character but `\n`. A tab, a return
 * or another idle control becomes a space (a return that ends a line by itself becomes `\n`); what a terminal would
 * obey, and half a surrogate pair, becomes U+FFFD; a byte order mark at the very start becomes a space.
 */
export function cleanText(text: string): string {
  let clean = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  if (ANYTHING_ODD.test(clean)) {
    clean = clean
      .replace(LONE_RETURN, '\n')
      .replace(SILENT_CONTROLS, ' ')
      .replace(LINE_SEPARATORS, '\n')
      .replace(HOSTILE, MARK);
  }
  return clean.toWellFormed();
}

/** A field that must sit on one line (a title, a name, an address): cleaned, white space runs made one space, trimmed. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}
