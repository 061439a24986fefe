import { describe, expect, it } from 'vitest';
import { TOP } from '../../src/tui/panes/reader/page.ts';
import { articleOf, statementsOf } from '../support/articles.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { FERRY, newsroom, RATES } from '../support/newsroom.ts';
import { openScreen, type Screen, type ScreenOptions } from '../support/screen.ts';

const reading = async (options: ScreenOptions = {}, world = newsroom()): Promise<Screen> => {
  const screen = await openScreen(world, options);
  await screen.press('enter');
  return screen;
};

/** A long article: fifty numbered paragraphs, a statement in every fifth, by two people in turn. */
const long = articleOf(
  { title: 'Long' },
  ...Array.from({ length: 50 }, (_, index) => {
    const filler = `Paragraph ${index} goes on for a while so that it takes more than a single line of the screen.`;
    return index % 5 === 0 ? `${filler} “Statement ${index} is here,” somebody said.` : filler;
  }),
);
const longStatements = statementsOf(
  long,
  ...Array.from({ length: 10 }, (_, index) => ({
    words: `“Statement ${index * 5} is here,”`,
    speaker: index % 2 === 0 ? 'Ann' : 'Bob',
  })),
);
const longWorld = () => memoryWorld([{ article: long, statements: longStatements }]);

describe('statement motions', () => {
  it('go from statement to statement and say whose it is, how, and which of how many', async () => {
    const screen = await reading();
    await screen.press('s');
    expect(screen.footer()).toContain('Christine Lagarde · direct · 1/6');
    await screen.press('s', 's', 's');
    expect(screen.footer()).toContain('Joachim Nagel · indirect · 4/6');
    await screen.press('S');
    expect(screen.footer()).toContain('3/6');
  });

  it('count', async () => {
    const screen = await reading();
    await screen.press('s', '3', 's');
    expect(screen.footer()).toContain('4/6');
    await screen.press('2', 'S');
    expect(screen.footer()).toContain('2/6');
  });

  it('stop at the ends and say so', async () => {
    const screen = await reading();
    await screen.press('g', 'S', 's');
    expect(screen.footer()).toContain('Last statement');
    await screen.press('g', 's');
    expect(screen.footer()).toContain('1/6');
    await screen.press('S');
    expect(screen.footer()).toContain('First statement');
  });

  it('follow one speaker', async () => {
    const screen = await reading();
    await screen.press('s', '*', '*');
    expect(screen.footer()).toContain('Christine Lagarde · direct · 3/6');
    await screen.press('*');
    expect(screen.footer()).toContain('6/6');
    await screen.press('*');
    expect(screen.footer()).toContain('Last statement by Christine Lagarde');
    await screen.press('3', '#');
    expect(screen.footer()).toContain('1/6');
  });

  it('have nobody to follow where nobody is named', async () => {
    const screen = await reading();
    await screen.press('5', 's', '*');
    expect(screen.footer()).toContain('Nobody is named for this statement');
  });

  it('are refused with the reason where there is nothing to go to', async () => {
    const screen = await openScreen(newsroom());
    await screen.press('G', 'enter', 's');
    expect(screen.footer()).toContain('No statements in this article');
  });

  it('go on from what is on the screen once one has scrolled away', async () => {
    const screen = await reading({}, longWorld());
    await screen.press('s', 'd', 'd', 'd', 's');
    const { reader } = screen.model();
    const at = longStatements.find(({ id }) => id === reader.current)!.contents[0]!.start;
    expect(at).toBeGreaterThan(reader.anchor);
    await screen.press('u', 'u', 'u', 'u', 'u', 'u', 'S');
    expect(screen.footer()).toContain('First statement');
  });

  it('leave the text where it is while the statement shows, and else bring it into view', async () => {
    const screen = await reading({}, longWorld());
    await screen.press('s');
    expect(screen.model().reader.anchor).toBe(TOP);
    await screen.press('9', 's');
    expect(screen.frame().join('\n')).toContain('Statement 45 is here');
    expect(screen.footer()).toContain('10/10');
  });
});

