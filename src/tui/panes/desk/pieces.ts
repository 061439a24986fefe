/** One printing laid over another, in shapes and words that need no colour. */
import type { HeldAgainst } from '../../../workflows/desk-questions.ts';
import { type Row, segment } from '../../row.ts';

type Kind = HeldAgainst['differences'][number];

const KIND_WORDS: Readonly<Record<Kind, string>> = {
  typography: 'typography',
  contraction: 'contraction',
  bracketed: 'bracketed insertion',
  ellipsis: 'cut marked by an ellipsis',
  dropped: 'words dropped without an ellipsis',
  added: 'words added',
  changed: 'words changed',
  number: 'NUMBER CHANGED',
  negation: 'NEGATION CHANGED',
};

/** What kinds of difference there are, in words; the gravest stand out. */
export const differencesInWords = (kinds: readonly Kind[]): string => kinds.map((kind) => KIND_WORDS[kind]).join(', ');

const PRINTED_ONLY = ['[-', '-]', 'warning'] as const;
const QUOTED_ONLY = ['{+', '+}', 'match'] as const;

export const piecesRow = (pieces: HeldAgainst['pieces']): Row =>
  pieces.map(({ kind, text }) => {
    if (kind === 'same') return segment(text);
    const [open, close, role] = kind === 'missing' ? PRINTED_ONLY : QUOTED_ONLY;
    return segment(open + text + close, role);
  });
