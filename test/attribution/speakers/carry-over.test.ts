import { describe, expect, it } from 'vitest';
import { resolveMarked, who } from './who.ts';

const rows: readonly [claim: string, article: string, speakers: readonly (string | null)[]][] = [
  [
    'a quotation that stands alone goes on from the one before',
    '“We tried,” {Mona Okafor} said.\n\n“The pump failed. Twice.”{}',
    ['Mona Okafor', 'Mona Okafor'],
  ],
  [
    'a sentence about someone introduces what they say',
    'Nadir Aslan spoke at noon.\n\n“We lost everything.”{}',
    ['Nadir Aslan'],
  ],
  [
    'the sentence just before counts for more than the speaker before',
    '{Tom Vale} said no.\n\nAsked about it, Elena Vale laughed.\n\n“Walnut.”{}',
    ['Tom Vale', 'Elena Vale'],
  ],
  [
    'the paragraph below may say who',
    '{Jan Ek} said no.\n\n“We lost everything.”{}\n\nThat was how Nadir Aslan put it.',
    ['Jan Ek', 'Nadir Aslan'],
  ],
  [
    'the next sentence may say who',
    '“Garlic bread is a starter.”{} With those words, sent from the bath, Mayor Tish Abdul of Brantley began her week.',
    ['Tish Abdul'],
  ],
  [
    'question and answer alternate',
    '“Is it over?” {Lin Osei} asked.\n\n“Not yet,” {Vera Gold} said.\n\n“When, then?”{}\n\n“Soon.”{}',
    ['Lin Osei', 'Vera Gold', 'Lin Osei', 'Vera Gold'],
  ],
  [
    'a question in a paragraph of its own is not by whom it is put to',
    'Mr Pat Boyle asked {Dr Fen Strand} to look. “Is it old?” {Boyle} asked.\n\n“It is,” {Strand} replied.\n\n“Not now?”{}\n\n“No.”{}',
    ['Fen Strand', 'Pat Boyle', 'Fen Strand', 'Pat Boyle', 'Fen Strand'],
  ],
  [
    'short words in paragraphs of their own are by two who take turns, the other where there is one',
    '“I rowed,” {Vera Gold} said.\n\n“You slept,” {Jan Ek} said.\n\n“I rowed.”{}\n\n“You snored.”{}',
    ['Vera Gold', 'Jan Ek', 'Vera Gold', 'Jan Ek'],
  ],
  [
    'nobody answers his own few words',
    '“You are early,” {Jan Ek} said.\n\n“You said seven.”{}\n\n“I always do.”{}',
    ['Jan Ek', null, 'Jan Ek'],
  ],
  [
    'a quotation far from any speaker has none',
    '{Jan Ek} said no.\n\nIt rained.\n\nIt snowed.\n\nIt hailed.\n\n“We lost everything.”{}',
    ['Jan Ek', null],
  ],
];

describe('quotations without a source', () => {
  it.each(rows)('%s', (_, article, speakers) => expect(who(article)).toEqual(speakers));
  it('are less sure than those with one', () => {
    const [named, carried] = resolveMarked(rows[0]![1]);
    expect(carried!.confidence).toBeLessThan(named!.confidence);
  });
});

describe('labels', () => {
  it('Q asks and A answers, as the lines above name them', () =>
    expect(
      who(
        '# Five questions for the cook Ottilie Brandt\n\nInterview by Sam Reyes.\n\n{Q}: Why bread?\n\n{A}: It rises.',
      ),
    ).toEqual(['Sam Reyes', 'Ottilie Brandt']));

  it('the one who talks to someone is interviewed', () =>
    expect(who('Baker Ottilie Brandt talks to Sam Reyes.\n\n{Q}: Why bread?\n\n{A}: It rises.')).toEqual([
      'Sam Reyes',
      'Ottilie Brandt',
    ]));

  it('whoever asks is the interviewer where nobody says who', () =>
    expect(who('The poet Yusra Hamdi on verse.\n\n{Q}: Why poems?\n\n{A}: They are short.')).toEqual([
      'interviewer',
      'Yusra Hamdi',
    ]));

  it('in capitals find the full name and are written as names', () =>
    expect(who('{CHAIR LENA FALK}: Order.\n\n{DIAZ}: Then resign.\n\n{FALK}: Never.\n\nRosa Diaz left.')).toEqual([
      'Lena Falk',
      'Rosa Diaz',
      'Lena Falk',
    ]));
});
