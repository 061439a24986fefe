import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/attribution/annotate.ts';
import { read } from '../../src/attribution/reading/read.ts';
import { runRules } from '../../src/attribution/rules/accepted.ts';
import { RULES } from '../../src/attribution/rules/index.ts';
import { sliceSpan } from '../../src/model/span.ts';
import { articleOf } from './article-of.ts';

describe('every rule', () => {
  it('has a name of its own', () => expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length));

  it.each(RULES.map((rule) => [rule.name, rule] as const))('%s finds its example', (name, { example }) => {
    const article = articleOf(example.text);
    const found = runRules(read(annotate(article)), RULES)
      .filter(({ rule }) => rule === name)
      .map(({ kind, contents, cue, source }) => ({
        kind,
        contents: contents.map((span) => sliceSpan(article.text, span)),
        cue: cue.map((span) => sliceSpan(article.text, span)),
        source: source === null ? null : sliceSpan(article.text, source),
      }));
    const { text: _text, ...expected } = example;
    expect(found[0]).toEqual(expected);
  });
});
