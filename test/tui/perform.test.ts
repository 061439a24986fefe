import { describe, expect, it } from 'vitest';
import { ExpectedError } from '../../src/model/errors.ts';
import type { Effect } from '../../src/tui/effects.ts';
import type { Message } from '../../src/tui/messages.ts';
import { perform, type Reach } from '../../src/tui/perform.ts';
import { newsroom } from '../support/newsroom.ts';

const reach = (over: Partial<Reach> = {}): Reach => ({
  world: newsroom(),
  terminal: {
    exit: () => {},
    suspend: () => {},
    goHome: async () => {},
    redraw: () => {},
    listPaths: async () => [],
    copy: async () => 'clipboard',
    edit: async (text) => text,
    editFile: async () => {},
    pipe: async () => 0,
    browse: async () => {},
  },
  later: () => {},
  ...over,
});

const answered = (effect: Parameters<typeof perform>[0], over: Partial<Reach> = {}): Promise<Message> =>
  new Promise((resolve) => perform(effect, resolve, reach(over)));

describe('performing', () => {
  it('answers with the number of the request', async () => {
    const query = { sort: 'date', offset: 0, limit: 10 } as const;
    expect(await answered({ type: 'list-articles', request: 7, query })).toMatchObject({
      type: 'articles-listed',
      request: 7,
    });
  });

  it('makes an expected error a message with its way out', async () => {
    const world = {
      ...newsroom(),
      openArticle: () =>
        Promise.reject(new ExpectedError('It is locked.', { subject: 'x', wayOut: 'Close the other one.' })),
    };
    const effect: Effect = { type: 'open-article', request: 1, articleId: 'x' };
    expect(await answered(effect, { world })).toEqual({
      type: 'effect-failed',
      effect,
      doing: 'The article could not be opened',
      message: 'It is locked.',
      wayOut: 'Close the other one.',
    });
  });

  it('throws a bug out of the loop, where it ends the program', async () => {
    const bug = new Error('bug');
    const world = { ...newsroom(), openArticle: () => Promise.reject(bug) };
    const act = await new Promise<() => void>((resolve) =>
      perform(
        { type: 'open-article', request: 1, articleId: 'x' },
        () => {},
        reach({ world, later: (_, act) => resolve(act) }),
      ),
    );
    expect(act).toThrow(bug);
  });

  it('drops an answer that was overtaken', async () => {
    const messages: Message[] = [];
    const world = { ...newsroom(), find: async () => null };
    perform(
      { type: 'find', request: 1, words: 'x', scope: 'all', limit: 1, offset: 0 },
      (message) => messages.push(message),
      reach({ world }),
    );
    await new Promise((resolve) => setImmediate(resolve));
    expect(messages).toEqual([]);
  });
});
