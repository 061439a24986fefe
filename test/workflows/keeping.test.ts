import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { putArticle } from '../../src/library/arrivals.ts';
import { allCorrections } from '../../src/library/corrections.ts';
import { openLibrary } from '../../src/library/open.ts';
import { loadArticle, replaceDerived } from '../../src/library/versions.ts';
import { idOfMarked } from '../../src/model/statement.ts';
import type { Act } from '../../src/workflows/acts.ts';
import type { Amendment, Ascription } from '../../src/workflows/amend.ts';
import { elsewhere } from '../../src/workflows/elsewhere.ts';
import { keepingIn } from '../../src/workflows/keeping.ts';
import { marginOf } from '../../src/workflows/margin.ts';
import { articleOf, statementsOf } from '../support/articles.ts';

const now = () => new Date('2026-03-12T12:00:00Z');
const article = articleOf(
  { title: 'Rates' },
  'Christine Lagarde said the outlook was “clouded by disputes” and grim. “We will look at the data,” she said.',
);
const statements = statementsOf(
  article,
  { words: '“clouded by disputes”', speaker: 'Christine Lagarde' },
  { words: '“We will look at the data,”', speaker: 'Joachim Nagel' },
);
const [first, second] = statements as [(typeof statements)[0], (typeof statements)[0]];

function keeping() {
  const library = openLibrary({ temporary: true });
  onTestFinished(() => library.close());
  putArticle(library, { article, via: 'file', statements, extractor: 'one', now: now() });
  const shown = (id: string) => loadArticle(library, article.id)!.statements.find((each) => each.id === id);
  return { library, world: keepingIn(library, now), shown, margin: () => marginOf(library, article.id) };
}

const correct = (statementId: string, amendment: Amendment): Act => ({
  what: 'correct',
  articleId: article.id,
  statementId,
  amendment,
});

describe('a correction', () => {
  it('of the speaker survives another reading, and goes with undo and comes with redo', async () => {
    const { library, world, shown, margin } = keeping();
    expect(await world.act(correct(second.id, { what: 'speaker', speaker: first.speaker }))).toBe('correction');
    expect(shown(second.id)?.speaker?.name).toBe('Christine Lagarde');
    expect(margin().corrected.get(second.id)?.speaker?.name).toBe('Joachim Nagel');
    replaceDerived(library, article, statements, 'two');
    expect(shown(second.id)?.speaker?.name).toBe('Christine Lagarde');
    expect(await world.act({ what: 'undo' })).toBe('correction');
    expect(shown(second.id)?.speaker?.name).toBe('Joachim Nagel');
    expect(margin().corrected.size).toBe(0);
    expect(await world.act({ what: 'redo' })).toBe('correction');
    expect(shown(second.id)?.speaker?.name).toBe('Christine Lagarde');
    expect(await world.act({ what: 'redo' })).toBeNull();
  });

  it('by a full name gives the speaker of that name everywhere, by one word somebody of this article', async () => {
    const { world, shown } = keeping();
    await world.act(correct(first.id, { what: 'name', name: 'Ann Smith' }));
    await world.act(correct(second.id, { what: 'name', name: 'Ann Smith' }));
    expect(shown(first.id)?.speaker).toMatchObject({ name: 'Ann Smith', type: 'person', role: null });
    expect(shown(second.id)?.speaker?.id).toBe(shown(first.id)?.speaker?.id);
    await world.act(correct(second.id, { what: 'name', name: 'Ann' }));
    expect(shown(second.id)?.speaker?.id).not.toBe(shown(first.id)?.speaker?.id);
  });

  it('of the bounds says anew how the words are given: a direct quotation stretched over plain words is mixed', async () => {
    const { world, shown } = keeping();
    const { start, end } = first.contents[0]!;
    await world.act(correct(first.id, { what: 'contents', contents: [{ start, end: end + ' and grim'.length }] }));
    expect(shown(first.id)).toMatchObject({ kind: 'mixed' });
    await world.act(correct(first.id, { what: 'contents', contents: [{ start: end + 1, end: end + 9 }] }));
    expect(shown(first.id)).toMatchObject({ kind: 'indirect' });
  });

  it('adds to the one before it', async () => {
    const { world, shown } = keeping();
    const contents = [{ ...first.contents[0]!, end: first.contents[0]!.end - 1 }];
    await world.act(correct(first.id, { what: 'contents', contents }));
    await world.act(correct(first.id, { what: 'speaker', speaker: null }));
    expect(shown(first.id)).toMatchObject({ contents, speaker: null, kind: 'direct' });
  });

  it('that it is no statement takes it out, until it is undone', async () => {
    const { world, shown } = keeping();
    await world.act(correct(first.id, { what: 'no-statement' }));
    expect(shown(first.id)).toBeUndefined();
    await world.act({ what: 'undo' });
    expect(shown(first.id)).toBeDefined();
  });
});

