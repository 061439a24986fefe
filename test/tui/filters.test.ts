import { describe, expect, it } from 'vitest';
import { articleOf, statementsOf } from '../support/articles.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { FERRY, newsroom, RATES } from '../support/newsroom.ts';
import { openScreen, type Screen } from '../support/screen.ts';

const titles = (screen: Screen) => screen.model().list.rows.map(({ title }) => title);

describe('the list under a filter', () => {
  it('shows only what answers the query as it is typed, with its chips, and all again on Esc', async () => {
    const screen = await openScreen(newsroom(), { columns: 100 });
    await screen.press('&');
    await screen.type('speaker:strachan');
    expect(titles(screen)).toEqual([FERRY.article.title]);
    expect(screen.frame()[0]).toMatch(/& \[speaker: strachan\] .*1 article/);
    await screen.press('enter');
    await screen.press('enter');
    expect(screen.model().reader.opened?.article.title).toBe(FERRY.article.title);
    await screen.press('J');
    expect(screen.footer()).toContain('Last article of the list');
    await screen.press('q', 'esc');
    expect(titles(screen)).toHaveLength(3);
    expect(screen.exited()).toBeNull();
  });

  it('marks read what it shows and nothing else', async () => {
    const screen = await openScreen(newsroom());
    await screen.press('&');
    await screen.type('speaker:strachan');
    await screen.press('enter', 'A');
    expect(screen.footer()).toContain('1 read · U undoes');
    await screen.press('esc');
    expect(screen.model().list.unread).toBe(2);
  });

  it('says what is wrong with the query, and that nothing answers it', async () => {
    const screen = await openScreen(newsroom(), { columns: 100 });
    await screen.press('&');
    await screen.type('speker:x ');
    expect(screen.frame()[0]).toContain('! ');
    await screen.press('ctrl-u');
    await screen.type('zeppelins');
    expect(screen.frame().join('\n')).toContain('No article answers zeppelins');
    await screen.press('esc');
    expect(titles(screen)).toHaveLength(3);
  });
});

describe('the statements under a filter', () => {
  it('are those that answer a query; Esc shows all again before it leaves', async () => {
    const screen = await openScreen(newsroom(), { columns: 100 });
    await screen.press('enter', '&');
    await screen.type('is:mixed');
    await screen.press('enter', 's');
    expect(screen.footer()).toContain('Christine Lagarde · mixed · 1/1 only “is:mixed”');
    await screen.press('esc');
    expect(screen.footer()).toContain('· 2/6');
    expect(screen.model().focus).toBe('reader');
  });

  it('say so where none answers', async () => {
    const screen = await openScreen(newsroom(), { columns: 100 });
    await screen.press('enter', '&');
    await screen.type('zeppelin');
    await screen.press('enter', 's');
    expect(screen.footer()).toContain('No statement here is “zeppelin”; Esc shows all');
  });

  it('are those of the speaker chosen in the sidebar, the unnamed among them', async () => {
    const screen = await openScreen(newsroom(), { columns: 100 });
    await screen.press('enter', 'w', 'enter');
    expect(screen.footer()).toContain('Christine Lagarde · direct · 1/4 only by Christine Lagarde');
    await screen.press('w');
    expect(screen.frame().join('\n')).toContain('unnamed');
    await screen.press('j', 'enter');
    expect(screen.footer()).toContain('unnamed · direct · 1/1 only by unnamed');
  });
});

describe('talk share', () => {
  it('counts the words in quotation marks, not those of the outlet', async () => {
    const article = articleOf({ title: 'Shares' }, '“One two three,” A said. B told of very many things indeed.');
    const statements = statementsOf(
      article,
      { words: '“One two three,”', speaker: 'A' },
      { words: 'very many things indeed', speaker: 'B', kind: 'indirect' },
    );
    const screen = await openScreen(memoryWorld([{ article, statements }]), { columns: 160 });
    await screen.press('enter', 'w');
    expect(screen.frame().join('\n')).toMatch(/100%/);
    expect(screen.frame().join('\n')).toMatch(/ 0%/);
  });
});

describe('one speaker across articles', () => {
  const later = articleOf({ title: 'Later', published: '2026-05-01' }, '“More,” Davy Strachan said.');
  const world = () =>
    memoryWorld([
      RATES,
      FERRY,
      { article: later, statements: statementsOf(later, { words: '“More,”', speaker: 'Davy Strachan' }) },
    ]);

  it('is walked with g* and g#, and ends with a word', async () => {
    const screen = await openScreen(world());
    await screen.press('enter', 's', 'g', '*');
    expect(screen.model().reader.opened?.article.title).toBe(FERRY.article.title);
    expect(screen.footer()).toContain('Davy Strachan');
    await screen.press('g', '*');
    expect(screen.footer()).toContain('They say nothing in an older article');
    await screen.press('g', '#');
    expect(screen.model().reader.opened?.article.title).toBe('Later');
    await screen.press('ctrl-o');
    expect(screen.model().reader.opened?.article.title).toBe(FERRY.article.title);
  });
});

it('the text beside the list goes and comes with p, where there is room for it', async () => {
  const screen = await openScreen(newsroom(), { columns: 120 });
  await screen.pass(100);
  expect(screen.frame().join('\n')).toContain('pre-committing');
  await screen.press('p', 'j');
  await screen.pass(100);
  expect(screen.frame().join('\n')).not.toContain('count boats');
  await screen.press('p');
  await screen.pass(100);
  expect(screen.frame().join('\n')).toContain('count boats');
  await screen.resize(80, 24);
  await screen.press('p');
  expect(screen.footer()).toContain('Side by side needs 100 columns');
});
