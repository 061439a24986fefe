/** Marking a statement that was not found: its words are chosen in the text, sentence by sentence and word by word. */
import type { Span } from '../../model/span.ts';
import type { Order } from '../binding.ts';
import { type Step, stay } from '../effects.ts';
import { type Model, roomOf } from '../model.ts';
import { linesFrom, locate } from '../panes/reader/page.ts';
import { pageOf, topOffset } from '../panes/reader/scroll.ts';
import { DRAFT, statementsShown } from '../panes/reader/state.ts';
import { toast } from '../toast.ts';
import { moveBound, sameSpans, showing, withStatement } from './bounds.ts';
import { draftOf, withoutDraft } from './draft.ts';
import { ascribeMenu } from './menus.ts';
import type { KeepingOverlay } from './state.ts';
import { freeSentence, paragraphBeside, sentenceBeside } from './stretch.ts';
import { currentIn } from './subject.ts';

type Marking = Extract<KeepingOverlay, { kind: 'marking' }>;

/** Begins with a sentence on the screen that is no part of a statement yet, after the current one where there is one. */
export function openMarking(model: Model): Step<Model> {
  const { opened, anchor, current, only, view } = model.reader;
  if (!opened?.statements) return stay(model);
  const { article } = opened;
  const shown: Model = { ...model, reader: { ...model.reader, view: 'marked', only: null } };
  const first = freeSentence(
    article,
    lookedAt(shown),
    statementsShown(shown.reader).flatMap(({ contents }) => contents),
  );
  if (!first) return toast(model, 'There are no words in this article');
  const before = { anchor, current, only, view };
  const drafted = withStatement({ ...shown, overlay: { kind: 'marking', before } }, draftOf(article.id, [first]));
  return stay(showing({ ...drafted, reader: { ...drafted.reader, current: DRAFT } }, first.start));
}

/** The text from the end of the current statement, where that is on the screen, or else from the top to the bottom of it. */
function lookedAt(model: Model): Span {
  const room = roomOf(model, 'reader');
  const page = pageOf(model.reader, room);
  const start = topOffset(model.reader);
  const lines = page ? linesFrom(page, locate(page, model.reader.anchor), room.height) : [];
  const end = Math.max(start, ...lines.filter(({ text }) => text === undefined).map((line) => line.end));
  const spoken = currentIn(model)?.statement.contents.at(-1)?.end ?? start;
  return { start: spoken > start && spoken < end ? spoken : start, end };
}

export function obeyMarking(model: Model, overlay: Marking, { command, count }: Order): Step<Model> {
  const draft = currentIn(model)?.statement;
  const { opened } = model.reader;
  if (!draft || !opened) return stay({ ...model, overlay: null });
  const times = count ?? 1;
  switch (command.name) {
    case 'move-bound':
      return stay(moveBound(model, draft, command, times));
    case 'move-stretch': {
      const beside = command.unit === 'sentence' ? sentenceBeside : paragraphBeside;
      let stretch = draft.contents[0]!;
      for (let left = times; left > 0; left--) {
        const next = beside(opened.article, stretch.start, command.by);
        if (!next) break;
        stretch = next;
      }
      return stay(showing(withStatement(model, { ...draft, contents: [stretch] }), stretch.start));
    }
    case 'accept': {
      const others = statementsShown(model.reader).filter(({ id }) => id !== DRAFT);
      if (others.some(({ contents }) => sameSpans(contents, draft.contents)))
        return toast(model, 'These words are a statement already; ‹correct› corrects it');
      return stay({ ...model, overlay: { kind: 'menu', menu: ascribeMenu(model), beneath: overlay } });
    }
    case 'cancel': {
      const left = withoutDraft(model);
      return stay({ ...left, reader: { ...left.reader, ...overlay.before } });
    }
    default:
      return stay(model);
  }
}