describe('classes', () => {
  it('that were not uttered show only when they are asked for', async () => {
    const screen = await reading();
    await screen.press('s');
    expect(screen.footer()).toContain('1/6');
    await screen.press('V');
    expect(screen.footer()).toContain('1/7');
    await screen.press('4', 's');
    expect(screen.footer()).toContain('Markets · indirect attitude · 5/7');
    await screen.press('V');
    expect(screen.footer()).toContain('6 statements');
  });

  it('are said to be none where there is nothing more to show', async () => {
    const screen = await openScreen(memoryWorld([FERRY]));
    await screen.press('enter', 'V');
    expect(screen.footer()).toContain('No reported thoughts or intents here');
  });
});

describe('scrolling', () => {
  it('counts, pages and goes to either end', async () => {
    const screen = await reading({}, longWorld());
    const top = () => screen.frame()[2]!.trim();
    expect(top()).toBe('Long');
    await screen.press('2', 'j');
    expect(top()).toContain('Paragraph 0');
    await screen.press('G');
    expect(screen.footer()).toMatch(/end\s*$/);
    expect(screen.frame().join('\n')).toContain('Paragraph 49');
    await screen.press('g', 'g');
    expect(screen.model().reader.anchor).toBe(TOP);
    await screen.press('space', 'b');
    expect(screen.model().reader.anchor).toBe(TOP);
  });

  it('goes back up the way it came down, line by line, through every kind of block', async () => {
    const article = articleOf(
      {
        title: 'Kinds',
        byline: 'By A. Person, who has a byline so long that it takes two lines of the screen at least, so there',
      },
      {
        kind: 'title',
        level: 0,
        text: 'A printed headline that is long enough to be broken over two lines of the screen',
      },
      { kind: 'code', level: 0, text: 'first\n\n\nlast\n' },
      { kind: 'list-item', level: 1, text: 'one' },
      { kind: 'list-item', level: 2, text: 'two' },
      {
        kind: 'quote',
        level: 1,
        text: 'Somebody said this at some length, and it was set apart from the rest of the text.',
      },
      ...Array.from({ length: 20 }, (_, index) => `Paragraph ${index}.`),
    );
    const screen = await reading({ rows: 12 }, memoryWorld([{ article, statements: [] }]));
    const anchors = [screen.model().reader.anchor];
    for (let step = 0; step < 25; step++) {
      await screen.press('j');
      anchors.push(screen.model().reader.anchor);
    }
    expect(new Set(anchors).size).toBe(anchors.length);
    for (const anchor of anchors.slice(0, -1).reverse()) {
      await screen.press('k');
      expect(screen.model().reader.anchor).toBe(anchor);
    }
  });

  it('goes to a line by its number and to a percentage', async () => {
    const screen = await reading({}, longWorld());
    await screen.press('1', '2', 'G');
    const twelfth = screen.model().reader.anchor;
    await screen.press('g', 'g', '1', '1', 'j');
    expect(screen.model().reader.anchor).toBe(twelfth);
    await screen.press('5', '0', '%');
    expect(screen.model().reader.anchor / long.text.length).toBeCloseTo(0.5, 1);
  });

  it('keeps the character at the top through every size', async () => {
    const screen = await reading({ columns: 160, rows: 40 }, longWorld());
    await screen.press('4', '0', 'j');
    const before = screen.model().reader.anchor;
    for (const [columns, rows] of [
      [80, 24],
      [41, 9],
      [200, 60],
      [100, 30],
      [160, 40],
    ] as const) {
      await screen.resize(columns, rows);
    }
    expect(screen.model().reader.anchor).toBe(before);
  });
});

