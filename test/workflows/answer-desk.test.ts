import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { mergeSpeakers } from '../../src/library/acts.ts';
import { putArticle } from '../../src/library/arrivals.ts';
import { openLibrary } from '../../src/library/open.ts';
import { forgetQuotationIndex } from '../../src/library/quotations.ts';
import type { Statement } from '../../src/model/statement.ts';
import { answerer } from '../../src/workflows/answer-desk.ts';
import { openDesk } from '../../src/workflows/desk-client.ts';
import type { About, AnswerAbout, QuestionAbout } from '../../src/workflows/desk-questions.ts';
import { hasNewStatements } from '../../src/workflows/filing.ts';
import { articleOf, statementsOf } from '../support/articles.ts';

const NOW = new Date('2026-03-20T12:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'dixit-desk-'));
const library = openLibrary({ temporary: true });
const other = openLibrary(library.path);
const answer = answerer(library, () => NOW);
const ask = async <A extends About>(question: QuestionAbout<A>): Promise<AnswerAbout<A>> =>
  (await answer(question)) as AnswerAbout<A>;

afterAll(() => {
  other.close();
  library.close();
  rmSync(folder, { recursive: true });
});

const NEVER = 'We will never close the harbour to the ferries of the islands';
const put = (outlet: string, published: string, text: string, said: Parameters<typeof statementsOf>[1]): Statement => {
  const article = articleOf({ title: `${outlet} on ferries, ${published}`, outlet, published }, text);
  const statements = statementsOf(article, said);
  putArticle(library, { article, via: 'page', statements, extractor: 'test', now: NOW });
  return statements[0]!;
};
const first = put('Courier', '2026-03-01', `“${NEVER},” Ada Reyes said.`, {
  words: `“${NEVER},”`,
  speaker: 'Ada Reyes',
});
const CHANGED = NEVER.replace('never close', 'close');
put('Ledger', '2026-03-02', `“${CHANGED},” Ada Reyes said.`, { words: `“${CHANGED},”`, speaker: 'Ada Reyes' });
put('Courier', '2026-04-01', '“We are considering it,” Ada Reyes added.', {
  words: '“We are considering it,”',
  speaker: 'Ada Reyes',
});
put('Gazette', '2026-03-05', '“Nobody asked the islands,” Bo Lind said.', {
  words: '“Nobody asked the islands,”',
  speaker: 'Bo Lind',
});

const speakerId = first.speaker!.id;

describe('the versions of an article', () => {
  const printed = (words: string, hour: number): string => {
    const article = articleOf(
      { title: 'Harbour', url: 'https://press.example/harbour' },
      `Today. ${words} Ada Reyes said.`,
    );
    const statements = statementsOf(article, { words, speaker: 'Ada Reyes' });
    const at = new Date(NOW.getTime() + hour * 3_600_000);
    putArticle(versions, { article, via: 'page', statements, extractor: 'test', now: at });
    return article.id;
  };
  const versions = openLibrary({ temporary: true });
  const asked = answerer(versions, () => NOW);
  afterAll(() => versions.close());

  it('are listed, and each can be read whole', async () => {
    const articleId = printed('“We will never sell it,”', 0);
    printed('“We will sell it,”', 1);
    expect(await asked({ about: 'versions', articleId })).toMatchObject({
      title: 'Harbour',
      versions: [
        { number: 2, edits: 1, current: true },
        { number: 1, edits: null, current: false },
      ],
    });
    expect(await asked({ about: 'version', articleId, number: 1 })).toMatchObject({
      heading: { number: 1, at: NOW.getTime() },
      paragraphs: [{ text: 'Today. “We will never sell it,” Ada Reyes said.', edited: true }],
    });
    expect(await asked({ about: 'version', articleId, number: 3 })).toMatchObject({ heading: null, paragraphs: [] });
    expect(await asked({ about: 'versions', articleId: 'gone' })).toMatchObject({ title: null, versions: [] });
  });
});

describe('the desk', () => {
  it('lists what several articles print, and where they do not agree', async () => {
    const { clusters, more } = await ask({ about: 'clusters' });
    expect(more).toBe(false);
    expect(clusters).toMatchObject([
      { first: { outlet: 'Courier', words: `“${NEVER},”` }, printings: 2, outlets: 2, differences: ['negation'] },
    ]);
  });

  it('lists all speakers in an order, and those whose names answer, also misspelt', async () => {
    const all = await ask({ about: 'speakers', sort: 'statements', filter: '' });
    expect(all.rows.map(({ name, statements, outlets }) => [name, statements, outlets])).toEqual([
      ['Ada Reyes', 3, 2],
      ['Bo Lind', 1, 1],
    ]);
    const byName = async (filter: string) =>
      (await ask({ about: 'speakers', sort: 'statements', filter })).rows.map(({ name }) => name);
    expect(await byName('lin')).toEqual(['Bo Lind']);
    expect(await byName('reyse')).toEqual(['Ada Reyes']);
    expect(await byName('zzzz')).toEqual([]);
  });

  it('knows a speaker: statements newest first, months, outlets, neighbours', async () => {
    const { heading, statements, months, outlets } = await ask({ about: 'speaker', id: speakerId });
    expect(heading).toMatchObject({ name: 'Ada Reyes', statements: 3, articles: 3, outlets: 2 });
    expect(statements.map(({ published }) => published)).toEqual(['2026-04-01', '2026-03-02', '2026-03-01']);
    expect(months).toEqual([
      { month: '2026-03', count: 2 },
      { month: '2026-04', count: 1 },
    ]);
    expect(outlets).toEqual([
      { name: 'Courier', count: 2 },
      { name: 'Ledger', count: 1 },
    ]);
    expect((await ask({ about: 'speaker', id: 'nobody' })).heading).toBeNull();
  });

  it('puts a speaker on a topic in the order of time', async () => {
    const { name, statements } = await ask({ about: 'timeline', id: speakerId, topic: 'harbour' });
    expect(name).toBe('Ada Reyes');
    expect(statements.map(({ outlet }) => outlet)).toEqual(['Courier', 'Ledger']);
    expect((await ask({ about: 'timeline', id: speakerId, topic: 'zeppelins' })).name).toBe('Ada Reyes');
  });

  it('lays two speakers beside each other', async () => {
    const bo = (await ask({ about: 'speakers', sort: 'name', filter: 'Bo' })).rows[0]!;
    const { sides, together, words, statements } = await ask({ about: 'pair', ids: [speakerId, bo.id] });
    expect(sides?.map(({ name, statements: said, direct }) => [name, said, direct])).toEqual([
      ['Ada Reyes', 3, 3],
      ['Bo Lind', 1, 1],
    ]);
    expect(together).toBe(0);
    expect(words).toEqual(['islands']);
    expect(statements.map(({ side, published }) => [side, published])).toEqual([
      [0, '2026-04-01'],
      [1, '2026-03-05'],
      [0, '2026-03-02'],
      [0, '2026-03-01'],
    ]);
    expect((await ask({ about: 'pair', ids: [speakerId, 'nobody'] })).sides).toBeNull();
  });

  it('lays the printings of a quotation over each other', async () => {
    const found = await ask({ about: 'comparison', articleId: first.articleId, statementId: first.id });
    expect(found.first?.outlet).toBe('Courier');
    expect(found.others).toHaveLength(1);
    expect(found.others[0]).toMatchObject({ said: { outlet: 'Ledger' }, differences: ['negation'] });
    const pieces = found.others[0]!.pieces.filter(({ kind }) => kind !== 'same');
    expect(pieces).toEqual([{ kind: 'missing', text: 'never' }]);
  });

  it('checks a draft by its path, and says so where there is none', async () => {
    const path = join(folder, 'draft.md');
    writeFileSync(
      path,
      `Notes.\n\n“${CHANGED},” said Ada Reyes. “Utter words nobody printed anywhere,” said Bo Lind.\n`,
    );
    const { checked } = await ask({ about: 'check', path });
    expect(checked.map(({ verdict, line }) => [verdict, line])).toEqual([
      ['exact', 3],
      ['not-found', 3],
    ]);
    await expect(ask({ about: 'check', path: join(folder, 'none.md') })).rejects.toThrow();
  });

  it('counts who is heard, and the articles that rest on one source', async () => {
    const { total, doubtful } = await ask({ about: 'stats' });
    expect(total).toMatchObject({ articles: 4, statements: 4 });
    expect(total.speakers[0]?.name).toBe('Ada Reyes');
    expect(doubtful).toEqual([]);
  });

  it('sees at once what another connection has merged', async () => {
    const { rows } = await ask({ about: 'speakers', sort: 'statements', filter: '' });
    mergeSpeakers(other, { from: rows[1]!.id, into: rows[0]!.id }, NOW);
    const merged = await ask({ about: 'speakers', sort: 'statements', filter: '' });
    expect(merged.rows.map(({ name, statements }) => [name, statements])).toEqual([['Ada Reyes', 4]]);
  });
});

it('the desk’s thread answers, and tells expected errors from bugs', async () => {
  const desk = openDesk(library.path);
  try {
    expect(await desk.ask({ about: 'changes' })).toEqual({ about: 'changes', edits: [] });
    await expect(desk.ask({ about: 'check', path: join(folder, 'none.md') })).rejects.toMatchObject({
      subject: expect.stringContaining('none.md'),
    });
  } finally {
    await desk.close();
  }
});

it('the desk’s thread files what is new before it is asked, and answers after it has ended for want of questions', async () => {
  const desk = openDesk(library.path);
  try {
    forgetQuotationIndex(library);
    expect(hasNewStatements(library)).toBe(true);
    desk.prepare();
    await vi.waitFor(() => expect(hasNewStatements(library)).toBe(false), { timeout: 30_000 });
    for (let time = 0; time < 2; time++) {
      desk.prepare();
      expect(await desk.ask({ about: 'changes' })).toEqual({ about: 'changes', edits: [] });
    }
  } finally {
    await desk.close();
  }
});
