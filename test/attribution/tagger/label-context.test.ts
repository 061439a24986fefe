import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/attribution/annotate.ts';
import { layColumns } from '../../../src/attribution/tagger/columns.ts';
import { makeLabelContext, readLabelContext } from '../../../src/attribution/tagger/label-context.ts';
import { CONTENT, CUE, SOURCE } from '../../../src/attribution/tagger/labels.ts';
import { articleOf } from '../article-of.ts';

const [S, C, Q, q] = [1, 3, 5, 6];
const bits = (...roles: number[]) => roles.reduce((sum, role) => sum | (1 << (role - 1)), 0);

describe('the context of labels', () => {
  const annotated = annotate(articleOf('Lund said it rained. Nobody heard. Ito left.'));
  // Lund said it rained . | Nobody heard . | Ito left .
  const labels = Uint8Array.from([S, C, Q, q, 0, 0, 0, 0, 0, 0, 0]);
  const context = makeLabelContext();
  readLabelContext(layColumns(annotated, new Map()), labels, 0, annotated.tokens.length, context);

  it('knows the run a token is in, and those beside it', () => {
    expect([context.role[3], context.runFirst[3], context.runLast[3]]).toEqual([CONTENT, 2, 4]);
    expect([context.leftRole[3], context.rightRole[3]]).toEqual([CUE, 0]);
    expect([context.leftRole[0], context.rightRole[0], context.rightGap[0]]).toEqual([0, CUE, 0]);
    expect([context.role[4], context.leftRole[4], context.leftGap[4]]).toEqual([0, CONTENT, 0]);
  });

  it('knows what the sentence has on either side of that run', () => {
    expect(context.rolesLeft[3]).toBe(bits(SOURCE, CUE));
    expect(context.rolesRight[0]).toBe(bits(CUE, CONTENT));
    expect([context.cueLeft[3], context.cueRight[0], context.cueLeft[1]]).toEqual([1, 1, -1]);
  });

  it('knows what the sentences beside it have, and where there are none', () => {
    expect(context.here[0]).toBe(bits(SOURCE, CUE, CONTENT));
    expect(context.before[5]).toBe(bits(SOURCE, CUE, CONTENT));
    expect([context.before[0], context.after[8], context.after[0]]).toEqual([8, 8, 0]);
  });
});
