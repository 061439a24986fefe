/** The footer while a line or a letter is asked for. */
import { fieldRow } from '../field.ts';
import type { Model } from '../model.ts';
import { type Row, segment } from '../row.ts';
import type { Asked, KeepingOverlay, Mark } from './state.ts';

function labelOf(asked: Asked): string {
  switch (asked.for) {
    case 'tag':
      return asked.tags.length > 0 ? `Tag (${asked.tags.map((tag) => `#${tag}`).join(' ')}):` : 'Tag:';
    case 'path':
      return 'Write to:';
    case 'program':
      return 'Pipe to:';
    case 'name':
      return 'Who said it:';
  }
}

const EXAMPLES: Record<Asked['for'], string> = {
  tag: 'a word; -word takes it away',
  path: '',
  program: 'a program and its arguments, without a shell',
  name: 'a name',
};

const LEAST = 12;

/** What is asked for and what has been typed. */
export function keepingFooter(model: Model, overlay: KeepingOverlay, columns: number): Row {
  switch (overlay.kind) {
    case 'card':
      return [];
    case 'bounds':
      return [segment(' Moving its ends', 'strong')];
    case 'prompt': {
      const label = labelOf(overlay.asked);
      return [
        segment(` ${label} `, 'strong'),
        ...fieldRow(overlay.field, Math.max(LEAST, columns - label.length - 4)),
        segment(overlay.field.text === '' ? EXAMPLES[overlay.asked.for] : '', 'quiet'),
      ];
    }
    case 'letter':
      return letterRow(model, overlay.purpose, overlay.marks);
  }
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
