/** One printing laid over another, in shapes and words that need no colour. */
import { DIFFERENCE_WORDS } from '../../../workflows/desk.ts';
import type { HeldAgainst } from '../../../workflows/desk-questions.ts';
import { type Row, segment } from '../../row.ts';

type Kind = HeldAgainst['differences'][number];

/** What turns a sentence into another one. */
const GRAVE: ReadonlySet<Kind> = new Set(['number', 'negation']);

const inWords = (kind: Kind): string =>
  GRAVE.has(kind) ? DIFFERENCE_WORDS[kind].toUpperCase() : DIFFERENCE_WORDS[kind];

/** What kinds of difference there are, in words; the gravest stand out. */
export const differencesInWords = (kinds: readonly Kind[]): string => kinds.map(inWords).join(', ');

const PRINTED_ONLY = ['[-', '-]', 'warning'] as const;
const QUOTED_ONLY = ['{+', '+}', 'match'] as const;

export const piecesRow = (pieces: HeldAgainst['pieces']): Row =>
  pieces.map(({ kind, text }) => {
    if (kind === 'same') return segment(text);
    const [open, close, role] = kind === 'missing' ? PRINTED_ONLY : QUOTED_ONLY;
    return segment(open + text + close, role);
  });
