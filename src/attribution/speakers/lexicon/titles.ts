import type { Gender } from '../types.ts';

/** Words of address that stand before a name and are not part of it, and the gender they give away. */
export const HONORIFICS: ReadonlyMap<string, Gender | null> = new Map<string, Gender | null>([
  ...'mr sir lord father fr brother herr monsieur m signor señor senor don king prince baron duke earl viscount pope'
    .split(' ')
    .map((word): [string, Gender] => [word, 'male']),
  ...'mrs ms miss mme dame lady madam madame mademoiselle frau signora señora senora queen princess baroness duchess countess sister mother dona doña'
    .split(' ')
    .map((word): [string, Gender] => [word, 'female']),
  ...'mx dr prof professor rev revd reverend hon honourable honorable rt maître maitre sheikh sheik rabbi imam cardinal archbishop bishop pastor saint st ayatollah emir sultan'
    .split(' ')
    .map((word): [string, null] => [word, null]),
]);

/** Abbreviated titles: a full stop after one ends no sentence. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'mr mrs ms mx dr prof rev revd hon rt st fr sr jr sen sens rep reps gov lt gen col maj capt cpl pvt sgt adm cmdr det insp supt pres sec del atty cllr coun dep asst inc corp co ltd bros vs vol etc'.split(
    ' ',
  ),
);

/** Titles that are also offices: they strip from a name and stay as its role. */
export const OFFICE_TITLES: ReadonlySet<string> = new Set(
  'pres sec cs amb sen sens rep reps gov lt gen col maj capt cpl pvt sgt adm cmdr det insp supt del dep asst pc dc dci dsi wpc con cllr coun'.split(
    ' ',
  ),
);

/** Letters and degrees after a name. */
export const POST_NOMINALS: ReadonlySet<string> = new Set(
  'kc qc mp msp mep obe mbe cbe kbe phd md esq mla td tds ra'.split(' '),
);

/** Family suffixes, part of the name but never a surname. */
export const FAMILY_SUFFIXES: ReadonlySet<string> = new Set('jr sr ii iii iv'.split(' '));

/** Small words inside names of people. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'de del della delle di da do dos das du des la le van von der den ter ten zu zur bin ibn bint ben al el ap ab af av y e mac'.split(
    ' ',
  ),
);

const OFFICES = new Set(
  'king prince baron duke earl pope queen princess baroness duchess countess prof professor rev revd reverend sheikh sheik rabbi imam cardinal archbishop bishop pastor ayatollah emir sultan'.split(
    ' ',
  ),
);

/** Whether an honorific only addresses ("Mr", "Sir") and says nothing of an office. */
export const isAddress = (folded: string): boolean => HONORIFICS.has(folded) && !OFFICES.has(folded);

/** Nouns of address behind a possessive pronoun: "His Grace". */
export const STYLES: ReadonlySet<string> = new Set(
  'grace holiness excellency honour honor majesty eminence lordship highness'.split(' '),
);

/** Titles that stay on a name of one word, because nobody is called by that alone: "Pope Leo", "Lord Hythe". */
export const KEPT_TITLES: ReadonlySet<string> = new Set(
  'pope king queen prince princess lord lady sister duke duchess'.split(' '),
);
