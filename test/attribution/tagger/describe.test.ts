import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/attribution/annotate.ts';
import { layColumns } from '../../../src/attribution/tagger/columns.ts';
import { classOf, isNegated, kindOf } from '../../../src/attribution/tagger/describe.ts';
import { CONTENT, CUE, type Run } from '../../../src/attribution/tagger/labels.ts';
import { articleOf } from '../article-of.ts';

/** The description of the sentence `… {cue} [content]`. */
function described(marked: string) {
  const text = marked.replace(/[{}[\]]/g, '');
  const annotated = annotate(articleOf(text));
  const { tokens } = annotated;
  const run = (pattern: RegExp, role: Run['role']): Run => {
    const [before = '', inside = ''] = marked.split(pattern).map((part) => part.replace(/[{}[\]]/g, ''));
    const end = before.length + inside.length;
    const first = tokens.findIndex((token) => token.start >= before.length);
    return { role, first, last: tokens.findLastIndex((token) => token.end <= end) + 1 };
  };
  const cue = run(/[{}]/, CUE);
  const content = run(/[[\]]/, CONTENT);
  return {
    kind: kindOf(tokens, layColumns(annotated, new Map()), [content]),
    class: classOf(tokens, [cue], tokens[content.first]!),
    negated: isNegated(tokens, [cue]),
  };
}

describe('describing what was tagged', () => {
  it.each([
    ['Lund {said} [the levy should end].', 'indirect', 'speech', false],
    ['Lund {said} [“the levy should end”].', 'direct', 'speech', false],
    ['Lund {said} [the levy was “a gift to smugglers”].', 'mixed', 'speech', false],
    ['Lund {did not say} [who had paid].', 'indirect', 'speech', true],
    ['Lund {asked} [whether it rained].', 'indirect', 'question', false],
    ['Lund {believes} [the levy is lawful].', 'indirect', 'thought', false],
    ['Lund {plans} [to appeal].', 'indirect', 'intent', false],
    ['Lund {is proud of} [the bridge].', 'indirect', 'attitude', false],
    ['Lund {hopes} [to retire].', 'indirect', 'expectation', false],
    ['Lund {is a constructor of} [bridges].', 'indirect', 'speech', false],
  ])('reads %j', (marked, kind, of, negated) => {
    expect(described(marked)).toEqual({ kind, class: of, negated });
  });
});
