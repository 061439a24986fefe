/** Geometry: the size of the terminal and what has the focus, to rectangles. Nothing else counts columns. */
import { PANES, type Pane } from './places.ts';

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export interface Layout {
  /** False below 40x8: there is room for one line only. */
  readonly fits: boolean;
  /** Whether a rule divides header or footer from the body; with few rows they go. */
  readonly ruleAbove: boolean;
  readonly ruleBelow: boolean;
  /** The rows between header and footer. */
  readonly height: number;
  /** The panes that show, from left to right, with one column between them. */
  readonly panes: readonly { readonly pane: Pane; readonly columns: number }[];
}

export const SMALLEST: Size = { columns: 40, rows: 8 };
/** From so many columns on there is room for list and text beside each other. */
export const BESIDE = 100;
const THREE = 150;
const RULE_ABOVE_FROM = 20;
const RULE_BELOW_FROM = 30;
const SPEAKERS = 32;
/** The list takes what the reader does not need, within these bounds. */
const NARROWEST_LIST = 38;
const WIDEST_LIST = 52;
const READER = 80;

/** `alone`: the pane with the focus takes all the room. */
export function layOut({ columns, rows }: Size, focus: Pane, alone: boolean): Layout {
  const ruleAbove = rows >= RULE_ABOVE_FROM;
  const ruleBelow = rows >= RULE_BELOW_FROM;
  const panes = alone || columns < BESIDE ? [focus] : columns >= THREE ? PANES : besideFocus(focus);
  return {
    fits: columns >= SMALLEST.columns && rows >= SMALLEST.rows,
    ruleAbove,
    ruleBelow,
    height: Math.max(0, rows - 2 - Number(ruleAbove) - Number(ruleBelow)),
    panes: shareColumns(panes, columns),
  };
}

const besideFocus = (focus: Pane): readonly Pane[] =>
  focus === 'speakers' ? ['reader', 'speakers'] : ['list', 'reader'];

function shareColumns(panes: readonly Pane[], columns: number): Layout['panes'] {
  if (panes.length === 1) return [{ pane: panes[0]!, columns }];
  const free = columns - (panes.length - 1) - (panes.includes('speakers') ? SPEAKERS : 0);
  const list = panes.includes('list') ? Math.max(NARROWEST_LIST, Math.min(WIDEST_LIST, free - READER)) : 0;
  const widths: Record<Pane, number> = { list, reader: free - list, speakers: SPEAKERS };
  return panes.map((pane) => ({ pane, columns: widths[pane] }));
}
