/** What the speakers pane knows: which speaker of the open article is chosen. Who speaks comes from the statements. */
import type { Statement } from '../../../model/statement.ts';
import { quotedWords } from '../../../workflows/desk.ts';

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
  /** Words in quotation marks. */
  readonly words: number;
  /** Of all the words in quotation marks, 0 to 1. */
  readonly share: number;
  readonly known: boolean;
}

/** The row of statements whose speaker nobody names. */
const NOBODY = 'nobody';

const kept = new WeakMap<readonly Statement[], readonly Share[]>();

/** Who speaks, those first who are quoted most. What is reported within another statement is not counted twice. */
export function sharesOf(text: string, statements: readonly Statement[]): readonly Share[] {
  const before = kept.get(statements);
  if (before) return before;
  const groups = [...Map.groupBy(statements, ({ speaker }) => speaker?.id ?? NOBODY)].map(([id, theirs]) => {
    const { speaker } = theirs[0]!;
    const said = theirs.filter(({ nestedIn }) => nestedIn === null);
    return {
      id,
      name: speaker?.name ?? 'unnamed',
      role: theirs.find((each) => each.speaker?.role)?.speaker?.role ?? null,
      statements: theirs.length,
      words: said.reduce((sum, statement) => sum + quotedWords(text, statement), 0),
      known: speaker !== null,
    };
  });
  const all = groups.reduce((sum, { words }) => sum + words, 0);
  const shares = groups
    .map((group): Share => ({ ...group, share: all === 0 ? 0 : group.words / all }))
    .sort((a, b) => b.words - a.words || b.statements - a.statements);
  kept.set(statements, shares);
  return shares;
}

export const selectedIndex = (state: SpeakersState, shares: readonly Share[]): number =>
  Math.max(
    0,
    shares.findIndex(({ id }) => id === state.selected),
  );
