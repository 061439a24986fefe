import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanQuotations, shadowOf } from '../../src/attribution/quotations.ts';
import type { Quotation } from '../../src/attribution/types.ts';
import { articleOf } from './article-of.ts';

/** The quotations of a text as printed: fragments joined by ` ¶ `, one `>` per depth before them. */
function printed(text: string): string[] {
  const article = articleOf(text);
  return scanQuotations(article).map(
    ({ fragments, depth }) =>
      '>'.repeat(depth) + fragments.map(({ start, end }) => article.text.slice(start, end)).join(' ¶ '),
  );
}

// One row: what is claimed, the text, the quotations in it.
const TYPOGRAPHY: readonly (readonly [string, string, readonly string[]])[] = [
  ['curly doubles', '“We won,” she said. “Again.”', ['“We won,”', '“Again.”']],
  ['straight doubles', '"We won," she said. "Again."', ['"We won,"', '"Again."']],
  ['two apostrophes as a double', "''We won,'' Ms. Tran said.", ["''We won,''"]],
  ['a word in two apostrophes', "He called it ''fine'' twice.", ["''fine''"]],
  ['back-quotes closed by apostrophes', "``We won,'' she said.", ["``We won,''"]],
  ['curly singles', '‘We won,’ she said.', ['‘We won,’']],
  ['straight singles', "'We won,' she said.", ["'We won,'"]],
  ['guillemets', '«Nous partons», said Girard.', ['«Nous partons»']],
  ['guillemets with no-break spaces', '«\u00a0Nous partons\u202f», said Girard.', ['«\u00a0Nous partons\u202f»']],
  ['guillemets the German way round', 'Er sagte »Nein« und ging.', ['»Nein«']],
  ['single guillemets inside guillemets', '«Il a dit ‹non› hier», said Girard.', ['«Il a dit ‹non› hier»', '>‹non›']],
  ['low and high marks', 'Er sagte: „Wir gehen.“ Dann ging er.', ['„Wir gehen.“']],
  ['low marks closed by a right mark', 'Powiedział: „Idziemy” i poszedł.', ['„Idziemy”']],
  ['a right mark on both sides', 'Hon sa ”vi går” och gick.', ['”vi går”']],
  [
    'a right mark that opens a paragraph',
    '” … nobody saw ‘the fire,’ we ran,” she said.',
    ['” … nobody saw ‘the fire,’ we ran,”', '>‘the fire,’'],
  ],
  ['mixed glyphs', '“We won," she said.', ['“We won,"']],
  ['a left mark that closes', 'They called it “so“ and left.', ['“so“']],
  ['singles nested in doubles', '“He told me ‘run’ and I ran,” she said.', ['“He told me ‘run’ and I ran,”', '>‘run’']],
  [
    'doubles nested in singles',
    '\'He told me "run" and I ran,\' she said.',
    ['\'He told me "run" and I ran,\'', '>"run"'],
  ],
  [
    'doubled singles nested in singles',
    '‘Drivers’ pay is ‘‘a joke’’,’ she said.',
    ['‘Drivers’ pay is ‘‘a joke’’,’', '>‘‘a joke’’'],
  ],
  ['two that open together', '“‘Run,’ he told us,” she said.', ['“‘Run,’ he told us,”', '>‘Run,’']],
  ['two that close together', '“He told us, ‘Run.’” She ran.', ['“He told us, ‘Run.’”', '>‘Run.’']],
  ['three straight marks that close', `"He told us, 'Run.'" She ran.`, [`"He told us, 'Run.'"`, ">'Run.'"]],
  [
    'curly doubles nested in straight ones that go on',
    '"The “pier rule” is gone.\n\n"The “tram rule” stays."',
    ['"The “pier rule” is gone. ¶ "The “tram rule” stays."', '>“pier rule”', '>“tram rule”'],
  ],
  [
    'a straight mark never closed before a curly one',
    '"Nobody was asked.\n\n“I was,” she said.',
    ['"Nobody was asked.', '“I was,”'],
  ],
  ['same glyph nested', '“He shouted “run” at us,” she said.', ['“He shouted “run” at us,”', '>“run”']],
  [
    'apostrophes in British singles',
    "'It's the members' pay that won't budge,' said Price.",
    ["'It's the members' pay that won't budge,'"],
  ],
  ['a scare quote in s before a space', "It fell by 'half or thereabouts' since May.", ["'half or thereabouts'"]],
  ['a dropped g', "'I'm goin' home,' said Price.", ["'I'm goin' home,'"]],
  ['a dash before a mark', 'He left — “for good” — at noon.', ['“for good”']],
  ['a mark after a bracket', 'He left ("for good") at noon.', ['"for good"']],
  ['no space after a colon', 'He said:"We won." Then he left.', ['"We won."']],
];

