import { describe, expect, it } from 'vitest';
import { makeForm } from '../../../src/attribution/forms.ts';
import { CONTENT, CUE, type Role, type Run, SOURCE } from '../../../src/attribution/tagger/labels.ts';
import { linkRuns } from '../../../src/attribution/tagger/link.ts';
import type { Token } from '../../../src/attribution/types.ts';

const ROLES: Record<string, Role> = { s: SOURCE, c: CUE, q: CONTENT };

/** Reads `s[Ito] c[said] q[he was tired]`: words, marked runs, a sentence per line, crude parts of speech. */
function read(marked: string): { tokens: Token[]; runs: Run[] } {
  const tokens: Token[] = [];
  const runs: Run[] = [];
  marked.split('\n').forEach((line, sentence) => {
    for (const [, role, inside, plain] of line.matchAll(/([scq])\[([^\]]*)\]|([^\s[\]]+)/g)) {
      const first = tokens.length;
      for (const value of (inside ?? plain!).split(' ')) {
        const pos = /^[.,“”"]$/.test(value) ? 'PUNCT' : value === 'and' ? 'CCONJ' : role === 'c' ? 'VERB' : 'NOUN';
        const form = makeForm(value, value);
        const { lower, lemma } = form;
        tokens.push({ start: 0, end: 0, form, value, lower, lemma, pos, sentence, paragraph: 0 });
      }
      if (role) runs.push({ role: ROLES[role]!, first, last: tokens.length });
    }
  });
  return { tokens, runs };
}

/** 1 from an opening mark to its closing one. */
function quotesIn(tokens: readonly Token[]): Uint8Array {
  let open = false;
  return Uint8Array.from(tokens, ({ value }) => {
    const inside = open || value === '“';
    open = value === '“' || (open && value !== '”');
    return inside ? 1 : 0;
  });
}

/** The links in words: `source|cue|content|content`. */
function linked(marked: string): string[] {
  const { tokens, runs } = read(marked);
  const words = (run: Run | null) =>
    run === null
      ? ''
      : tokens
          .slice(run.first, run.last)
          .map(({ value }) => value)
          .join(' ');
  return linkRuns({ tokens, quote: quotesIn(tokens), runs }).map(({ contents, cue, source }) =>
    [words(source), cue.map(words).join(' '), ...contents.map(words)].join('|'),
  );
}

describe('the linker', () => {
  it.each([
    [
      'joins source, cue and content in order',
      's[Lund] c[said] q[the levy should end] .',
      ['Lund|said|the levy should end'],
    ],
    ['joins them inverted', 'q[the levy should end] , c[said] s[Lund] .', ['Lund|said|the levy should end']],
    [
      'keeps a split content together',
      'q[the levy] , s[Lund] c[said] , q[should end] .',
      ['Lund|said|the levy|should end'],
    ],
    [
      'lets a quotation go on in the next sentence',
      'q[“ we tried ”] , s[Okafor] c[said] .\nq[“ the pump failed ”] .',
      ['Okafor|said|“ we tried ”|“ the pump failed ”'],
    ],
    [
      'gives each content its own cue',
      's[Ito] c[said] q[he was tired] but s[Mora] c[said] q[he was lazy] .',
      ['Ito|said|he was tired', 'Mora|said|he was lazy'],
    ],
    [
      'shares a source over a conjunction',
      's[Ito] c[said] q[he was tired] and c[added] q[sleep would help] .',
      ['Ito|said|he was tired', 'Ito|added|sleep would help'],
    ],
    [
      'shares a source with a participle',
      's[Ito] c[rejected] q[the offer] , c[saying] q[it was late] .',
      ['Ito|rejected|the offer', 'Ito|saying|it was late'],
    ],
    [
      'shares a source backwards with a participle that opens the sentence',
      'c[noting] q[the hour] , s[Ito] c[said] q[it was late] .',
      ['Ito|noting|the hour', 'Ito|said|it was late'],
    ],
    [
      'does not lend a source to a passive that has none',
      's[Ito] c[said] q[it was late] while the offer c[seemed] q[fair] .',
      ['Ito|said|it was late', '|seemed|fair'],
    ],
    ['leaves a content without a cue alone', 'q[the vault is empty] .', ['||the vault is empty']],
    ['drops a cue without a content', 's[Ito] c[said] so .', []],
  ])('%s', (_, marked, expected) => expect(linked(marked)).toEqual(expected));
});
