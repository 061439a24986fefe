/** Searching, for the screen: what a search field or a filter needs before any answer. */
export { fuzzyPick } from '../search/fuse.ts';
export { matcherOf } from '../search/query/matches.ts';
export { OPERATORS } from '../search/query/operators.ts';
export { parseQuery } from '../search/query/parse.ts';
