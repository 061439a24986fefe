import { describe, expect, it } from 'vitest';
import { resolveMarked, who } from './who.ts';

const rows: readonly [claim: string, article: string, speakers: readonly (string | null)[]][] = [
  [
    '"she" is the woman and "he" the man',
    'Karim Haddad met Ines Roldan. “Safe,” {she} said. “For now,” {he} said.',
    ['Ines Roldan', 'Karim Haddad'],
  ],
  [
    'a title gives the gender away where the name does not',
    'Mrs Wren Achterberg met Mr Sky Oduya. “Cold,” {he} said. “Very,” {she} said.',
    ['Sky Oduya', 'Wren Achterberg'],
  ],
  [
    'pronouns elsewhere tell the gender of a name nobody knows',
    'Xochi Tlaloc took her hat. Zbor Qint took his.\n\nXochi Tlaloc and Zbor Qint left. “Go,” {she} said.',
    ['Xochi Tlaloc'],
  ],
  [
    'a name that comes back and goes with "his" is somebody’s',
    '“Eels,” said {Bram Holt}. He poured.\n\nThe door admitted Sousa. Sousa took off his coat.\n\n“Cold,” {he} said.',
    ['Bram Holt', 'Sousa'],
  ],
  [
    'nobody is called a question',
    '{QUESTION}: Is it late?\n\nThe Minister has a clock. As {he} said, “It is never late.”',
    ['Question', 'Minister'],
  ],
  [
    'a pronoun stands for whom the sentence before is about, whoever spoke above',
    '“It is a fine pear tree,” said {Judge Ottilie Brook}, who planted it.\n\nHer niece, Portia Lane, carried out a tray. “Mind the wasps,” {she} said.',
    ['Ottilie Brook', 'Portia Lane'],
  ],
  [
    'a relative who opens the sentence is its subject, whoever she is compared with',
    'The mayor, Ada Venn, spoke. {Venn} said it was safe.\n\nLund’s daughter Carol, who had come by bus, was less calm than the mayor. “He is old,” {she} said.',
    ['Ada Venn', 'Carol'],
  ],
  [
    'their son is he while nobody knows his name, and whoever wept is she in the same sentence',
    'Ann Lee rows. {Lee} said so.\n\nTheir son drives a bus. {He} said it was late.\n\nIt rained.\n\nA carer, who had been on the pier, wept as {she} said it sank.',
    ['Ann Lee', 'their son', 'a carer'],
  ],
  [
    'my wife is she in her own sentence, and never whoever wrote it down',
    'As told to Edwina Mott\n\nMy wife shops on Mondays and {she} said it was late.\n\nThe rain came. {She} said so.',
    ['my wife', 'my wife'],
  ],
  [
    'a voice is it, and a woman is called what she is called',
    '{Ann Lee} left.\n\nAfter nine minutes a voice came from the pier. “Are you there?” {it} said. A woman called Jen came. “Over here,” {she} said.',
    ['Ann Lee', 'a voice', 'Jen'],
  ],
  [
    'an obituary comes back to the dead at the head of a paragraph',
    'Ludo Roy, who has died aged 80, fell for a living. Roy fell well. The critics missed Roy.\n\nThe producer, Bram Hale, wrote a book. {Hale} later said that it was sad.\n\nHe retired to Wick. {He} said it had good ice.',
    ['Bram Hale', 'Ludo Roy'],
  ],
  [
    'my sister is still she two sentences on',
    '{Ann Lee} said no.\n\nMy sister rings from Wick. It is night there and she lets me know it. “How is day?” {she} says.',
    ['Ann Lee', 'my sister'],
  ],
  [
    'whom the author asks is who answers',
    'Bob Roy sat. {He} said no.\n\nI asked the young clerk on the desk what it did. “It prints,” {he} said.',
    ['Bob Roy', 'the young clerk'],
  ],
  ['nobody in particular is no antecedent', '{Somebody} will say so. “Eels,” {she} said.', ['somebody', null]],
  [
    'a man whose mother is spoken of is a man',
    '{Bob Roy} sang. Councillor Ian Lund, whose late mother disliked it, laughed. “She slept badly,” {he} said.',
    ['Bob Roy', 'Ian Lund'],
  ],
  [
    'a spokeswoman is she, and whoever asks her is not',
    '“Flat,” said {Maud Roy}.\n\n{A spokeswoman for Wick Dairies} said it would end. A bystander asked her why. “We are looking,” {she} said.',
    ['Maud Roy', 'a spokeswoman for Wick Dairies', 'a spokeswoman for Wick Dairies'],
  ],
  [
    'his compatriot is whom his sentence is about',
    'Bob Roy, who came second, said {he} had slept. His compatriot Lee Moyo, paired with Ian Lund, went further. “Unfair,” {he} said.',
    ['Bob Roy', 'Lee Moyo'],
  ],
  [
    'whom a boy asks may be she',
    '“Sad,” said {Olive Roy}.\n\nBehind me {a schoolboy} asked his teacher which was which. “Hush,” {she} said.',
    ['Olive Roy', 'a schoolboy', 'his teacher'],
  ],
  [
    'a description has the name beside it',
    'A passing jogger, Ada Venn, who tried to pull Bob Roy out, wept. {She} said she had heard a bell.',
    ['Ada Venn'],
  ],
  [
    'someone without a name is forgotten with the paragraph',
    'Ada Lumb, who has died, taught singing. {A warder} complained that the altos were armed.\n\nShe never retired. “From what?” {she} asked in May.',
    ['a warder', 'Ada Lumb'],
  ],
  [
    'a long quotation takes its speaker no further off',
    '“We lost,” {Manny Osei} said.\n\nManager Whitey Strand has seen worse. “I saw a man caught by a ball. It was a beach ball. Nobody laughed,” {he} said.',
    ['Manny Osei', 'Whitey Strand'],
  ],
  [
    'whom the sentence is about may have no name',
    'Mr Pettigrew wrote to us. My late uncle, a steeplejack, was asked about heights. “No, widths,” {he} said.',
    ['my late uncle'],
  ],
  [
    'the one person in the sentence before is meant even where he is no subject',
    '{Jon Pask} asked about roads. It fell to the shadow minister, Lars Fitz, to be serious. “A cyclist died,” {he} said.',
    ['Jon Pask', 'Lars Fitz'],
  ],
  [
    'a surname that is a first name elsewhere is no proof of gender',
    'Dwight Pappas sued.\n\nThe sellers’ attorney, {Hollis Trang}, was glad. {He} said so.',
    ['Hollis Trang', 'Hollis Trang'],
  ],
  [
    'whoever spoke in the sentence before goes on, whomever she spoke of',
    'Judge Renata Blackfox ruled. Renata Blackfox sat.\n\n{A neighbour} said she had heard nothing. “Except them,” {she} said.',
    ['a neighbour', 'a neighbour'],
  ],
  [
    'a first name alone has a gender too',
    'The season opens with Arthur.\n\nWhat does Xochi Tlaloc feel when that name is used? “Dread,” {she} said.',
    ['Xochi Tlaloc'],
  ],
  [
    'who spoke last goes on as "she"',
    'Ines Roldan and Petra Falk bake. “Flour is dear,” said {Roldan}. “Butter too,” {Falk} said. {She} blamed the war.',
    ['Ines Roldan', 'Petra Falk', 'Petra Falk'],
  ],
  [
    'those named in what is said hardly say it',
    '{Ada Nkemelu} laughed. Bisi Cole was late, {she} said.',
    ['Ada Nkemelu', 'Ada Nkemelu'],
  ],
  [
    'a role that the narration calls someone by carries a pronoun',
    'President Amadou Ba met Senator Jan Ek. Jan Ek spoke first.\n\nThe president looked tired. In Oslo, {he} had slept badly.',
    ['Amadou Ba'],
  ],
  [
    'an unnamed man stays the same man',
    '{A man in the crowd} said he was cold. “So cold,” {he} said.',
    ['a man in the crowd', 'a man in the crowd'],
  ],
  [
    'someone who uses they/them is "they"',
    'The clerk, Quill Barnes, who uses they/them pronouns, was tired. {They} said so.',
    ['Quill Barnes'],
  ],
  [
    '"they" are the people who spoke',
    '{Police} said one man died. {They} believe it was an accident.',
    ['police', 'police'],
  ],
  [
    '"they" are the people named together',
    'Ann Lee and Bob Roy run the inn. {They} said it was full.',
    ['Ann Lee and Bob Roy'],
  ],
  [
    '"it" is the company that spoke',
    '{Halden Corp.} said profits rose. {It} expects more.',
    ['Halden Corp.', 'Halden Corp.'],
  ],
  ['"both" are the two named last', 'Ann Lee met Bob Roy on Monday. {Both} said it was good.', ['Ann Lee and Bob Roy']],
  ['"who" is the name before it', 'Ola Lind, {who} said he was tired, left early.', ['Ola Lind']],
  [
    '"who" is the name that a description stands beside',
    'Ola Lind, the transport minister, {who} said he was tired, left early.',
    ['Ola Lind'],
  ],
  [
    '"who" behind a body is the person who speaks for it',
    'A spokesman for Halden, {who} said no, left early.',
    ['a spokesman'],
  ],
  ['"her" is whose advice it is', 'Tanya Moss had a plan. {Her} advice: “Keep walking.”', ['Tanya Moss']],
  ['"I" outside quotation marks is the author', '{I} think the vault is empty.', ['the author']],
  [
    'once the story has turned to someone else, who spoke last counts for less',
    '{Ruud Jansen} blamed the pitch. Tomi Adeleke, 19, came on late. “I loved it,” {he} said.',
    ['Ruud Jansen', 'Tomi Adeleke'],
  ],
];

