import { describe, expect, it } from 'vitest';
import { startAttributor } from '../../src/workflows/attributor.ts';
import { articleOf } from '../support/articles.ts';

const short = articleOf({}, '“It is shut,” Odile Marchetti said.');
const long = articleOf({}, '“It is shut,” she said. '.repeat(200_000));

describe('attribution that is told to stop', () => {
  it('gives up what takes long, and answers nothing from then on', async () => {
    const stop = new AbortController();
    const attributor = startAttributor(stop.signal, 0);
    expect(await attributor.attribute(short)).toHaveLength(1);
    const answer = attributor.attribute(long);
    stop.abort();
    await expect(answer).rejects.toThrow('the attribution thread has ended');
    await expect(attributor.attribute(short)).rejects.toThrow('the attribution thread has ended');
  });

  it('still answers what takes little', async () => {
    const stop = new AbortController();
    const attributor = startAttributor(stop.signal, 600_000);
    const answer = attributor.attribute(short);
    stop.abort();
    expect(await answer).toHaveLength(1);
    await attributor.stop();
  });
});
