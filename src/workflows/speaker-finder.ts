/** All speakers of a library, sorted and filtered by name as somebody types. */
import type { Library } from '../library/open.ts';
import { listSpeakers, type SpeakerHeading, type SpeakerSort } from '../library/speakers.ts';
import { fuzzyPick } from '../search/fuse.ts';
import { foldText } from '../search/words/fold.ts';

/** Rows that are given at a time: more than anybody walks through. */
const MOST = 500;
/** With so few that have the letters as typed, those that have them nearly are given too. */
const FEW = 5;

export interface FoundSpeakers {
  readonly total: number;
  readonly rows: readonly SpeakerHeading[];
}

/** Keeps the sorted list until the library changes: each letter of a filter then costs a walk over the names. */
export function speakerFinder(library: Library): (wanted: { sort: SpeakerSort; filter: string }) => FoundSpeakers {
  let kept: { readonly sort: SpeakerSort; readonly version: number; readonly all: readonly SpeakerHeading[] } | null =
    null;
  return ({ sort, filter }) => {
    // Changes when another connection has written.
    const version = library.get<{ data_version: number }>('PRAGMA data_version')!.data_version;
    if (kept?.sort !== sort || kept.version !== version) kept = { sort, version, all: listSpeakers(library, { sort }) };
    const found = pick(kept.all, filter);
    return { total: found.length, rows: found.slice(0, MOST) };
  };
}

function pick(all: readonly SpeakerHeading[], filter: string): readonly SpeakerHeading[] {
  const words = foldText(filter).folded.split(/\s+/).filter(Boolean);
  if (words.length === 0) return all;
  const exact = all.filter(({ names }) => {
    const folded = names.map((name) => foldText(name).folded);
    return words.every((word) => folded.some((name) => name.includes(word)));
  });
  if (exact.length > FEW) return exact;
  const likely = all.slice(0, MOST).filter((one) => !exact.includes(one));
  return [...exact, ...fuzzyPick(likely, filter, ({ names }) => names.join(' ')).map(({ item }) => item)];
}
