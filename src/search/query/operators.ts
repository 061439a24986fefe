import { STATEMENT_CLASSES, STATEMENT_KINDS } from '../../model/statement.ts';

export interface Operator {
  /** As typed, without the colon. */
  readonly name: string;
  readonly summary: string;
  readonly example: string;
  /** Which values there are: fixed ones, or what the library has. */
  readonly values: readonly string[] | 'speakers' | 'outlets' | 'tags' | 'dates' | 'words' | 'none';
}

/** Relative dates that are offered; more are understood (dates.ts). */
const DATES = ['today', 'yesterday', 'last week', 'last month', 'last year'] as const;

/** The query language: help, suggestions and the parser read this table. */
export const OPERATORS = [
  {
    name: 'speaker',
    summary: 'who said it, by any of their names',
    example: 'speaker:"von der leyen"',
    values: 'speakers',
  },
  { name: 'said', summary: 'the word of saying', example: 'said:denied', values: 'words' },
  { name: 'is', summary: 'direct, mixed or indirect', example: 'is:direct|mixed', values: STATEMENT_KINDS },
  { name: 'class', summary: 'what sort of statement', example: 'class:question', values: STATEMENT_CLASSES },
  { name: 'outlet', summary: 'who published it', example: 'outlet:bbc', values: 'outlets' },
  { name: 'after', summary: 'published on that day or later', example: 'after:2026-01-01', values: DATES },
  { name: 'before', summary: 'published before that day', example: 'before:"last week"', values: DATES },
  { name: 'about', summary: 'words of the statement or of its headline', example: 'about:tariffs', values: 'words' },
  { name: 'in', summary: 'in articles with that tag, or of feeds with it', example: 'in:#economy', values: 'tags' },
] as const satisfies readonly Operator[];

/** Words that are conditions by themselves; in quotation marks they are words. */
export const FLAGS = [
  { name: 'kept', summary: 'what you kept' },
  { name: 'unread', summary: 'articles not read yet' },
] as const;
