import { describe, expect, it } from 'vitest';
import { memoryWorld } from '../support/memory-world.ts';
import { FERRY, newsroom, RATES } from '../support/newsroom.ts';
import { openScreen, type Screen } from '../support/screen.ts';

const shown = (screen: Screen): string => screen.frame().join('\n');
const opened = (screen: Screen) => screen.model().reader.opened?.article.title;

describe('what several articles print', () => {
  it('leads to its printings side by side, and back', async () => {
    const screen = await openScreen(newsroom());
    await screen.press('g', 'p');
    expect(screen.frame()[0]).toContain('What several articles print');
    await screen.press('enter');
    expect(screen.frame()[0]).toContain('The same quotation elsewhere');
    await screen.press('q', 'q');
    expect(screen.model().pages).toBeNull();
  });
});

describe('the versions of an article', () => {
  it('are come to from the article and from a list of edits, and each is read whole', async () => {
    const screen = await openScreen(memoryWorld([RATES, { ...FERRY, edited: true }]));
    await screen.press('enter', 'g', 'v');
    expect(screen.frame()[0]).toContain(`Versions of ${RATES.article.title}`);
    await screen.press('j', 'enter');
    expect(shown(screen)).toContain('version 1 · 2026-03-13 08:30 UTC · the page · not on show any more');
    expect(shown(screen)).toContain('The next meeting is in April.');
    await screen.press('q', 'q', 'g', 'e', 'v');
    expect(screen.frame()[0]).toContain(`Versions of ${FERRY.article.title}`);
  });
});

describe('all speakers', () => {
  it('lead over the speaker’s page to the statement, and q leads all the way back', async () => {
    const screen = await openScreen(newsroom());
    await screen.press('W');
    expect(screen.frame()[0]).toMatch(/Speakers .*4 speakers/);
    expect(screen.frame()[3]).toMatch(/▌ Christine Lagarde .* 4 .* 1 .* 1 .*12 Mar/);
    await screen.press('enter');
    expect(screen.frame()[0]).toMatch(/Christine Lagarde .*4 statements/);
    expect(shown(screen)).toContain('4 statements in 1 article by 1 outlet, 12 Mar');
    await screen.press('j', 'enter');
    expect(opened(screen)).toBe(RATES.article.title);
    expect(screen.footer()).toContain('Christine Lagarde · mixed · 2/6');
    await screen.press('q');
    expect(screen.frame()[0]).toContain('Christine Lagarde');
    await screen.press('q');
    expect(screen.frame()[0]).toContain('Speakers');
    await screen.press('q');
    expect(screen.model().focus).toBe('list');
    expect(screen.model().pages).toBeNull();
  });

  it('are filtered as one types, and Esc takes the filter away before it leaves', async () => {
    const screen = await openScreen(newsroom());
    await screen.press('W', '/');
    await screen.type('nag');
    expect(shown(screen)).toContain('Joachim Nagel');
    expect(shown(screen)).not.toContain('Strachan');
    await screen.press('enter');
    expect(screen.frame()[0]).toContain('Speakers · nag');
    await screen.press('esc');
    expect(shown(screen)).toContain('Strachan');
    await screen.press('esc');
    expect(screen.model().pages).toBeNull();
  });

  it('say so where nobody has such a name', async () => {
    const screen = await openScreen(newsroom());
    await screen.press('W', '/');
    await screen.type('zz');
    expect(shown(screen)).toContain('Nobody is called “zz”.');
  });

  it('are sorted by a menu', async () => {
    const screen = await openScreen(newsroom());
    await screen.press('W', '=', '4');
    expect(screen.frame()[3]).toContain('▌ Christine Lagarde');
    expect(screen.frame()[4]).toContain('Davy Strachan');
  });

  it('are merged: x on the one, x on the other', async () => {
    const world = newsroom();
    const screen = await openScreen(world);
    await screen.press('W', 'x');
    expect(screen.footer()).toContain('Christine Lagarde is the same as…?');
    await screen.press('j', 'x');
    expect(screen.effects.findLast(({ type }) => type === 'act')).toMatchObject({ act: { what: 'merge' } });
    expect(screen.footer()).toContain('Merge · U undoes');
    const asked = screen.effects.filter(({ type }) => type === 'ask-desk').length;
    await screen.press('U');
    expect(screen.effects.filter(({ type }) => type === 'ask-desk')).toHaveLength(asked + 1);
  });

  it('are laid beside each other: c on the one, c on the other', async () => {
    const screen = await openScreen(newsroom());
    await screen.press('W', 'c');
    expect(screen.footer()).toContain('Christine Lagarde beside…? c on the other one');
    await screen.press('c');
    expect(screen.footer()).toContain('Nobody is compared');
    await screen.press('c', 'j', 'c');
    expect(screen.frame()[0]).toMatch(/Christine Lagarde and .* (together in 1 article|never together)/);
    await screen.press('enter');
    expect(screen.footer()).toMatch(/Christine Lagarde · direct/);
    await screen.press('q', 'q');
    expect(screen.frame()[0]).toContain('Speakers');
  });

  it('are laid beside the one whose page shows', async () => {
    const screen = await openScreen(newsroom());
    await screen.press('W', 'enter', 'c');
    expect(screen.footer()).toContain('Christine Lagarde beside…?');
    await screen.press('j', 'c');
    expect(screen.frame()[0]).toContain('Christine Lagarde and ');
  });

  it('are led to from the reader by p, and help comes back to them', async () => {
    const screen = await openScreen(newsroom());
    await screen.press('enter', 's', 'p', '?');
    expect(shown(screen)).toContain('what they said on a topic, by date');
    await screen.press('esc');
    expect(screen.frame()[0]).toContain('Christine Lagarde');
  });
});

