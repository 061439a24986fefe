/** From an order to the next state: what concerns the whole screen here, the rest in the pane that has the focus. */

import { askFor } from './ask.ts';
import type { Order } from './binding.ts';
import type { Direction } from './commands.ts';
import { type Step, stay } from './effects.ts';
import { refresh, stopErrand } from './errand.ts';
import { EMPTY } from './field.ts';
import { helpEntries } from './help-entries.ts';
import { obeyKeeping } from './keeping/obey.ts';
import { bindingsAt, whyNot } from './keymap.ts';
import { copyArticle, copyCurrent, menuOf } from './menus.ts';
import { type Model, placesOf, roomOf, sharesIn } from './model.ts';
import * as navigate from './navigate.ts';
import { ALL_SPEAKERS, askBeside, askTopic, compare, consult, openSpeaker, openVersions } from './obey-desk.ts';
import { obeyPage } from './obey-page.ts';
import { openBesideResult, openSearch } from './obey-search.ts';
import { filterStatements } from './only.ts';
import { obeyOverlay } from './overlays.ts';
import { pageOf } from './pages.ts';
import { filtered, HELP, type HelpState } from './panes/help/state.ts';
import { selectedRow } from './panes/list/state.ts';
import { nextUnread, select, updateList } from './panes/list/update.ts';
import { PALETTE } from './panes/palette/state.ts';
import { toHeading, toParagraph } from './panes/reader/motions.ts';
import { scroll } from './panes/reader/scroll.ts';
import { statementsShown } from './panes/reader/state.ts';
import { leave, nextMatch, updateReader } from './panes/reader/update.ts';
import { type Found, goToStatement, walk, walkDoubtful, walkSpeaker, whyNoStatements } from './panes/reader/walk.ts';
import { selectedIndex } from './panes/speakers/state.ts';
import { updateSpeakers } from './panes/speakers/update.ts';
import { toast } from './toast.ts';

