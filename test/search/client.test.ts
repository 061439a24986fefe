import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { LibraryError } from '../../src/model/errors.ts';
import { openSearch } from '../../src/search/client.ts';
import { type Piece, withSearch } from './support/library.ts';

const PIECES: Piece[] = [
  { title: 'Rates held', said: [{ content: 'Rates will be held.', speaker: 'Ann Lee' }] },
  { title: 'Rain', said: [{ content: 'It will rain.', speaker: 'Bo Reed' }] },
];

describe('the search worker', () => {
  it('answers, sees what arrives, completes, names articles, and keeps the index at the end', async () => {
    await withSearch(PIECES, async ({ libraryPath, indexPath, add }) => {
      const client = openSearch(libraryPath, indexPath);
      expect(await client.find('rates')).toMatchObject({ counts: { quotes: 1, headlines: 1 } });
      add({ title: 'Snow', said: [{ content: 'It will snow.', speaker: 'Ann Lee' }] });
      expect(await client.find('snow', { scope: 'quotes' })).toMatchObject({ counts: { quotes: 1 } });
      expect(await client.complete('speaker:le', 10)).toMatchObject([{ text: '"Ann Lee"', count: 2 }]);
      expect(await client.articles('will -snow')).toHaveLength(2);
      await client.close();
      expect(existsSync(indexPath)).toBe(true);
      await expect(client.find('rates')).rejects.toThrow('closed');
    });
  });

  it('lets a newer question overtake older ones, but only of the same asker', async () => {
    await withSearch(PIECES, async ({ libraryPath, indexPath }) => {
      const client = openSearch(libraryPath, indexPath);
      const [r, ra, rain, other] = await Promise.all([
        client.find('r'),
        client.find('ra'),
        client.find('rain'),
        client.find('rates', { asker: 1 }),
      ]);
      expect([r, ra]).toEqual([null, null]);
      expect(rain).toMatchObject({ query: 'rain' });
      expect(other).toMatchObject({ query: 'rates' });
      await client.close();
    });
  });

  it('can be told that somebody will ask soon, at any time: it answers as before, and says nothing once closed', async () => {
    await withSearch(PIECES, async ({ libraryPath, indexPath }) => {
      const client = openSearch(libraryPath, indexPath);
      client.warm();
      expect(await client.find('rates')).toMatchObject({ counts: { quotes: 1 } });
      client.warm();
      expect(await client.find('rain')).toMatchObject({ counts: { quotes: 1 } });
      await client.close();
      client.warm();
    });
  });

  it('says in words that there is no library', async () => {
    const client = openSearch('/nonexistent/library.db', '/nonexistent/search.vx');
    await expect(client.find('x')).rejects.toThrow(LibraryError);
    await client.close();
  });

  it('is replaced when it dies, and the question asked again; not for ever', async () => {
    const { openSearch: open, workers } = await withFakeWorkers();
    const client = open('library.db', 'search.vx');
    const answer = client.find('rates');
    workers[0]!.emit('error', new Error('out of memory'));
    workers[0]!.emit('exit', 1);
    expect(workers).toHaveLength(2);
    expect(workers[1]!.asked).toMatchObject([{ type: 'find', query: 'rates', number: 1 }]);
    workers[1]!.emit('message', { number: 1, answer: { query: 'rates' } });
    expect(await answer).toEqual({ query: 'rates' });

    const hopeless = client.find('again');
    for (let death = 1; death <= 3; death++) workers[death]!.emit('exit', 1);
    await expect(hopeless).rejects.toThrow('keeps ending');
  });
});

class FakeWorker extends EventEmitter {
  readonly asked: unknown[] = [];
  postMessage(request: unknown): void {
    this.asked.push(request);
  }
  ref(): void {}
  unref(): void {}
}

async function withFakeWorkers() {
  const workers: FakeWorker[] = [];
  vi.resetModules();
  vi.doMock('node:worker_threads', () => ({
    Worker: class extends FakeWorker {
      constructor() {
        super();
        workers.push(this);
      }
    },
  }));
  const { openSearch: open } = await import('../../src/search/client.ts');
  vi.doUnmock('node:worker_threads');
  return { openSearch: open, workers };
}