describe('a speaker’s page', () => {
  it('separates what was merged, and says who it is in one article', async () => {
    const screen = await openScreen(newsroom());
    await screen.press('W', 'enter', 'x');
    expect(shown(screen)).toContain('Mme Lagarde is not Christine Lagarde');
    await screen.press('1');
    expect(screen.effects.findLast(({ type }) => type === 'act')).toMatchObject({ act: { what: 'separate' } });
    await screen.press('x', '2');
    expect(screen.footer()).toContain('Who is it in this article?');
    await screen.type('Anne');
    await screen.press('enter');
    expect(screen.effects.findLast(({ type }) => type === 'act')).toMatchObject({
      act: { what: 'split', articleId: RATES.article.id, name: 'Anne' },
    });
  });

  it('is followed from the list of all speakers, too', async () => {
    const world = newsroom();
    const screen = await openScreen(world);
    await screen.press('W', '+');
    expect(world.standing).toEqual(['speaker:"Christine Lagarde"']);
  });

  it('is followed with +, and its statements are copied', async () => {
    const world = newsroom();
    const screen = await openScreen(world);
    await screen.press('W', 'enter', '+');
    expect(world.standing).toEqual(['speaker:"Christine Lagarde"']);
    await screen.press('y');
    expect(screen.copied[0]).toContain('We are not pre-committing');
  });
});

describe('a timeline', () => {
  it('asks for a topic, and shows what was said by date with its cue', async () => {
    const screen = await openScreen(newsroom());
    await screen.press('enter', 's', 'T');
    expect(screen.footer()).toContain('Timeline on');
    await screen.type('data');
    await screen.press('enter');
    expect(screen.frame()[0]).toMatch(/Christine Lagarde on “data” .*1 statement/);
    expect(shown(screen)).toMatch(/▌ +12 Mar +Guardian +said +“We will look at the data/);
    await screen.press('T');
    await screen.type('nothing');
    await screen.press('enter');
    expect(shown(screen)).toContain('Christine Lagarde says nothing with the words “nothing”.');
    await screen.press('q');
    expect(screen.model().pages).toBeNull();
  });
});

describe('a comparison', () => {
  it('says of a quotation that stands in one article alone that it does', async () => {
    const world = newsroom();
    const { consult } = world;
    world.consult = async (question) => {
      const answer = await consult(question);
      return answer.about === 'comparison' ? { ...answer, others: [], reports: [], quoted: [] } : answer;
    };
    const screen = await openScreen(world);
    await screen.press('enter', 's', 'c');
    expect(shown(screen)).toContain('no other article of the library has it');
    expect(shown(screen)).not.toContain('earliest');
    await screen.press('q', '3', 's', 'c');
    expect(shown(screen)).toContain('told without quotation marks, and nowhere else');
  });

  it('says in words and marks how other printings differ, and who only reports', async () => {
    const screen = await openScreen(newsroom());
    await screen.press('enter', 's', 'c');
    expect(shown(screen)).toContain('the earliest printing');
    expect(shown(screen)).toContain('NEGATION CHANGED, words changed');
    expect(shown(screen)).toContain('We are [-not -]pre-committing to [-any-]{+a+} path');
    expect(shown(screen)).toContain('only reported here, not quoted');
    await screen.press('j', 'enter');
    expect(opened(screen)).toBe(RATES.article.title);
  });

  it('says of what is only told who quotes it and who else tells it', async () => {
    const screen = await openScreen(newsroom());
    await screen.press('enter', '4', 's', 'c');
    const page = shown(screen);
    expect(page).toContain('The same statement elsewhere');
    expect(page).toMatch(
      /told without quotation marks\n[\s\S]*Northern Ledger[\s\S]*quoted here\n[\s\S]*only reported here/,
    );
  });
});

