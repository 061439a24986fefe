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
      return [segment(' Moving its ends', 'strong'), ...chosenWords(model)];
    case 'marking':
      return [segment(' Marking', 'strong'), ...chosenWords(model)];
    case 'letter':
      return letterRow(model, overlay.purpose, overlay.marks);
  }
}

/** The words as they are now, where they are not seen in the text. */
function chosenWords({ plain, reader }: Model): Row {
  const statement = currentStatement(reader);
  return plain && statement && reader.opened
    ? [segment(`: ${contentText(reader.opened.article.text, statement)}`)]
    : [];
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