export function obey(model: Model, order: Order): Step<Model> {
  const { command, count } = order;
  const times = count ?? 1;
  switch (command.name) {
    case 'quit':
      return navigate.quit(model);
    case 'suspend':
      return [model, [{ type: 'suspend' }]];
    case 'redraw':
      return [model, [{ type: 'redraw' }]];
  }
  if (model.overlay?.kind === 'help' && command.name === 'accept') return runEntry(model, model.overlay.help);
  if (model.overlay) return obeyOverlay(model, model.overlay, order, obey);
  const turned = obeyPage(model, order);
  if (turned) return turned;
  switch (command.name) {
    case 'back':
      return navigate.back(model, 'quit');
    case 'cancel':
      return stopErrand(model) ?? navigate.back(model, 'stay');
    case 'own-library':
      return [model, [...leave(model.reader), { type: 'go-home' }]];
    case 'preview':
      return togglePreview(model);
    case 'zoom':
      return stay(navigate.focusOn({ ...model, zoomed: !model.zoomed }, model.focus));
    case 'cycle-panes':
      return stay(navigate.cyclePanes(model, command.by));
    case 'focus-beside':
      return stay(navigate.focusBeside(model, command.by));
    case 'show-list':
      return stay(navigate.focusOn(model, 'list'));
    case 'show-speakers':
      return stay(navigate.focusOn(model, 'speakers'));
    case 'search':
      return openSearch(model);
    case 'help':
      return stay({ ...model, overlay: { kind: 'help', help: HELP, under: model.focus } });
    case 'palette':
      return stay({ ...model, overlay: { kind: 'palette', palette: PALETTE } });
    case 'problems':
      return stay({ ...model, overlay: { kind: 'problems', selected: 0 } });
    case 'menu':
      return stay({ ...model, overlay: { kind: 'menu', menu: menuOf(model, command.menu) } });
    case 'ask':
      return stay({ ...model, overlay: { kind: 'ask', ask: askFor({ for: command.what }) } });
    case 'refresh':
      return refresh(model, command.what);
    case 'consult':
      return consult(model, command.about === 'speakers' ? ALL_SPEAKERS : { about: command.about });
    case 'speaker-page':
      return openSpeaker(model);
    case 'timeline':
      return askTopic(model);
    case 'speaker-beside':
      return askBeside(model, command.by);
    case 'compare':
      return compare(model);
    case 'versions':
      return openVersions(model, model.reader.opened?.article.id ?? null);
    case 'jump':
      return navigate.jump(model, command.by, times);
    case 'next-article':
      return openBesideResult(model, command.by) ?? navigate.openBeside(model, command.by, times);
    case 'scroll-beside':
      return stay({ ...model, reader: scroll(model.reader, roomOf(model, 'reader'), 'half-page', command.by, count) });
    case 'open':
      return model.focus === 'speakers' ? filterToChosen(model) : navigate.openSelected(model);
    case 'next-unread':
      return toUnread(model, command.by);
    case 'toggle-read':
      return toggleRead(model);
    case 'mark-all-read':
      return [model, [{ type: 'mark-all-read', filter: model.list.filter }]];
    case 'next-statement':
      return goTo(walking(model, command), walk(model.reader, roomOf(model, 'reader'), command.by, times));
    case 'edge-statement': {
      const statement = statementsShown(model.reader).at(command.by > 0 ? -1 : 0);
      return goTo(model, statement ? { statement } : { reason: whyNoStatements(model.reader) });
    }
    case 'next-doubtful':
      return goTo(model, walkDoubtful(model.reader, command.by, times));
    case 'next-by-speaker':
      if (model.focus === 'speakers') return walkChosen(model, command.by, 'next');
      return goTo(walking(model, command), walkSpeaker(model.reader, command.by, times));
    case 'repeat-motion':
      return repeatMotion(model, command.by, count);
    case 'next-block':
      return toBlock(model, command.block, command.by, times);
    case 'ask-letter':
      return askLetter(model, command.purpose);
    case 'next-match':
      return toMatch(model, command.by, times);
    case 'find':
      return stay({ ...model, overlay: { kind: 'find', field: EMPTY, before: model.reader } });
    case 'yank':
      return [model, copyCurrent(model, 'citation')];
    case 'yank-article':
      return [model, copyArticle(model, 'citation')];
    default:
      return obeyKeeping(model, order) ?? obeyPane(model, order);
  }
}

/** Commands that each pane understands in its own way. */
function obeyPane(model: Model, order: Order): Step<Model> {
  const room = roomOf(model, model.focus);
  switch (model.focus) {
    case 'list': {
      const [list, effects] = updateList(model.list, order, room);
      return [{ ...model, list }, effects];
    }
    case 'reader': {
      const jumps =
        order.command.name === 'move-to-percent' || (order.command.name === 'move' && order.command.unit === 'edge');
      return navigate.withReader(jumps ? navigate.remember(model) : model, updateReader(model.reader, order, room));
    }
    case 'speakers': {
      const [speakers, effects] = updateSpeakers(model.speakers, order, sharesIn(model), room.height);
      return [{ ...model, speakers }, effects];
    }
  }
}

/** Remembers a motion from statement to statement, for repeating it. */
const walking = (model: Model, motion: NonNullable<Model['reader']['motion']>): Model => ({
  ...model,
  reader: { ...model.reader, motion },
});

function repeatMotion(model: Model, by: Direction, count: number | null): Step<Model> {
  const { motion } = model.reader;
  if (!motion) return toast(model, 'There is no motion to repeat yet: s, S, * or #');
  const [moved, effects] = obey(model, { command: { ...motion, by: motion.by === by ? 1 : -1 }, count });
  return [walking(moved, motion), effects];
}

function toBlock(model: Model, block: 'paragraph' | 'heading', by: Direction, times: number): Step<Model> {
  const room = roomOf(model, 'reader');
  const reader =
    block === 'heading' ? toHeading(model.reader, room, by, times) : toParagraph(model.reader, room, by, times);
  if (typeof reader === 'string') return toast(model, reader);
  return stay({ ...(block === 'heading' ? navigate.remember(model) : model), reader });
}

