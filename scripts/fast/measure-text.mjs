/**
 * Stands in for Ink's measure-text in the bundle. The original remembers up to eight thousand texts, and here a text is
 * all the rows of a pane: that grew by 10 MB in 600 moves, and on. Same answers (test/scripts/measure-text.test.ts).
 */
import { linesOf } from './plain-line.mjs';
import widestLine from './widest-line.mjs';

export default function measureText(text) {
  return text === '' ? { width: 0, height: 0 } : { width: widestLine(text), height: linesOf(text).lines.length };
}
