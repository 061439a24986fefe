import { expect, it } from 'vitest';
import { allEdits } from '../../src/workflows/changes.ts';
import { tellEdit } from '../../src/workflows/tell-desk.ts';
import { article, put, withLibrary } from '../library/support/write.ts';

/** What the screen is told of an article that first said `before`, then `after`. */
const told = (before: string, after: string) =>
  withLibrary((library) => {
    for (const said of [before, after]) put(library, article('https://post.example/1', `“${said}” Ines Roldan said.`));
    return allEdits(library, 0)
      .flatMap(tellEdit)
      .map(({ kind, before: old, after: now, pieces }) => ({
        kind,
        words: [old?.words, now?.words],
        new: pieces.filter((piece) => piece.kind === 'added').map(({ text }) => text),
      }));
  });

const SHORT = 'We will raise the price of 12 tickets in May,';
const LONG = 'We will never raise the price of 14 tickets in May,';

it('an edit is told with what is new in it, whichever wording is the longer', () => {
  expect(told(SHORT, LONG)).toMatchObject([{ kind: 'changed', new: ['never', '14'] }]);
  expect(told(LONG, SHORT)).toMatchObject([{ kind: 'changed', new: ['12'] }]);
});

it('an edit that cut the end off is told with both wordings, not with one laid over the other', () => {
  const cut = 'We will raise the price of 14 tickets,';
  expect(told(SHORT, cut)).toEqual([{ kind: 'changed', words: [`“${SHORT}”`, `“${cut}”`], new: [] }]);
});
