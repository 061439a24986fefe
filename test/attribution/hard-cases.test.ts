import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/attribution/annotate.ts';
import { read } from '../../src/attribution/reading/read.ts';
import { runRules } from '../../src/attribution/rules/accepted.ts';
import { RULES } from '../../src/attribution/rules/index.ts';
import type { Attribution } from '../../src/attribution/types.ts';
import { sliceSpan } from '../../src/model/span.ts';
import type { StatementClass, StatementKind } from '../../src/model/statement.ts';
import { articleOf } from './article-of.ts';

// The hard cases of attribution, one row each: what the case is about, a text, and what is claimed of it. A part that is
// left out of a claim is not claimed. `null` for a source claims that none is given; an empty list claims no statement.
interface Claim {
  readonly kind?: StatementKind;
  readonly class?: StatementClass;
  readonly contents: readonly string[];
  readonly cue?: readonly string[];
  readonly source?: string | null;
  readonly negated?: boolean;
  readonly nested?: boolean;
}

const direct = (contents: readonly string[], cue: string | null, source: string | null): Claim => ({
  kind: 'direct',
  contents,
  cue: cue === null ? [] : [cue],
  source,
});
const mixed = (contents: readonly string[], cue: string, source: string | null): Claim => ({
  ...direct(contents, cue, source),
  kind: 'mixed',
});
const indirect = (contents: readonly string[], cue: string, source: string | null): Claim => ({
  ...direct(contents, cue, source),
  kind: 'indirect',
});

