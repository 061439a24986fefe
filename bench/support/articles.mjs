/**
 * Articles of made-up news for benchmarks: English sentences around a vocabulary that grows as real text's does (a
 * Pitman-Yor process: new words keep coming, frequent ones come back), with quotations planted where their statements
 * say they are. The same seed gives the same articles on every machine.
 */
import { shortHash } from '../../src/model/hash.ts';
import { bareArticle } from '../../test/support/bare-article.ts';

/** A generator of numbers in [0, 1): mulberry32, by Tommy Ettinger (public domain). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const ONSETS = 'b c d f g h l m n p r s t v w br ch cl cr dr fl gr pl pr sh sl st str th tr'.split(' ');
const VOWELS = 'a e i o u ai ea ee oa ou'.split(' ');
const CODAS = ['', '', '', 'n', 'r', 's', 't', 'l', 'm', 'nd', 'rt', 'st', 'ck', 'ng'];
const FIRST =
  'Ada Ines Tom Mara Jonas Lucía Omar Greta Paul Nadia Sven Ivo Rosa Hugh Mina Carl Zoë Petr Anna Luis'.split(' ');
const OUTLETS = [
  'The Harbour Post',
  'Northern Wire',
  'Daily Ledger',
  'Kestrel News',
  'The Valley Times',
  'Radio Fjord',
];
const ROLES = ['minister', 'mayor', 'analyst', 'coach', 'judge', 'economist', 'spokeswoman', 'director', 'researcher'];
const VERBS = ['said', 'said', 'said', 'said', 'told reporters', 'added', 'warned', 'argued', 'insisted', 'wrote'];
const OPENERS = ['We will', 'They should', 'It cannot', 'I would', 'You must', 'Nobody could', 'People may'];
const LINKS = ['of the', 'and the', 'in a', 'for the', 'with some', 'against the', 'before any', 'without the'];
const FILLERS = ['The', 'A', 'That', 'Its', 'Another', 'Each'];
const TURNS = ['was', 'has been', 'will be', 'is still', 'remains', 'had been'];

/** How fast the vocabulary grows: the discount and strength of the Pitman-Yor process. */
const DISCOUNT = 0.6;
const STRENGTH = 40;
/** Tokens remembered, from which words come back in proportion to how often they came. */
const MEMORY = 400_000;

function vocabulary(random) {
  const pick = (from) => from[Math.floor(random() * from.length)];
  const syllable = () => pick(ONSETS) + pick(VOWELS) + pick(CODAS);
  const coin = () => Array.from({ length: 1 + Math.floor(random() * 3) }, syllable).join('');
  const tokens = [];
  let kinds = 0;
  let count = 0;
  return {
    pick,
    coin,
    word() {
      const fresh = random() < (STRENGTH + DISCOUNT * kinds) / (count + STRENGTH);
      const word = fresh ? coin() : tokens[Math.floor(random() * tokens.length)];
      if (fresh) kinds++;
      count++;
      if (tokens.length < MEMORY) tokens.push(word);
      else tokens[Math.floor(random() * MEMORY)] = word;
      return word;
    },
  };
}

const capital = (word) => word[0].toUpperCase() + word.slice(1);
const DAY = 86_400_000;

/**
 * `count` articles, each `{ article, statements }` as the library takes them. About `statements` statements an article;
 * one in four is indirect. Dated backwards from 2026-11-01, about forty a day.
 */
export function* generateArticles({ seed = 1, count, statements = 20 }) {
  const random = randomFrom(seed);
  const { pick, coin, word } = vocabulary(random);
  const people = [];
  const person = () => {
    // New speakers keep coming too, and the known ones are quoted again.
    if (people.length === 0 || random() < 1 / (1 + people.length ** 0.5)) {
      people.push({ name: `${pick(FIRST)} ${capital(coin())}`, role: pick(ROLES) });
    }
    return people[Math.floor(random() ** 2 * people.length)];
  };
  const phrase = (length) =>
    Array.from({ length }, (_, n) => (n > 0 && n % 3 === 0 ? `${pick(LINKS)} ${word()}` : word())).join(' ');

  for (let n = 0; n < count; n++) {
    const address = `https://news.example/${seed}/${n}`;
    const id = shortHash('generated', address);
    const title = capital(phrase(4 + Math.floor(random() * 4)));
    let text = '';
    const blocks = [];
    const said = [];
    const cast = Array.from({ length: 2 + Math.floor(random() * 4) }, person);
    for (let s = 0; s < statements; s++) {
      const start = text.length;
      text += `${pick(FILLERS)} ${phrase(2)} ${pick(TURNS)} ${phrase(3 + Math.floor(random() * 8))}. `;
      said.push(utter(cast[Math.floor(random() * cast.length)], s));
      blocks.push({ kind: 'paragraph', span: { start, end: text.length }, level: 0 });
      if (s < statements - 1) text += '\n\n';
    }
    yield {
      article: bareArticle(text, blocks, {
        id,
        origin: { kind: 'web', address },
        format: 'html',
        url: address,
        outlet: pick(OUTLETS),
        title,
        titleMade: false,
        byline: person().name,
        published: new Date(Date.UTC(2026, 10, 1) - Math.floor((n / 40) * DAY)).toISOString(),
      }),
      statements: said,
    };

    function utter({ name, role }, ordinal) {
      const direct = random() < 0.75;
      const words = `${pick(OPENERS)} ${phrase(5 + Math.floor(random() * 9))}`;
      const verb = pick(VERBS);
      const span = (piece) => {
        const start = text.length;
        text += piece;
        return { start, end: text.length };
      };
      let contents;
      let source;
      let cue;
      if (direct) {
        contents = [span(`“${words},”`)];
        span(' ');
        source = span(name);
        span(`, a ${role}, `);
        cue = [span(verb)];
      } else {
        source = span(name);
        span(' ');
        cue = [span(verb)];
        span(' ');
        contents = [span(`that ${words[0].toLowerCase()}${words.slice(1)}`)];
      }
      span('.');
      return {
        id: shortHash(words, name, String(ordinal)),
        articleId: id,
        kind: direct ? 'direct' : 'indirect',
        class: 'speech',
        contents,
        cue,
        source,
        speaker: { id: shortHash('person', name), name, type: 'person', role, aliases: [name.split(' ')[1]] },
        confidence: 0.9,
        rule: direct ? 'quote-then-source' : 'source-said-that',
        negated: false,
        nestedIn: null,
        why: `${name} ${verb}`,
      };
    }
  }
}
