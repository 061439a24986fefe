/** What is on the screen, as lines to be read aloud: one pane or page, and what lies over it. */

import { askRow } from '../ask.ts';
import { statusOf } from '../footer.ts';
import { headerRow } from '../headings.ts';
import { helpEntries } from '../help-entries.ts';
import { cardIn } from '../keeping/card-in.ts';
import { sequenceLabel } from '../key.ts';
import { bindingsAt, whyNot } from '../keymap.ts';
import { layoutOf, type Model, placesOf, sharesIn } from '../model.ts';
import { paletteEntries } from '../obey-palette.ts';
import { pageOf } from '../pages.ts';
import { cardRows } from '../panes/card/view.ts';
import { deskRows } from '../panes/desk/view.ts';
import { helpRows } from '../panes/help/view.ts';
import { listRows } from '../panes/list/view.ts';
import { highlightedIndex } from '../panes/menu/state.ts';
import { notebookRows } from '../panes/notebook/view.ts';
import { paletteRows } from '../panes/palette/view.ts';
import { problemsRows } from '../panes/problems/view.ts';
import { currentStatement } from '../panes/reader/state.ts';
import { readerRows } from '../panes/reader/view.ts';
import { searchRows } from '../panes/search/view.ts';
import { speakersRows } from '../panes/speakers/view.ts';
import { tourRows } from '../panes/tour/tour.tsx';
import { PLACES } from '../places.ts';
import { type Row, segment } from '../row.ts';
import { speakerColours } from '../speaker-colours.ts';
import { whichKeyRows } from '../which-key.ts';
import { type PlainLine, plainLine } from './line.ts';

/** Columns that rows are made for: so many that none is cut. The terminal breaks what is longer than a line of its own. */
export const PLAIN_COLUMNS = 400;

export interface PlainScreen {
  /** Another one means that something else is looked at. */
  readonly view: string;
  readonly title: string;
  readonly lines: readonly PlainLine[];
  /** Which keys matter now. */
  readonly keys: string;
  /** What is being typed, or where one is: for the last line, which changes in place. */
  readonly live: string;
  readonly isTyping: boolean;
}

const CARD_COLUMNS = 120;

export function plainScreen(model: Model): PlainScreen {
  const isTyping = PLACES[placesOf(model)[0]!].typing;
  const lines = linesOf(rowsOf(model));
  const title = plainLine(headerRow(model))?.text ?? '';
  const hints = bindingsAt(placesOf(model), model.bindings).filter((each) => each.hint && whyNot(each, model) === null);
  const keys = hints.map(({ keys: [first = ''], hint }) => `${sequenceLabel(first)} ${hint}`).join(', ');
  return {
    view: viewOf(model),
    title,
    lines,
    keys: keys && `Keys: ${keys}.`,
    live: liveOf(model, lines, isTyping),
    isTyping,
  };
}

/** Of rows that belong to one chosen entry the first alone says so. */
function linesOf(rows: readonly Row[]): PlainLine[] {
  const lines = rows.flatMap((row) => plainLine(row) ?? []);
  return lines.map((line, at) => ({ ...line, chosen: line.chosen && !lines[at - 1]?.chosen }));
}

function rowsOf(model: Model): readonly Row[] {
  const { overlay } = model;
  const room = {
    columns: model.size.columns,
    height: layoutOf(model).height,
    thisYear: model.thisYear,
    bindings: model.bindings,
  };
  if (model.tour) return tourRows(model.bindings);
  const card = cardIn(model);
  if (overlay?.kind === 'menu') {
    const { menu } = overlay;
    const chosen = highlightedIndex(menu);
    const choices = menu.choices.map(
      ({ label }, at): Row => [segment(at === chosen ? '▌' : ' ', 'marker'), segment(`${at + 1} ${label}`)],
    );
    return [[segment(menu.title)], ...choices];
  }
  if (card) return [[segment(card.title)], ...cardRows(card.card, card.subject, CARD_COLUMNS).rows];
  if (model.keys.strip) return whichKeyRows(model);
  switch (overlay?.kind) {
    case 'help':
      return helpRows(overlay.help, helpEntries({ ...model, overlay: null }), room);
    case 'palette':
      return paletteRows(overlay.palette, paletteEntries(model), room);
    case 'problems':
      return problemsRows(model.problems, overlay.selected, room);
  }
  const page = pageOf(model);
  switch (page?.kind) {
    case 'search':
      return searchRows(page.search, room);
    case 'notebook':
      return notebookRows(page.notebook, room);
    case 'desk':
      return deskRows(page.desk, room);
  }
  return paneRows(model, { ...room, focused: true });
}

function paneRows(model: Model, room: Parameters<typeof listRows>[1]): readonly Row[] {
  const { reader } = model;
  switch (model.focus) {
    case 'list':
      return listRows(model.list, room);
    case 'reader':
      return readerRows(reader, room);
    case 'speakers': {
      const shares = reader.opened?.statements === null ? null : sharesIn(model);
      const colours = speakerColours(reader.opened?.statements ?? []);
      return speakersRows(model.speakers, shares, colours, currentStatement(reader)?.speaker?.id ?? null, room);
    }
  }
}

/** A name for what is looked at: the same while only its entries are walked. */
function viewOf(model: Model): string {
  const { overlay, list, reader, focus } = model;
  const page = pageOf(model);
  const over = model.tour
    ? 'tour'
    : overlay?.kind === 'card'
      ? `card ${overlay.card.statementId}`
      : (overlay?.kind ?? '');
  const strip = model.keys.strip ? model.keys.pending.join(' ') : '';
  const beneath = ((): readonly unknown[] => {
    if (page?.kind === 'search')
      return [page.search.typing, page.search.typing || [page.search.scope, page.search.request]];
    if (page?.kind === 'desk') return [page.desk.question, page.desk.answer === null, page.desk.refused];
    if (page) return [page.kind];
    if (focus === 'list') return [list.known && list.total > 0, list.sort, list.filter];
    return [focus, reader.opened?.article.id, reader.view, reader.only];
  })();
  return JSON.stringify([over, strip, ...beneath]);
}

/** While somebody types: what, and what would be taken. Else where one is. */
function liveOf(model: Model, lines: readonly PlainLine[], isTyping: boolean): string {
  if (model.overlay?.kind === 'ask') return plainLine(askRow(model.overlay.ask, PLAIN_COLUMNS))?.text ?? '';
  const { title } = PLACES[placesOf(model)[0]!];
  if (!isTyping || model.overlay?.kind === 'find' || model.overlay?.kind === 'letter')
    return [title, statusOf(model)].filter(Boolean).join(': ');
  // The first line is what is being typed.
  const chosen = lines.slice(1).find((line) => line.chosen);
  return [lines[0]?.text, chosen?.text ?? lines[1]?.text].filter(Boolean).join(' – ');
}
