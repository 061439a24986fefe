/** Stands in for Ink's sanitize-ansi in the bundle: what holds nothing but plain lines has nothing to be taken out of it. */
import original from '../../node_modules/ink/build/sanitize-ansi.js';
import { linesOf } from './plain-line.mjs';

export default function sanitizeAnsi(text) {
  return linesOf(text).widths.every((width) => width >= 0) ? text : original(text);
}
