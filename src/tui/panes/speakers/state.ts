/** What the speakers pane knows: which speaker of the open article is chosen. Who speaks comes from the statements. */
import type { Statement } from '../../../model/statement.ts';

export interface SpeakersState {
  /** A speaker's id, or null for the first. */
  readonly selected: string | null;
  readonly top: number;
}

export const SPEAKERS: SpeakersState = { selected: null, top: 0 };

/** A speaker of one article. */
export interface Share {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
  readonly statements: number;
  /** Of all the words said in the article, 0 to 1. */
  readonly share: number;
  readonly known: boolean;
}

/** The row of statements whose speaker nobody names. */
const NOBODY = 'nobody';

/** Who speaks, those who say most first. Statements reported within another one are not counted twice. */
export function sharesOf(statements: readonly Statement[]): Share[] {
  const shares = new Map<string, { share: Share; said: number }>();
  let all = 0;
  for (const { speaker, contents, nestedIn } of statements) {
    const said = nestedIn === null ? contents.reduce((sum, { start, end }) => sum + end - start, 0) : 0;
    all += said;
    const id = speaker?.id ?? NOBODY;
    const before = shares.get(id);
    const share: Share = before?.share ?? {
      id,
      name: speaker?.name ?? 'unnamed',
      role: speaker?.role ?? null,
      statements: 0,
      share: 0,
      known: speaker !== null,
    };
    shares.set(id, { share: { ...share, statements: share.statements + 1 }, said: (before?.said ?? 0) + said });
  }
  return [...shares.values()]
    .sort((a, b) => b.said - a.said || b.share.statements - a.share.statements)
    .map(({ share, said }) => ({ ...share, share: all === 0 ? 0 : said / all }));
}

export const selectedIndex = (state: SpeakersState, shares: readonly Share[]): number =>
  Math.max(
    0,
    shares.findIndex(({ id }) => id === state.selected),
  );