function askLetter(model: Model, purpose: 'set' | 'go'): Step<Model> {
  const articleId = model.reader.opened?.article.id;
  if (articleId === undefined) return toast(model, 'Nothing is open');
  if (purpose === 'set' && pageOf(model)) return toast(model, 'A mark is set in the text of an article');
  return [{ ...model, overlay: { kind: 'letter', purpose, marks: [] } }, [{ type: 'list-marks', articleId }]];
}

/** Goes to a statement that was found, or says why there is none. */
function goTo(model: Model, found: Found): Step<Model> {
  if ('reason' in found) return toast(model, found.reason);
  const reader = goToStatement(model.reader, roomOf(model, 'reader'), found.statement);
  return stay({ ...navigate.remember(model), reader });
}

/** Shows only the statements of the speaker that is chosen in the speakers pane, from the first one on. */
function filterToChosen(model: Model): Step<Model> {
  const shares = sharesIn(model);
  const chosen = shares[selectedIndex(model.speakers, shares)];
  if (!chosen) return toast(model, 'Nobody is quoted here');
  const only = { kind: 'speaker', id: chosen.known ? chosen.id : null, name: chosen.name } as const;
  return walkChosen(filterStatements(model, only), 1, 'first');
}

/** Walks the statements of the speaker that is chosen in the speakers pane. */
function walkChosen(model: Model, by: Direction, which: 'first' | 'next'): Step<Model> {
  const shares = sharesIn(model);
  const chosen = shares[selectedIndex(model.speakers, shares)];
  const theirs = statementsShown(model.reader).filter(({ speaker }) =>
    chosen?.known ? speaker?.id === chosen.id : speaker === null,
  );
  const at = which === 'first' ? -1 : theirs.findIndex(({ id }) => id === model.reader.current);
  const statement = theirs[Math.max(0, Math.min(theirs.length - 1, at + by))];
  if (!statement) return toast(model, 'Nobody is quoted here');
  const [walked, effects] = goTo(model, { statement });
  return [which === 'first' ? navigate.focusOn(walked, 'reader') : walked, effects];
}

function toUnread(model: Model, by: Direction): Step<Model> {
  const index = nextUnread(model.list, by);
  if (index === null) return toast(model, by > 0 ? 'No unread article further down' : 'No unread article further up');
  const [list, effects] = select(model.list, roomOf(model, 'list'), index);
  return [{ ...model, list }, effects];
}

/** Shows the chosen article beside the list, or the list alone. */
function togglePreview(model: Model): Step<Model> {
  const next = navigate.focusOn({ ...model, previews: !model.previews }, 'list');
  const row = selectedRow(next.list);
  return row ? navigate.preview(next, row.id) : stay(next);
}

function toggleRead(model: Model): Step<Model> {
  const row = selectedRow(model.list);
  if (!row) return stay(model);
  return [model, [{ type: 'act', act: { what: 'read', articleIds: [row.id], on: !row.read } }]];
}

/** The next match while a find is live, else the next statement. */
function toMatch(model: Model, by: Direction, times: number): Step<Model> {
  if (!model.reader.find) return obey(model, { command: { name: 'next-statement', by }, count: times });
  const { state, notice } = nextMatch(model.reader, roomOf(model, 'reader'), by, times);
  const found = { ...navigate.remember(model), reader: state };
  return notice === null ? stay(found) : toast(found, notice);
}

/** Does what the chosen line of help is about, as if its key had been pressed. */
function runEntry(model: Model, help: HelpState): Step<Model> {
  const closed: Model = { ...model, overlay: null };
  const entry = filtered(helpEntries(closed), help)[help.selected];
  const binding = bindingsAt(placesOf(closed), closed.bindings).find(({ name }) => name === entry?.name);
  if (!binding) return stay(closed);
  const why = whyNot(binding, closed);
  return why === null ? obey(closed, { command: binding.command, count: null }) : toast(closed, why);
}
