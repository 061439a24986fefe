import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/attribution/annotate.ts';
import { variantsOf } from '../../../src/attribution/preference/variants.ts';
import { weigh } from '../../../src/attribution/preference/weigh.ts';
import { read } from '../../../src/attribution/reading/read.ts';
import type { Attribution } from '../../../src/attribution/types.ts';
import { type Span, sliceSpan } from '../../../src/model/span.ts';
import { articleOf } from '../article-of.ts';
import { tagged } from '../tagged.ts';

/** A sentence, and an attribution in it as the tagger would make it, by its words. */
function found(text: string, source: string, cue: string, ...contents: string[]) {
  const reading = read(annotate(articleOf(text)));
  return { text, reading, attribution: tagged(reading, source, cue, ...contents) };
}

const made = (contents: readonly Span[]): Attribution => ({
  rule: 'tagger',
  kind: 'mixed',
  class: 'speech',
  contents,
  cue: [],
  source: null,
  confidence: 0.6,
  negated: false,
  nestedIn: null,
});

const words = (text: string, { contents }: Attribution) => contents.map((span) => sliceSpan(text, span));

describe('the readings of an attribution in quotation marks', () => {
  it('end after each quotation, before what a comma or dash cuts off, and with the sentence', () => {
    const said = 'the nets were “stiff”, and the boat “gone” — which it was';
    const { text, reading, attribution } = found(`Lin said ${said}.`, 'Lin', 'said', said);
    const ends = variantsOf(reading, attribution).map((variant) => words(text, variant)[0]!.slice(-7));
    expect(new Set(ends)).toEqual(new Set([' it was', '“stiff”', ' “gone”']));
  });

  it('take the whole of a quotation that was cut', () => {
    const { text, reading, attribution } = found('Lin said it was “very far” away.', 'Lin', 'said', 'it was “very');
    expect(variantsOf(reading, attribution).map((variant) => words(text, variant))).toContainEqual([
      'it was “very far”',
    ]);
  });

  it('begin right after the cue where words lead into the quotation', () => {
    const { text, reading, attribution } = found('Lin said the fog was “a wall”.', 'Lin', 'said', '“a wall”');
    expect(variantsOf(reading, attribution).map((variant) => words(text, variant))).toContainEqual([
      'the fog was “a wall”',
    ]);
  });

  it('are one where nothing is in quotation marks', () => {
    const { reading, attribution } = found('Lin said the fog was thick, and left.', 'Lin', 'said', 'the fog was thick');
    expect(variantsOf(reading, attribution)).toEqual([attribution]);
  });
});

describe('the reading preferred', () => {
  it.each([
    [
      'Ada Venn said the levy was “a gift” to thieves.',
      ['said', 'the levy was “a gift”'],
      'the levy was “a gift” to thieves',
    ],
    [
      'Ada Venn said the nets were “stiff” and heavy.',
      ['said', 'the nets were “stiff” and heavy'],
      'the nets were “stiff” and heavy',
    ],
  ] as const)('of “%s”', (sentence, [cue, content], expected) => {
    const { text, reading, attribution } = found(sentence, 'Ada Venn', cue, content);
    expect(words(text, weigh({ reading, leanings: null }, attribution, null, 0).attribution)).toEqual([expected]);
  });

  it('is one whose source is somebody, and whose content is not half a quotation', () => {
    const text = 'The crew in the past called the pier “a wreck” and left.';
    const preference = (source: string, content: string) => {
      const { reading, attribution } = found(text, source, 'called', content);
      return weigh({ reading, leanings: null }, attribution, null, 0).preference;
    };
    expect(preference('The crew', 'the pier “a wreck”')).toBeGreaterThan(preference('the', 'the pier “a wreck”'));
    expect(preference('The crew', 'the pier “a wreck”')).toBeGreaterThan(preference('The crew', 'wreck” and left'));
  });

  it('has cue and source of the one found, and spans in range, wherever that is', () => {
    const piece = fc.constantFrom('Lin', 'said', 'that', '“', '”', ',', '.', 'rain', 'fell', '—', "''", '\n\n', 'and');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 4, maxLength: 40 }), fc.nat(), fc.nat(), (pieces, one, other) => {
        const text = pieces.join(' ');
        const reading = read(annotate(articleOf(text)));
        const [content, cue] = [one, other].map((n) => reading.tokens[n % Math.max(1, reading.tokens.length)]);
        if (content === undefined || cue === undefined) return;
        const { start, end } = content;
        const attribution = { ...made([{ start, end }]), cue: [{ start: cue.start, end: cue.end }] };
        const best = weigh({ reading, leanings: null }, attribution, null, 0).attribution;
        expect(best).toMatchObject({ cue: attribution.cue, source: null });
        for (const span of best.contents) {
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
