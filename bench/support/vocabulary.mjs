/**
 * Words, names and sentences for benchmarks and tests, made from numbers: no text of anybody's. The vocabulary grows
 * with the text as it does in real news (Heaps' law, exponent about .58): old words come again by Zipf's law, new ones
 * keep coming. The same seed gives the same text on every machine.
 */

/** A generator of numbers in [0, 1): mulberry32, public domain. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const ONSETS = 'b c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sc sh sp st str t th tr v w z'.split(' ');
const VOWELS = 'a e i o u a e i o ai ea ee ou io'.split(' ');
const CODAS = ['', '', '', 'n', 'r', 's', 't', 'l', 'm', 'd', 'ck', 'nt', 'st', 'ng'];
const ENDINGS = ['', '', '', 's', 'ed', 'ing', 'er', 'ly', 'tion', 'ment', 'al', 'ity'];
/** Words that hold sentences together; nobody looks for them. */
export const SHORT = (
  'the of and to in that a is for on with was as it by at from will be an has have this are not but they we were ' +
  'would been more than who its which their had after about he she his her him our can could no all new one two if'
).split(' ');
const ACCENTS = { a: 'á', e: 'é', i: 'í', o: 'ö', u: 'ü', c: 'ç', n: 'ñ', s: 'š', l: 'ł' };

const pick = (random, list) => list[Math.floor(random() * list.length)];
const capital = (word) => word[0].toUpperCase() + word.slice(1);

/** A pronounceable word. */
function makeWord(random, syllables) {
  let word = '';
  for (let i = 0; i < syllables; i++) word += pick(random, ONSETS) + pick(random, VOWELS) + pick(random, CODAS);
  return word + pick(random, ENDINGS);
}

/** Whom and what the text speaks of: call `word()` for the next word of running text, `speaker()` for who says it. */
export function vocabulary(seed) {
  const random = randomFrom(seed);
  const words = [...SHORT];
  const known = new Set(words);
  let drawn = 0;
  const fresh = () => {
    for (;;) {
      const word = makeWord(random, 1 + Math.floor(random() * 2.4));
      if (known.has(word)) continue;
      known.add(word);
      words.push(word);
      return word;
    }
  };
  for (let i = 0; i < 400; i++) fresh();
  const word = () => {
    drawn++;
    // Heaps: V = K n^b, so a new word comes with chance K b n^(b-1).
    if (random() < 10 * 0.58 * (drawn + 200) ** (0.58 - 1)) return fresh();
    // Zipf over what is known, by rank of coming.
    const rank = Math.floor(Math.exp(random() * Math.log(words.length + 1))) - 1;
    return words[Math.min(rank, words.length - 1)];
  };

  const speakers = [];
  const accented = (name) => (random() < 0.12 ? name.replace(/[aeioucnsl]/, (letter) => ACCENTS[letter]) : name);
  const nameWord = () =>
    capital(accented(makeWord(random, 1 + Math.floor(random() * 1.8)).replace(/(ed|ing|ly)$/, '')));
  const newSpeaker = () => {
    const particle = random() < 0.04 ? pick(random, ['van ', 'von der ', 'de ', 'bin ', 'Mc', "O'"]) : '';
    const name = `${nameWord()} ${particle}${nameWord()}`;
    speakers.push(name);
    return name;
  };
  const speaker = () => {
    if (speakers.length < 30 || random() < 4 * (speakers.length + 1) ** -0.6) return newSpeaker();
    return speakers[Math.min(Math.floor(Math.exp(random() * Math.log(speakers.length + 1))) - 1, speakers.length - 1)];
  };
  return { random, word, speaker, pick: (list) => pick(random, list), words, speakers };
}

/** A sentence of about `length` words, with names in it now and then. */
export function sentence(source, length) {
  const parts = [];
  while (parts.length < length) {
    const chance = source.random();
    if (chance < 0.02 && source.speakers.length > 0) parts.push(source.pick(source.speakers));
    else if (chance < 0.03) parts.push(String(1 + Math.floor(source.random() * 2_000)));
    else parts.push(source.random() < 0.03 ? `${source.word()},` : source.word());
  }
  return `${capital(parts.join(' '))}.`;
}
