/** Conditions that let documents through or not, as one byte a document. */

import { STATEMENT_CLASSES, STATEMENT_KINDS } from '../../model/statement.ts';
import { expand, type Reach } from '../index/expand.ts';
import type { LiveIndex } from '../index/live-index.ts';
import { classBits, FIELDS, HEADLINE, kindBits, NO_OUTLET, unpackNames } from '../index/segment.ts';
import type { Shelf } from '../index/shelf.ts';
import { wordsOf } from '../words/scan.ts';
import { markField } from './gather.ts';
import type { FieldCondition, Plan, RowCondition } from './plan.ts';

/** What the conditions let through. */
export interface Passes {
  /** For each shelf: 1 for documents that pass; null where all do. */
  readonly byShelf: readonly (Uint8Array | null)[];
  /** For each condition on a field: how far its words had to reach. */
  readonly reaches: readonly Reach[];
}

type Sets = readonly Uint8Array[];

const remembered = new WeakMap<
  LiveIndex,
  { readonly key: string; readonly newest: Shelf | undefined; readonly passes: Passes }
>();

/** What the conditions of a plan let through of all shelves, without what is gone. The last answer is remembered. */
export function passesOf(live: LiveIndex, plan: Plan): Passes {
  const key = JSON.stringify([live.version, live.docs, live.shelves.length, plan.fields, plan.rows]);
  const newest = live.shelves.at(-1);
  const before = remembered.get(live);
  if (before?.key === key && before.newest === newest) return before.passes;
  const passes = evaluate(live, plan);
  remembered.set(live, { key, newest, passes });
  return passes;
}

function evaluate(live: LiveIndex, plan: Plan): Passes {
  const reaches: Reach[] = [];
  const conditions: { sets: Sets; negated: boolean }[] = [];
  for (const condition of plan.fields) {
    const { sets, reach } = fieldSets(live, condition);
    reaches.push(reach);
    conditions.push({ sets, negated: condition.negated });
  }
  for (const condition of plan.rows) conditions.push({ sets: rowSets(live, condition), negated: condition.negated });
  const byShelf = live.shelves.map((shelf, index) => {
    if (conditions.length === 0 && shelf.goneCount === 0) return null;
    const pass = new Uint8Array(shelf.segment.docs).fill(1);
    if (shelf.gone) for (let doc = 0; doc < pass.length; doc++) if (shelf.gone[doc] === 1) pass[doc] = 0;
    for (const { sets, negated } of conditions) {
      const set = sets[index]!;
      const wanted = negated ? 0 : 1;
      for (let doc = 0; doc < pass.length; doc++) if (set[doc] !== wanted) pass[doc] = 0;
    }
    return pass;
  });
  return { byShelf, reaches };
}

const REACHES: readonly Reach[] = ['plain', 'near', 'far'];
const emptySets = (live: LiveIndex) => live.shelves.map(({ segment }) => new Uint8Array(segment.docs));

/** Documents with the words of one of the alternatives in the field; guesses only where nothing else is found. */
function fieldSets(live: LiveIndex, condition: FieldCondition): { sets: Sets; reach: Reach } {
  const exact = condition.anyOf.flat().some(({ manner }) => manner === 'exact');
  for (const reach of exact ? (['exact'] as const) : REACHES) {
    const sets = emptySets(live);
    let found = 0;
    live.shelves.forEach(({ segment, scratch }, index) => {
      for (const terms of condition.anyOf) {
        const expansions = terms.map((term) => expand(segment, term, term.manner === 'exact' ? 'exact' : reach));
        found += markField(segment, expansions, FIELDS[condition.field], scratch, sets[index]!);
      }
    });
    if (found > 0 || exact || reach === 'far') {
      if (condition.orHeadline) addArticlesOfHeadlines(live, sets);
      return { sets, reach: exact ? 'exact' : reach };
    }
  }
  return { sets: emptySets(live), reach: 'far' };
}

/** Where a headline is in, all of its article is in. */
function addArticlesOfHeadlines(live: LiveIndex, sets: Sets): void {
  const articles = new Set<number>();
  live.shelves.forEach((shelf, index) => {
    const { segment } = shelf;
    for (let group = 0; group < segment.groups; group++) {
      const doc = segment.groupStart[group]!;
      if (sets[index]![doc] === 1 && kindBits(segment.sort[doc]!) === HEADLINE)
        articles.add(segment.groupArticle[group]!);
    }
  });
  fillGroups(live, sets, ({ segment }, group) => articles.has(segment.groupArticle[group]!));
}

