/**
 * Stands in for string-width in the bundle. The original leaves its fast path for any text with a “ or an é, which is
 * all news; this one counts by table first. Same answers (test/scripts/fast.test.ts).
 */
import original from '../../node_modules/string-width/index.js';
import { simpleWidth, UNSURE } from '../../src/text/simple-width.ts';

const ESCAPE = 0x1b;
// Colours and weights, as Ink writes them; the original takes them out, too.
const STYLE = /\u001b\[(?:\d{1,4}(?:;\d{1,4})*)?m/y;

export default function stringWidth(input, options) {
  if (typeof input !== 'string' || options !== undefined) return original(input, options);
  let width = 0;
  for (let index = 0; index < input.length; index++) {
    const unit = input.charCodeAt(index);
    if (unit === ESCAPE) {
      STYLE.lastIndex = index;
      if (!STYLE.test(input)) return original(input);
      index = STYLE.lastIndex - 1;
      continue;
    }
    const simple = simpleWidth(unit);
    if (simple === UNSURE) return original(input);
    width += simple;
  }
  return width;
}
