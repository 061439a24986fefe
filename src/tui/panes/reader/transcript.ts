/** An article as a transcript: nothing but its statements, each under its speaker and the number of its paragraph. */
import type { Article } from '../../../model/article.ts';
import type { Statement } from '../../../model/statement.ts';
import { wrap } from '../../../text/wrap.ts';
import type { Binding } from '../../binding.ts';
import { withKeys } from '../../named-keys.ts';
import { speakerColours } from '../../speaker-colours.ts';
import { aboveText, type Line, type Page, pageOfBlocks } from './page.ts';

const INDENT = '    ';

const kept = new WeakMap<readonly Statement[], Page>();

const startOf = ({ contents }: Statement): number => contents[0]!.start;

/** What was said within other words, or starts where another does, is part of those. */
const standsAlone = (statement: Statement, at: number, all: readonly Statement[]): boolean =>
  statement.nestedIn === null && (at === 0 || startOf(all[at - 1]!) < startOf(statement));

/** The page of statements, which are those of the article in the order of the text. The last width is kept. */
export function transcribe(
  article: Article,
  statements: readonly Statement[],
  columns: number,
  bindings: readonly Binding[],
): Page {
  const before = kept.get(statements);
  if (before?.columns === columns) return before;
  const turns = statements.filter(standsAlone);
  const colours = speakerColours(statements);
  const paragraphs = article.blocks.filter(({ kind }) => kind !== 'title' && kind !== 'heading');
  const paragraphOf = (offset: number): number => paragraphs.findLastIndex(({ span }) => span.start <= offset) + 1;
  const page = pageOfBlocks(
    { article, columns, length: turns.length, startOf: (turn) => startOf(turns[turn]!) },
    (turn) => {
      if (turn < 0) return headLines(article, headWords(turns.length, bindings), columns);
      const statement = turns[turn]!;
      const next = turns[turn + 1];
      const colour = statement.speaker && colours.get(statement.speaker.id);
      const lines = turnLines(article, statement, { paragraph: paragraphOf(startOf(statement)), columns });
      // Between this one's start and the next one's, so that anchors grow whatever lies where in the text.
      const reach = (next ? startOf(next) : Math.max(article.text.length, startOf(statement) + 1)) - startOf(statement);
      const all: Omit<Line, 'anchor'>[] = next ? [...lines, BLANK] : lines;
      return all.map((line, at) => ({
        ...line,
        ...(line.kind === 'speaker' ? { roles: ['strong' as const, ...(colour ? [colour] : [])] } : {}),
        anchor: startOf(statement) + (reach * at) / all.length,
      }));
    },
  );
  kept.set(statements, page);
  return page;
}

const BLANK: Omit<Line, 'anchor'> = { kind: 'blank', start: 0, end: 0, lead: '', text: '' };

const headWords = (turns: number, bindings: readonly Binding[]): string =>
  withKeys(
    turns === 0
      ? 'No statements in this article. ‹view› shows the text, ‹mark-statement› marks one.'
      : 'Only what was said. ‹view› shows the text.',
    bindings,
  );

function headLines(article: Article, words: string, columns: number): Line[] {
  const title = wrap(article.title, { start: 0, end: article.title.length }, columns).map(
    (span): Omit<Line, 'anchor'> => ({ kind: 'title', ...span, lead: '', text: article.title }),
  );
  const note = wrap(words, { start: 0, end: words.length }, columns).map(
    (span): Omit<Line, 'anchor'> => ({ kind: 'byline', ...span, lead: '', text: words }),
  );
  return aboveText([...title, ...note, BLANK]);
}

function turnLines(
  article: Article,
  { speaker, contents }: Statement,
  { paragraph, columns }: { paragraph: number; columns: number },
): Omit<Line, 'anchor'>[] {
  const name = speaker ? `${speaker.name}${speaker.role ? ` (${speaker.role})` : ''}` : 'unnamed';
  const head = `${String(paragraph).padStart(INDENT.length - 1)} ${name}:`;
  const heads = wrap(head, { start: 0, end: head.length }, columns).map(
    (span): Omit<Line, 'anchor'> => ({ kind: 'speaker', ...span, lead: '', text: head }),
  );
  const said = contents.flatMap((piece) =>
    wrap(article.text, piece, Math.max(8, columns - INDENT.length)).map(
      (span): Omit<Line, 'anchor'> => ({ kind: 'paragraph', ...span, lead: INDENT }),
    ),
  );
  return [...heads, ...said];
}
