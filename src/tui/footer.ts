/** The footer: where we are at the left, the keys that matter now, a position at the right. */
import { isDoubtful, UTTERED } from '../model/statement.ts';
import { askRow } from './ask.ts';
import { errandWords } from './errand.ts';
import { fieldRow } from './field.ts';
import { keepingFooter } from './keeping/footer.ts';
import { isKeeping } from './keeping/state.ts';
import { sequenceLabel } from './key.ts';
import { bindingsAt, whyNot } from './keymap.ts';
import { SORT_NAMES } from './menus.ts';
import { type Model, placesOf, roomOf } from './model.ts';
import { withKeys } from './named-keys.ts';
import { pageOf, positionOnPage } from './pages.ts';
import { speakerRole } from './panes/reader/decorate.ts';
import { onlyInWords } from './panes/reader/only.ts';
import { positionLabel } from './panes/reader/scroll.ts';
import { currentStatement, statementsShown } from './panes/reader/state.ts';
import { cutRow, fillRow, type Row, rowText, rowWidth, segment, spreadRow } from './row.ts';
import { wrapRow } from './wrap-row.ts';

export function footerRow(model: Model): Row {
  const { columns } = model.size;
  const right = rightOf(model);
  const told = toldIn(model);
  if (told) return spreadWords(told, right, columns);
  const room = columns - rowWidth(right);
  const left = cutRow(leftOf(model, room), room);
  const hints = model.keys.strip || !model.settings.hints ? [] : hintsOf(model);
  return [...fillRow(cutWhole(left, hints, room), room), ...right];
}

const SPACE = segment(' ');

/** The word that is shown for a few seconds, where nothing is being typed. */
const toldIn = ({ overlay, toast }: Model): Row | null =>
  toast && overlay?.kind !== 'find' && overlay?.kind !== 'ask' ? [SPACE, segment(toast.text, 'strong')] : null;

/** The rows of such a word that is too long for the footer, a rule above it; none for one that fits. */
export function toldRows(model: Model): Row[] {
  const { columns, rows } = model.size;
  const told = toldIn(model);
  if (!told || rowWidth(told) <= columns) return [];
  const words = wrapRow(told.slice(1), columns - 2).slice(0, Math.max(1, rows - 3));
  return [[segment('─'.repeat(columns), 'rule')], ...words.map((row) => fillRow([SPACE, ...row], columns))];
}

/** Words that pass, and at the right end what stays, where there is room for both. */
const spreadWords = (words: Row, right: Row, columns: number): Row =>
  rowWidth(words) + rowWidth(right) > columns ? fillRow(words, columns) : spreadRow(words, right, columns);

/** As many hints as fit whole. */
function cutWhole(left: Row, hints: readonly Row[], columns: number): Row {
  let row = left;
  for (const hint of hints) {
    const longer = [...row, segment('  '), ...hint];
    if (rowWidth(longer) > columns) break;
    row = longer;
  }
  return row;
}

const hint = (keys: string, words: string): Row => [segment(keys, 'key'), segment(` ${words}`, 'quiet')];

function hintsOf(model: Model): Row[] {
  const seen = new Set<string>();
  return bindingsAt(placesOf(model), model.bindings).flatMap((binding) => {
    if (!binding.hint || whyNot(binding, model) !== null || seen.has(binding.hint)) return [];
    seen.add(binding.hint);
    return [hint(sequenceLabel(binding.keys[0]!), binding.hint)];
  });
}

function leftOf(model: Model, columns: number): Row {
  const { overlay } = model;
  if (model.keys.strip) return [segment(` ${typedKeys(model)}…`, 'strong')];
  if (overlay?.kind === 'find') return findPrompt(model, columns);
  if (overlay?.kind === 'ask') return askRow(overlay.ask, columns);
  if (overlay && isKeeping(overlay)) return keepingFooter(model, overlay);
  if (overlay || pageOf(model)) return [];
  switch (model.focus) {
    case 'list':
      return model.list.total > 1 ? [segment(` ${SORT_NAMES[model.list.sort]}`, 'quiet')] : [];
    case 'speakers':
      return [];
    case 'reader':
      return readerStatus(model, columns);
  }
}