describe('find in the article', () => {
  const found = (screen: Screen) => screen.model().reader.find!;

  it('is live, counts, and looks at case only where a capital is typed', async () => {
    const screen = await reading();
    await screen.press('/');
    await screen.type('lag');
    expect(screen.footer()).toContain('/lag   1/2');
    await screen.press('backspace', 'backspace', 'backspace');
    await screen.type('LAG');
    expect(screen.footer()).toContain('no matches');
  });

  it('is stepped through with n and N, round the end with a word', async () => {
    const screen = await reading();
    await screen.press('/');
    await screen.type('lagarde');
    await screen.press('enter', 'n');
    expect(screen.footer()).toContain('/lagarde 2/2');
    await screen.press('n');
    expect(screen.footer()).toContain('Search went on from the top');
    expect(found(screen).here).toBe(0);
    await screen.press('N');
    expect(found(screen).here).toBe(1);
  });

  it('brings everything back on Esc, and is cleared by Esc once it is taken', async () => {
    const screen = await reading({}, longWorld());
    await screen.press('3', 'j');
    const before = screen.model().reader;
    await screen.press('/');
    await screen.type('paragraph 40');
    expect(screen.model().reader.anchor).not.toBe(before.anchor);
    await screen.press('esc');
    expect(screen.model().reader).toEqual(before);
    await screen.press('/');
    await screen.type('paragraph 40');
    await screen.press('enter', 'esc');
    expect(screen.model().reader.find).toBeNull();
    expect(screen.model().focus).toBe('reader');
  });

  it('shows a match two lines below the top', async () => {
    const screen = await reading({}, longWorld());
    await screen.press('/');
    await screen.type('Paragraph 20');
    expect(screen.frame()[4]).toContain('Paragraph 20');
  });

  it('leaves n and N to statements when there is none', async () => {
    const screen = await reading();
    await screen.press('n', 'n', 'N');
    expect(screen.footer()).toContain('1/6');
  });

  it('finds across the end of a line of the file', async () => {
    const article = articleOf({ title: 'Hard' }, 'The minister\nsaid so.');
    const screen = await reading({}, memoryWorld([{ article, statements: [] }]));
    await screen.press('/');
    await screen.type('minister said');
    expect(found(screen).matches).toHaveLength(1);
  });
});

describe('yanking', () => {
  it('copies the quotation with its citation, and never claims to know that it was taken', async () => {
    const screen = await reading();
    await screen.press('s', 'y');
    expect(screen.copied[0]).toContain('“We are not pre-committing to any path,” — Christine Lagarde');
    expect(screen.footer()).toContain('sent to the terminal');
  });

  it('copies in another format through the menu', async () => {
    const screen = await reading();
    await screen.press('s', 'Y', 'j', 'j', 'enter');
    expect(screen.copied[0]).toMatch(/^> “We are not/);
    expect(screen.model().overlay).toBeNull();
    await screen.press('Y', '2');
    expect(screen.copied[1]).toBe('“We are not pre-committing to any path,”');
  });

  it('is refused while no statement is chosen', async () => {
    const screen = await reading();
    await screen.press('y');
    expect(screen.footer()).toContain('Choose a statement first');
    expect(screen.copied).toEqual([]);
  });
});

describe('statements that are still being derived', () => {
  it('arrive in the open article, and one can go to them at once', async () => {
    const world = memoryWorld([{ article: RATES.article, statements: null }]);
    const screen = await reading({}, world);
    expect(screen.footer()).toContain('looking for statements');
    world.derive(RATES.article.id, RATES.statements!);
    await screen.pass(5_000);
    expect(screen.footer()).toContain('6 statements');
    await screen.press('s');
    expect(screen.footer()).toContain('1/6');
  });

  it('are awaited beside the text, too; then each speaker has the number of their statements', async () => {
    const world = memoryWorld([{ article: RATES.article, statements: null }]);
    const screen = await openScreen(world, { columns: 160 });
    await screen.press('enter');
    const beside = () => screen.frame().map((line) => line.slice(128));
    expect(beside().join('\n')).toContain('Looking for statements…');
    expect(beside().join('\n')).not.toMatch(/Nobody|unnamed/);
    world.derive(RATES.article.id, RATES.statements!);
    await screen.pass(5_000);
    const counts = beside().flatMap(
      (line) =>
        line
          .match(/“(\d+)”/)
          ?.slice(1)
          .map(Number) ?? [],
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(6);
    expect(beside().find((line) => line.includes('unnamed'))).toContain('“1”');
  });
});

it('remembers where an article was left', async () => {
  const world = longWorld();
  const screen = await reading({}, world);
  await screen.press('4', '0', 'j');
  const { anchor } = screen.model().reader;
  await screen.press('q', 'q');
  expect(screen.exited()).toBe(0);
  const again = await reading({}, world);
  expect(again.model().reader.anchor).toBe(Math.floor(anchor));
});

it('says how and which of how many, however long the name of the speaker is', async () => {
  const article = articleOf({ title: 'Names' }, '“Yes,” said the man.');
  const statements = statementsOf(article, { words: '“Yes,”', speaker: 'Donaudampfschiff'.repeat(12) });
  const screen = await reading({}, memoryWorld([{ article, statements }]));
  await screen.press('s');
  expect(screen.footer()).toMatch(/^ Donaudampf\S+… · direct · 1\/1/);
});
