import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/attribution/annotate.ts';
import { read } from '../../src/attribution/reading/read.ts';
import { runRules } from '../../src/attribution/rules/accepted.ts';
import { RULES } from '../../src/attribution/rules/index.ts';
import { sliceSpan } from '../../src/model/span.ts';
import { articleOf } from './article-of.ts';

describe('every rule', () => {
  it('has a name of its own', () => expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length));

  it('written in a file is in the table', () => {
    const folder = join(import.meta.dirname, '../../src/attribution/rules');
    const written = readdirSync(folder).filter((file) =>
      /^export const \w+: Rule = /m.test(readFileSync(join(folder, file), 'utf8')),
    );
    expect(written.map((file) => file.replace('.ts', '')).sort()).toEqual(RULES.map(({ name }) => name).sort());
  });

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

// Longer sentences in which several rules meet: contents, and whose they are.
const MEETINGS: readonly (readonly [string, readonly (readonly [string, string | null])[]])[] = [
  // What is put to somebody in an interview may end without a question mark.
  [
    [
      'Ann Lee on rowing. She talks to Sam Reyes.',
      'When did you start?',
      'I was six. There was a puddle.',
      'And you fell in.',
      'I fell in.',
      'Twice, in fact.',
      'The papers called you a duck.',
      'I have been called worse by ducks.',
      'Do you row at night?',
      'Only home.',
      'Are you ever cold?',
      'I am from Hull.',
    ].join('\n\n'),
    [
      ['I was six. There was a puddle.', null],
      ['I fell in. … Twice, in fact.', null],
      ['I have been called worse by ducks.', null],
      ['Only home.', null],
      ['I am from Hull.', null],
    ],
  ],
  // What others say of a claim is no part of it; nor is what nobody understands said.
  ['Ada Venn insisted that “no boat is late”, a claim which rowers dispute.', [['that “no boat is late”', 'Ada Venn']]],
  ['Ann Lee said: “The tide will wait.” Visitors did not always understand.', [['“The tide will wait.”', 'Ann Lee']]],
  ['Ms Venn, then 20, is said to have told him, “Take the boat.”', [['“Take the boat.”', 'Ms Venn, then 20,']]],
  // What somebody writes, to the end of the paragraph; and labels that say more than who.
  [
    'It is wet.\n\nOur reporter Jan Ek writes from Hull: It rains here. The pier said nothing. I am dry.\n\nAda Venn left.',
    [['It rains here. The pier said nothing. I am dry.', 'Our reporter Jan Ek']],
  ],
  [
    'Our neighbour Ann Lee on why eels shrink: “It’s the salt. Truly.”',
    [['“It’s the salt. Truly.”', 'Our neighbour Ann Lee']],
  ],
  ['On the pier, one rower to another: “I’ve sunk in better.”', [['“I’ve sunk in better.”', 'one rower']]],
  // What had been agreed is part of what she said; what she agreed is not.
  [
    'Ada Venn said the rowers had met in May and had agreed on a boat.',
    [['the rowers had met in May and had agreed on a boat', 'Ada Venn']],
  ],
  // A post, under the handle of whose it is; and what was sent in.
  ['It is wet.\n\n@hull_pier: The pier is shut. Bring a boat.', [['The pier is shut. Bring a boat.', '@hull_pier']]],
  [
    'It is wet.\n\nFrom the harbour office:\n\nThe pier is shut until noon.',
    [['The pier is shut until noon.', 'the harbour office']],
  ],
  [
    'Ada Venn announced that the pier would shut, sparking a run on tickets.',
    [['that the pier would shut', 'Ada Venn']],
  ],
  ['There was a leak, she informed the crew, under the tuba.', [['There was a leak … under the tuba', 'she']]],
  ['Ada Venn’s advice is short: “Row harder.”', [['“Row harder.”', 'Ada Venn’s']]],
  [
    'Tom Lund had hoped to row. Was he tempted to swim? “Not with this knee.”',
    [
      ['to row', 'Tom Lund'],
      ['“Not with this knee.”', 'he'],
    ],
  ],
  ['The crew called her “the Commodore”.', []],
  ['18:55 Ada Venn says she “forgot the tuba”.', [['she “forgot the tuba”', 'Ada Venn']]],
  ['Ada Venn of Gull & Co rates the pier “underweight”.', []],
  ['Ada Venn says less than her brother but rows more.', []],
  ['“The gulls row better.” — rower_of_the_year', [['“The gulls row better.”', 'rower_of_the_year']]],
  [
    'Gull Foods Inc. (NYSE: GULL) sold its tuba and said the pier would shut.',
    [['the pier would shut', 'Gull Foods Inc. (NYSE: GULL)']],
  ],
  [
    'Dear Ada,\n\nMy cook sings to the kettle.\n\nIt whistles back.\n\nBaffled, Hove\n\nDear Baffled,\n\nSing along.\n\nYours,\n\nAda',
    [
      ['Dear Ada, … My cook sings to the kettle. … It whistles back.', 'Baffled'],
      ['Dear Baffled, … Sing along. … Yours,', 'Ada'],
    ],
  ],
  [
    'In a note Ada Venn wrote:\n\n> We are sorry.\n\n> Very sorry.\n\n> “It was soup.”',
    [['We are sorry. … Very sorry.', 'Ada Venn']],
  ],
  // When, not who.
  ['Monday, 7:42 a.m. Ada Venn sank.\n\nTuesday, 9:15 a.m. Tom Lund sank.', []],
  ['Ada Venn rang to say she was late.', [['she was late', 'Ada Venn']]],
  [
    'It comes from a reel kept by the archive, whose head, Ada Venn, said that it was damp.',
    [['that it was damp', 'whose head, Ada Venn,']],
  ],
  ['A clip on Gull claims that the pier has sunk.', [['that the pier has sunk', 'A clip on Gull']]],
  // A court hears what it does not say.
  ['A clerk hid nine cheques in a tuba, the tribunal was told.', [['A clerk hid nine cheques in a tuba', null]]],
  ['“He wept over the tuba,” jurors heard.', [['“He wept over the tuba,”', null]]],
  ['Hove Crown Court heard that the tuba had been sold.', [['that the tuba had been sold', null]]],
  // With no comma to come it was the coroner who asked.
  [
    'The coroner, Ada Venn, asked whether the tuba was hers.',
    [['whether the tuba was hers', 'The coroner, Ada Venn,']],
  ],
  ['Ada Venn, asked whether the tuba was hers, left.', [['whether the tuba was hers', null]]],
  [
    'Asked by Tom Lund why no bell had rung, Ada Venn waited a while before answering: “It was sold.”',
    [['“It was sold.”', 'Ada Venn']],
  ],
  [
    'The board said it would sell the tuba, a plan that Ada Venn has called a “false note”.',
    [
      ['it would sell the tuba', 'The board'],
      ['a plan that … a “false note”', 'Ada Venn'],
    ],
  ],
  [
    'Ada Venn, who tunes tubas, points out that the tide was late.',
    [['that the tide was late', 'Ada Venn, who tunes tubas,']],
  ],
  ['In a note on tubas, her crew reports that nine are lost.', [['that nine are lost', 'her crew']]],
  ['The pier posted a loss of nine pounds and cut its staff.', []],
  // "than rain" is no source, and the one there is stands too far away.
  ['Few trust a pilot who likes fog “far better” than rain, has said of crews that they row badly.', []],
  [
    'Tom Brandt argues that when herring return, “the gulls come back,” too.',
    [['that when herring return, “the gulls come back,” too', 'Tom Brandt']],
  ],
  [
    'The town intends to mend its quay by selling the “stones and rope,” Ben Lund said Monday.',
    [['The town intends to mend its quay by selling the “stones and rope,”', 'Ben Lund']],
  ],
  [
    'Although Lund admitted that the nets were “older than the boat,” she claimed they would hold.',
    [
      ['that the nets were “older than the boat,”', 'Lund'],
      ['they would hold', 'she'],
    ],
  ],
  ['Praising the “old pier,” Tom Brandt left the quay.', [['the “old pier,”', 'Tom Brandt']]],
  [
    'Recalling a night “of nothing but fog,” Ada Venn said that the crew had slept.',
    [['that the crew had slept', 'Ada Venn']],
  ],
  [
    'Ada Venn, asked on the quay whether the nets would hold, said they had.',
    [['they had', 'Ada Venn, asked on the quay whether the nets would hold,']],
  ],
  [
    'In a note released on Friday, Ada Venn turned to the crew, saying they were “dry at last.”',
    [['they were “dry at last.”', 'Ada Venn']],
  ],
  ['Tom Brandt said the race “ends at noon,” meaning the tide.', [['the race “ends at noon,”', 'Tom Brandt']]],
  ['“We drifted,” Tom Brandt told the crew after the walk that was led by goats.', [['“We drifted,”', 'Tom Brandt']]],
  [
    'Lund said she felt the pier was worth it because “most people never see it,” she said.',
    [['she felt the pier was worth it because “most people never see it,”', 'Lund']],
  ],
  [
    'The harbour master, Amy Coll, likened the vote to “rowing on sand” - words that stuck.',
    [['the vote to “rowing on sand”', 'The harbour master, Amy Coll,']],
  ],
  [
    'Marsh, the former mayor, said she has the one thing the job needs: “Nerve, and more nerve.”',
    [['she has the one thing the job needs: “Nerve, and more nerve.”', 'Marsh, the former mayor,']],
  ],
  ['Lund told the crowd at the pier: “Stay out.”', [['“Stay out.”', 'Lund']]],
  [
    'The abbot took one look. “The bees will not mind,” Fintan Lacey is said to have remarked.',
    [['“The bees will not mind,”', 'Fintan Lacey']],
  ],
  ['Lavigne had a single word: “futile.”', [['“futile.”', 'Lavigne']]],
  [
    'Outside, the steward’s lawyer, Bashir Quresh, said they were “over the moon”.',
    [['they were “over the moon”', 'the steward’s lawyer, Bashir Quresh,']],
  ],
  ['“Old woman shouts at toothpaste,” you will say. Fine.', []],
  ['CLAIM: The tapes were in a skip.\n\nVERDICT: They were not there.', []],
  [
    '> He labelled the eggs. With names.\n> — Anoushka R.\n\nIt rained.',
    [['He labelled the eggs. With names.', 'Anoushka R']],
  ],
  [
    'Ada Venn tells us of the sea.\n\nDo you row?\n\nNever.\n\nDo you swim?\n\nOften.\n\nAlone?\n\nWith cod.\n\nAnd now?\n\nTea.\n\nInterview by Sam Reyes.',
    [
      ['Never.', null],
      ['Often.', null],
      ['With cod.', null],
      ['Tea.', null],
    ],
  ],
  [
    '“An expert,” Kowal used to say, “has been stung in all the usual places.”',
    [['“An expert,” … “has been stung in all the usual places.”', 'Kowal']],
  ],
  [
    'In a letter to the board last month Halden described the unit as “a leaking roof”.',
    [['the unit as “a leaking roof”', 'Halden']],
  ],
  [
    'A panel on Thursday put off a verdict on whether adults should pay, saying it lacked data.',
    [['it lacked data', 'A panel']],
  ],
  [
    '– Why Proust? asked Petra.\n\n– He takes his time, said Ulrich, pointing at a wall. So do I.\n\n– And the roof?\n\n– It leaks.',
    [
      ['Why Proust?', 'Petra'],
      ['He takes his time, … So do I.', 'Ulrich'],
      ['And the roof?', null],
      ['It leaks.', null],
    ],
  ],
  [
    'It hurt nine people in a blast that Mayor Roldan described as “deliberate”.',
    [['a blast that … as “deliberate”', 'Mayor Roldan']],
  ],
  ['The gate is shut at night, per the port’s bylaws.', [['The gate is shut at night', 'the port’s bylaws']]],
  ['Two stewards, per the custom, were kept.', []],
  ['“I trust Lena,” he said, but “on tides she guesses.”', [['“I trust Lena,” … but “on tides she guesses.”', 'he']]],
  [
    '“We lost an oar,” said Amy Coll. “Nobody rowed after that. We drifted home” on the tide.',
    [['“We lost an oar,” … “Nobody rowed after that. We drifted home” on the tide', 'Amy Coll']],
  ],
  ['“We lost,” said Cole. “You squeezed us” to raise the price.', [['“We lost,”', 'Cole']]],
  [
    'Mayor Roldan criticised the ferry plan as a “leaky tub” during the harbour feast in Poole.',
    [['the ferry plan as a “leaky tub”', 'Mayor Roldan']],
  ],
  ['Roldan mocked Lund as a “weathercock” Tuesday at the quay.', [['Lund as a “weathercock”', 'Roldan']]],
  [
    'Fishing, Mr. Moyo said, is a craft, even on a boat called “Never again,” as Tom Brandt said.',
    [['Fishing … is a craft, even on a boat called “Never again,”', 'Mr. Moyo']],
  ],
  ['Ferry fares will “rise and rise,” as Lund said last week.', [['Ferry fares will “rise and rise,”', 'Lund']]],
  ['Mourning the “old pier,” Lund accused Cole of neglect.', [['Cole of neglect', 'Lund']]],
  [
    'Lund said the pier was “the town’s memory,” but Cole said it was rotten.',
    [
      ['the pier was “the town’s memory,”', 'Lund'],
      ['it was rotten', 'Cole'],
    ],
  ],
  [
    'Adair went on, calling the map “a lovely picture” before joking, “It is kind to me.”',
    [
      ['the map “a lovely picture”', 'Adair'],
      ['“It is kind to me.”', 'Adair'],
    ],
  ],
  [
    'Lund also made it clear Oslo expects to be heard, dismissing talks on the matter as “futile.”',
    [
      ['Oslo expects to be heard', 'Lund'],
      ['talks on the matter as “futile.”', 'Lund'],
    ],
  ],
  [
    'Adair waved the letter while announcing that Oslo, Norway, will host the final.',
    [['that Oslo, Norway, will host the final', 'Adair']],
  ],
  [
    'Moyo did not give up, saying, “Or we step back and say, ‘It is your fight.’”',
    [['“Or we step back and say, ‘It is your fight.’”', 'Moyo']],
  ],
  [
    'Lund, who said it was late, told the board that Moyo had warned of “chaos”.',
    [
      ['it was late', 'who'],
      ['that Moyo had warned of “chaos”', 'Lund, who said it was late,'],
    ],
  ],
  [
    'Hall, asked whether that was real, said she had learned something.',
    [
      ['whether that was real', null],
      ['she had learned something', 'Hall, asked whether that was real,'],
    ],
  ],
  ['The bill came to twice what it had told investors to expect.', []],
  ['“No,” Rep. G.K. Hill (D-N.Y.) said Tuesday. “Never.”', [['“No,” … “Never.”', 'Rep. G.K. Hill (D-N.Y.)']]],
  [
    '“It is late,” said Obi, who thinks the city “needs sleep.”',
    [
      ['“It is late,”', 'Obi'],
      ['the city “needs sleep.”', 'who'],
    ],
  ],
  [
    '“This is wrong,” Obi said. “You pressed them” to drive up the price, she said.',
    [
      ['“This is wrong,”', 'Obi'],
      ['“You pressed them” to drive up the price', 'she'],
    ],
  ],
  // What a quotation stands beside says whose it is, inside another's clause too.
  [
    'The panel was shown a card left for Cole, in which Obi wrote: “The eels are mine. Ask nobody.”',
    [['“The eels are mine. Ask nobody.”', 'Obi']],
  ],
  [
    '“I asked Cole what was left and he said, ‘The eels,’” Obi said.',
    [
      ['“I asked Cole what was left and he said, ‘The eels,’”', 'Obi'],
      ['‘The eels,’', 'he'],
    ],
  ],
  [
    '“It leaked,” said the firm’s lead diver, Ada Venn of Poole.',
    [['“It leaked,”', 'the firm’s lead diver, Ada Venn of Poole']],
  ],
  ['Some will say that eels are dull.', [['that eels are dull', 'Some']]],
  ['Venn put it to him that the tank had leaked.', [['that the tank had leaked', 'Venn']]],
  [
    'According to a club for eel lovers it has not been fed since May.',
    [['it has not been fed since May', 'a club for eel lovers']],
  ],
  // A gesture in a sentence of its own says nothing; what follows it stands alone.
  [
    '“It is a slow fish,” Obi told me. “It waits.” Venn smiles. “It was full to the brim.”',
    [
      ['“It is a slow fish,” … “It waits.”', 'Obi'],
      ['“It was full to the brim.”', null],
    ],
  ],
  // Whoever somebody in the sentence knows is the subject, not the one who knows them.
  [
    'My uncle Obi, a man I had feared for years, leans over and says, “Eat the eel.”',
    [['“Eat the eel.”', 'My uncle Obi, a man I had feared for years,']],
  ],
  ['In a note posted on her door she said the eels were “at rest”.', [['the eels were “at rest”', 'she']]],
  [
    'The paper Eel Weekly, which broke the news under “Slippery”, claims that it sank.',
    [['that it sank', 'The paper Eel Weekly, which broke the news under “Slippery”,']],
  ],
  ['She wrote that down.', []],
  ['Obi has written two books that sold well and they are long.', []],
  ['A notice on the tank reads “Back soon”.', []],
  ['Somebody will tell you that eels are art.', []],
  ['Nobody told the crew that it leaked.', []],
  ['The eel was known to the crew as “the Dame”.', []],
  ['Theatre review: “The Eel and I”', []],
  ['The old eel is still called “the drowned one”.', []],
  ['It was Obi, who wrote first.', []],
  [
    'Ada Venn, a trader at Eel House who has a “sell” rating on it, said the tank could burst.',
    [['the tank could burst', 'Ada Venn, a trader at Eel House who has a “sell” rating on it,']],
  ],
  ['A film shows Bob Roy sitting up and asking the crew, “Is that smoke?”', [['“Is that smoke?”', 'Bob Roy']]],
  // What has a label in an interview is one answer, with all its paragraphs.
  [
    'Interview\n\nMB: Eels?\n\nDQ: None.\n\n(Laughs.) Not one.\n\nMB: Cod?\n\nDQ: Yes.\n\nMB: Why?\n\nDQ: Tea.\n\nMB: Now?\n\nDQ: No.',
    [
      ['Eels?', 'MB'],
      ['None. … (Laughs.) Not one.', 'DQ'],
      ['Cod?', 'MB'],
      ['Yes.', 'DQ'],
      ['Why?', 'MB'],
      ['Tea.', 'DQ'],
      ['Now?', 'MB'],
      ['No.', 'DQ'],
    ],
  ],
  // Corner brackets, as in what is translated from Japanese.
  [
    '「The eel is late,」 says Obi. 「It said 『noon』 and meant it.」',
    [
      ['「The eel is late,」 … 「It said 『noon』 and meant it.」', 'Obi'],
      ['『noon』', 'It'],
    ],
  ],
  ['Obi shrugged. “So what?”', [['“So what?”', 'Obi']]],
  ['The editor Ada Venn claims (Letters, 4 May) that eels are deaf.', [['that eels are deaf', 'The editor Ada Venn']]],
  ['Sir, My aunt, who was a diver, held that eels were deaf.', [['that eels were deaf', 'My aunt, who was a diver,']]],
  ['When I told him that the tank was dry he said, “Then we swim,” and left.', [['“Then we swim,”', 'he']]],
  ['Obi sits by the eel and whispers, “Not yet.”', [['“Not yet.”', 'Obi']]],
  [
    'The trust, which has yet to decide whether to dig, described the tank as “an eel hotel”.',
    [['the tank as “an eel hotel”', 'The trust, which has yet to decide whether to dig,']],
  ],
  [
    '“I believe in eels,” the founder, Bob Roy, wrote in a post on EelNet that has been deleted.',
    [['“I believe in eels,”', 'the founder, Bob Roy,']],
  ],
  ['For news of the eel he had a single word: “late.”', [['“late.”', 'he']]],
  [
    '“An aunt I never met took my hand and said, ‘Eat,’” Obi said.',
    [
      ['“An aunt I never met took my hand and said, ‘Eat,’”', 'Obi'],
      ['‘Eat,’', 'An aunt'],
    ],
  ],
  // Nobody says what stands on things, nor what people call them in passing.
  ['A sign on the tank, in green chalk, read “No hands”.', []],
  ['A boy held up a placard that said “Free the eels.”', []],
  ['While Obi said the mayor had the “best hand,” the crowd went home.', [['the mayor had the “best hand,”', 'Obi']]],
  [
    'Both met the press, Obi saying the swim was “cold” and Lund calling it a “small miracle.”',
    [
      ['the swim was “cold”', 'Obi'],
      ['it a “small miracle.”', 'Lund'],
    ],
  ],
  [
    '“Nobody asked us,” Lund fumed on Sunday. “We own half of it.”',
    [['“Nobody asked us,” … “We own half of it.”', 'Lund']],
  ],
  [
    '“Not this year,” Lund said. “We might get as far as the estuary,” which freezes in May.',
    [['“Not this year,” … “We might get as far as the estuary,”', 'Lund']],
  ],
  [
    '“We are not lost,” the guide told a party that the police later put at forty. “We are early.”',
    [['“We are not lost,” … “We are early.”', 'the guide']],
  ],
  [
    '“Mind the third step,” begins a recorded notice that greets every visitor.',
    [['“Mind the third step,”', 'a recorded notice']],
  ],
  ['NO TRAMS BEFORE EASTER - Ada Lund: “The rails are still at sea.”', [['“The rails are still at sea.”', 'Ada Lund']]],
  [
    'The board dropped Cole, whom Lund dismissed as a “fair-weather sailor” in May.',
    [['as a “fair-weather sailor”', 'Lund']],
  ],
  [
    'Asked if the mast was “fit for another winter,” Obi said nothing was.',
    [
      ['if the mast was “fit for another winter,”', null],
      ['nothing was', 'Obi'],
    ],
  ],
  [
    'Lund pressed on, mocking Cole’s hopes of “a dry crossing” in March.',
    [['Cole’s hopes of “a dry crossing” in March', 'Lund']],
  ],
  ['In an essay, “How to Lose a Harbour,” Mr. Cole suggested selling it.', []],
  ['Cole blamed “bad charts” for the wreck.', [['“bad charts” for the wreck', 'Cole']]],
  ['The fog was described as “a wall with a bell in it.”', [['The fog … as “a wall with a bell in it.”', null]]],
  [
    'The fog was labelled “uncooperative” by the harbour master.',
    [['The fog … “uncooperative”', 'the harbour master']],
  ],
  [
    '“I had two oars then,” she went on. “Now I have a motor.”',
    [['“I had two oars then,” … “Now I have a motor.”', 'she']],
  ],
  ['Lund is backing the crew and in a letter credited it with “a cool head.”', [['it with “a cool head.”', 'Lund']]],
  [
    'But “a boat is a promise,” Lund added, to be kept afloat by whoever made it.',
    [['But “a boat is a promise,” … to be kept afloat by whoever made it', 'Lund']],
  ],
  [
    'Lund left early, saying that the tea was cold and calling the biscuits “a provocation.”',
    [
      ['that the tea was cold', 'Lund'],
      ['the biscuits “a provocation.”', 'Lund'],
    ],
  ],
  [
    'The club spoke on Sunday.\n\n“Nobody swims tonight, nor tomorrow.”',
    [['“Nobody swims tonight, nor tomorrow.”', 'The club']],
  ],
  [
    'The leak prompted Ada Lund, who built the dam, to remark, “It sweats.”',
    [['“It sweats.”', 'Ada Lund, who built the dam,']],
  ],
  [
    'Obi has insulted a bishop, referred to the choir from Hull as “geese” and gone home.',
    [['the choir from Hull as “geese”', 'Obi']],
  ],
  [
    'Obi wrestled with Lund for a year, at one point calling the rudder “a rumour.”',
    [['the rudder “a rumour.”', 'Obi']],
  ],
  ['As the band played on, Obi was joined by Lund and joked, “You are early.”', [['“You are early.”', 'Obi']]],
  [
    'Obi spoke near the lock, now owned by Lund, where two bakers had met, chanting “more flour.”',
    [['“more flour.”', 'two bakers']],
  ],
  [
    '“I have built a trade on it,” said Weld, who added that it paid.',
    [
      ['“I have built a trade on it,”', 'Weld, who added that it paid'],
      ['that it paid', 'who'],
    ],
  ],
  [
    'In a statement, Ada Lund, a keeper of the lock, said: “It leaks.”',
    [['“It leaks.”', 'Ada Lund, a keeper of the lock,']],
  ],
  ['In a note to the Courier, her lawyer, Jon Obi, said: “It leaks.”', [['“It leaks.”', 'her lawyer, Jon Obi,']]],
  ['“It leaks,” said 1968 champion Ada Lund. “It sings.”', [['“It leaks,” … “It sings.”', '1968 champion Ada Lund']]],
  [
    '“The keel was fine,” Obi is quoted as saying. “The sea was not.”',
    [['“The keel was fine,” … “The sea was not.”', 'Obi']],
  ],
  ['NO TWO PILOTS AGREE - Ada Lund: “Ask the third one.”', [['“Ask the third one.”', 'Ada Lund']]],
  ['There was one snag, though: “Rain or Shine” sells anyway.', []],
  ['Obi made the following comment:\n\n“It floats, and so do I.”', [['“It floats, and so do I.”', 'Obi']]],
  ['Lund shot back, “You never owned a boat.”', [['“You never owned a boat.”', 'Lund']]],
  ['As Obi recently put it, “Rust never sleeps in.”', [['“Rust never sleeps in.”', 'Obi']]],
  ['Last week Obi called Lund a “weathercock” on his evening show.', [['Lund a “weathercock”', 'Obi']]],
  ['Obi, 61, who rowed in 1987, denies fraud.', [['fraud', 'Obi, 61, who rowed in 1987,']]],
  ['A late goal condemned his side to a defeat.', []],
  ['The club defends “quiet hours”.', []],
  ['Obi condemned the plan to sink it.', [['the plan to sink it', 'Obi']]],
  ['Obi is calling for a ban on eel farms, one of which is in Hull.', [['a ban on eel farms', 'Obi']]],
  [
    'The pier fell on Sunday, the navy said, with two men missing, according to a diver.',
    [
      ['The pier fell on Sunday', 'the navy'],
      ['with two men missing', 'a diver'],
    ],
  ],
  [
    '“He calls my kitchen a ‘crime scene’ and eats there twice a week,” Lund said.',
    [['“He calls my kitchen a ‘crime scene’ and eats there twice a week,”', 'Lund']],
  ],
];

describe('the rules together', () => {
  it.each(MEETINGS)('%s', (text, expected) => {
    const article = articleOf(text);
    const found = runRules(read(annotate(article)), RULES).map(({ contents, source }) => [
      contents.map((span) => sliceSpan(text, span)).join(' … '),
      source === null ? null : sliceSpan(text, source),
    ]);
    expect(found).toEqual(expected);
  });

  it.each([
    ['an interview, where it is announced', 'Ann Lee talks to Sam Reyes.', 4],
    ['no interview, where nobody is', 'What we know of the pier.', 0],
  ])('take questions that are headings for %s', (_, opening, answers) => {
    const text = `${opening}\n\nDo you row?\n\nDaily.\n\nYou never swim\n\nNo.\n\nWhy not?\n\nCod.\n\nAre you cold?\n\nYes.`;
    const article = articleOf(text);
    const blocks = article.blocks.map((block, i) => (i % 2 === 1 ? { ...block, kind: 'heading' as const } : block));
    const found = runRules(read(annotate({ ...article, blocks })), RULES);
    expect(found.filter(({ rule }) => rule === 'interview')).toHaveLength(answers);
  });

  it.each(['he said ', 'and said ', '“a” said he, ', 'A: b\n\n', 'he said: “a\n\n', 'Lin, the mayor, ', '— A (@b) '])(
    'take time that grows with the length of the text for %j over and over',
    (unit) => {
      const small = elapsed(unit.repeat(Math.round(4_000 / unit.length)));
      const large = elapsed(unit.repeat(Math.round(40_000 / unit.length)));
      expect(large).toBeLessThan(Math.max(40 * small, 2000));
    },
  );
});

function elapsed(text: string): number {
  const annotated = annotate(articleOf(text));
  const start = performance.now();
  runRules(read(annotated), RULES);
  return performance.now() - start;
}
