import type { Article } from '../../../model/article.ts';

const LETTERS_A_WORD = 6;
const WORDS_A_MINUTE = 230;

/** How long an article takes to read, in whole minutes, at least one. */
export const minutes = ({ text }: Article): number =>
  Math.max(1, Math.round(text.length / LETTERS_A_WORD / WORDS_A_MINUTE));