const CASES: readonly (readonly [number, string, string, readonly Claim[]])[] = [
  [
    1,
    'quote, source, cue',
    '“The bridge is safe,” Mayor Ines Roldan said.',
    [direct(['“The bridge is safe,”'], 'said', 'Mayor Ines Roldan')],
  ],
  [
    2,
    'inverted cue',
    '“The bridge is safe,” said Roldan, who inspected it.',
    [direct(['“The bridge is safe,”'], 'said', 'Roldan, who inspected it')],
  ],
  [
    3,
    'split quote',
    '“We tried,” Okafor said, “but the pump failed.”',
    [direct(['“We tried,”', '“but the pump failed.”'], 'said', 'Okafor')],
  ],
  [
    4,
    'follow-on sentences',
    '“We tried,” Okafor said. “The pump failed. Twice.”',
    [direct(['“We tried,”', '“The pump failed. Twice.”'], 'said', 'Okafor')],
  ],
  [5, 'said, colon', 'Okafor said: “We tried.”', [direct(['“We tried.”'], 'said', 'Okafor')]],
  [
    6,
    'narrator goes on after the quote',
    'Okafor said “we tried” but would not elaborate.',
    [{ contents: ['“we tried”'], cue: ['said'], source: 'Okafor' }],
  ],
  [
    7,
    'quoted part of a clause',
    'Lund said the levy was “a gift to smugglers” and should end.',
    [mixed(['the levy was “a gift to smugglers” and should end'], 'said', 'Lund')],
  ],
  [8, 'bare clause', 'Lund said the levy should end.', [indirect(['the levy should end'], 'said', 'Lund')]],
  [
    9,
    'clause ends before the narrator',
    'Lund said that the levy should end, and the crowd cheered.',
    [indirect(['that the levy should end'], 'said', 'Lund')],
  ],
  [10, 'preposed clause', 'The levy should end, Lund said.', [indirect(['The levy should end'], 'said', 'Lund')]],
  [11, 'medial cue', 'The levy, Lund said, should end.', [indirect(['The levy', 'should end'], 'said', 'Lund')]],
  [
    12,
    'trailing according to',
    'The levy should end, according to Lund.',
    [indirect(['The levy should end'], 'according to', 'Lund')],
  ],
  [
    13,
    'fronted according to',
    'According to a report by the audit office, 40 schools lack heating.',
    [indirect(['40 schools lack heating'], 'According to', 'a report by the audit office')],
  ],
  [14, 'per', 'Per the ministry, exports fell.', [indirect(['exports fell'], 'Per', 'the ministry')]],
  [
    15,
    'figures show',
    'Exports fell, the ministry’s figures show.',
    [{ kind: 'indirect', contents: ['Exports fell'] }],
  ],
  [
    16,
    'poll',
    'A Kestrel poll showed 52% oppose the plan.',
    [{ ...indirect(['52% oppose the plan'], 'showed', 'A Kestrel poll'), class: 'document' }],
  ],
  [17, 'recipient and time', '“Never,” she told reporters on Friday.', [direct(['“Never,”'], 'told', 'she')]],
  [
    18,
    'hearer outside the content',
    'Petrov warned residents that the dam might burst.',
    [indirect(['that the dam might burst'], 'warned', 'Petrov')],
  ],
  [
    19,
    'asked whether',
    'Asked whether he would quit, Adair shrugged.',
    [{ ...indirect(['whether he would quit'], 'Asked', null), class: 'question' }],
  ],
  [
    20,
    'declined to',
    'Adair declined to comment.',
    [{ ...indirect(['to comment'], 'declined', 'Adair'), class: 'refusal' }],
  ],
  [
    21,
    'negated',
    'Adair did not say who paid.',
    [{ ...indirect(['who paid'], 'did not say', 'Adair'), negated: true }],
  ],
  [22, 'it is said', 'It is said the vault is empty.', [indirect(['the vault is empty'], 'is said', null)]],
  [
    23,
    'reportedly',
    'The vault is reportedly empty.',
    [{ kind: 'indirect', contents: ['The vault is', 'empty'], cue: ['reportedly'], source: null }],
  ],
  [
    24,
    'passive with by',
    'The cuts were condemned by nurses as “heartless”.',
    [mixed(['The cuts', 'as “heartless”'], 'were condemned', 'nurses')],
  ],
  [25, 'called', 'Haddad called the verdict “a farce”.', [mixed(['the verdict “a farce”'], 'called', 'Haddad')]],
  [26, 'so-called', 'The so-called “night mayor” resigned.', []],
  [27, 'book title', 'She wrote “The Salt Road”, a novel.', []],
  [28, 'programme title', 'He appeared on “Dawn Today” and said little.', []],
  [29, 'scare quotes', 'The “truce” lasted an hour.', []],
  [
    30,
    'described as',
    'He described the talks as “useful, if long”.',
    [mixed(['the talks as “useful, if long”'], 'described', 'He')],
  ],
  [31, 'chant', '“Stop the trams!” the crowd chanted.', [direct(['“Stop the trams!”'], 'chanted', 'the crowd')]],
  [
    32,
    'appositions',
    'Vega, 61, a retired nurse from Poole, said she was relieved.',
    [indirect(['she was relieved'], 'said', 'Vega, 61, a retired nurse from Poole,')],
  ],
  [
    33,
    'inverted with appositions',
    '“It’s gone,” said Tom Brandt, 61, a farmer near Poole.',
    [direct(['“It’s gone,”'], 'said', 'Tom Brandt, 61, a farmer near Poole')],
  ],
  [
    34,
    'two speakers in one source',
    'Brandt and his sister said they would appeal.',
    [indirect(['they would appeal'], 'said', 'Brandt and his sister')],
  ],
  [
    35,
    'unnamed, with a relative clause',
    'Two officials, who asked not to be named, said the deal was dead.',
    [
      {
        kind: 'indirect',
        contents: ['the deal was dead'],
        cue: ['said'],
        source: 'Two officials, who asked not to be named,',
      },
    ],
  ],
  [
    36,
    'who as source',
    'The minister, who said he was tired, left early.',
    [indirect(['he was tired'], 'said', 'who')],
  ],
  [
    37,
    'coordinated cues',
    'Ito said he was tired and added that sleep would help.',
    [indirect(['he was tired'], 'said', 'Ito'), indirect(['that sleep would help'], 'added', 'Ito')],
  ],
  [
    38,
    'participle',
    'Ito left the room, saying the offer was “an insult”.',
    [mixed(['the offer was “an insult”'], 'saying', 'Ito')],
  ],
  [
    39,
    'preposed, then participle',
    'The offer was an insult, Ito said, adding: “We leave.”',
    [indirect(['The offer was an insult'], 'said', 'Ito'), direct(['“We leave.”'], 'adding', 'Ito')],
  ],
  [40, 'her advice', 'Her advice: “Keep walking.”', [direct(['“Keep walking.”'], 'advice:', 'Her')]],
  [
    41,
    'in her view',
    'In Moyo’s view, the vote changes nothing.',
    [{ kind: 'indirect', contents: ['the vote changes nothing'], source: 'Moyo’s' }],
  ],
  [42, 'concern among', 'There is concern among teachers that exams will slip.', []],
  [
    43,
    'document as source',
    'The statement said the board “regrets” the delay.',
    [mixed(['the board “regrets” the delay'], 'said', 'The statement')],
  ],
  [
    44,
    'in a statement',
    'The board said in a statement that it regrets the delay.',
    [indirect(['that it regrets the delay'], 'said', 'The board')],
  ],
  [
    45,
    'label and quote',
    'Board chair Lena Falk: “We regret it.”',
    [direct(['“We regret it.”'], ':', 'Board chair Lena Falk')],
  ],
  [
    46,
    'question and answer',
    'Q: Will you stay?\n\nA: Yes, I will.',
    [direct(['Will you stay?'], ':', 'Q'), direct(['Yes, I will.'], ':', 'A')],
  ],
  [
    47,
    'transcript',
    'FALK: No.\n\nDIAZ: Then resign.',
    [direct(['No.'], ':', 'FALK'), direct(['Then resign.'], ':', 'DIAZ')],
  ],
  [
    48,
    'headline with a colon',
    '# Roldan: no new taxes this year\n\nMayor Ines Roldan spoke on Monday.',
    [indirect(['no new taxes this year'], ':', 'Roldan')],
  ],
  [
    49,
    'headline, inverted',
    '# Bus fares to rise, says council\n\nFares go up in May.',
    [indirect(['Bus fares to rise'], 'says', 'council')],
  ],
  [
    50,
    'post',
    '“Great night!! https://example.org/x” — Rosa Diaz (@rosadiaz) May 3',
    [direct(['“Great night!! https://example.org/x”'], '—', 'Rosa Diaz')],
  ],
  [51, 'dash and name', '“Courage is a habit.” ― Amara Bell', [direct(['“Courage is a habit.”'], '―', 'Amara Bell')]],
  [
    52,
    'continuing paragraphs',
    '“We lost everything.\n\n“The rain came at two.” Nadir said.',
    [direct(['“We lost everything.', '“The rain came at two.”'], 'said', 'Nadir')],
  ],
  [
    53,
    'carried over',
    'Nadir spoke at noon.\n\n“We lost everything.”',
    [direct(['“We lost everything.”'], null, 'Nadir')],
  ],
  [
    54,
    'cue in the next paragraph',
    '“We lost everything.”\n\nThat was how Nadir put it.',
    [direct(['“We lost everything.”'], null, null)],
  ],
  [
    55,
    'nested quote',
    '“He told me ‘run’ and I ran,” Sefa said.',
    [
      direct(['“He told me ‘run’ and I ran,”'], 'said', 'Sefa'),
      { contents: ['‘run’'], cue: ['told'], source: 'He', nested: true },
    ],
  ],
  [
    56,
    'British singles',
    '‘The union’s members won’t budge,’ said Price, ‘and that’s that.’',
    [direct(['‘The union’s members won’t budge,’', '‘and that’s that.’'], 'said', 'Price')],
  ],
  [
    57,
    'doubled singles inside singles',
    '‘Drivers’ pay is ‘‘a joke’’,’ she said.',
    [direct(['‘Drivers’ pay is ‘‘a joke’’,’'], 'said', 'she')],
  ],
  [58, 'two apostrophes', "''We won,'' Ms. Tran said.", [direct(["''We won,''"], 'said', 'Ms. Tran')]],
  [59, 'guillemets', '«Nous partons», said Girard.', [direct(['«Nous partons»'], 'said', 'Girard')]],
  [60, 'feet and inches', `The shelf is 6' 2" tall, he said.`, [indirect([`The shelf is 6' 2" tall`], 'said', 'he')]],
  [61, 'unclosed', '“We’ll fix it Grant said on Sunday.', [direct(['“We’ll fix it'], 'said', 'Grant')]],
  [62, 'decade', "The '90s were better, Grant joked.", [indirect(["The '90s were better"], 'joked', 'Grant')]],
  [
    63,
    'two speakers in a paragraph',
    '“Yes,” he said. “No,” she said.',
    [direct(['“Yes,”'], 'said', 'he'), direct(['“No,”'], 'said', 'she')],
  ],
  [
    64,
    'two people of one name',
    'Anna Kerr met Bob Kerr. “I agree,” Kerr said.',
    [direct(['“I agree,”'], 'said', 'Kerr')],
  ],
  [
    65,
    'role',
    'President Amadou spoke first. Later the president said taxes would fall.',
    [indirect(['taxes would fall'], 'said', 'the president')],
  ],
  [
    66,
    'spokesman',
    'A spokesman for Halden said no one was hurt. The spokesman added that tests continue.',
    [
      indirect(['no one was hurt'], 'said', 'A spokesman for Halden'),
      indirect(['that tests continue'], 'added', 'The spokesman'),
    ],
  ],
  [
    67,
    'belief of police',
    'Police said one man died. They believe it was an accident.',
    [
      indirect(['one man died'], 'said', 'Police'),
      { ...indirect(['it was an accident'], 'believe', 'They'), class: 'thought' },
    ],
  ],
  [
    68,
    'company',
    'Halden Corp. said profits rose. It expects to earn more.',
    [
      indirect(['profits rose'], 'said', 'Halden Corp.'),
      { ...indirect(['to earn more'], 'expects', 'It'), class: 'expectation' },
    ],
  ],
  [
    69,
    'initials',
    'The European Court of Auditors (ECA) spoke. The ECA said fraud fell.',
    [indirect(['fraud fell'], 'said', 'The ECA')],
  ],
  [
    70,
    'an aside inside the content',
    'Carter said she, not Nguyen, wrote it.',
    [indirect(['she, not Nguyen, wrote it'], 'said', 'Carter')],
  ],
  [
    71,
    'long source after the quote',
    '“I was there,” the witness, identified only as R., testified.',
    [{ ...direct(['“I was there,”'], 'testified', null), source: 'the witness, identified only as R.,' }],
  ],
  [
    72,
    'semicolon',
    'Critics say the plan is costly; supporters disagree.',
    [indirect(['the plan is costly'], 'say', 'Critics')],
  ],
  [
    73,
    'the outer saying',
    'Sources familiar with the talks said a deal was close, Reuters reported.',
    [indirect(['Sources familiar with the talks said a deal was close'], 'reported', 'Reuters')],
  ],
  [74, 'denied it', 'Mora denied it.', [{ ...indirect(['it'], 'denied', 'Mora'), class: 'refusal' }]],
  [
    75,
    'hopes, his wife said',
    'He hopes to retire, his wife said.',
    [indirect(['He hopes to retire'], 'said', 'his wife')],
  ],
  [
    76,
    'ruled',
    'Judge Hale ruled that the search was unlawful.',
    [{ ...indirect(['that the search was unlawful'], 'ruled', 'Judge Hale'), class: 'decree' }],
  ],
  [77, 'plans', 'The company plans to sue.', [{ ...indirect(['to sue'], 'plans', 'The company'), class: 'intent' }]],
  [78, 'we are told', 'We are told the talks go on.', [indirect(['the talks go on'], 'are told', null)]],
  [79, 'narrator’s tail', '“Wonderful,” he said, meaning the soup.', [direct(['“Wonderful,”'], 'said', 'he')]],
  [80, 'and went', 'She said, “Go,” and went.', [direct(['“Go,”'], 'said', 'She')]],
  [
    81,
    'question',
    '“Is it over?” asked Lin. No one answered.',
    [{ ...direct(['“Is it over?”'], 'asked', 'Lin'), class: 'question' }],
  ],
  [82, 'parenthesis', 'Lin said (and few doubted) that it was over.', [indirect(['that it was over'], 'said', 'Lin')]],
  [
    83,
    'put it',
    'As Lin put it, “nobody won”.',
    [{ kind: 'direct', contents: ['“nobody won”'], cue: ['As', 'put it'], source: 'Lin' }],
  ],
  [
    84,
    'or so she claims',
    'Nobody won, or so Lin claims.',
    [{ kind: 'indirect', contents: ['Nobody won'], source: 'Lin' }],
  ],
  [
    85,
    'parenthesis in the source',
    'Lin, asked about pay, said “enough”.',
    [{ contents: ['“enough”'], cue: ['said'] }],
  ],
  [
    86,
    'as she warned',
    'As Ines Lin warned in 1931, the tide keeps no diary.',
    [{ contents: ['the tide keeps no diary'], cue: ['As', 'warned'], source: 'Ines Lin' }],
  ],
  [
    87,
    'plural verb taken for a noun',
    'Eels can hum in the dark, zoologists report this month in the journal Wet Notes.',
    [indirect(['Eels can hum in the dark'], 'report', 'zoologists')],
  ],
  [
    88,
    'documents seen by',
    'The dyke failed twice, papers seen by the Tidings show.',
    [indirect(['The dyke failed twice'], 'show', 'papers seen by the Tidings')],
  ],
  [
    89,
    'marks in a relative clause',
    'The union, whose “Warm Hands” week ends today, said nobody had come.',
    [indirect(['nobody had come'], 'said', 'The union, whose “Warm Hands” week ends today,')],
  ],
  [
    90,
    'marks at the end of a relative clause',
    'The bank, which rates the bond “junk”, said it would wait.',
    [indirect(['it would wait'], 'said', 'The bank, which rates the bond “junk”,')],
  ],
  [
    91,
    'marks in the subject',
    'The hotel’s “vow”, printed on every towel, states: “We dry.”',
    [direct(['“We dry.”'], 'states', 'The hotel’s “vow”, printed on every towel,')],
  ],
  [
    92,
    'space behind a signature',
    '“Courage is a habit.”― Amara Bell\u00a0',
    [direct(['“Courage is a habit.”'], '―', 'Amara Bell')],
  ],
  [
    93,
    'conjunction before a quotation',
    'Lund told a cook on Friday that “rain is an answer.”',
    [mixed(['that “rain is an answer.”'], 'told', 'Lund')],
  ],
  [
    94,
    'said to somebody after a question mark',
    '“Do rowers ever sleep?” Lund said to Poole Weekly.',
    [direct(['“Do rowers ever sleep?”'], 'said', 'Lund')],
  ],
  [
    95,
    'subject before a quotation that is its verb',
    'The levy, her last gift, “has its price,” Lund said.',
    [mixed(['The levy, her last gift, “has its price,”'], 'said', 'Lund')],
  ],
  [
    96,
    'whoever is busy last before a colon',
    'Asked whose boat it was, she had one answer: “It sank.”',
    [direct(['“It sank.”'], ':', 'she')],
  ],
  [
    97,
    'participle behind the source',
    'Rowers waiting at the gates chanted “Let us in!”',
    [direct(['“Let us in!”'], 'chanted', 'Rowers waiting at the gates')],
  ],
  [
    98,
    'verb taken for a noun behind a relative pronoun',
    'She found a report, which notes, “Half of the boats leak.”',
    [direct(['“Half of the boats leak.”'], 'notes', 'which')],
  ],
  [
    99,
    'participle as the subject of the rest',
    'While the pier may stay, Lund said, selling it would be “a sin”.',
    [mixed(['While the pier may stay', 'selling it would be “a sin”'], 'said', 'Lund')],
  ],
  [
    100,
    'noun of saying with a verb',
    'Her point is that the boat “never sank” in June.',
    [mixed(['that the boat “never sank” in June'], 'point is', 'Her')],
  ],
  [
    101,
    'noun of promising',
    'Nobody forgot Lund’s pledge to be “as dry as a bone” by May.',
    [mixed(['to be “as dry as a bone” by May'], 'pledge', 'Lund’s')],
  ],
  [
    102,
    'label in quotation marks',
    'The boats are old, and nobody has mended them since May.\n\n“Related stories from the pier:”',
    [],
  ],
  [103, 'nobody there', 'There is time for a truce, even after calling the crew “a mob”.', []],
];

describe('the hard cases', () => {
  it('are all there', () =>
    expect(CASES.map(([number]) => number)).toEqual(Array.from({ length: 103 }, (_, i) => i + 1)));

  it.each(CASES)('%i. %s', (_number, _about, text, claims) => {
    const article = articleOf(text);
    const found = runRules(read(annotate(article)), RULES);
    const printed = found.map((attribution) => print(article.text, attribution));
    if (claims.length === 0) expect(printed).toEqual([]);
    for (const claim of claims) {
      const { nested, ...parts } = claim;
      expect(printed).toContainEqual(
        expect.objectContaining({ ...parts, ...(nested === undefined ? {} : { nested }) }),
      );
    }
  });
});

function print(text: string, { kind, class: sort, contents, cue, source, negated, nestedIn }: Attribution): Claim {
  return {
    kind,
    class: sort,
    contents: contents.map((span) => sliceSpan(text, span)),
    cue: cue.map((span) => sliceSpan(text, span)),
    source: source === null ? null : sliceSpan(text, source),
    negated,
    nested: nestedIn !== null,
  };
}