function fillGroups(live: LiveIndex, sets: Sets, holds: (shelf: Shelf, group: number) => boolean): void {
  live.shelves.forEach((shelf, index) => {
    const { groupStart, groups } = shelf.segment;
    for (let group = 0; group < groups; group++)
      if (holds(shelf, group)) sets[index]!.fill(1, groupStart[group]!, groupStart[group + 1]!);
  });
}

function rowSets(live: LiveIndex, condition: RowCondition): Sets {
  const sets = emptySets(live);
  switch (condition.type) {
    case 'kind': {
      const wanted = new Set(condition.anyOf.map((kind) => STATEMENT_KINDS.indexOf(kind)));
      fillDocs(live, sets, (sort) => wanted.has(kindBits(sort)));
      break;
    }
    case 'class': {
      const wanted = new Set(condition.anyOf.map((cls) => STATEMENT_CLASSES.indexOf(cls)));
      fillDocs(live, sets, (sort) => kindBits(sort) !== HEADLINE && wanted.has(classBits(sort)));
      break;
    }
    case 'outlet': {
      const wanted = new Map(live.shelves.map((shelf) => [shelf, outletsLike(shelf, condition.anyOf)] as const));
      fillGroups(live, sets, (shelf, group) => wanted.get(shelf)![shelf.segment.groupOutlet[group]!] === true);
      break;
    }
    case 'after':
      fillGroups(live, sets, ({ segment }, group) => segment.groupDay[group]! >= condition.day);
      break;
    case 'before':
      fillGroups(live, sets, ({ segment }, group) => {
        const day = segment.groupDay[group]!;
        return day > 0 && day < condition.day;
      });
      break;
    case 'unread':
      fillArticles(live, sets, live.rows.unreadArticles());
      break;
    case 'tag':
      fillArticles(live, sets, live.rows.taggedArticles(condition.anyOf));
      break;
    case 'kept':
      fillArticles(live, sets, live.rows.keptArticles());
      fillRows(live, sets, live.rows.notedStatements());
  }
  return sets;
}

function fillDocs(live: LiveIndex, sets: Sets, holds: (sort: number) => boolean): void {
  const known = Uint8Array.from({ length: 256 }, (_, sort) => (holds(sort) ? 1 : 0));
  live.shelves.forEach(({ segment }, index) => {
    for (let doc = 0; doc < segment.docs; doc++) sets[index]![doc] = known[segment.sort[doc]!]!;
  });
}

const fillArticles = (live: LiveIndex, sets: Sets, articles: ReadonlySet<number>): void =>
  fillGroups(live, sets, ({ segment }, group) => articles.has(segment.groupArticle[group]!));

/** Statements by their row ids. */
function fillRows(live: LiveIndex, sets: Sets, ids: ReadonlySet<number>): void {
  if (ids.size === 0) return;
  live.shelves.forEach(({ segment }, index) => {
    for (let group = 0; group < segment.groups; group++) {
      const start = segment.groupStart[group]!;
      if (kindBits(segment.sort[start]!) === HEADLINE) continue;
      for (let doc = start; doc < segment.groupStart[group + 1]!; doc++)
        if (ids.has(segment.groupRow[group]! + doc - start)) sets[index]![doc] = 1;
    }
  });
}

/** By number of the outlet: whether each word of one of the alternatives begins one of its words. */
function outletsLike({ segment }: Shelf, anyOf: readonly string[]): boolean[] {
  const like = unpackNames(segment.outlets).map((outlet) => isOutletLike(outlet, anyOf));
  like[NO_OUTLET] = false;
  return like;
}

/** Whether an outlet is meant by one of the alternatives. */
export function isOutletLike(outlet: string, anyOf: readonly string[]): boolean {
  const words = wordsOf(outlet).map(({ folded }) => folded);
  return anyOf.some((asked) => wordsOf(asked).every(({ folded }) => words.some((word) => word.startsWith(folded))));
}
