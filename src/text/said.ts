import type { Statement } from '../model/statement.ts';

const OPENERS = /^(?:["“”„«‹‘']|'')\s?/u;
const CLOSERS = /\s?(?:["”“»›’']|'')$/u;

/** The words of a statement's contents as printed, marks included; pieces that stand apart are joined by ` … `. */
export function contentText(text: string, statement: Pick<Statement, 'contents'>): string {
  return statement.contents.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim()).join(' … ');
}

/**
 * The statement as one quotable phrase: a direct one in “ ” with its own outer marks taken off, a mixed one with the
 * marks it was printed with, an indirect one never in quotation marks; neither with the "that" of "said that".
 */
export function saidText(text: string, statement: Pick<Statement, 'contents' | 'kind'>): string {
  if (statement.kind !== 'direct') return contentText(text, statement).replace(/^that (?=.)/, '');
  const pieces = statement.contents.map(({ start, end }) =>
    text.slice(start, end).replace(/\s+/g, ' ').trim().replace(OPENERS, '').replace(CLOSERS, ''),
  );
  return `“${pieces.join(' … ')}”`;
}
