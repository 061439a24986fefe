/** The footer while a letter is waited for or words are chosen. */
import { contentText } from '../../text/said.ts';
import type { Model } from '../model.ts';
import { currentStatement } from '../panes/reader/state.ts';
import { type Row, segment } from '../row.ts';
import type { KeepingOverlay, Mark } from './state.ts';

export function keepingFooter(model: Model, overlay: KeepingOverlay): Row {
  switch (overlay.kind) {
    case 'card':
      return [];
    case 'bounds':
      return choosing(model, ' Moving its ends');
    case 'marking':
      return choosing(model, ' Marking');
    case 'letter':
      return letterRow(model, overlay.purpose, overlay.marks);
  }
}

/** What is being done; where the screen is read aloud, which says that already, the words as they are now. */
function choosing({ plain, reader }: Model, doing: string): Row {
  const statement = currentStatement(reader);
  const aloud = plain && statement && reader.opened;
  return aloud ? [segment(contentText(reader.opened.article.text, statement))] : [segment(doing, 'strong')];
}

function letterRow(model: Model, purpose: 'set' | 'go', marks: readonly Mark[]): Row {
  const length = model.reader.opened?.article.text.length ?? 1;
  const own = model.reader.opened?.article.id;
  const where = ({ articleId, offset }: Mark): string => {
    if (articleId === own) return `${Math.round((offset / Math.max(1, length)) * 100)}%`;
    return model.list.rows.find(({ id }) => id === articleId)?.title.slice(0, 20) ?? 'another article';
  };
  const words = purpose === 'set' ? ' Mark this place: a–z in this article, A–Z in the library' : " Go to mark: ' back";
  return [
    segment(words, 'strong'),
    ...marks.flatMap((mark): Row => [segment(`  ${mark.letter}`, 'key'), segment(` ${where(mark)}`, 'quiet')]),
  ];
}
