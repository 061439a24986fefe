/** Stands in for widest-line in the bundle: the same answer, without looking at lines again that were looked at. */
import { linesOf } from './plain-line.mjs';
import stringWidth from './string-width.mjs';

export default function widestLine(text) {
  const { lines, widths } = linesOf(text);
  return widths.reduce((widest, width, index) => Math.max(widest, width < 0 ? stringWidth(lines[index]) : width), 0);
}
