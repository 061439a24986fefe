import { expect, it } from 'vitest';
import { newsroom } from '../support/newsroom.ts';
import { openScreen } from '../support/screen.ts';

const ended = { done: 1, total: 1, fresh: 1, changed: 0, failed: 0, extracting: 0 };
const progress = { done: 12, total: 40, fresh: 3, changed: 0, failed: 0, extracting: 8 };

it('looks at all feeds again without stopping the reader, says how far it is, and stops on Esc', async () => {
  const world = newsroom();
  const screen = await openScreen(world, { columns: 100 });
  await screen.press('R');
  expect(world.errands).toEqual(['refresh all']);
  expect(screen.footer()).toContain('fetching');
  await screen.tell({ type: 'errand-progressed', progress });
  expect(screen.footer()).toContain('fetching 12/40 · 3 new · extracting 8');
  await screen.press('j', 'R');
  expect(screen.footer()).toContain('Something is being fetched already');
  await screen.press('esc');
  expect(world.errands).toEqual(['refresh all', 'stop']);
  await screen.tell({ type: 'errand-ended', progress, added: null, refused: null, elsewhere: false });
  expect(screen.footer()).toContain('3 new · stopped after 12 of 40.');
  expect(screen.footer()).not.toContain('fetching');
});

it('looks at the feed of the selected article, and says so where it has none', async () => {
  const world = newsroom();
  const screen = await openScreen(world);
  await screen.press('j', 'r');
  expect(world.errands).toEqual(['refresh Ferry runs aground off Gannet Rock']);
  await screen.tell({ type: 'errand-declined', why: 'It came from no feed' });
  expect(screen.footer()).toContain('It came from no feed');
  expect(screen.model().errand).toBeNull();
});

it('adds what is named, and asks which feed is meant where a page has several', async () => {
  const world = newsroom();
  const screen = await openScreen(world);
  await screen.press('a');
  expect(screen.footer()).toContain('the address of a feed or page');
  await screen.type('example.org');
  await screen.press('enter');
  expect(world.errands).toEqual(['add example.org']);
  const feeds = [
    { address: 'https://example.org/news.xml', title: 'News' },
    { address: 'https://example.org/sport.xml', title: 'Sport' },
  ];
  await screen.tell({ type: 'feeds-offered', feeds });
  expect(screen.frame().join('\n')).toContain('Which feed of this page?');
  await screen.press('2');
  expect(world.errands).toEqual(['add example.org', 'add https://example.org/sport.xml as feed']);
  const two = { ...ended, fresh: 2 };
  await screen.tell({ type: 'errand-ended', progress: two, added: 'Sport', refused: null, elsewhere: true });
  expect(screen.footer()).toContain('Sport: added · 2 new. It is in your own library');
});

const added = { type: 'errand-ended', progress: ended, added: 'Ferry', refused: null, elsewhere: true } as const;

it('goes from the bundled shelf to the own library as soon as there is something in it', async () => {
  const screen = await openScreen(newsroom(), { away: 'shelf' });
  await screen.press('j');
  await screen.tell(added);
  expect(screen.footer()).toContain('This is your own library now. Ferry: added · 1 new.');
  expect(screen.model()).toMatchObject({ away: null, list: { selected: { index: 0 }, total: 3 } });
  await screen.press('g', 'o');
  expect(screen.footer()).toContain('This is your own library');
});

it('takes no text away from a reader for that, but says which keys lead there', async () => {
  const screen = await openScreen(newsroom(), { away: 'shelf' });
  await screen.press('enter');
  await screen.tell(added);
  expect(screen.model()).toMatchObject({ away: 'shelf', focus: 'reader' });
  expect(screen.footer()).toContain('It is in your own library: go.');
  await screen.press('g', 'o');
  expect(screen.model()).toMatchObject({ away: null, focus: 'list' });
});

it('a word stays as long as it should, whatever was said before', async () => {
  const screen = await openScreen(newsroom());
  await screen.tell({ type: 'errand-declined', why: 'First' });
  await screen.pass(3_000);
  await screen.press('j');
  await screen.tell({ type: 'errand-declined', why: 'Second' });
  await screen.pass(3_000);
  expect(screen.footer()).toContain('Second');
  await screen.pass(1_000);
  expect(screen.footer()).not.toContain('Second');
});

it('says why nothing could be added', async () => {
  const screen = await openScreen(newsroom());
  await screen.press('a');
  await screen.type('nowhere');
  await screen.press('enter');
  const nothing = { done: 0, total: 0, fresh: 0, changed: 0, failed: 0, extracting: 0 };
  const refused = 'nowhere: There is no such file or folder.';
  await screen.tell({ type: 'errand-ended', progress: nothing, added: null, refused, elsewhere: false });
  expect(screen.footer()).toContain(refused);
  expect(screen.model().errand).toBeNull();
});
