/** Moving the ends of a statement, word by word, on the text itself. */
import type { Span } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import type { Order } from '../binding.ts';
import { type Step, stay } from '../effects.ts';
import { type Model, roomOf } from '../model.ts';
import { reveal } from '../panes/reader/scroll.ts';
import { beneath } from './obey.ts';
import type { KeepingOverlay } from './state.ts';
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
    case 'move-bound': {
      let contents = statement.contents;
      for (let times = count ?? 1; times > 0; times--) {
        contents = moved(model.reader.opened!.article.text, contents, command.edge, command.by);
      }
      const changed = withStatement(model, { ...statement, contents });
      const at = command.edge === 'start' ? contents[0]!.start : contents.at(-1)!.end - 1;
      return stay({ ...changed, reader: reveal(changed.reader, roomOf(model, 'reader'), at, 2) });
    }
    case 'accept': {
      const { contents } = statement;
      if (contents.every((span, at) => isSame(span, overlay.before.contents[at]))) return stay(closed);
      const amendment = { what: 'contents', contents } as const;
      return [closed, [{ type: 'act', act: { what: 'correct', articleId, statementId: statement.id, amendment } }]];
    }
    case 'cancel':
      return stay(withStatement(closed, overlay.before));
    default:
      return stay(model);
  }
}

const isSame = (a: Span, b: Span | undefined): boolean => a.start === b?.start && a.end === b.end;

/** The model with another version of one of the open article's statements. */
function withStatement(model: Model, statement: Statement): Model {
  const { opened } = model.reader;
  if (!opened?.statements) return model;
  const statements = opened.statements.map((each) => (each.id === statement.id ? statement : each));
  return { ...model, reader: { ...model.reader, opened: { ...opened, statements } } };
}

const WORD = /\S+/g;

/** The contents with the first start or the last end moved by a word; a statement keeps at least one. */
function moved(text: string, contents: readonly Span[], edge: 'start' | 'end', by: 1 | -1): readonly Span[] {
  const first = contents[0]!;
  const last = contents.at(-1)!;
  if (edge === 'end') {
    const end = by > 0 ? wordEndAfter(text, last.end) : wordEndBefore(text, last.start, last.end);
    return end === null ? contents : [...contents.slice(0, -1), { start: last.start, end }];
  }
  const start = by < 0 ? wordStartBefore(text, first.start) : wordStartAfter(text, first.start, first.end);
  return start === null ? contents : [{ start, end: first.end }, ...contents.slice(1)];
}

/** How far a word is looked for, in code units. */
const REACH = 400;
const BLANK_LINE = '\n\n';

/** The end of the next word of the paragraph. */
function wordEndAfter(text: string, from: number): number | null {
  const [rest] = text.slice(from, from + REACH).split(BLANK_LINE);
  const [word] = rest!.matchAll(WORD);
  return word ? from + word.index + word[0].length : null;
}

/** The start of the word before, in the same paragraph. */
function wordStartBefore(text: string, to: number): number | null {
  const rest = text
    .slice(Math.max(0, to - REACH), to)
    .split(BLANK_LINE)
    .at(-1)!;
  const word = [...rest.matchAll(WORD)].at(-1);
  return word ? to - rest.length + word.index : null;
}

/** The end of the last word but one between two offsets. */
function wordEndBefore(text: string, start: number, end: number): number | null {
  const word = [...text.slice(start, end).matchAll(WORD)].at(-2);
  return word ? start + word.index + word[0].length : null;
}

/** The start of the second word between two offsets. */
function wordStartAfter(text: string, start: number, end: number): number | null {
  const word = [...text.slice(start, end).matchAll(WORD)][1];
  return word ? start + word.index : null;
}