describe('a statement that the reader marks', () => {
  const grim = () => {
    const start = article.text.indexOf('the outlook');
    return [{ start, end: article.text.indexOf(' “We') }];
  };
  const mark = (by: Ascription): Act => ({ what: 'mark-statement', articleId: article.id, contents: grim(), by });
  const lagarde = { what: 'speaker', speaker: first.speaker } as const;

  it('is one like others: in the text, with its kind, and within no other one', async () => {
    const { world, shown, margin } = keeping();
    expect(await world.act(mark(lagarde))).toBe('statement marked');
    const id = idOfMarked(article.hash, grim());
    expect(shown(id)).toMatchObject({ kind: 'mixed', contents: grim(), speaker: first.speaker, nestedIn: null });
    expect(margin().corrected.get(id)).toBeNull();
    expect((await world.saidBy(first.speaker!.id))[0]!.statements.map((each) => each.id)).toContain(id);
  });

  it('is said by whoever the article knows by the name, or else by somebody new', async () => {
    const { world, shown } = keeping();
    await world.act(mark({ what: 'name', name: 'christine lagarde' }));
    const id = idOfMarked(article.hash, grim());
    expect(shown(id)?.speaker).toEqual(first.speaker);
    await world.act(correct(id, { what: 'name', name: 'Ann Smith' }));
    expect(shown(id)?.speaker?.name).toBe('Ann Smith');
    await world.act(correct(id, { what: 'speaker', speaker: null }));
    expect(shown(id)?.speaker).toBeNull();
  });

  it('survives another reading, and goes with undo and comes with redo', async () => {
    const { library, world, shown } = keeping();
    await world.act(mark(lagarde));
    const id = idOfMarked(article.hash, grim());
    replaceDerived(library, article, statements, 'two');
    expect(shown(id)).toBeDefined();
    expect(await world.act({ what: 'undo' })).toBe('statement marked');
    expect(shown(id)).toBeUndefined();
    await world.act({ what: 'redo' });
    expect(shown(id)).toBeDefined();
  });

  it('is taken away without a trace where it is said to be none', async () => {
    const { library, world, shown } = keeping();
    await world.act(mark(lagarde));
    const id = idOfMarked(article.hash, grim());
    expect(await world.act(correct(id, { what: 'no-statement' }))).toBe('mark taken away');
    expect(shown(id)).toBeUndefined();
    expect(allCorrections(library)).toEqual([]);
    await world.act({ what: 'undo' });
    expect(shown(id)).toBeDefined();
  });

  it('keeps its words where they stand in an edited text when its speaker is corrected there', async () => {
    const { library, world, shown } = keeping();
    await world.act(mark(lagarde));
    const id = idOfMarked(article.hash, grim());
    const edited = articleOf({ title: 'Rates' }, `Corrected. ${article.text}`);
    putArticle(library, { article: edited, via: 'file', statements: [], extractor: 'one', now: now() });
    await world.act(correct(id, { what: 'name', name: 'Ann Smith' }));
    const { start, end } = shown(id)!.contents[0]!;
    expect(edited.text.slice(start, end)).toBe(article.text.slice(grim()[0]!.start, grim()[0]!.end));
  });
});