describe('pronouns', () => {
  it.each(rows)('%s', (_, article, speakers) => expect(who(article)).toEqual(speakers));

  it('"I" is the byline where there is one', () =>
    expect(who('{I} think so.', { byline: 'Rosa Diaz' })).toEqual(['Rosa Diaz']));

  it('"I" inside a quotation is the one quoted', () =>
    expect(who('“{I} told him no,” {Ravi Shah} said.', { nested: { 0: 1 } })).toEqual(['Ravi Shah', 'Ravi Shah']));

  it('a son who “said his mother” was late is no mother', () =>
    expect(
      who('Violet Ek wed Jan Ek. They had two sons, one of whom, {Adam}, said his mother was late. “Late,” {he} said.'),
    ).toEqual(['Adam', 'Adam']));

  it('whoever’s answer is announced gives it', () =>
    expect(who('Jan Ek taught Tom Lee. Lee was poor. Ek’s advice was brief. “Row,” {he} told the boy.')).toEqual([
      'Jan Ek',
    ]));

  it('“his” at the head of a paragraph of an obituary is the dead man’s, and so is “he” behind it', () =>
    expect(
      who(
        'Tom Lee, who has died aged 90, made maps. Lee rowed. Lee sang. His tutor was Jan Ek. “Row,” {Ek} said.\n\nHis one joy was oaths. “Blast,” {he} said.',
      ),
    ).toEqual(['Jan Ek', 'Tom Lee']));

  it('a husband stays a man, however often his widow is spoken of', () =>
    expect(
      who(
        'Ann Lee wed Winston Ek. When he died, she wept. He left her his drum. Winston Ek was loud. She played it herself. Ann Lee slept. Winston Ek had taught her. “Loud,” {she} said.',
      ),
    ).toEqual(['Ann Lee']));

  it('"he" inside a quotation is never the one quoted', () =>
    expect(who('Jan Ek left. “{He} told me no,” {Ravi Shah} said.', { nested: { 0: 1 } })).toEqual([
      'Jan Ek',
      'Ravi Shah',
    ]));

  it('says in words how it came to its guess', () => {
    const [resolution] = resolveMarked('Ines Roldan inspected the bridge. “Safe,” {she} said.');
    expect(resolution?.how).toBe("'she' → Ines Roldan, subject of the sentence before");
  });

  it('is less sure of a pronoun than of a name', () => {
    const [named, meant] = resolveMarked(
      'Karim Haddad met Jan Ek. “Safe,” {Jan Ek} said. Karim Haddad nodded. “Yes,” {he} said.',
    );
    expect(meant!.confidence).toBeLessThan(named!.confidence);
  });

  it('names nobody where nobody fits', () => expect(who('Karim Haddad left. “Safe,” {she} said.')).toEqual([null]));
});
