import { describe, expect, it } from 'vitest';
import { memoryWorld } from '../support/memory-world.ts';
import { newsroom, RATES } from '../support/newsroom.ts';
import { openScreen } from '../support/screen.ts';

const opened = async () => {
  const screen = await openScreen(newsroom(), { columns: 100, rows: 30 });
  await screen.press(':');
  return screen;
};

describe('the command palette', () => {
  it('finds a command by a misspelt piece of its name or of what it does, with its key', async () => {
    const screen = await opened();
    await screen.type('noteboko');
    expect(screen.frame()[4]).toMatch(/▌ notebook +gn +the notebook/);
    await screen.press('enter');
    expect(screen.model().overlay).toBeNull();
    expect(screen.frame()[0]).toContain('Notebook');
  });

  it('runs q, as fingers know it', async () => {
    const screen = await opened();
    await screen.type('q');
    await screen.press('enter');
    expect(screen.exited()).toBe(0);
  });

  it('completes a name with Tab, then what follows it', async () => {
    const screen = await opened();
    await screen.type('sor');
    await screen.press('tab');
    expect(screen.frame()[2]).toContain(': sort ');
    expect(screen.frame()[3]).toContain('date  unread  outlet  title');
    await screen.type('ti');
    await screen.press('tab', 'enter');
    expect(screen.model().list.sort).toBe('title');
  });

  it('completes a path as far as it is clear', async () => {
    const screen = await opened();
    await screen.type('check dr');
    await screen.press('tab');
    expect(screen.frame()[2]).toContain(': check draft');
    expect(screen.frame()[3]).toContain('draft.md  drafts/');
  });

  it('waits for what has to follow a name', async () => {
    const screen = await opened();
    await screen.type('timeline');
    await screen.press('enter');
    expect(screen.frame()[2]).toContain(': timeline ');
  });

  it('says what may be set, and sets it', async () => {
    const screen = await opened();
    await screen.type('set measure 9');
    await screen.press('enter');
    expect(screen.footer()).toContain('measure: a number of columns, 40 to 120');
    await screen.press(':');
    await screen.type('set measure 80');
    await screen.press('enter');
    expect(screen.model().reader.measure).toBe(80);
  });

  it('remembers lines that were run, the newest first', async () => {
    const screen = await opened();
    await screen.type('sort title');
    await screen.press('enter', ':', 'up');
    expect(screen.frame()[2]).toContain(': sort title');
    await screen.press('enter');
    expect(screen.model().list.sort).toBe('title');
  });

  it('imports nothing but a list of feeds', async () => {
    const world = newsroom();
    const screen = await openScreen(world);
    await screen.press(':');
    await screen.type('import feeds.opml');
    await screen.press('enter');
    expect(world.errands).toEqual(['add feeds.opml as feeds']);
  });

  it('says why a command cannot be done now', async () => {
    const screen = await opened();
    await screen.type('no such command');
    await screen.press('enter');
    expect(screen.footer()).toContain('No command is called “no such command”');
  });
});

it('remembers what was run from one time to the next', async () => {
  const world = newsroom();
  const before = await openScreen(world);
  await before.press(':');
  await before.type('sort title');
  await before.press('enter', 'Q');
  const after = await openScreen(world);
  await after.press(':', 'up');
  expect(after.frame().join('\n')).toContain(': sort title');
});

describe('the problems view', () => {
  const problem = { subject: '/news/broken.html', message: 'This is no text.', wayOut: 'Open it in a browser.' };

  it('says what failed and the way out, until it is settled', async () => {
    const screen = await opened();
    await screen.press('esc');
    await screen.tell({ type: 'problem-met', problem }, { type: 'problem-met', problem: { ...problem, subject: 'b' } });
    expect(screen.footer()).toContain('!2');
    await screen.press('!');
    const shown = screen.frame().join('\n');
    for (const words of Object.values(problem)) expect(shown).toContain(words);
    await screen.press('j', 'x');
    expect(screen.model().problems).toEqual([problem]);
    await screen.press('x', 'esc');
    expect(screen.footer()).not.toContain('!');
  });

  it('has what the library keeps, one a subject, and settles it there', async () => {
    const world = memoryWorld([RATES], { problems: [problem] });
    const screen = await openScreen(world);
    await screen.tell({ type: 'problem-met', problem: { ...problem, message: 'Still no text.' } });
    await screen.tell({ type: 'library-changed' });
    expect(screen.footer()).toContain('!1');
    await screen.press('!', 'x');
    expect(world.settled).toEqual([problem.subject]);
    expect(screen.model().problems).toEqual([]);
  });
});
