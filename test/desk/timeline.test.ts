import { describe, expect, it } from 'vitest';
import { countByMonth, onTopic } from '../../src/desk/timeline.ts';

const said = (day: string, content: string, title = 'A story') => ({ content, title, datedAt: Date.parse(day) });

describe('a timeline', () => {
  const all = [
    said('2026-04-02', 'we are considering lights on the quay'),
    said('2026-01-30', 'there will be no lights on that quay'),
    said('2026-02-11', 'the bandstand will be painted'),
    said('2026-05-01', 'it will be bright', 'Lighting the quay'),
  ];

  it('has what was said on the topic, whatever the ending of the word, oldest first', () =>
    expect(onTopic(all, 'quay light').map(({ datedAt }) => new Date(datedAt).getUTCMonth())).toEqual([0, 3, 4]));

  it('has everything where no topic is given', () => expect(onTopic(all, '')).toHaveLength(4));

  it('counts every month from the first to the last, empty ones too', () =>
    expect(countByMonth(onTopic(all, 'quay'))).toEqual([
      { month: '2026-01', count: 1 },
      { month: '2026-02', count: 0 },
      { month: '2026-03', count: 0 },
      { month: '2026-04', count: 1 },
      { month: '2026-05', count: 1 },
    ]));

  it('of nothing has no months', () => expect(countByMonth([])).toEqual([]));
});
