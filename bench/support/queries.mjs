/** Queries as people type them, made from the statements they are meant to find. */
import { randomFrom, SHORT } from './vocabulary.mjs';

const wordsOf = (text) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** One slip of the keyboard: a letter left out, doubled, replaced, or swapped with its neighbour. */
function slip(word, random) {
  const at = 1 + Math.floor(random() * (word.length - 1));
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const kind = Math.floor(random() * 4);
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 1) return word.slice(0, at) + letter + word.slice(at);
  if (kind === 2 || at + 1 >= word.length) return word.slice(0, at) + letter + word.slice(at + 1);
  return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
}

const sample = (list, count, random) => Array.from({ length: count }, () => list[Math.floor(random() * list.length)]);

/** Some `count` queries of every sort. */
export function queriesFrom(statements, seed, count) {
  const random = randomFrom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const long = (statement) => wordsOf(statement.content).filter((word) => word.length >= 5);
  const one = () => pick(long(pick(statements)).concat('minister'));
  const name = () => pick(wordsOf(sample(statements, 20, random).find(({ speaker }) => speaker)?.speaker ?? 'Anna'));
  const plain = (word) => word.normalize('NFD').replace(/\p{M}/gu, '').replace('ł', 'l');
  const kinds = {
    word: one,
    common: () => pick(['the', 'of', 'and', 'said', 'with', 'that']),
    typed: () => one().slice(0, 2 + Math.floor(random() * 5)),
    several: () => {
      const words = wordsOf(pick(statements).content);
      return sample(words, 2 + Math.floor(random() * 2), random).join(' ');
    },
    'speaker and word': () => {
      const statement = sample(statements, 50, random).find(({ speaker }) => speaker);
      return `${wordsOf(statement.speaker).at(-1)} ${pick(wordsOf(statement.content))}`;
    },
    slip: () => slip(one(), random),
    slips: () => `${slip(one(), random)} ${slip(one(), random)}`,
    accent: () => plain(name()).toLowerCase(),
    phrase: () => {
      const words = wordsOf(pick(statements).content);
      const at = Math.floor(random() * Math.max(1, words.length - 3));
      return `"${words.slice(at, at + 3).join(' ')}"`;
    },
    nothing: () => pick(['xqzzvw', "o'brien; DROP", 'foo AND (', 'hjkl', '\\d+[a-z']),
    short: () => pick([...'abstm', 'st', 'th', 'co', 're']),
  };
  const shares = {
    word: 14,
    common: 4,
    typed: 26,
    several: 14,
    'speaker and word': 8,
    slip: 10,
    slips: 7,
    accent: 6,
    phrase: 4,
    nothing: 3,
    short: 4,
  };
  return Object.entries(shares).flatMap(([kind, share]) =>
    Array.from({ length: Math.max(1, Math.round((share / 100) * count)) }, () => ({ kind, text: kinds[kind]() })),
  );
}

/**
 * Known targets: two or three words of a statement, one of them with a slip, sometimes the last unfinished or the first
 * the speaker's. `words` are the words meant.
 */
export function knownTargets(statements, seed, count, { slips = true } = {}) {
  const random = randomFrom(seed);
  const targets = [];
  while (targets.length < count) {
    const index = Math.floor(random() * statements.length);
    const { content, speaker } = statements[index];
    const candidates = [...new Set(wordsOf(content))].filter(
      (word) => word.length >= 4 && /^\p{L}+$/u.test(word) && !SHORT.includes(word.toLowerCase()),
    );
    if (candidates.length < 3) continue;
    const words = [];
    if (speaker && random() < 0.25) words.push(wordsOf(speaker).at(-1));
    const from = Math.floor(random() * (candidates.length - 2));
    words.push(...(random() < 0.3 ? candidates.slice(from, from + 3) : sample(candidates, 2, random)));
    const typed = words.map((word) => word.toLowerCase());
    const misspelt = typed.findIndex((word) => word.length >= 5);
    if (new Set(typed).size < typed.length || misspelt < 0) continue;
    if (slips) typed[misspelt] = slip(typed[misspelt], random);
    if (random() < 0.25 && typed.at(-1).length > 5) typed[typed.length - 1] = typed.at(-1).slice(0, -2);
    targets.push({ index, query: typed.join(' '), words });
  }
  return targets;
}
