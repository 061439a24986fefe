import { describe, expect, it } from 'vitest';
import { clusterQuotations, type Printing } from '../../src/desk/clusters.ts';
import { gravest } from '../../src/desk/differences.ts';
import { makePress } from './planted.ts';
import { said } from './support.ts';

const printing = (id: number, words: string, by: string, datedAt = id): Printing => ({
  ...said(words, by),
  id,
  datedAt,
});

describe('clusters', () => {
  const heads = 'You don’t count boats, you count heads. We counted 237, and then we counted again.';
  const clusters = clusterQuotations([
    printing(3, 'You don’t count the boats, you count the heads', 'Davy Strachan'),
    printing(1, heads, 'Strachan'),
    printing(2, 'It is far too early to talk about causes', 'Odile Marchetti'),
    printing(4, heads.replace('237', '273'), 'Callum Rae', 9),
  ]);

  it('hold the same quotation, earliest printing first, and nothing that stands alone', () => {
    expect(clusters.map(({ first, others }) => [first.id, ...others.map(({ printing: { id } }) => id)])).toEqual([
      [1, 3, 4],
    ]);
  });

  it('say how each later printing differs from the first', () => {
    const [partial, other] = clusters[0]!.others;
    expect([partial!.match.speaker, gravest(partial!.match.differences)]).toEqual(['same', 'added']);
    expect([other!.match.speaker, gravest(other!.match.differences)]).toEqual(['other', 'number']);
  });

  it('do not depend on the order in which printings arrive', () => {
    const { utterances, reprints } = makePress(3, 200, 60);
    const all = [...utterances, ...reprints]
      .filter(({ kind }) => kind === 'direct')
      .map(({ words, speaker }, id) => printing(id, words, speaker));
    const ids = (list: readonly Printing[]) =>
      clusterQuotations(list)
        .map(({ first, others }) => [first.id, ...others.map((other) => other.printing.id)].join())
        .sort();
    expect(ids([...all].reverse())).toEqual(ids(all));
    expect(ids(all).length).toBeGreaterThan(40);
  });
});
