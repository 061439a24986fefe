import { describe, expect, it } from 'vitest';
import { articleOf } from '../support/articles.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { newsroom } from '../support/newsroom.ts';
import { openScreen, type Screen, type ScreenOptions } from '../support/screen.ts';

const reading = async (options: ScreenOptions = {}, world = newsroom()): Promise<Screen> => {
  const screen = await openScreen(world, options);
  await screen.press('enter');
  return screen;
};
const text = (screen: Screen): string[] =>
  screen
    .frame()
    .slice(2, -1)
    .map((line) => line.trim());

describe('the views of an article', () => {
  it('are the marked text, the statements as a transcript, the text alone, and round again to the same spot', async () => {
    const screen = await reading();
    await screen.press('4', 's');
    const before = screen.frame();
    await screen.press('v');
    expect(text(screen)).toContain('2 Christine Lagarde (president):');
    expect(text(screen)).toContain('3 Joachim Nagel:');
    expect(text(screen).join('\n')).not.toContain('left interest rates unchanged');
    expect(screen.footer()).toContain('Joachim Nagel · indirect · 4/6');
    await screen.press('v');
    expect(text(screen).join('\n')).toContain('left interest rates unchanged');
    expect(text(screen).some((line) => /[│▌]/.test(line))).toBe(false);
    await screen.press('v');
    expect(screen.frame()).toEqual(before);
  });

  it('let one walk, find and scroll in the transcript', async () => {
    const screen = await reading({ rows: 10 });
    await screen.press('v', 's', 's', 's');
    expect(screen.footer()).toContain('3/6');
    expect(text(screen).join('\n')).toContain('look at the data');
    await screen.press('G');
    expect(text(screen).join('\n')).toContain('“Ask me again then.”');
    await screen.press('g', 'g');
    const tops: string[] = [];
    for (let step = 0; step < 12; step++) {
      tops.push(text(screen).join('\n'));
      await screen.press('j');
    }
    for (const top of tops.toReversed()) {
      await screen.press('k');
      expect(text(screen).join('\n')).toBe(top);
    }
    await screen.press('/');
    await screen.type('nobody');
    await screen.press('enter');
    expect(text(screen).join('\n')).toContain('“Nobody should read');
  });

  it('show the marks again when one goes to a statement from the text alone', async () => {
    const screen = await reading();
    await screen.press('v', 'v', 's');
    expect(text(screen).some((line) => line.includes('▌'))).toBe(true);
  });

  it('say of an article without statements that there are none', async () => {
    const screen = await openScreen(newsroom());
    await screen.press('G', 'enter', 'v');
    expect(text(screen).join('\n')).toContain('No statements in this article. v shows the text, X marks one.');
  });
});

const kinds = articleOf(
  { title: 'Kinds' },
  'The first paragraph is here.',
  { kind: 'heading', level: 2, text: 'Figures' },
  { kind: 'table', level: 0, text: 'Name | Votes' },
  { kind: 'table', level: 0, text: 'Ann Featherstonehaugh | 6' },
  { kind: 'table', level: 0, text: 'Bo | 1' },
  { kind: 'heading', level: 2, text: 'The rest' },
  {
    kind: 'quote',
    level: 1,
    text: `A block quote that is long enough to take two lines of the screen. ${'So it goes. '.repeat(4)}`,
  },
  {
    kind: 'list-item',
    level: 1,
    marker: '1.',
    text: `An item that takes two lines of the screen, too. ${'And so on. '.repeat(4)}`,
  },
  {
    kind: 'code',
    level: 0,
    text: `const code = 'a line that is cut and not wrapped, as long as it may be, because it is code';\n  indented();`,
  },
  'The last paragraph is here.',
);
const kindsWorld = () => memoryWorld([{ article: kinds, statements: [] }]);

describe('paragraphs', () => {
  it('are walked from the very top, also where the headline is printed in the text', async () => {
    const printed = articleOf(
      { title: 'Kinds' },
      { kind: 'title', level: 1, text: 'Kinds' },
      ...Array.from({ length: 40 }, (_, index) => `Paragraph ${index + 1}.`),
    );
    const screen = await reading({}, memoryWorld([{ article: printed, statements: [] }]));
    await screen.press('}');
    expect(screen.frame()[2]).toContain('Paragraph 1.');
    await screen.press('2', '}');
    expect(screen.frame()[2]).toContain('Paragraph 3.');
  });
});

describe('blocks', () => {
  it('are aligned, hanging, barred or cut as their kind asks', async () => {
    const screen = await reading({}, kindsWorld());
    const lines = screen.frame().slice(2, -1);
    await expect(`${lines.map((line) => line.trimEnd()).join('\n')}\n`).toMatchFileSnapshot(
      '../frames/80x24/blocks.txt',
    );
  });

  it('of a table are shown as they stand where there is no room to align them', async () => {
    const wide = articleOf(
      { title: 'Wide' },
      { kind: 'table', level: 0, text: Array.from({ length: 11 }, (_, at) => `column ${at}`).join(' | ') },
    );
    const screen = await reading({ columns: 40, rows: 10 }, memoryWorld([{ article: wide, statements: [] }]));
    expect(text(screen).join('\n')).toContain('column 0 | column 1');
  });
});

describe('motions', () => {
  it('go from paragraph to paragraph, a list or a table at a time', async () => {
    const screen = await reading({ rows: 8 }, kindsWorld());
    const tops: string[] = [];
    for (let step = 0; step < 6; step++) {
      await screen.press('}');
      tops.push(screen.frame()[1]!.trim().slice(0, 14));
    }
    expect(tops).toEqual(
      ['The first para', 'Figures', 'Name', 'The rest', '│ A block quot', '1. An item tha'].map((top) =>
        expect.stringContaining(top.slice(0, 4)),
      ),
    );
    await screen.press('3', '{');
    expect(screen.frame()[1]).toContain('Name');
  });

  it('go from heading to heading, and say where there is none', async () => {
    const screen = await reading({ rows: 8 }, kindsWorld());
    await screen.press(']', ']');
    expect(screen.frame()[1]).toContain('Figures');
    await screen.press(']', ']');
    expect(screen.frame()[1]).toContain('The rest');
    await screen.press(']', ']');
    expect(screen.footer()).toContain('Last heading');
    await screen.press('[', '[');
    expect(screen.frame()[1]).toContain('Figures');
    const flat = await openScreen(newsroom());
    await flat.press('j', 'enter', ']', ']');
    expect(flat.footer()).toContain('No headings in this article');
  });

  it('go from one doubtful statement to the next, which are counted', async () => {
    const screen = await openScreen(newsroom());
    await screen.press('enter');
    expect(screen.footer()).toContain('6 statements, 1 doubtful');
    await screen.press(']', '?');
    expect(screen.footer()).toContain('Joachim Nagel');
    await screen.press(']', '?');
    expect(screen.footer()).toContain('No doubtful statement further down');
    await screen.press('S', 'S', ']', '?');
    expect(screen.footer()).toContain('Joachim Nagel');
  });

  it('from statement to statement are repeated with ; and the other way with ,', async () => {
    const screen = await reading();
    await screen.press(';');
    expect(screen.footer()).toContain('There is no motion to repeat yet');
    await screen.press('s', '*', ';');
    expect(screen.footer()).toContain('Christine Lagarde · direct · 3/6');
    await screen.press(',');
    expect(screen.footer()).toContain('2/6');
    await screen.press(';', ';');
    expect(screen.footer()).toContain('6/6');
    await screen.press('S', ';', '2', ',');
    expect(screen.footer()).toContain('6/6');
  });
});
