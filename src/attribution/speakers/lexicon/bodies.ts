import { ADJECTIVES } from './places.ts';

/** Words that make a name the name of a body, not of a person. Lower case. */
export const BODY_WORDS: ReadonlySet<string> = new Set(
  `
inc corp corporation co company ltd plc llc llp gmbh ag sa nv bv group holdings partners associates bros brothers industries enterprises systems technologies
motors airlines airways air bank capital management securities insurance energy oil gas pharma pharmaceuticals foods stores records studios pictures entertainment
media news times post herald tribune journal gazette chronicle telegraph guardian courier echo mail mirror observer press magazine television tv radio network
broadcasting review bulletin pioneer examiner inquirer bugle argus advertiser
university college school academy institute institution laboratory lab laboratories centre center hospital clinic museum library theatre theater
council committee commission board authority agency bureau department ministry office administration service services court tribunal parliament assembly senate
congress house legislature government police constabulary force army navy guard treasury exchequer
party union federation association society league alliance coalition forum foundation trust fund charity guild club fc united city rovers rangers wanderers harriers athletic cooperative
organization organisation confederation consortium campaign church diocese synod cathedral watch network initiative project programme program
ferries shipping railway railways hotels brewery breweries distillery robotics aerospace aviation biotech therapeutics dynamics solutions software
semiconductors mining minerals cement chemicals construction homes properties ventures equity brands apparel cosmetics dairies publishing telecom telecoms
wireless utilities renewables logistics freight haulage aggregates bakery bakeries supermarkets housing healthcare seafoods seafood polytechnic infirmary
survey observatory summit conference convention fellowship partnership orchestra philharmonic philharmonia symphony ensemble quartet choir band republicans democrats conservatives liberals labour greens tories
`
    .trim()
    .split(/\s+/),
);

/** Names for peoples and followers that are plural and speak as a group. */
export const isPeoples = (word: string): boolean =>
  (word.endsWith('s') && ADJECTIVES.has(word.slice(0, -1).toLowerCase())) ||
  /^(?:Republicans|Democrats|Conservatives|Liberals|Tories|Greens|Americans|Europeans|Russians|Germans|Chinese|French|British|Britons|Israelis|Palestinians|Ukrainians|Muslims|Christians|Catholics|Jews|Hindus|Evangelicals|Latinos|Hispanics|Brexiteers|Remainers)$/.test(
    word,
  );
