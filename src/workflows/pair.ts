/** Two speakers beside each other: how they are heard, what both speak of, and where both are heard. */
import { commonWords } from '../desk/common-ground.ts';
import type { Library } from '../library/open.ts';
import { type PrintedStatement, statementsOfSpeaker } from '../library/printed.ts';
import { listSpeakers } from '../library/speakers.ts';
import type { PairAnswer, Side } from './desk-questions.ts';
import { countNames } from './profile.ts';
import { tellPrinted } from './tell-desk.ts';

const MOST_CUES = 5;
const MOST_WORDS = 10;

/** `most` statements at most: those of articles in which both are heard first, the newest articles first. */
export function pairOf(library: Library, ids: readonly [string, string], most: number): Omit<PairAnswer, 'about'> {
  const said = ids.map((id) => statementsOfSpeaker(library, id));
  const [one = [], other = []] = said;
  const sides = ids.map((id, at) => sideOf(library, id, said[at]!));
  const articles = said.map((theirs) => new Set(theirs.map(({ articleId }) => articleId)));
  const together = articles[0]!.intersection(articles[1]!);
  const ordered = [...new Map([...one, ...other].map((each) => [each.id, each])).values()].sort(
    (a, b) =>
      Number(together.has(b.articleId)) - Number(together.has(a.articleId)) ||
      b.datedAt - a.datedAt ||
      (a.articleId === b.articleId ? a.id - b.id : a.articleId < b.articleId ? -1 : 1),
  );
  const ofOne = new Set(one.map(({ id }) => id));
  return {
    sides: sides.every((side) => side !== null) ? [sides[0]!, sides[1]!] : null,
    together: together.size,
    words: commonWords(
      ...(said.map((theirs) => theirs.slice(0, most).map(({ content }) => content)) as [string[], string[]]),
      MOST_WORDS,
    ),
    statements: ordered.slice(0, most).map((each) => ({
      ...tellPrinted(each),
      side: ofOne.has(each.id) ? 0 : 1,
      together: together.has(each.articleId),
    })),
  };
}

function sideOf(library: Library, id: string, said: readonly PrintedStatement[]): Side | null {
  const [heading] = listSpeakers(library, { id });
  if (!heading) return null;
  return {
    ...heading,
    direct: said.filter(({ kind }) => kind === 'direct').length,
    cues: countNames(said.map(({ cue }) => cue.toLowerCase()).filter(Boolean)).slice(0, MOST_CUES),
  };
}
