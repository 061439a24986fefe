import { describe, expect, it } from 'vitest';
import { who } from './who.ts';

/** Each row: what it shows, the article with its sources in braces, and whom they are. */
const rows: readonly [claim: string, article: string, speakers: readonly (string | null)[]][] = [
  ['a surname finds the full name before it', 'Mona Okafor ran. “We tried,” {Okafor} said.', ['Mona Okafor']],
  [
    'a surname finds a full name that is printed later',
    '{Kowalczyk} said the mine was closed.\n\nThe engineer, Zofia Kowalczyk, has worked there for years.',
    ['Zofia Kowalczyk'],
  ],
  ['who plays records is named so', 'The bill has DJ Gull. {DJ Gull} said no.', ['DJ Gull']],
  ['a first name finds the full name', 'Dan Tull runs the mill. “We built it,” {Dan} said.', ['Dan Tull']],
  [
    'a nickname in quotation marks is a name too',
    '{James “Jimbo” Carr} said yes. {Jimbo} sang.',
    ['James “Jimbo” Carr', 'James “Jimbo” Carr'],
  ],
  [
    'a short form of the first name is the same person',
    '{Robert Hale} said no. “No,” {Bob Hale} said again.',
    ['Robert Hale', 'Robert Hale'],
  ],
  [
    'an initial does not make another person',
    '{Laurence H. Fane} sued. {Laurence Fane} won.',
    ['Laurence H. Fane', 'Laurence H. Fane'],
  ],
  ['a surname keeps its particles', 'Pieter van der Meer left. {Van der Meer} said no.', ['Pieter van der Meer']],
  [
    'a surname keeps its particles in lower case',
    'Pieter van der Meer left. “No,” {van der Meer} said.',
    ['Pieter van der Meer'],
  ],
  [
    'the first part of a Korean name is its surname',
    '{Kim Min-jung}, a pianist, said she was tired. “I slept,” {Kim} said.',
    ['Kim Min-jung', 'Kim Min-jung'],
  ],
  [
    'the last part of a Vietnamese name stands for all of it, even when it is an English word',
    '{Nguyễn Văn An}, a farmer, said the river was salt. “Too salt,” {An} said.',
    ['Nguyễn Văn An', 'Nguyễn Văn An'],
  ],
  ['titles and degrees are no part of a name', '{Defence lawyer Mark Holt QC} said his client slept.', ['Mark Holt']],
  [
    'an office with an "of" of its own is no part of a name',
    '{Mayor of Port Alba Lena Sorel} said the sea rose.',
    ['Lena Sorel'],
  ],
  [
    'a title stays where nobody goes by the name alone',
    '{Pope Leo} asked for peace. {The pontiff} wept.',
    ['Pope Leo', 'Pope Leo'],
  ],
  [
    'a party in brackets is no part of a name',
    '{Sen. Ruth Hale (D-Ohio)} said the bill was dead. {Hale} voted no.',
    ['Ruth Hale', 'Ruth Hale'],
  ],
  [
    'a family suffix is part of a name and no surname',
    '{Martin Vale Jr.} said no. {Vale} sat.',
    ['Martin Vale Jr.', 'Martin Vale Jr.'],
  ],
  [
    'an acronym in brackets names the body before it',
    'The European Court of Auditors (ECA) spoke on Friday. {The ECA} said fraud fell.',
    ['European Court of Auditors'],
  ],
  [
    'initials name a body without brackets',
    'The National Union of Dockers met. {The NUD} said no.',
    ['National Union of Dockers'],
  ],
  [
    'the first word of its name is enough for a company',
    'Shares in Lumora Batteries fell. {Lumora} said so.',
    ['Lumora Batteries'],
  ],
  [
    'a body whose modifiers are joined by "and" is one body',
    'They met the Eastern and Western Kennel Association. {The Eastern and Western Kennel Association} said no.',
    ['Eastern and Western Kennel Association'],
  ],
  [
    'a title tells two people of one surname apart',
    'Anna Kerr met Bob Kerr. “I agree,” {Ms Kerr} said. “So do I,” {Mr Kerr} said.',
    ['Anna Kerr', 'Bob Kerr'],
  ],
  [
    'a surname that two share is whose of them was named last in the paragraph',
    'Anna Kerr left.\n\nBob Kerr, no relation, laughed. “Eels,” {Kerr} said.',
    ['Bob Kerr'],
  ],
  [
    'a surname in a headline is whose of two is named most often',
    '# Hopeful Roy told to grow up\n\n{Roy} left. Axel Roy threw a club. Axel Roy sat. His father, Stig Roy, did not.',
    ['Axel Roy'],
  ],
  [
    'a lord and a lady of one name are two',
    'Lady Poole left. {Lord Poole} said no. “Yes,” {Lady Poole} said.',
    ['Lord Poole', 'Lady Poole'],
  ],
  ['a name at birth is not the name one goes by', 'Ludo Roy sang. Born Ludo Amadeo Roy, {Roy} said so.', ['Ludo Roy']],
  ['a surname that two share is left as it is printed', 'Anna Kerr met Bob Kerr. “I agree,” {Kerr} said.', ['Kerr']],
  [
    'a surname is whose it is while only one has been named',
    'Anna Kerr spoke. “I agree,” {Kerr} said. Bob Kerr left.',
    ['Anna Kerr'],
  ],
  [
    'a bare surname in a headline finds the person below',
    '# {Lind} vows no new taxes\n\n{Prime Minister Ola Lind} said there would be none.',
    ['Ola Lind', 'Ola Lind'],
  ],
  [
    'a headline in title case names those the text names',
    '# {Lind} Vows To Raise New Taxes On Salt\n\nOla Lind spoke on Friday.',
    ['Ola Lind'],
  ],
  [
    'two people may share a first name',
    'Maria Lund and Maria Costa live here. {Lund} said no. {Costa} said yes.',
    ['Maria Lund', 'Maria Costa'],
  ],
  ['a handle beside a name is that person', '“Great night!!” — {Rosa Diaz (@rosadiaz)}', ['Rosa Diaz']],
  ['a handle alone is who it is', '{@PortAlbaFire} wrote: “All out.”', ['@PortAlbaFire']],
  [
    'followers and peoples are groups with a capital',
    '{Democrats} said no. {Republicans} said yes.',
    ['Democrats', 'Republicans'],
  ],
  ['a country speaks', '{China} said it would respond.', ['China']],
  ['initials do not have a first name', 'Voters left the Eurosceptic PKL. {The PKL} said no.', ['PKL']],
  [
    'a first name may be the name of a people',
    'German Soto left. Roman Soto stayed. {German Soto} said no.',
    ['German Soto'],
  ],
  [
    'an owner may be part of a body’s name',
    '{The Teachers’ Union} said no. {The union} left.',
    ['Teachers’ Union', 'Teachers’ Union'],
  ],
  [
    'the head of a sentence only describes the noun behind it',
    '{Lead author Hana Kuroda} said no. {Internal emails} say so.',
    ['Hana Kuroda', 'internal emails'],
  ],
  ['a colour may open the name of a body', '{Green Skarvik} said no.', ['Green Skarvik']],
  [
    'Miss and Ms of one name are two',
    'Edith Hale slept. Miss Hale snored. Her niece, Frances Hale, woke. {Ms Hale} said no.',
    ['Frances Hale'],
  ],
  [
    'a surname in a headline is whoever the story is about',
    '# {Hale} says no\n\nRuth Hale spoke. Hale is a judge. Ruth Hale sighed. Her cousin Dan Hale was away.',
    ['Ruth Hale'],
  ],
];

describe('names', () => {
  it.each(rows)('%s', (_, article, speakers) => expect(who(article)).toEqual(speakers));
});