describe('a note', () => {
  it('keeps its statement in the notebook, and one undo takes back both', async () => {
    const { world, margin } = keeping();
    const note = { what: 'note', articleId: article.id, statementId: first.id, text: 'Ask her' } as const;
    expect(await world.act(note)).toBe('note');
    expect(margin().notes.get(first.id)).toBe('Ask her');
    const [entry] = await world.notebook();
    expect(entry).toMatchObject({ statementId: first.id, note: 'Ask her', speaker: 'Christine Lagarde' });
    expect(entry!.statement?.id).toBe(first.id);
    await world.act({ what: 'undo' });
    expect(margin().notes.size).toBe(0);
    expect(await world.notebook()).toEqual([]);
  });
});

describe('a file to take along', () => {
  it('is written, and replaced only where that was said', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dixit-keeping-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const { world } = keeping();
    const path = join(folder, 'notes.md');
    expect(await world.saveFile(path, 'one', false)).toBe(true);
    expect(await world.saveFile(path, 'two', false)).toBe(false);
    expect(readFileSync(path, 'utf8')).toBe('one');
    expect(await world.saveFile(path, 'two', true)).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('two');
    await expect(world.saveFile(join(folder, 'no/where.md'), '', false)).rejects.toMatchObject({
      message: 'there is no such folder',
    });
  });
});

it('a statement is found elsewhere in the same words, in others, and never at itself', async () => {
  const { library } = keeping();
  for (const [title, words] of [
    ['Same', '“We will look at the data as they come in on every Monday morning,”'],
    ['Other', '“We will look at the data as they arrive on every Monday morning,”'],
    ['Third', '“We will look at the data as they come in on every Monday morning,”'],
  ] as const) {
    const other = articleOf({ title, outlet: title }, `${words} Christine Lagarde said.`);
    const said = statementsOf(other, { words, speaker: 'Christine Lagarde' });
    putArticle(library, { article: other, via: 'file', statements: said, extractor: 'one', now: now() });
  }
  const same = articleOf({ title: 'Same' }, '');
  const found = await elsewhere(library, same.id, 'statement-1');
  expect(found.map(({ outlet, how }) => [outlet, how])).toEqual([
    ['Other', 'altered'],
    ['Third', 'same'],
  ]);
});

it('what is told without quotation marks is found elsewhere, told or quoted', async () => {
  const { library } = keeping();
  for (const [title, printed, speaker, kind] of [
    ['First', 'Christine Lagarde said inflation was falling.', 'Christine Lagarde', 'indirect'],
    ['Same', 'Christine Lagarde said inflation was falling.', 'Christine Lagarde', 'indirect'],
    ['Mine', 'Christine Lagarde said “inflation was falling”.', 'Christine Lagarde', 'direct'],
    ['Nagel', 'Joachim Nagel said inflation was falling.', 'Joachim Nagel', 'indirect'],
    ['Cheese', 'Christine Lagarde said cheese was expensive.', 'Christine Lagarde', 'indirect'],
  ] as const) {
    const other = articleOf({ title, outlet: title }, printed);
    const words = printed.slice(printed.indexOf('said') + 5, -1);
    putArticle(library, {
      ...{ article: other, via: 'file', extractor: 'one', now: now() },
      statements: statementsOf(other, { words, speaker, kind }),
    });
  }
  const found = await elsewhere(library, articleOf({ title: 'First' }, '').id, 'statement-1');
  expect(found.map(({ outlet, how }) => [outlet, how])).toEqual([
    ['Mine', 'quoted'],
    ['Same', 'same'],
  ]);
});