describe('checking a draft', () => {
  it('walks the verdicts, and opens what was printed', async () => {
    const screen = await openScreen(newsroom(), { rows: 40 });
    await screen.press('g', 'c');
    await screen.type('draft.md');
    await screen.press('enter');
    expect(screen.frame()[0]).toContain('Check draft.md');
    expect(shown(screen)).toContain('5 quotations: 1 exact, 1 altered, 1 misattributed, 1 paraphrase, 1 not found');
    expect(shown(screen)).toContain('~ ALTERED: NEGATION CHANGED, words changed  line 4');
    expect(shown(screen)).toContain('! MISATTRIBUTED: NEGATION CHANGED, words changed  line 7');
    expect(shown(screen)).toContain('? NOT FOUND in the library');
    await screen.press('enter');
    expect(opened(screen)).toBe(RATES.article.title);
  });

  it('opens the draft where the chosen quotation stands, and looks again after that', async () => {
    const screen = await openScreen(newsroom(), { rows: 40 });
    await screen.press('g', 'c');
    await screen.type('draft.md');
    await screen.press('enter', 'j');
    const asked = () => screen.effects.filter(({ type }) => type === 'ask-desk').length;
    const before = asked();
    await screen.press('e');
    expect(screen.edited).toEqual(['draft.md:4']);
    expect(asked()).toBe(before + 1);
    await screen.press('?');
    await screen.type('draft');
    expect(shown(screen)).toContain('open the draft at this line in your editor');
  });
});

describe('edited quotations', () => {
  it('are listed with what stood before, and lead to what stands now', async () => {
    const screen = await openScreen(memoryWorld([{ ...FERRY, edited: true }]), { rows: 40 });
    await screen.press('g', 'e');
    expect(screen.frame()[0]).toMatch(/Edited quotations .*4 edits/);
    expect(shown(screen)).toContain('changed: NEGATION CHANGED');
    expect(shown(screen)).toContain('You [-never-] count boats');
    expect(shown(screen)).toContain('OTHER SPEAKER');
    expect(shown(screen)).toContain('GONE: not printed any more');
    await screen.press('enter');
    expect(screen.footer()).toContain('Davy Strachan · direct · 1/1');
  });
});

describe('standing searches', () => {
  it('tell how much is new, are followed with Enter and forgotten with D', async () => {
    const world = newsroom();
    const screen = await openScreen(world);
    await screen.press('g', 'w');
    expect(shown(screen)).toContain('No search is left standing.');
    await screen.press('q', '"');
    await screen.type('heads');
    await screen.press('esc', '+', 'esc', 'g', 'w');
    expect(shown(screen)).toMatch(/▌ +2 new {2}heads/);
    await screen.press('enter');
    expect(screen.frame()[0]).toContain('Search');
    expect(shown(screen)).toContain('Davy Strachan');
    await screen.press('q', 'D');
    expect(world.standing).toEqual([]);
    expect(shown(screen)).toContain('No search is left standing.');
  });

  it('with news are counted over the list, from the start and whenever there are others', async () => {
    const world = newsroom();
    await world.saveSearch('heads');
    const screen = await openScreen(world, { columns: 160 });
    expect(screen.frame()[0]).not.toContain('news');
    await screen.pass(5_000);
    expect(screen.frame()[0]).toMatch(/^ 1 search has news · gw +3 unread /);
    await world.saveSearch('rates');
    await screen.tell({ type: 'derivation-progressed', done: 2, total: 2 });
    expect(screen.frame()[0]).toContain(' 2 searches have news · gw');
    await screen.press('g', 'w', 'D', 'D', 'q');
    expect(screen.frame()[0]).toContain(' dixit ');
  });
});

describe('who is heard', () => {
  it('is shown as shares, and leads to what is meant', async () => {
    const screen = await openScreen(memoryWorld([FERRY, RATES]), { rows: 40 });
    await screen.press('g', 'h');
    expect(shown(screen)).toContain('1 by unnamed sources');
    expect(shown(screen)).toContain('Articles that rest on one source');
    await screen.press('G', 'enter');
    expect(opened(screen)).toBe(FERRY.article.title);
    await screen.press('q', 'g', 'g', 'enter');
    expect(screen.frame()[0]).toContain('Search');
    expect(shown(screen)).toContain('[speaker: Christine Lagarde]');
  });
});

it('a page of the desk says why there is no answer, and asks again', async () => {
  const screen = await openScreen(newsroom());
  await screen.press('g', 'e');
  expect(shown(screen)).toContain('No quotation has changed');
  await screen.tell({ type: 'desk-refused', request: screen.model().asked, why: 'The library is locked.' });
  expect(shown(screen)).toContain('The library is locked.');
  await screen.press('r');
  expect(shown(screen)).toContain('No quotation has changed');
});
