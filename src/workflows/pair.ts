/** Two speakers beside each other: how they are heard, what both speak of, and where both are heard. */
import { commonWords } from '../desk/common-ground.ts';
import type { Library } from '../library/open.ts';
import { type PrintedStatement, statementsOfSpeaker } from '../library/printed.ts';
import { listSpeakers } from '../library/speakers.ts';
import type { PairAnswer, Side } from './desk-questions.ts';
import { countNames } from './profile.ts';
import { rarityIn } from './quotations.ts';
import { tellPrinted } from './tell-desk.ts';

const MOST_CUES = 5;
const MOST_WORDS = 10;

/** `most` statements at most: those of articles in which both are heard first, the newest articles first. */
export function pairOf(library: Library, ids: readonly [string, string], most: number): Omit<PairAnswer, 'about'> {
  const one = statementsOfSpeaker(library, ids[0]);
  const other = statementsOfSpeaker(library, ids[1]);
  const sides = [sideOf(library, ids[0], one), sideOf(library, ids[1], other)] as const;
  const together = articlesOf(one).intersection(articlesOf(other));
  const ofOne = new Set(one.map(({ id }) => id));
  const all = new Map([...one, ...other].map((each) => [each.id, each]));
  const ordered = [...all.values()].sort(
    (a, b) =>
      Number(together.has(b.articleId)) - Number(together.has(a.articleId)) ||
      b.datedAt - a.datedAt ||
      (a.articleId === b.articleId ? a.id - b.id : a.articleId < b.articleId ? -1 : 1),
  );
  return {
    sides: sides[0] && sides[1] ? [sides[0], sides[1]] : null,
    together: together.size,
    words: commonWords(wordsOf(one, most), wordsOf(other, most), MOST_WORDS, rarityIn(library)),
    statements: ordered.slice(0, most).map((each) => ({
      ...tellPrinted(each),
      side: ofOne.has(each.id) ? 0 : 1,
      together: together.has(each.articleId),
    })),
  };
}

const articlesOf = (said: readonly PrintedStatement[]): Set<string> => new Set(said.map(({ articleId }) => articleId));

const wordsOf = (said: readonly PrintedStatement[], most: number): string[] =>
  said.slice(0, most).map(({ content }) => content);

function sideOf(library: Library, id: string, said: readonly PrintedStatement[]): Side | null {
  const [heading] = listSpeakers(library, { id });
  if (!heading) return null;
  const cues = said.map(({ cue }) => cue.toLowerCase()).filter((cue) => /\p{L}/u.test(cue));
  return {
    ...heading,
    direct: said.filter(({ kind }) => kind === 'direct').length,
    cues: countNames(cues).slice(0, MOST_CUES),
  };
}
