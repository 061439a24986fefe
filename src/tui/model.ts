/** The whole state of the screen, and what follows from it. */
import type { About } from '../workflows/desk-questions.ts';
import type { Progress } from '../workflows/refresh.ts';
import type { Ask } from './ask.ts';
import type { Binding } from './binding.ts';
import type { Field } from './field.ts';
import type { KeepingOverlay } from './keeping/state.ts';
import type { Key } from './key.ts';
import { BINDINGS } from './keymap.ts';
import { type Layout, layOut, type Size } from './layout.ts';
import { type Page, type Pages, pageOf } from './pages.ts';
import type { HelpState } from './panes/help/state.ts';
import { LIST, type ListState } from './panes/list/state.ts';
import type { MenuState } from './panes/menu/state.ts';
import type { PaletteState } from './panes/palette/state.ts';
import { DRAFT, READER, type ReaderState, type Room, statementsShown } from './panes/reader/state.ts';
import { type Share, SPEAKERS, type SpeakersState, sharesOf } from './panes/speakers/state.ts';
import { type Pane, PLACES, type Place } from './places.ts';
import { SETTINGS, type Settings } from './settings.ts';
import type { Problem } from './world.ts';

/** A place to come back to. */
export interface Location {
  readonly articleId: string;
  readonly anchor: number;
  readonly current: string | null;
}

/** Where the reader was when a page was opened: leaving it brings exactly this back. */
export interface Origin {
  readonly focus: Pane;
  readonly location: Location | null;
  /** The article selected in the list. */
  readonly selected: string | null;
  /** The pages that the reader had come from by then. */
  readonly lastPages: Pages | null;
}

/** What lies over the panes. There is one at most. */
export type Overlay =
  | { readonly kind: 'ask'; readonly ask: Ask; readonly beneath?: Overlay }
  | { readonly kind: 'find'; readonly field: Field; readonly before: ReaderState }
  | { readonly kind: 'help'; readonly help: HelpState; readonly under: Place }
  | { readonly kind: 'palette'; readonly palette: PaletteState }
  | { readonly kind: 'problems'; readonly selected: number }
  /** `beneath` shows again when the menu is closed. */
  | { readonly kind: 'menu'; readonly menu: MenuState; readonly beneath?: Overlay }
  | KeepingOverlay;

/** The bundled shelf, or files that were named. */
export type Away = 'shelf' | 'files';

interface Toast {
  readonly text: string;
  readonly stamp: number;
}

export interface Model {
  readonly size: Size;
  /** The year of today, in which dates need no year. */
  readonly thisYear: number;
  readonly focus: Pane;
  readonly zoomed: boolean;
  /** Whether the screen is read aloud: one pane at a time, nothing cut. */
  readonly plain: boolean;
  /** Whether the chosen article shows beside the list. */
  readonly previews: boolean;
  readonly overlay: Overlay | null;
  readonly list: ListState;
  readonly reader: ReaderState;
  readonly speakers: SpeakersState;
  /** What lies in the place of the panes, and the pages that the open article was come to from: back leads there. */
  readonly pages: Pages | null;
  readonly lastPages: Pages | null;
  /** What is looked at instead of the reader's own library; null where that is on the screen. */
  readonly away: Away | null;
  /** What is being fetched or added, or null. */
  readonly errand: Progress | null;
  /** How many standing searches have something new. */
  readonly searchesWithNews: number;
  /** The number of the last question to the desk. */
  readonly asked: number;
  /** Keys of a sequence that is not complete, the digits before it, and keys that wait for what they are about. */
  readonly keys: {
    readonly pending: readonly Key[];
    readonly count: string;
    readonly stamp: number;
    readonly strip: boolean;
    readonly ahead: readonly Key[];
  };
  /** Places jumped from, the oldest first, and how far back in them we are. */
  readonly jumps: { readonly places: readonly Location[]; readonly at: number };
  readonly toast: Toast | null;
  /** How many toasts there were: the end of one must not take another away. */
  readonly told: number;
  readonly problems: readonly Problem[];
  readonly settings: Settings;
  /** Whether the first-run tour shows. */
  readonly tour: boolean;
  readonly bindings: readonly Binding[];
  /** Lines run in the palette, the newest first. */
  readonly history: readonly string[];
  readonly derivation: { readonly done: number; readonly total: number };
}

export const modelOf = (size: Size, thisYear: number): Model => ({
  size,
  thisYear,
  focus: 'list',
  zoomed: false,
  plain: false,
  previews: true,
  overlay: null,
  list: LIST,
  reader: READER,
  speakers: SPEAKERS,
  pages: null,
  lastPages: null,
  away: null,
  errand: null,
  searchesWithNews: 0,
  asked: 0,
  keys: { pending: [], count: '', stamp: 0, strip: false, ahead: [] },
  jumps: { places: [], at: 0 },
  toast: null,
  told: 0,
  problems: [],
  settings: SETTINGS,
  tour: false,
  bindings: BINDINGS,
  history: [],
  derivation: { done: 0, total: 0 },
});

const isAlone = ({ zoomed, plain, previews }: Model, focus: Pane): boolean =>
  zoomed || plain || (focus === 'list' && !previews);

export const layoutOf = (model: Model): Layout => layOut(model.size, model.focus, isAlone(model, model.focus));

/** The room a pane has, or would have if it had the focus. */
export function roomOf(model: Model, pane: Pane): Room {
  const layout = layoutOf(model);
  const shown = layout.panes.find((each) => each.pane === pane);
  const columns =
    shown?.columns ?? layOut(model.size, pane, isAlone(model, pane)).panes.find((each) => each.pane === pane)?.columns;
  return { columns: columns ?? model.size.columns, height: layout.height };
}

/** Who speaks in the open article, and how much; words that are still being chosen are nobody's. */
export function sharesIn({ reader }: Model): readonly Share[] {
  if (!reader.opened) return [];
  const shown = statementsShown({ ...reader, only: null });
  // The same list as before where there is nothing to leave out: shares are kept by it.
  const stored = reader.current === DRAFT ? shown.filter(({ id }) => id !== DRAFT) : shown;
  return sharesOf(reader.opened.article.text, stored);
}

/** Where in the text we are, or null where nothing is open. */
export const locationOf = ({ reader }: Model): Location | null =>
  reader.opened && { articleId: reader.opened.article.id, anchor: reader.anchor, current: reader.current };

/** The places whose keys are heard, the first of them first. */
export function placesOf(model: Model): readonly Place[] {
  const { overlay, focus } = model;
  const page = pageOf(model);
  if (overlay?.kind === 'marking') return ['marking', 'bounds', 'always'];
  if (!overlay) return page ? placesOfPage(page) : [focus, 'everywhere', 'always'];
  return PLACES[overlay.kind].typing ? [overlay.kind, 'typing', 'always'] : [overlay.kind, 'always'];
}

const DESK_PLACES: Partial<Record<About, Place>> = {
  speakers: 'all-speakers',
  speaker: 'speaker-page',
  timeline: 'speaker-page',
  searches: 'standing',
  check: 'check',
};

function placesOfPage(page: Page): readonly Place[] {
  if (page.kind === 'search')
    return page.search.typing ? ['search', 'typing', 'always'] : ['results', 'everywhere', 'always'];
  if (page.kind === 'notebook') return ['notebook', 'everywhere', 'always'];
  const own = DESK_PLACES[page.desk.question.about];
  return [...(own ? [own] : []), 'desk', 'everywhere', 'always'];
}
