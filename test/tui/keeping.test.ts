import { describe, expect, it } from 'vitest';
import { articleOf, statementsOf } from '../support/articles.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { FERRY, newsroom, RATES } from '../support/newsroom.ts';
import { openScreen, type Screen, type ScreenOptions } from '../support/screen.ts';

const reading = async (options: ScreenOptions = {}, world = newsroom()): Promise<Screen> => {
  const screen = await openScreen(world, options);
  await screen.press('enter');
  return screen;
};
const shown = (screen: Screen): string => screen.frame().join('\n');

describe('the statement card', () => {
  it('says all there is to know of the current statement', async () => {
    const screen = await reading();
    await screen.press('s', 'enter');
    expect(shown(screen)).toContain('Statement 1 of 6');
    for (const words of [
      'Christine Lagarde',
      'president',
      'direct, all of it in quotation marks',
      'speech',
      'very likely (0.90)',
      'No other article of the library has it.',
    ]) {
      expect(shown(screen)).toContain(words);
    }
    await screen.press('esc');
    expect(shown(screen)).not.toContain('Statement 1 of 6');
    expect(screen.footer()).toContain('1/6');
  });

  it('goes on to the next statement, and copies, keeps and notes the one it shows', async () => {
    const screen = await reading({ writes: 'Ask him.' });
    await screen.press('s', 'enter', '3', 's');
    expect(shown(screen)).toContain('Statement 4 of 6');
    expect(shown(screen)).toContain('doubtful (0.40)');
    await screen.press('y');
    expect(screen.copied.at(-1)).toContain('a cut in June could not be excluded — Joachim Nagel');
    await screen.press('+');
    expect(screen.footer()).toContain('Kept in the notebook · U undoes');
    expect(shown(screen)).toContain('Notebook');
    await screen.press('e');
    expect(screen.edited).toEqual(['']);
    expect(shown(screen)).toContain('Ask him.');
    await screen.press('U');
    expect(shown(screen)).not.toContain('Ask him.');
    expect(screen.footer()).toContain('Undone: note · Ctrl-R does it again');
  });

  it('opens another article that has the words', async () => {
    const world = newsroom();
    world.elsewhere = async () => [
      {
        articleId: FERRY.article.id,
        statementId: 'statement-1',
        title: FERRY.article.title,
        outlet: 'Northern Ledger',
        published: '2026-03-03',
        how: 'same',
        speaker: 'Davy Strachan',
        content: '“You don’t count boats”',
      },
    ];
    const screen = await reading({}, world);
    await screen.press('s', 'enter');
    expect(shown(screen)).toContain('In 1 other article');
    expect(shown(screen)).toMatch(/▌ same words {2}Northern Ledger · 3 Mar · Ferry runs aground off Gannet Rock/);
    await screen.press('enter');
    expect(screen.footer()).toContain('Davy Strachan · direct · 1/1');
    await screen.press('ctrl-o');
    expect(screen.footer()).toContain('Christine Lagarde · direct · 1/6');
  });

  it('is not opened while no statement is chosen, and says how to choose one', async () => {
    const screen = await reading();
    await screen.press('enter');
    expect(screen.footer()).toContain('Choose a statement first: s');
  });
});

