import { describe, expect, it } from 'vitest';
import { contentText } from '../../src/text/said.ts';
import { plainScreen } from '../../src/tui/plain/screen.ts';
import { articleOf } from '../support/articles.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { COUNCIL, newsroom, RATES } from '../support/newsroom.ts';
import { openScreen, type Screen, type ScreenOptions } from '../support/screen.ts';

const reading = async (options: ScreenOptions = {}, world = newsroom()): Promise<Screen> => {
  const screen = await openScreen(world, options);
  await screen.press('enter');
  return screen;
};

const shown = (screen: Screen): string => screen.frame().join('\n');

/** The words of the current statement. */
const chosen = (screen: Screen): string | null => {
  const { opened, current } = screen.model().reader;
  const statement = opened?.statements?.find(({ id }) => id === current);
  return statement ? contentText(opened!.article.text, statement) : null;
};

describe('marking a statement that was not found', () => {
  it('begins with the first sentence on the screen that is none yet, or with one after the current statement', async () => {
    const screen = await reading();
    await screen.press('X');
    expect(chosen(screen)).toMatch(/^The central bank left .* asked\.$/);
    await screen.press('esc', '4', 's', 'X');
    expect(chosen(screen)).toBe('Markets had hoped for more.');
  });

  it('does not begin with a headline, and shows the words as what is selected', async () => {
    const title = { kind: 'title', level: 1, text: 'Harbour vote' } as const;
    const article = articleOf({ title: title.text }, title, 'The vote was on Monday.');
    const screen = await reading({}, memoryWorld([{ article, statements: [] }]));
    await screen.press('X');
    expect(chosen(screen)).toBe('The vote was on Monday.');
    expect(screen.painted({}).join('\n')).toContain('\u001b[7mThe vote was on Monday.');
    await screen.press('enter');
    expect(screen.painted({}).join('\n')).toContain('\u001b[7mThe vote was on Monday.');
    await screen.press('esc', 'esc');
    expect(screen.painted({}).join('\n')).not.toContain('\u001b[7m');
  });

  it('shows them by what is between them on a terminal that can do nothing', async () => {
    const screen = await reading();
    const dumb = () => screen.painted({ TERM: 'dumb' }).join('\n');
    const before = dumb();
    await screen.press('X', '}', '}', '}', '2', 'h');
    expect(dumb()).toContain('▌[Joachim_Nagel_said_a_cut_in_June_could_not]be excluded. Markets');
    await screen.press('esc');
    expect(dumb()).toBe(before);
  });

  it('goes from sentence to sentence and from paragraph to paragraph, and moves the ends by words', async () => {
    const screen = await reading();
    await screen.press('X', '}', '}', '}');
    expect(chosen(screen)).toBe('Joachim Nagel said a cut in June could not be excluded.');
    await screen.press('j');
    expect(chosen(screen)).toBe('Markets had hoped for more.');
    await screen.press('2', 'h', 'L');
    expect(chosen(screen)).toBe('had hoped');
    await screen.press('k');
    expect(chosen(screen)).toBe('Markets had hoped for more.');
    await screen.press('k');
    expect(chosen(screen)).toBe('Joachim Nagel said a cut in June could not be excluded.');
    await screen.press('9', '9', '9', '9', '9', '9', 'j');
    expect(chosen(screen)).toBe('Lagarde told reporters: “Ask me again then.”');
  });

  it('asks who said it, makes it the current one of all, and is undone and redone', async () => {
    const screen = await reading();
    await screen.press('4', 's', 'X', 'enter');
    expect(shown(screen)).toContain('Who said this?');
    expect(shown(screen)).toContain('1 Christine Lagarde');
    await screen.press('1');
    expect(screen.footer()).toContain('Statement marked · U undoes');
    await screen.press('enter');
    expect(shown(screen)).toContain('Statement 5 of 7');
    expect(shown(screen)).toMatch(/Found +marked by you: nothing had been found here/);
    expect(shown(screen)).not.toContain('Confidence');
    await screen.press('esc', 'n', 'N');
    expect(screen.footer()).toContain('Christine Lagarde · indirect · 5/7');
    await screen.press('U');
    await screen.pass(4_000);
    expect(screen.footer()).toContain('6 statements');
    await screen.press('ctrl-r');
    await screen.pass(4_000);
    expect(screen.footer()).toContain('5/7');
  });

  it('takes a name that is typed, and nobody', async () => {
    const screen = await reading({}, memoryWorld([COUNCIL]));
    expect(screen.footer()).toContain('No statements; X marks one');
    await screen.press('X', 'enter', '1');
    await screen.type('Ann Smith');
    expect(screen.footer()).toContain('Who said it? Ann Smith');
    await screen.press('enter');
    await screen.pass(4_000);
    expect(screen.footer()).toContain('Ann Smith · indirect · 1/1');
    await screen.press('x');
    expect(shown(screen)).toContain('Take the mark away');
    await screen.press('esc', 'U', 'X', 'enter', '2');
    await screen.pass(4_000);
    expect(screen.footer()).toContain('unnamed · indirect · 1/1');
  });

  it('goes back one step with Esc, at last to exactly what showed before', async () => {
    const screen = await reading();
    await screen.press('s', 'v');
    const before = shown(screen);
    expect(before).toContain('Only what was said.');
    await screen.press('X', '}', 'enter', '4');
    const typing = screen.footer();
    expect(typing).toContain('Who said it?');
    await screen.press('esc');
    expect(screen.footer()).toContain('Marking');
    await screen.press('esc');
    expect(shown(screen)).toBe(before);
  });

  it('marks no words twice', async () => {
    const screen = await reading();
    await screen.press('X', 'j', '8', 'h', 'enter');
    const statement = RATES.statements![0]!.contents[0]!;
    expect(chosen(screen)).not.toBe(RATES.article.text.slice(statement.start, statement.end));
    await screen.press('esc', '9', '9', 'h');
    while (chosen(screen) !== RATES.article.text.slice(statement.start, statement.end)) await screen.press('l');
    await screen.press('enter');
    expect(screen.footer()).toContain('These words are a statement already; x corrects it');
  });

  it('goes on where the article is loaded anew meanwhile', async () => {
    const screen = await reading();
    await screen.press('X', 'j', '2', 'h');
    const words = chosen(screen);
    await screen.tell({ type: 'library-changed' });
    await screen.press('h', 'l');
    expect(chosen(screen)).toBe(words);
    expect(screen.footer()).toContain('Marking');
  });

  it('counts as said by nobody before it is stored, and says of other keys only that they do nothing', async () => {
    const screen = await reading({ columns: 160, rows: 50 });
    const speakers = () => screen.frame().map((line) => line.slice(128));
    const before = speakers();
    await screen.press('X', '}', '3', 'l', 'v');
    expect(speakers().slice(0, -1)).toEqual(before.slice(0, -1));
    expect(screen.footer()).toBe(' v does nothing here');
  });

  it('says so where there are no words, and where nothing is known yet', async () => {
    const screen = await reading({}, memoryWorld([{ article: articleOf({ title: 'Nothing' }, ''), statements: [] }]));
    await screen.press('X');
    expect(screen.footer()).toContain('There are no words in this article');
  });

  it('says the words as they change where the screen is read aloud', async () => {
    const screen = await reading({ plain: true });
    await screen.press('X', '}', '}', '}', 'j', 'h');
    expect(plainScreen(screen.model()).live).toBe('Marking a statement: Markets had hoped for');
  });
});
