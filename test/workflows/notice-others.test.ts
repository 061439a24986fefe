import { expect, it, onTestFinished } from 'vitest';
import { markRead, noteOpened } from '../../src/library/acts.ts';
import { putArticle } from '../../src/library/arrivals.ts';
import { openLibrary } from '../../src/library/open.ts';
import { noticeOthers } from '../../src/workflows/notice-others.ts';
import { articleOf } from '../support/articles.ts';

it('hears of what another connection writes, and not of what its own does', async () => {
  const mine = openLibrary({ temporary: true });
  const others = openLibrary(mine.path);
  const article = articleOf({ title: 'Rain' }, 'It rains.');
  putArticle(mine, { article, via: 'file', statements: [], extractor: 'one', now: new Date(0) });
  let heard = 0;
  let hear: () => void = () => {};
  const told = {
    tell: () => {
      heard++;
      hear();
    },
  };
  const stop = noticeOthers(mine, told, 1);
  onTestFinished(() => {
    stop();
    others.close();
    mine.close();
  });
  const next = () => new Promise<void>((resolve) => (hear = resolve));
  noteOpened(mine, [article.id]);
  const first = next();
  markRead(others, [article.id], false, new Date(0));
  await first;
  expect(heard).toBe(1);
  const second = next();
  noteOpened(mine, [article.id]);
  noteOpened(others, [article.id]);
  await second;
  expect(heard).toBe(2);
});