const NOT_QUOTATIONS: readonly (readonly [string, string])[] = [
  ['decades', "The '90s were better than the ’80s, Grant joked."],
  ['elisions', "Rock 'n' roll, get 'em, 'twas ’twas ’em."],
  ['contractions and possessives', "The drivers' pay isn't the union’s to set, nor the bosses’ to take."],
  ['feet and inches', `The shelf is 6' 2" tall, and the rug 5'4" wide.`],
  ['names', "O'Brien met D’Arcy in Hawai‘i."],
  ['a lone opener in mid-sentence', 'The “truce lasted an hour and then it rained'],
  ['marks with nothing in them', 'He wrote "" and “ ” on the wall.'],
];

const MISSING: readonly (readonly [string, string, readonly string[]])[] = [
  ['a narrator takes over', '“We will fix it Grant said on Sunday.', ['“We will fix it']],
  ['the next mark opens again', '“We won. Again. he said. “And again,” she said.', ['“We won. Again.', '“And again,”']],
  ['the paragraph ends', 'He said: “We won. Twice.', ['“We won. Twice.']],
  ['only the closer is there', 'It rained. We won,” he said.', ['We won,”']],
];

const PARAGRAPHS: readonly (readonly [string, string, readonly string[]])[] = [
  ['marks that reopen go on', '“We lost.\n\n“It rained.” Nadir said.', ['“We lost. ¶ “It rained.”']],
  ['three paragraphs are one', '“One.\n\n“Two.\n\n“Three.”', ['“One. ¶ “Two. ¶ “Three.”']],
  ['singles go on too', "'One.\n\n'Two,' he said.", ["'One. ¶ 'Two,'"]],
  ['a paragraph that only closes goes on', '“One.\n\nTwo and three.”', ['“One. ¶ Two and three.”']],
  ['closed quotations do not', '“One.”\n\n“Two.”', ['“One.”', '“Two.”']],
  ['a narrator ends it', '“One, he said.\n\n“Two,” she said.', ['“One', '“Two,”']],
  ['a plain paragraph ends it', '“One.\n\nTwo.', ['“One.']],
];

describe('the typographic scanner', () => {
  it.each(TYPOGRAPHY)('reads %s', (_claim, text, expected) => expect(printed(text)).toEqual(expected));
  it.each(NOT_QUOTATIONS)('takes no quotation from %s', (_claim, text) => expect(printed(text)).toEqual([]));
  it.each(MISSING)('repairs a missing mark where %s', (_claim, text, expected) => {
    expect(printed(text)).toEqual(expected);
    expect(scanQuotations(articleOf(text))[0]!.closed).toBe(false);
  });
  it.each(PARAGRAPHS)('across paragraphs: %s', (_claim, text, expected) => expect(printed(text)).toEqual(expected));
});

const NOISE = fc
  .array(
    fc.constantFrom(
      ...['“', '”', '"', "'", "''", '‘', '’', '«', '»', '‹', '›', '„', '‚', '`', '‘‘', '’’'],
      ...[' ', 'word', 's', ',', '.', '\n\n', ':', '—', '90s', '6', 'He said', '\u00a0', '𝔘'],
    ),
    { maxLength: 80 },
  )
  .map((parts) => parts.join(''));

describe('whatever the text', () => {
  it('fragments are in range, ordered and disjoint, and quotations nest', () => {
    fc.assert(
      fc.property(NOISE, (text) => {
        const article = articleOf(text);
        const quotations = scanQuotations(article);
        let last = 0;
        for (const quotation of quotations) {
          expect(quotation.fragments.length).toBeGreaterThan(0);
          let at = quotation.fragments[0]!.start;
          expect(at).toBeGreaterThanOrEqual(last);
          last = at;
          for (const { start, end } of quotation.fragments) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(article.text.length);
            at = end;
          }
          if (quotation.parent === null) expect(quotation.depth).toBe(0);
          else expectInside(quotation, quotations[quotation.parent]!);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('the shadow has the length of the text', () => {
    fc.assert(
      fc.property(NOISE, (text) => {
        const article = articleOf(text);
        expect(shadowOf(article.text, scanQuotations(article))).toHaveLength(article.text.length);
      }),
    );
  });

  it.each(['“', '”', "'", '‘', '“a ', '"a" ', 'a" ', 'a,” ', " 'a", '“a.\n\n', '“A said. '])(
    'time grows with the length of the text for %j over and over',
    (unit) => {
      const small = elapsed(unit.repeat(Math.round(50_000 / unit.length)));
      const large = elapsed(unit.repeat(Math.round(500_000 / unit.length)));
      expect(large).toBeLessThan(Math.max(60 * small, 1000));
    },
  );

  it('a line of five megabytes of quotation marks is soon read', () => {
    expect(elapsed('"'.repeat(5_000_000))).toBeLessThan(5000);
  });
});

function expectInside(inner: Quotation, outer: Quotation): void {
  expect(inner.depth).toBe(outer.depth + 1);
  expect(inner.fragments[0]!.start).toBeGreaterThanOrEqual(outer.fragments[0]!.start);
  expect(inner.fragments.at(-1)!.end).toBeLessThanOrEqual(outer.fragments.at(-1)!.end);
}

function elapsed(text: string): number {
  const article = articleOf(text);
  const start = performance.now();
  scanQuotations(article);
  return performance.now() - start;
}