describe('a correction', () => {
  it('gives the statement another speaker of the article, and is taken back', async () => {
    const screen = await reading();
    await screen.press('s', 'x');
    expect(shown(screen)).toContain('Who said this?');
    expect(shown(screen)).toMatch(/1 Joachim Nagel/);
    await screen.press('1');
    expect(screen.footer()).toContain('Correction · U undoes');
    await screen.pass(4_000);
    expect(screen.footer()).toContain('Joachim Nagel · direct · 1/6');
    await screen.press('enter');
    expect(shown(screen)).toContain('by you: speaker was Christine Lagarde');
    await screen.press('U', 'esc');
    expect(screen.footer()).toContain('Christine Lagarde · direct · 1/6');
    await screen.press('ctrl-r');
    await screen.pass(4_000);
    expect(screen.footer()).toContain('Joachim Nagel · direct · 1/6');
  });

  it.each([
    [40, 10],
    [40, 8],
    [80, 24],
  ])('offers every choice at %ix%i, and so does copying', async (columns, rows) => {
    const screen = await reading({ columns, rows });
    await screen.press('s', 'x');
    expect(shown(screen)).toContain('It is no statement');
    await screen.press('esc', 'Y');
    expect(shown(screen)).toContain('1 Quotation with citation');
    expect(shown(screen)).toContain('8 Link to the quotation');
  });

  it('from the card comes back to the card', async () => {
    const screen = await reading();
    await screen.press('s', 'enter', 'x');
    await screen.press('esc');
    expect(shown(screen)).toContain('Statement 1 of 6');
    await screen.press('x', '3');
    await screen.type('Ann Smith');
    expect(screen.footer()).toContain('Who said it? Ann Smith');
    await screen.press('enter');
    expect(shown(screen)).toMatch(/Speaker +Ann Smith/);
  });

  it('says that it is no statement, and closes the card on it', async () => {
    const screen = await reading();
    await screen.press('s', 'enter', 'x');
    await screen.press(...['k', 'enter']);
    expect(shown(screen)).not.toContain('Statement 1 of');
    await screen.press('s');
    expect(screen.footer()).toContain('1/5');
    await screen.press('U');
    await screen.pass(4_000);
    await screen.press('s');
    expect(screen.footer()).toContain('/6');
  });

  it('moves the ends of a statement word by word, and leaves it as it was on Esc', async () => {
    const screen = await reading();
    const words = () => {
      const { opened, current } = screen.model().reader;
      const statement = opened!.statements!.find(({ id }) => id === current)!;
      return statement.contents.map(({ start, end }) => opened!.article.text.slice(start, end));
    };
    const bounds = async () => {
      await screen.press('x');
      const { overlay } = screen.model();
      const choices = overlay?.kind === 'menu' ? overlay.menu.choices : [];
      await screen.press(String(choices.findIndex(({ value }) => value === 'bounds') + 1));
    };
    await screen.press('s');
    await bounds();
    await screen.press('l', '2', 'l', 'h');
    expect(words()).toEqual(['“We are not pre-committing to any path,” Christine Lagarde']);
    await screen.press('L', 'L', 'H');
    expect(words()).toEqual(['are not pre-committing to any path,” Christine Lagarde']);
    await screen.press('esc');
    expect(words()).toEqual(['“We are not pre-committing to any path,”']);
    await bounds();
    await screen.press('9', '9', 'l', '9', '9', 'H', 'esc');
    await bounds();
    await screen.press('9', '9', 'l');
    expect(words()[0]).toMatch(/she said\.$/);
    await screen.press('esc');
    await bounds();
    await screen.press('9', 'h', 'enter');
    expect(words()).toEqual(['“We']);
    expect(screen.footer()).toContain('Correction · U undoes');
    await screen.press('U');
    expect(words()).toEqual(['“We are not pre-committing to any path,”']);
  });
});

