/** Searching, for the screen: the worker's client, and what a search field needs before any answer. */
export { openSearch, type SearchClient } from '../search/client.ts';
export type { FindOptions } from '../search/engine.ts';
export { fuzzyPick, type Picked } from '../search/fuse.ts';
export { type FilterRow, matcherOf } from '../search/query/matches.ts';
export { FLAGS, OPERATORS } from '../search/query/operators.ts';
export { parseQuery } from '../search/query/parse.ts';
