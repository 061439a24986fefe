/** Moving the ends of a statement, word by word, on the text itself. */
import type { Span } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import type { Order } from '../binding.ts';
import type { Command } from '../commands.ts';
import { type Step, stay } from '../effects.ts';
import { type Model, roomOf } from '../model.ts';
import { reveal } from '../panes/reader/scroll.ts';
import { beneath } from './ask-line.ts';
import type { KeepingOverlay } from './state.ts';
import { moveEnd } from './stretch.ts';
import { currentIn } from './subject.ts';

type Bounds = Extract<KeepingOverlay, { kind: 'bounds' }>;

/** Begins moving the ends of the current statement. */
export function openBounds(model: Model): Step<Model> {
  const current = currentIn(model);
  if (!current) return stay(model);
  return stay({ ...model, overlay: { kind: 'bounds', before: current.statement, ...beneath(model) } });
}

export function obeyBounds(model: Model, overlay: Bounds, { command, count }: Order): Step<Model> {
  const current = currentIn(model);
  const closed: Model = { ...model, overlay: overlay.beneath ?? null };
  if (!current) return stay(closed);
  const { statement, articleId } = current;
  switch (command.name) {
    case 'move-bound':
      return stay(moveBound(model, statement, command, count ?? 1));
    case 'accept': {
      const { contents } = statement;
      if (sameSpans(contents, overlay.before.contents)) return stay(closed);
      const amendment = { what: 'contents', contents } as const;
      return [closed, [{ type: 'act', act: { what: 'correct', articleId, statementId: statement.id, amendment } }]];
    }
    case 'cancel':
      return stay(withStatement(closed, overlay.before));
    default:
      return stay(model);
  }
}

/** Moves an end of one of the open article's statements by so many words, and shows it. */
export function moveBound(
  model: Model,
  statement: Statement,
  { edge, by }: Extract<Command, { name: 'move-bound' }>,
  times: number,
): Model {
  let { contents } = statement;
  for (let left = times; left > 0; left--) {
    const next = moveEnd(model.reader.opened!.article.text, contents, edge, by);
    if (next === contents) break;
    contents = next;
  }
  const at = edge === 'start' ? contents[0]!.start : contents.at(-1)!.end - 1;
  return showing(withStatement(model, { ...statement, contents }), at);
}

/** The model with an offset of the text on the screen. */
export const showing = (model: Model, offset: number): Model => ({
  ...model,
  reader: reveal(model.reader, roomOf(model, 'reader'), offset, 2),
});

/** Whether two lists of spans are alike. */
export const sameSpans = (some: readonly Span[], others: readonly Span[]): boolean =>
  some.length === others.length &&
  some.every(({ start, end }, at) => start === others[at]!.start && end === others[at]!.end);

/** The model with another version of one of the open article's statements, or with one more. */
export function withStatement(model: Model, statement: Statement): Model {
  const { opened } = model.reader;
  if (!opened?.statements) return model;
  const isThere = opened.statements.some(({ id }) => id === statement.id);
  const statements = isThere
    ? opened.statements.map((each) => (each.id === statement.id ? statement : each))
    : [...opened.statements, statement];
  return { ...model, reader: { ...model.reader, opened: { ...opened, statements } } };
}

/** Whether the words of the current statement are being chosen, or were before what lies over that. */
export function isChoosing({ overlay }: Model): boolean {
  const on = overlay?.kind !== 'bounds' && overlay && 'beneath' in overlay ? overlay.beneath : overlay;
  return on?.kind === 'bounds' || on?.kind === 'marking';
}

/** Puts the statement that is being changed back where the article was loaded anew meanwhile; gives up on another text. */
export function keepChanging(before: Model, after: Model): Model {
  if (!isChoosing(before)) return after;
  const current = currentIn(before);
  const isSameText = before.reader.opened?.article.hash === after.reader.opened?.article.hash;
  return current && isSameText ? withStatement(after, current.statement) : { ...after, overlay: null };
}