describe('keeping', () => {
  it('marks what is kept in the margin of the text and of the list', async () => {
    const screen = await openScreen(newsroom());
    await screen.press('+');
    expect(screen.footer()).toContain('1 kept · U undoes');
    expect(screen.frame()[2]).toMatch(/^▌•\+Central bank/);
    await screen.press('enter', 's', '+', '+');
    expect(screen.footer()).toContain('Taken out of the notebook · U undoes');
    await screen.press('U');
    expect(shown(screen)).toMatch(/\+"▌ “We are not/);
  });

  it('says of what is not kept in the own library that it is there until one quits', async () => {
    const screen = await openScreen(newsroom(), { away: 'files' });
    await screen.press('M');
    expect(screen.footer()).toContain('1 read · U undoes');
    await screen.press('+');
    expect(screen.footer()).toContain('1 kept, until you quit · U undoes');
  });

  it('counts many as they are read', async () => {
    const ids = Array.from({ length: 1_200 }, (_, n) => String(n));
    const screen = await openScreen(newsroom());
    await screen.tell({ type: 'marked-read', articleIds: ids, read: true, all: true });
    expect(screen.footer()).toContain('1,200 read · U undoes');
  });

  it('counts what is marked read, and gives it back', async () => {
    const screen = await openScreen(newsroom());
    await screen.press('A');
    expect(screen.footer()).toContain('3 read · U undoes');
    await screen.press('U');
    expect(screen.frame()[0]).toContain('3 unread');
    await screen.press('M');
    expect(screen.footer()).toContain('1 read · U undoes');
    expect(screen.frame()[0]).toContain('2 unread');
  });

  it('does not take for an act what is read by being opened', async () => {
    const screen = await reading();
    await screen.press('U');
    expect(screen.footer()).toContain('Nothing to undo');
  });

  it('tags, and takes a tag away', async () => {
    const screen = await reading();
    await screen.press('t');
    await screen.type('#rates');
    await screen.press('enter');
    expect(screen.footer()).toContain('1 tagged rates · U undoes');
    await screen.press('t');
    expect(screen.footer()).toContain('Tag (#rates) ');
    await screen.type('-rates');
    await screen.press('enter', 't');
    expect(screen.footer()).toContain('Tag ');
  });

  it('removes an article and brings it back', async () => {
    const screen = await openScreen(newsroom());
    await screen.press('D');
    expect(screen.frame()[0]).toContain('2 articles');
    expect(screen.frame()[2]).toContain('Ferry runs aground');
    expect(screen.footer()).toContain('1 removed · U undoes');
    await screen.press('U');
    expect(screen.frame()[0]).toContain('3 articles');
  });

  it('says how to undo the removal of an article that is open beside the list, too', async () => {
    const screen = await openScreen(newsroom(), { columns: 120 });
    await screen.press('D');
    expect(screen.footer()).toContain('1 removed · U undoes');
  });
});

describe('taking along', () => {
  it('copies in the format that is chosen', async () => {
    const screen = await reading();
    await screen.press('s', 'Y');
    for (const name of ['BibTeX', 'CSL-JSON', 'W3C annotation', 'Link to the quotation']) {
      expect(shown(screen)).toContain(name);
    }
    await screen.press('5');
    expect(screen.copied.at(-1)).toMatch(/^@online\{smith2026central,/);
    expect(screen.copied.at(-1)).toContain('test 1');
  });

  it('copies the citation of the chosen article from the list', async () => {
    const screen = await openScreen(newsroom());
    await screen.press('y');
    expect(screen.copied).toEqual([
      '“Central bank holds rates as growth slows”, Guardian, 2026-03-12, https://example.org/rates',
    ]);
  });

  it('exports the article to a path, and asks before it replaces a file', async () => {
    const world = newsroom();
    const screen = await reading({}, world);
    await screen.press('E', '1');
    expect(screen.footer()).toContain('Write to central-bank-holds-rates-as-growth-slows.md');
    await screen.press('enter');
    const path = 'central-bank-holds-rates-as-growth-slows.md';
    expect(screen.footer()).toContain(`Written to ${path}`);
    expect(world.files.get(path)).toMatch(/^# Central bank holds rates/);
    expect(world.files.get(path)).toContain('> a cut in June could not be excluded\n>\n> — Joachim Nagel');
    await screen.press('E', '2', 'ctrl-u');
    await screen.type(path);
    await screen.press('enter');
    expect(shown(screen)).toContain('already');
    await screen.press('2');
    expect(JSON.parse(world.files.get(path)!)).toMatchObject({ title: RATES.article.title });
  });

  it('exports the notebook with its notes', async () => {
    const world = newsroom();
    const screen = await reading({ writes: 'Remember this.' }, world);
    await screen.press('s', 'e', 'E', '5', 'enter');
    expect(world.files.get('notebook.md')).toMatch(/^# Notebook\n\n> “We are not .*\n>\n> — .*\n\nRemember this\.\n$/);
  });

  it('gives the article to a program', async () => {
    const screen = await reading();
    await screen.press('|');
    await screen.type('wc -w');
    await screen.press('enter');
    expect(screen.piped).toEqual([['wc -w', `${RATES.article.text}\n`]]);
    expect(screen.footer()).toContain('wc -w: done');
  });
});

describe('the browser', () => {
  const linked = articleOf(
    { title: 'Linked', url: 'https://example.org/a' },
    'Read the report or the other report. “Yes,” she said.',
  );
  const at = (words: string, from = 0) => {
    const start = linked.text.indexOf(words, from);
    return { start, end: start + words.length };
  };
  const world = () =>
    memoryWorld([
      {
        article: {
          ...linked,
          links: [
            { span: at('the report'), href: 'https://example.org/report' },
            { span: at('other report'), href: 'https://example.org/other' },
          ],
        },
        statements: statementsOf(linked, { words: '“Yes,”', speaker: 'She' }),
      },
    ]);

  it('is opened at the quotation, at the article, or at a numbered link', async () => {
    const screen = await reading({}, world());
    expect(shown(screen)).toContain('Read the report[1] or the other report[2]. “Yes,”');
    await screen.press('o', 's', 'o', 'O', '2', 'o');
    expect(screen.browsed).toEqual([
      'https://example.org/a',
      'https://example.org/a#:~:text=%E2%80%9CYes%2C%E2%80%9D',
      'https://example.org/a',
      'https://example.org/other',
    ]);
    const list = await openScreen(newsroom());
    await list.press('o', 'j', 'o');
    expect(list.browsed).toEqual(['https://example.org/rates']);
    expect(shown(list)).toContain('this article has no address on the web');
    await screen.press('9', 'o');
    expect(screen.footer()).toContain('There is no link [9] here');
  });
});

describe('the notebook', () => {
  it('says how to keep something while it is empty', async () => {
    const screen = await openScreen(newsroom());
    await screen.press('g', 'n');
    expect(shown(screen)).toContain('Nothing is kept yet.');
    await screen.press('enter');
    expect(screen.footer()).toContain('Nothing is kept yet: + on a statement');
    await screen.press('q');
    expect(screen.frame()[0]).toContain('dixit');
  });

  it('lists what is kept with its notes, opens it, and one comes back to it', async () => {
    const screen = await reading({ writes: 'Ask him.' });
    await screen.press('s', '+', '3', 's', 'e', 'g', 'n');
    expect(screen.frame()[0]).toContain('2 entries');
    expect(shown(screen)).toMatch(/▌ a cut in June could not be excluded/);
    expect(shown(screen)).toContain('✎ Ask him.');
    await screen.press('j', 'enter');
    expect(screen.footer()).toContain('Christine Lagarde · direct · 1/6');
    await screen.press('q');
    expect(screen.frame()[0]).toContain('Notebook');
    expect(screen.footer()).toContain('2/2');
    await screen.press('y');
    expect(screen.copied.at(-1)).toContain('“We are not pre-committing to any path,” — Christine Lagarde');
    await screen.press('Y');
    expect(shown(screen)).toContain('BibTeX');
    await screen.press('3');
    expect(screen.copied.at(-1)).toMatch(/^> “We are not pre-committing to any path,”/);
    await screen.press('D');
    expect(screen.footer()).toContain('Taken out of the notebook · U undoes');
    expect(screen.frame()[0]).toContain('1 entry');
    await screen.press('U');
    expect(screen.frame()[0]).toContain('2 entries');
    await screen.press('|');
    await screen.type('cat');
    await screen.press('enter');
    expect(screen.piped[0]?.[1]).toMatch(/^# Notebook/);
    await screen.press('esc');
    expect(screen.footer()).toContain('4/6');
  });
});

it('a note on the whole article is in the notebook, too', async () => {
  const screen = await reading({ writes: 'Read this again.' });
  await screen.press('e', 'g', 'n');
  expect(shown(screen)).toMatch(
    /▌ Central bank holds rates[\s\S]*the whole article {2}Guardian · 12 Mar[\s\S]*✎ Read this again/,
  );
  await screen.press('y');
  expect(screen.footer()).toContain('a note on the article');
  await screen.press('+');
  expect(shown(screen)).toContain('Nothing is kept yet.');
});

describe('taking along', () => {
  it('an article in the list is copied in any format', async () => {
    const screen = await openScreen(newsroom());
    await screen.press('Y', '3');
    expect(screen.copied.at(-1)).toMatch(/^@online\{smith2026central/);
    await screen.press('Y', '5');
    expect(screen.copied.at(-1)).toBe('https://example.org/rates');
  });

  it('those statements that show are exported by themselves', async () => {
    const world = newsroom();
    const screen = await reading({}, world);
    await screen.press('&');
    await screen.type('speaker:nagel');
    await screen.press('enter', 'E');
    expect(shown(screen)).toContain('The 1 statement that shows, as Markdown');
    await screen.press('enter', 'enter');
    const [file] = world.files.values();
    expect(file).toMatch(/^# Central bank holds rates as growth slows\n\n> a cut in June/);
    expect(file).not.toContain('Lagarde');
  });

  it('everything a speaker says is exported and piped from their page, and any entry copied in any format', async () => {
    const world = newsroom();
    const screen = await reading({}, world);
    await screen.press('s', 'p', 'Y', '3');
    expect(screen.copied.at(-1)).toMatch(/^> “We are not pre-committing/);
    await screen.press('E', '3', 'enter');
    expect([...world.files.keys()]).toEqual(['christine-lagarde.md']);
    await screen.press('|');
    await screen.type('wc');
    await screen.press('enter');
    expect(screen.piped[0]?.[1]).toMatch(/^# Christine Lagarde\n/);
    expect(screen.piped[0]?.[1].match(/^> — /gm)).toHaveLength(4);
  });
});

describe('marks', () => {
  it('are set with a letter and gone to from wherever one is; two quotes go back', async () => {
    const screen = await reading();
    await screen.press('m', 'A', 'J');
    expect(screen.model().reader.opened?.article.title).toBe(FERRY.article.title);
    await screen.press("'");
    expect(screen.footer()).toContain('A Central bank holds');
    await screen.press('A');
    expect(screen.model().reader.opened?.article.title).toBe(RATES.article.title);
    await screen.press("'", "'");
    expect(screen.model().reader.opened?.article.title).toBe(FERRY.article.title);
    await screen.press("'", "'");
    expect(screen.model().reader.opened?.article.title).toBe(RATES.article.title);
  });

  it('that are not set are named', async () => {
    const screen = await reading();
    await screen.press("'", 'z');
    expect(screen.footer()).toContain('There is no mark z; mz sets it');
    await screen.press('m', '1');
    expect(screen.footer()).toContain('A mark is a letter');
  });

  it('are not set from a page, where there is no text', async () => {
    const screen = await reading();
    await screen.press('W', 'm');
    expect(screen.footer()).toContain('A mark is set in the text of an article');
  });
});

it('remembers the jump list from one time to the next', async () => {
  const world = newsroom();
  const before = await reading({}, world);
  await before.press('s', 'J', 'Q');
  expect(before.exited()).toBe(0);
  const after = await openScreen(world);
  await after.press('ctrl-o');
  expect(after.model().reader.opened?.article.title).toBe(FERRY.article.title);
  await after.press('ctrl-o');
  expect(after.model().reader.opened?.article.title).toBe(RATES.article.title);
});
