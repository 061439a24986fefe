import { describe, expect, it } from 'vitest';
import { plainLine } from '../../src/tui/plain/line.ts';
import { type Said, say } from '../../src/tui/plain/say.ts';
import { PLAIN_COLUMNS } from '../../src/tui/plain/screen.ts';
import { glyph, segment } from '../../src/tui/row.ts';
import { articleOf } from '../support/articles.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { newsroom } from '../support/newsroom.ts';
import { openScreen } from '../support/screen.ts';

it.each([
  [[segment('▌', 'marker'), glyph('•', 'unread, ', 'marker'), segment('Mayor resigns')], 'unread, Mayor resigns', true],
  [[segment('Ann Smith · direct · 1/3')], 'Ann Smith, direct, 1/3', false],
  [[segment('  │ “I am done,” she said.')], 'quote: I am done, end quote she said.', false],
  [[segment('▌ ', 'marker'), segment('Lagarde'), segment('   ████▌  61%')], 'Lagarde, 61%', true],
] as const)('%j is read as %j', (row, text, chosen) => expect(plainLine(row)).toEqual({ text, chosen }));

it('a rule says nothing', () => expect(plainLine([segment('────┬────', 'rule')])).toBeNull());

const MANY = Array.from({ length: 100 }, (_, at) => ({
  article: articleOf({ title: `Story ${at}`, published: '2026-03-01' }, `This is story ${at}.`),
  statements: [],
}));

/** A screen that is read aloud, and what is said after each story of keys. */
async function listening(world = newsroom()) {
  const screen = await openScreen(world, { columns: PLAIN_COLUMNS, plain: true });
  let said: Said | null = null;
  const hear = (again = false): readonly string[] => {
    said = say(said, screen.model(), again);
    return said.fresh;
  };
  return { screen, hear, live: () => said?.screen.live };
}

describe('read aloud', () => {
  it('a list says itself once, and then what is chosen', async () => {
    const { screen, hear, live } = await listening();
    expect(hear().join('\n')).toMatch(
      /^dixit, 3 articles, 3 unread\nchosen: unread, Central bank holds rates as growth slows, Guardian, 12 Mar, 6 statements\nunread, Ferry/,
    );
    await screen.press('j');
    expect(hear()).toEqual(['chosen: unread, Ferry runs aground off Gannet Rock, Northern Ledger, 3 Mar, 1 statement']);
    expect(live()).toBe('List: Newest first, 2/3');
    expect(hear()).toEqual([]);
    expect(hear(true)[0]).toBe('dixit, 3 articles, 3 unread');
  });

  it('a text says who says what and how, and says only what comes on the screen', async () => {
    const { screen, hear, live } = await listening();
    await screen.press('enter');
    const text = hear().join('\n');
    expect(text).toContain(
      '[Christine Lagarde, direct] quote: We are not pre-committing to any path, end quote Christine',
    );
    expect(text).toContain('[Joachim Nagel, indirect, doubtful] Joachim Nagel said');
    await screen.press('s');
    expect(hear()).toEqual([expect.stringMatching(/^chosen: \[Christine Lagarde, direct\]/)]);
    expect(live()).toBe('Reader: Christine Lagarde, direct, 1/6, all');
    await screen.press('+');
    expect(hear()).toContain('Kept in the notebook · U undoes');
  });

  it.each([
    ['?', /^Help/],
    [':', /^Commands/],
    ['!', /Nothing has gone wrong/],
    ['=', /chosen: 1 Newest first/],
    ['"', /^Search/],
    ['W', /chosen: Christine Lagarde/],
    ['g h', /^Who is heard/],
    ['g n', /Nothing is kept yet/],
    ['g e', /^Edited quotations/],
    ['g w', /^Standing searches/],
    ['enter s enter', /Statement 1 of 6[\s\S]*Speaker, Christine Lagarde/],
    ['enter w', /chosen: Christine Lagarde, 4 statements/],
    ['enter v', /Only what was said/],
    ['enter s T enter', /Christine Lagarde[\s\S]*chosen: 12 Mar/],
    ['enter s c', /the earliest printing/],
    ['W c j c', /Christine Lagarde and Joachim Nagel/],
  ])('the view behind %s is reached and said', async (keys, words) => {
    const { screen, hear } = await listening();
    hear();
    await screen.press(...keys.split(' '));
    expect(hear().join('\n')).toMatch(words);
  });

  it('while somebody types the last line says what is typed and what would be taken', async () => {
    const { screen, hear, live } = await listening();
    await screen.press('"');
    hear();
    await screen.type('count boats');
    expect(hear()).toEqual([]);
    expect(live()).toMatch(/^" count boats.* – .*Davy Strachan/);
    await screen.press('esc');
    expect(hear().join('\n')).toContain('chosen: Davy Strachan');
  });

  it('a page of a long list is said at a time', async () => {
    const { screen, hear } = await listening(memoryWorld(MANY));
    expect(hear().filter((line) => line.includes('Story'))).toHaveLength(21);
    await screen.press('page-down');
    hear();
    await screen.press('page-down');
    const page = hear();
    expect(page.filter((line) => line.includes('Story')).length).toBeGreaterThan(15);
    expect(page.filter((line) => line.startsWith('chosen: '))).toHaveLength(1);
  });
});