function findPrompt(model: Model, columns: number): Row {
  if (model.overlay?.kind !== 'find') return [];
  const found = model.reader.find;
  const count = !found ? '' : found.matches.length === 0 ? 'no matches' : `${found.here + 1}/${found.matches.length}`;
  const { field } = model.overlay;
  const row: Row = [
    segment(' /', 'strong'),
    ...fieldRow(field, Math.max(8, Math.min(40, columns - 20))),
    segment(`  ${count}`, 'quiet'),
  ];
  return row;
}

/** What is found and at which of the matches we are, while a find is live. */
function findStatus({ find }: Model['reader']): Row {
  if (!find) return [];
  const { matches, here, words } = find;
  return [
    segment(` /${words}`, 'strong'),
    segment(` ${matches.length === 0 ? 'no matches' : `${here + 1}/${matches.length}`} `, 'quiet'),
  ];
}

/** Columns that a name has at least. */
const LEAST_OF_NAME = 12;

/** Whose words the current statement is, how they are given, and which of how many it is. */
function readerStatus({ reader, bindings }: Model, columns: number): Row {
  const shown = statementsShown(reader);
  const current = currentStatement(reader);
  const found = findStatus(reader);
  if (reader.find && !current) return found;
  if (!reader.opened) return [];
  if (reader.opened.statements === null) return [segment(' looking for statements…', 'quiet')];
  const only = reader.only ? ` ${onlyInWords(reader.only)}` : '';
  if (!current) {
    const doubtful = shown.filter(isDoubtful).length;
    const doubt = doubtful > 0 ? `, ${doubtful} doubtful` : '';
    if (shown.length === 0 && !only)
      return [segment(` ${withKeys('No statements; ‹mark-statement› marks one', bindings)}`, 'quiet')];
    return [segment(` ${shown.length} statement${shown.length === 1 ? '' : 's'}${doubt}${only}`, 'quiet')];
  }
  const how = [current.negated ? 'denied' : '', current.kind, UTTERED.has(current.class) ? '' : current.class];
  const name = segment(` ${current.speaker?.name ?? 'unnamed'}`, 'strong', ...speakerRole(reader, current));
  const rest = segment(
    ` · ${how.filter(Boolean).join(' ')} · ${shown.indexOf(current) + 1}/${shown.length}${only && ` only${only}`}`,
    'quiet',
  );
  // However long a name is, how it is said and where one is stays in sight.
  const room = Math.max(LEAST_OF_NAME, columns - rowWidth([...found, rest]));
  return [...found, ...cutRow([name], room), rest];
}

/** Where one is and what goes on, without any keys. */
export const statusOf = (model: Model): string =>
  [leftOf(model, model.size.columns), rightOf(model)]
    .map((row) => rowText(row).trim())
    .filter(Boolean)
    .join(', ')
    .replaceAll(' · ', ', ');

/** What was pressed of a count and a sequence. */
const typedKeys = ({ keys: { count, pending } }: Model): string => count + sequenceLabel(pending.join(' '));

function rightOf(model: Model): Row {
  const typed = model.keys.strip ? '' : typedKeys(model);
  const problems = model.problems.length > 0 ? `!${model.problems.length}` : '';
  const parts = [typed && `${typed} `, problems, errandWords(model.errand), progressOf(model), positionOf(model)]
    .filter(Boolean)
    .join('  ');
  return parts ? [segment(`  ${parts} `, 'quiet')] : [];
}

function progressOf({ derivation: { done, total } }: Model): string {
  return done < total ? `statements ${done}/${total}` : '';
}

function positionOf(model: Model): string {
  if (model.overlay && model.overlay.kind !== 'find' && model.overlay.kind !== 'ask') return '';
  const page = pageOf(model);
  if (page) return positionOnPage(page);
  if (model.focus === 'list') return model.list.total > 0 ? `${model.list.selected.index + 1}/${model.list.total}` : '';
  return model.focus === 'reader' ? positionLabel(model.reader, roomOf(model, 'reader')) : '';
}
