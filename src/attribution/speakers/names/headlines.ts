/** Headlines, where every word may have a capital. */
import { isFirstName } from '../lexicon/first-names.ts';
import { groupFamily, isDocumentNoun, isRoleNoun, looksLikePerson, singular } from '../lexicon/nouns.ts';
import { SMALL_WORDS } from '../lexicon/small-words.ts';
import type { ReferentKind, Word } from '../types.ts';
import { type Name, surnameOf } from './names.ts';
import { joins } from './runs.ts';

/** Names in headlines: the longest run of words that is a name elsewhere, or a word that ends one. */
export function knownNames(
  words: readonly Word[],
  unread: readonly number[],
  names: readonly Name[],
  starts: ReadonlyMap<number, number>,
): Name[] {
  const known = new Map<string, ReferentKind>();
  for (const { words: parts, kind } of names) {
    known.set(parts.join(' '), kind);
    if (kind !== 'place' && kind !== 'group') known.set(surnameOf(parts), 'unsure');
  }
  const found: Name[] = [];
  let past = 0;
  for (const i of unread) {
    if (i < past) continue;
    for (let last = Math.min(i + 5, words.length); last > i; last--) {
      const run = words.slice(i, last);
      if (last - i > 1 && run.some((word, k) => k > 0 && !joins(words[i + k - 1]!, word))) continue;
      const parts = run.map((word) => word.folded);
      const kind =
        known.get(parts.join(' ')) ??
        (run.length > 1 && isFirstName(parts[0]!) && known.has(parts.slice(1).join(' ')) ? 'person' : undefined) ??
        (last === i + 1 && starts.has(run[0]!.start) && standsForName(run[0]!) ? 'unsure' : undefined);
      if (kind === undefined || !run[0]!.capital) continue;
      found.push({ opens: i, first: i, last, words: parts, titles: [], kind, gender: null });
      past = last;
      break;
    }
  }
  return found;
}

function standsForName(word: Word): boolean {
  const { noun } = singular(word.folded);
  return (
    word.capital &&
    !SMALL_WORDS.has(word.folded) &&
    !isRoleNoun(noun) &&
    groupFamily(noun) === null &&
    !isDocumentNoun(noun) &&
    !looksLikePerson(noun)
  );
}

/** Lines in which nearly every long word has a capital (headlines), or all capitals: nothing can be told there. */
export function titledSentences(words: readonly Word[], text: string): Set<number> {
  const titled = new Set<number>();
  for (let i = 0; i < words.length; ) {
    const { sentence, paragraph } = words[i]!;
    let j = i;
    while (j < words.length && words[j]!.sentence === sentence) j++;
    let [long, capital, shouted] = [0, 0, 0];
    for (let k = i; k < j; k++) {
      const word = words[k]!;
      if (word.text.length >= 4) {
        long++;
        if (word.capital) capital++;
      }
      if (word.text !== word.folded && !/\p{Ll}/u.test(word.text) && /\p{Lu}\P{Lu}*\p{Lu}/u.test(word.text)) shouted++;
    }
    const alone = (words[i - 1]?.paragraph ?? -1) !== paragraph && words[j]?.paragraph !== paragraph;
    // A short line of names may be a sentence: "Ann Lee met Bob Roy."
    const enough = text[words[j - 1]!.end] === '.' ? 5 : 3;
    if (j - i >= 4 && ((alone && long >= enough && capital >= long * 0.85) || shouted >= (j - i) * 0.6))
      titled.add(sentence);
    i = j;
  }
  return titled;
}
