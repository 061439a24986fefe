/** Whether two places mean the same speaker, by what they print. */
import type { Speaker } from '../model/statement.ts';

type Named = Pick<Speaker, 'id' | 'name' | 'type' | 'aliases'>;

/** `unsure` where one of them is not named. */
export type Sameness = 'same' | 'other' | 'unsure';

const TITLES = new Set(
  (
    'mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend president prime minister senator sen rep ' +
    'councillor cllr chair judge justice captain capt coach mayor governor gov king queen pope chancellor secretary ' +
    'detective sergeant inspector superintendent jr sr kc qc mp md phd the'
  ).split(' '),
);

const fold = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s\b/g, '')
    .toLowerCase();

/** The words of a name without titles: "Ms Ingrid Halvorsen" is ingrid, halvorsen. All of them where nothing is left. */
function nameWords(name: string): string[] {
  const words = fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  const bare = words.filter((word) => !TITLES.has(word));
  return bare.length > 0 ? bare : words;
}

/** Whether the shorter name is all in the longer one, an initial standing for its name, and the last words agree. */
function fits(one: string, other: string): boolean {
  const [short, long] = [nameWords(one), nameWords(other)].sort((a, b) => a.length - b.length) as [string[], string[]];
  if (short.length === 0 || short.at(-1) !== long.at(-1)) return false;
  const stands = (initial: string, name: string) => initial.length === 1 && name.startsWith(initial);
  return short.every((word) => long.some((name) => name === word || stands(word, name) || stands(name, word)));
}

const acronym = (name: string) =>
  nameWords(name)
    .filter((word) => word !== 'of' && word !== 'and' && word !== 'for')
    .map((word) => word[0])
    .join('');
const isAcronymOf = (one: string, other: string) =>
  one.length > 1 && one === one.toUpperCase() && acronym(other) === fold(one).replace(/\P{L}/gu, '');

const isNamed = (speaker: Named | null): speaker is Named =>
  speaker !== null && speaker.type !== 'unnamed' && speaker.type !== 'unknown';

/** Compares two speakers of different articles. Ids decide where they are equal; names decide the rest. */
export function compareSpeakers(one: Named | null, other: Named | null): Sameness {
  if (!isNamed(one) || !isNamed(other)) return 'unsure';
  if (one.id === other.id) return 'same';
  const [ours, theirs] = [one, other].map((speaker) => [speaker.name, ...speaker.aliases]) as [string[], string[]];
  const agree = (a: string, b: string) => fits(a, b) || isAcronymOf(a, b) || isAcronymOf(b, a);
  // The fullest names decide: two people may share a surname, and then an alias in common proves nothing.
  if (nameWords(one.name).length > 1 && nameWords(other.name).length > 1)
    return agree(one.name, other.name) ? 'same' : 'other';
  return ours.some((a) => theirs.some((b) => agree(a, b))) ? 'same' : 'other';
}
