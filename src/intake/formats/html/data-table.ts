import { type HtmlElement, isElement, TEXT, walk } from './dom.ts';

/** The longest thing anyone puts in a cell of figures; more is a page laid out by a table. */
const LONGEST_CELL = 200;

/** Whether a table holds data, row by row, rather than laying out the page: no table inside and no cell of prose. */
export function isDataTable(table: HtmlElement): boolean {
  if (table.getAttribute('role') === 'presentation') return false;
  let isData = true;
  let cellLength = 0;
  walk(table, (node) => {
    if (node.nodeType === TEXT) cellLength += (node.textContent ?? '').trim().length;
    else if (/^T[DH]$/i.test(node.nodeName)) cellLength = 0;
    if (cellLength > LONGEST_CELL || /^TABLE$/i.test(node.nodeName)) isData = false;
    return isData && isElement(node);
  });
  return isData;
}
