/** Whom a short form of a name may stand for, and whom it does. */
import { BODY_WORDS } from '../lexicon/bodies.ts';
import { personFamilies, singular } from '../lexicon/nouns.ts';
import { type Name, surnameOf } from '../names/names.ts';
import { bareRole } from '../phrases/phrases.ts';
import type { Referent, Word } from '../types.ts';
import { clash, type Entry, MAX_NAMESAKES } from './roster.ts';

/** Every short form a bare name may be: surname, first name, nickname, acronym, first word of a body's name. */
export function indexNames(
  people: ReadonlyMap<string, readonly Entry[]>,
  bodies: ReadonlyMap<string, Entry>,
  words: readonly Word[],
  text: string,
): Map<string, Entry[]> {
  const index = new Map<string, Entry[]>();
  const put = (key: string, entry: Entry) => {
    const list = index.get(key);
    if (list === undefined) index.set(key, [entry]);
    else if (list.length < MAX_NAMESAKES && !list.includes(entry)) list.push(entry);
  };
  const entries = [...people.values()].flat();
  for (const entry of entries) put(surnameOf(entry.words), entry);
  // "Kolk" for van der Kolk, then first names: only where no surname claims the word.
  const claimed = new Set(index.keys());
  for (const entry of entries) {
    const last = entry.words.at(-1)!;
    if (!claimed.has(last)) put(last, entry);
    for (const word of entry.words.slice(0, -1)) if (word.length > 1 && !claimed.has(word)) put(word, entry);
  }
  for (const entry of bodies.values()) {
    const capitals = entry.words
      .filter((word) => word.length > 3 || /^\p{L}/u.test(word))
      .filter((word) => !/^(?:of|the|for|and|on|in|a|an|to|de|do|la)$/.test(word));
    const acronym = capitals.map((word) => word[0]).join('');
    if (acronym.length >= 2) put(acronym, entry);
    const first = entry.words[0]!;
    if (first.length > 3 && !BODY_WORDS.has(first) && !index.has(first)) put(first, entry);
    // "Long Name (LN)"
    const bracket = words[entry.name.last];
    if (
      bracket !== undefined &&
      bracket.gap === ' (' &&
      text[bracket.end] === ')' &&
      /^[\p{Lu}&.]{2,8}s?$/u.test(bracket.text)
    )
      put(bracket.folded, entry);
  }
  return index;
}

/** What no woman is called by turns. */
export const STYLES = /^(?:mrs|miss|ms)$/;

/** Whether the word describes whom the title addresses. */
function isLike(word: Word, title: string): boolean {
  const families = personFamilies(singular(word.folded).noun);
  return personFamilies(bareRole(title)).some((family) => families.includes(family));
}

/** "Anna Kerr, who is no relation, laughed. “He sleeps,” Kerr said.": whoever of them was named last in the paragraph. */
function lastInParagraph(
  candidates: readonly Entry[],
  name: Name,
  words: readonly Word[],
  latest: ReadonlyMap<Referent, number>,
): Referent | null {
  let found: Referent | null = null;
  let last = -1;
  for (const { referent } of candidates) {
    const at = latest.get(referent) ?? -1;
    if (at < 0 || words[at]!.paragraph !== words[name.first]!.paragraph) continue;
    // "Anna Kerr met Bob Kerr.": no telling which.
    if (last >= 0 && words[at]!.sentence === words[last]!.sentence) found = null;
    else if (last < 0 || at > last) found = referent;
    last = Math.max(last, at);
  }
  return found;
}

/**
 * The referent a short name stands for, of those it could. Null when there is none, or no telling which. `seen` counts how
 * often each has been named before, `latest` has the word where each was named last, `styles` whether she is Mrs, Miss or Ms.
 */
export function pick(
  candidates: readonly Entry[],
  name: Name,
  words: readonly Word[],
  seen: ReadonlyMap<Referent, number>,
  latest: ReadonlyMap<Referent, number>,
  styles: ReadonlyMap<Referent, string>,
): Referent | null {
  let left = candidates;
  if (name.titles.length > 0)
    left = left.filter(({ referent }) => referent.kind !== 'group' && referent.kind !== 'place');
  if (name.gender !== null)
    left = left.filter(({ referent }) => !(referent.genderTrust >= 0.5 && clash(referent.gender, name.gender)));
  if (left.length <= 1) return left[0]?.referent ?? null;
  const title = name.titles.at(-1)?.folded;
  if (title !== undefined && STYLES.test(title)) {
    // "Miss Lund" of the aunt, then "Ms Lund": the niece.
    const own = left.filter(({ referent }) => styles.get(referent) === title);
    if (own.length === 1) return own[0]!.referent;
    const unstyled = left.filter(({ referent }) => !styles.has(referent));
    if (own.length === 0 && unstyled.length === 1) return unstyled[0]!.referent;
  }
  if (title !== undefined) {
    const titled = left.filter((entry) =>
      words.slice(entry.name.opens, entry.name.first).some((word) => word.folded === title),
    );
    if (titled.length === 1) return titled[0]!.referent;
    // "Suresh Rao, a retired judge": Justice Rao.
    const described = left.filter(({ name: { last } }) =>
      words.slice(last, last + 8).some((word) => word.sentence === words[last - 1]!.sentence && isLike(word, title)),
    );
    if (described.length === 1) return described[0]!.referent;
  }
  const introduced = left.filter(({ referent }) => seen.has(referent));
  if (introduced.length === 1) return introduced[0]!.referent;
  // One of them the article is about, the others in passing.
  const ranked = (introduced.length > 1 ? introduced : left)
    .map(({ referent }) => ({ referent, count: seen.get(referent) ?? 0 }))
    .sort((a, b) => b.count - a.count);
  if (ranked[0]!.count >= 3 * Math.max(1, ranked[1]!.count)) return ranked[0]!.referent;
  return lastInParagraph(left, name, words, latest);
}
