import { describe, expect, it } from 'vitest';
import { resolveMarked, who } from './who.ts';

const rows: readonly [claim: string, article: string, speakers: readonly (string | null)[]][] = [
  ['a title before the name is a role', 'President Amadou Ba spoke. Later {the president} said no.', ['Amadou Ba']],
  [
    'an apposition is a role',
    '“It is gone,” said {Tom Brandt, 61, a farmer near Poole}. “All,” {the farmer} said.',
    ['Tom Brandt', 'Tom Brandt'],
  ],
  [
    'an apposition before the name is a role',
    'The hotelier, Béa Tissot, left. “No,” {the hotelier} said.',
    ['Béa Tissot'],
  ],
  ['"is the" gives a role', 'Carla Mendes is the coach of Brest. “No,” {the coach} said.', ['Carla Mendes']],
  [
    'a former holder is not the holder',
    'Former president Luz Cano met President Ana Mora. {The former president} wept. {The president} did not.',
    ['Luz Cano', 'Ana Mora'],
  ],
  [
    'what a sentence leads up to is a role, and whom the next one means',
    'Opening the case, Beatrix Mwang KC said no. The first witness was Dr Fenella Strand, keeper of pictures. “It was fine,” {she} said. “Fine,” {the witness} said. {The prosecutor} sat.',
    ['Fenella Strand', 'Fenella Strand', 'Beatrix Mwang'],
  ],
  [
    'a description beside the source has its name',
    'The upper Morava froze. “A comma,” said {the mediator}, the Swiss hydrologist Blaise Chapp — in French.',
    ['Blaise Chapp'],
  ],
  [
    'what someone is by nation is no name',
    'Marta Wojtas won. “Thanks,” {the 26-year-old Pole} said.',
    ['Marta Wojtas'],
  ],
  [
    'a captain is a striker too, and the one spoken of last',
    'Substitute Thabo Larsen equalised. {Captain Kofi Asamoah} admitted the dressing room was silent. “Nobody threw anything,” {the striker} said.',
    ['Kofi Asamoah', 'Kofi Asamoah'],
  ],
  [
    'the company is the one the article is about, not where an analyst works',
    'Halden Ferries cut its dividend. Halden Ferries will sell ships. “Ugly,” said {Yusuf Demir, an analyst at Brook Partners}. {The company} said it expected a profit.',
    ['Yusuf Demir', 'Halden Ferries'],
  ],
  [
    'a title is whose description is like it, among people of one surname',
    'Vikram Rao sang. His father, Suresh Rao, a retired judge, wept. Lalitha Rao clapped. “Louder,” {Justice Rao} said.',
    ['Suresh Rao'],
  ],
  [
    'a plural before a speaker is not described by who says so',
    '“No,” said {Leila Kauf}. Donations, {a spokeswoman} said, have covered half.',
    ['Leila Kauf', 'a spokeswoman'],
  ],
  [
    'abbreviated titles are roles, and letters of office no names',
    'Det Con Rukhsana Pell found ingots. “Eleven,” {the detective} said. Independent TD Concepta Mor stood. “Why?” {Ms Mor} asked.',
    ['Rukhsana Pell', 'Concepta Mor'],
  ],
  [
    'her brother is the other one of her surname',
    'Kwame Delacroix runs. Abena Delacroix told them dinner was on. “I am cooking,” {her brother} called.',
    ['Kwame Delacroix'],
  ],
  [
    'her husband is whom the next pronoun means',
    'Marisol and Dwight Pappas sued. Dwight Pappas sighed. The lawyer, {Hollis Reed}, shrugged.\n\nBut Marisol Pappas said they would go on. Her husband nodded. “Minty,” {he} said.',
    ['Hollis Reed', 'Dwight Pappas'],
  ],
  [
    'the shadow minister is not the minister',
    'Up rose Chloe Adair, minister of state at transport. “They may laugh,” said {the minister}. It fell to the shadow minister, Lars Hythe, to reply.',
    ['Chloe Adair'],
  ],
  [
    'a name that a relative clause gives is the name',
    '{Another member, who goes by Skip,} posted a picture. {Skip} took it down.',
    ['Skip', 'Skip'],
  ],
  [
    'a platform is no club',
    'Rovers lost to Hollin Park. Jordi Ferrer wrote on Instagram that he was sorry. {The club} said it would not appeal.',
    ['Rovers'],
  ],
  ['initials stand for a role', '{Prime Minister Ola Lind} flew home. {The PM} slept.', ['Ola Lind', 'Ola Lind']],
  [
    'a word of the same family will do',
    '{Sen. Ruth Hale} said no. “No,” {the lawmaker} said.',
    ['Ruth Hale', 'Ruth Hale'],
  ],
  [
    'a role nobody was given is whoever was just spoken of',
    'Lopes scored twice. “Lucky,” {the 24-year-old striker} said.',
    ['Lopes'],
  ],
  [
    'a role one need not introduce stays unnamed',
    'Lopes scored twice. “Offside,” {the referee} said.',
    ['the referee'],
  ],
  [
    'a name in an aside is not described by what follows',
    'In a post on X, formerly Twitter, {the minister} said no.',
    ['the minister'],
  ],
  [
    'the one on trial is the defendant',
    'Owen Pike denies two counts of fraud. “Lies,” {the defendant} said.',
    ['Owen Pike'],
  ],
  [
    'a form of address is whoever holds it',
    'Bishop Tikhon Varga spoke. {His Grace} asked for peace.',
    ['Tikhon Varga'],
  ],
  [
    'a story that opens with a judge goes on to name the judge',
    '{A Lisbon judge} has ruled for the bakers.\n\nJudge Ana Mora said the law was clear.',
    ['Ana Mora'],
  ],
  [
    'the union is the body with a union in its name',
    'The National Union of Dockers met. {The union} said no.',
    ['National Union of Dockers'],
  ],
  ['the company is the firm named last', 'Shares in Lumora fell. {The company} said sales were weak.', ['Lumora']],
  [
    'the airline is the firm that speaks',
    '{Kestrel Air chief executive Ron Abbas} said: “Sorry.” {The airline} said flights resume.',
    ['Ron Abbas', 'Kestrel Air'],
  ],
  [
    'a ministry is not another ministry',
    '{The water ministry} said no. {The finance ministry} said yes.',
    ['the water ministry', 'the finance ministry'],
  ],
  [
    'a spokesman without a name stays the same one',
    '{A spokesman for Halden} said no. {The spokesman} left. “No,” {he} said.',
    Array(3).fill('a spokesman for Halden'),
  ],
  [
    'a second source is another',
    '{A source close to the talks} said no. {A second source} said yes.',
    ['a source close to the talks', 'a second source'],
  ],
  [
    'sources are not merged with people who are named',
    'Rosa Diaz left. {Two officials} said the deal was dead.',
    ['two officials'],
  ],
  [
    'the member is one of the members',
    '{One of the members, a florist,} said no. “No,” {the florist} said.',
    ['one of the members', 'one of the members'],
  ],
  [
    'a study goes by other names',
    '{A study by Lund University} found that bats dream. {The research} was small.',
    Array(2).fill('a study by Lund University'),
  ],
  ['a body may be called a magazine', '{Stagecraft magazine} thought it dull.', ['Stagecraft magazine']],
  ['two speak together', '{Tom Brandt and his sister} said they would appeal.', ['Tom Brandt and his sister']],
  ['three speak together', '{Ann Lee, Bob Roy and Cat Orr} said no.', ['Ann Lee and Bob Roy and Cat Orr']],
  [
    'a relative of someone is called after them',
    'Sefa Oduya left. Oduya hopes to retire, {his wife} said.',
    ['Oduya’s wife'],
  ],
  ['a name beats the description beside it', 'It slid. {His agent, Maître Abel d’Orsay,} said no.', ['Abel d’Orsay']],
  [
    'someone known only by a first name is named',
    '{A man who gave his name only as Tariq} said he was afraid.',
    ['Tariq'],
  ],
  [
    'the Dutchman is whoever was just spoken of',
    'Ruud Jansen blamed the pitch. “A bog,” {the Dutchman} said.',
    ['Ruud Jansen'],
  ],
  [
    'the couple are the two',
    '{Jo and Sam Pratt} said no. {The couple} left.',
    ['Jo and Sam Pratt', 'Jo and Sam Pratt'],
  ],
  [
    'a suit is a lawsuit',
    '{A lawsuit filed in Ohio} claims so. {The suit} names no one.',
    Array(2).fill('a lawsuit filed in Ohio'),
  ],
  [
    'a share of the voters is nobody in particular',
    '{64 percent of voters} said no. {52 percent of them} said yes.',
    ['64 percent of voters', '52 percent of them'],
  ],
  [
    '"the president" is the one without a country in front',
    'President Amadou Ba met Malian President Ousmane Cissé. {The president} left.',
    ['Amadou Ba'],
  ],
  [
    'the company is not the town that things happen in',
    'Fire tore through the Lund & Moyo depot in Wick. People in Wick were moved. Wick’s mayor left.\n\n{The company} said it was sorry.',
    ['Lund & Moyo'],
  ],
  ['a description ends before what was done', '{A survey published} on Friday found so.', ['a survey']],
  [
    'where the defendant lives is not the defendant',
    'Ada Lumb is accused of theft. “No,” {Lumb} said. The defendant, of Poole, denies theft. {The defendant} left.',
    ['Ada Lumb', 'Ada Lumb'],
  ],
  [
    'the owner without a name is named right after',
    '{The shop’s owner} disagreed that it was late. “He eats at nine,” {Ewan Moyo} said.',
    ['Ewan Moyo', 'Ewan Moyo'],
  ],
  [
    'the owner is not somebody whom the text introduces otherwise',
    '{The shop’s owner} said it was late. “He eats at nine,” said {Ewan Moyo, a plumber}.',
    ['the shop’s owner', 'Ewan Moyo'],
  ],
  [
    'a pronoun before any name means the boss whom the text goes on to name',
    'The boss of a small zoo has left after three of its eels died.\n\nIn a letter, {she} said so.\n\nAda Venn, who has run Wick Zoo since May, wept. The owner of the town, Bob Roy, did not.',
    ['Ada Venn'],
  ],
  [
    'whoever is spoken to is not who speaks',
    '“I am deaf,” {Hugo Raine} said. {The waiter} asked him whether he was.',
    ['Hugo Raine', 'the waiter'],
  ],
  ['several owners are a body', 'The zoo’s owners, Zelto Fun, left. “We lost,” {it} said.', ['Zelto Fun']],
  [
    'a number with a comma ends no description',
    '{The poll of 2,114 rowers, held in May,} said so.',
    ['the poll of 2,114 rowers'],
  ],
  [
    'one of a side is somebody',
    'Gareth Pell sat.\n\n{One of Pell’s own side} told me that it would end. “Soon,” {he} said.',
    ['one of Pell’s own side', 'one of Pell’s own side'],
  ],
  ['a body keeps its country', 'As {the British Eel Survey} put it, “no.”', ['British Eel Survey']],
  [
    'a name behind a description that ends in one',
    '“Eel pie, then,” said {the landlady of the Plough}, Bev Carter. Her guests left.',
    ['Bev Carter'],
  ],
  [
    'the Uruguayan is whoever was just spoken of',
    'Diego Paz sat. “No,” {Paz} said. “Never,” {the Uruguayan} said.',
    ['Diego Paz', 'Diego Paz'],
  ],
  [
    'the editor is nobody who only writes for the paper',
    'Columnist Ann Lee spoke. “No,” {Lee} said. {The editor} said so.',
    ['Ann Lee', 'the editor'],
  ],
  [
    'a clause about a name is over with its comma',
    'Ann Lee sang. {A rower}, who asked for no name, called Lee “loud”.',
    ['a rower'],
  ],
  ['a name behind "called" is whose it is', 'It rained. {A rower} called Moth wrote: “wet”.', ['Moth']],
  [
    'somebody named in what is said is hardly whom a bare role means',
    'Ann Lee’s brother, Jan Ek, rows. In town they laugh. “Jan Ek rows alone,” {the baker} said.',
    ['the baker'],
  ],
  [
    'the envoy of one body is not the special envoy of another',
    'Special Envoy Ada Venn spoke. {Chad’s envoy} yawned, though {he} said it was late.',
    ['Chad’s envoy', 'Chad’s envoy'],
  ],
  [
    'a name that a description gives is its owner’s',
    '“Eels,” said {the first baker}, a ferryman by the name of Sousa. “Eels,” {Sousa} said.',
    ['Sousa', 'Sousa'],
  ],
  [
    'the boss in a headline is the one who says more, coaches among them',
    '# No, says {Rovers boss}\n\n{Rovers head coach Ann Lee} said no. {Lee} said why. Rovers chairman Jan Ek left.',
    ['Ann Lee', 'Ann Lee', 'Ann Lee'],
  ],
  [
    'an owner known by one name may be the company',
    'The mill’s owner, Corvane Skarvik, closed it. {The company} said no.',
    ['Corvane Skarvik'],
  ],
  [
    'the defendant is who was cleared, not who prosecutes',
    'Jan Ek was cleared of theft. {Ann Lee, prosecuting,} said no. “Me?” {the defendant} said.',
    ['Ann Lee', 'Jan Ek'],
  ],
  [
    'its chief executive is the one the text goes on to name',
    'The firm shut, {its chief executive} said. {Chief executive Ann Lee} wept. Finance director Jan Ek left.',
    ['Ann Lee', 'Ann Lee'],
  ],
  ['a team is nobody’s “she”', 'Cork Rangers have parted with coach Ann Lee after {she} said no.', ['Ann Lee']],
  ['a title of an office names who is behind it', '{Member for parks Cllr Ann Lee} said no.', ['Ann Lee']],
  ['somebody known by a letter is nobody else', 'Jan Ek is a surgeon. {Patient A} said no.', ['Patient A']],
  ['several are told apart from “both”', '{Ann Lee and Jan Ek both} said no.', ['Ann Lee and Jan Ek']],
  ['a part of the body is nobody’s role', 'Jan Ek is the head of the mint. {His head} said no.', ['Jan Ek’s head']],
];

describe('roles and descriptions', () => {
  it.each(rows)('%s', (_, article, speakers) => expect(who(article)).toEqual(speakers));

  it('tell the types of speakers apart', () => {
    const types = resolveMarked(
      '{Ann Lee} said no. {Two officials} agreed. {A poll} showed why. {A source} wept. {Halden Corp.} fell. {I} saw it.',
    ).map(({ speaker }) => speaker?.type);
    expect(types).toEqual(['person', 'group', 'document', 'unnamed', 'group', 'author']);
  });

  it('give a person the role as printed', () => {
    const [resolution] = resolveMarked('{Finance director Kofi Mensah} said no.');
    expect(resolution?.speaker?.role).toBe('Finance director');
  });
});
