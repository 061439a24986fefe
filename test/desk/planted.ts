/**
 * A made-up press: outlets that print what made-up people said, and print it again with edits that are known. All of it
 * follows from a seed, so that a figure can be printed twice.
 */
import type { Statement } from '../../src/model/statement.ts';

/** Small and good enough for test data (mulberry32, by Tommy Ettinger, public domain). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let z = Math.imul(state ^ (state >>> 15), state | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return ((z ^ (z >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

const split = (words: string) => words.split(' ');
const FIRST = split(
  'Ada Bjorn Carmen Dmitri Esi Farid Greta Hamish Inès Jun Katya Lindiwe Mateo Nadia Olu Priya Quentin Rosa Sanna Tomasz Ulla Viktor Wanjiru Yusuf Zofia',
);
const LAST = split(
  'Abara Brandt Castell Dube Eriksen Farquhar Grigoryan Halloran Ibarra Jansson Kamdem Lindqvist Munro Novák Okonkwo Petrov Quaye Rourke Sanghera Tulloch Ueda Verhulst Wimmer Ximenes Yilmaz Ziemba',
);
const SLOTS: Readonly<Record<string, readonly string[]>> = {
  thing: split(
    'bridge harbour hospital reservoir ferry school library airport tunnel market theatre stadium railway clinic vineyard quarry lighthouse sawmill museum laboratory canal depot greenhouse refinery chapel archive foundry kitchen orchard observatory',
  ),
  place: split(
    'Ronsay Lindhavn Carrow Ardmore Valmere Tarrin Hohenfeld Nordvik Kestrel Sallow Brannoch Elmira Oswick Torvay',
  ),
  act: split(
    'close open sell repair rebuild inspect abandon enlarge defend finance insure relocate survey paint measure rename',
  ),
  adj: split(
    'fragile expensive ugly beautiful dangerous honest stubborn quiet enormous temporary modern crooked generous foolish patient rusty',
  ),
  who: split(
    'engineers pensioners nurses fishermen teachers auditors drivers farmers students investors neighbours inspectors musicians tenants',
  ),
  when: split(
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September October',
  ),
  feel: split(
    'relieved furious ashamed hopeful worried proud baffled delighted exhausted suspicious grateful impatient',
  ),
};
const TEMPLATES = [
  'We will {act} the {thing} before {when}, and {n} {who} are going to help us.',
  'I have never seen a {thing} as {adj} as the one in {place}.',
  'Nobody asked the {who} whether the {thing} should be {adj}.',
  'It cost {n} million to {act} the {thing}, which is not what we were told in {when}.',
  'The {who} of {place} are {feel}, and I don’t blame them.',
  'If you {act} a {adj} {thing}, you had better tell the {who} first.',
  'There were {n} {who} in the {thing} when the lights went out.',
  'My grandmother would have called that {thing} {adj} and she would have been right.',
  'We cannot {act} the {thing} with {n} people and a ladder.',
  'Somebody in {place} decided to {act} our {thing}, and that makes me {feel}.',
  'That {thing} is not {adj}, it is {adj2}.',
  'By {when} the {thing} will be open again, and {place} will forget that we were {feel}.',
  'Ask the {who}: they have been {feel} since {when}.',
  'I told the {who} in {when} that {place} would {act} its {thing}.',
  'The {adj} truth is that {n} of our {who} want to {act} the {thing}.',
  'Every {thing} between here and {place} is {adj}, and the {who} know it.',
  'You could put the whole {thing} in a {adj} box and send it to {place}.',
  'What {place} needs is a {adj} {thing}, not another {thing2}.',
  'I am {feel} that the {who} had to wait until {when}.',
  'Without the {who} we would have lost {n} days and the {thing}.',
];
export const OUTLETS = Array.from(
  { length: 12 },
  (_, at) => `${SLOTS.place![at]} ${split('Courier Ledger Gazette Post')[at % 4]}`,
);

export type Edit =
  | 'none'
  | 'part'
  | 'glyphs'
  | 'punctuation'
  | 'bracket'
  | 'ellipsis'
  | 'dropped'
  | 'swapped'
  | 'number'
  | 'negation'
  | 'speaker'
  | 'paraphrase'
  | 'invented';
export const EDITS: readonly Edit[] = [
  'none',
  'part',
  'glyphs',
  'punctuation',
  'bracket',
  'ellipsis',
  'dropped',
  'swapped',
  'number',
  'negation',
  'speaker',
  'paraphrase',
  'invented',
];

/** Somebody said something: in the outlet's marks, or told without any. */
export interface Utterance {
  readonly speaker: string;
  readonly words: string;
  readonly kind: 'direct' | 'indirect';
}
/** An utterance printed again with one edit. `of` is the number of the utterance it was made from; null for an invented one. */
interface Reprint extends Utterance {
  readonly edit: Edit;
  readonly of: number | null;
}

export interface Press {
  readonly utterances: readonly Utterance[];
  readonly reprints: readonly Reprint[];
}

/** Has `count` things said, and `again` of them printed again, each with the next of the edits. */
export function makePress(seed: number, count: number, again: number): Press {
  const chance = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)]!;
  const person = () => `${pick(FIRST)} ${pick(LAST)}`;
  const sentence = () =>
    pick(TEMPLATES).replace(/\{(\w+?)(2?)\}/g, (_, slot: string) =>
      slot === 'n' ? String(Math.floor(chance() * 88) + 12) : pick(SLOTS[slot]!),
    );
  // Three sentences: two strangers then hardly ever say the same by chance.
  const speech = () => `${sentence()} ${sentence()} ${sentence()}`;
  const said = (kind: Utterance['kind']): Utterance => ({ speaker: person(), words: speech(), kind });

  const utterances: Utterance[] = [];
  const reprints: Reprint[] = [];
  for (let at = 0; at < count; at++) {
    const edit = at < again ? EDITS[at % EDITS.length]! : 'none';
    const utterance = said(edit === 'paraphrase' ? 'indirect' : 'direct');
    utterances.push(utterance);
    if (at >= again) continue;
    if (edit === 'invented') reprints.push({ ...said('direct'), edit, of: null });
    else {
      const speaker = edit === 'speaker' ? otherThan(utterance.speaker, person) : utterance.speaker;
      reprints.push({ speaker, words: EDITORS[edit](utterance.words, chance), kind: 'direct', edit, of: at });
    }
  }
  // What is only paraphrased is told in the outlet's words.
  return {
    utterances: utterances.map((one) => (one.kind === 'indirect' ? { ...one, words: told(one.words) } : one)),
    reprints,
  };
}

function otherThan(name: string, person: () => string): string {
  for (;;) {
    const other = person();
    if (other.split(' ')[1] !== name.split(' ')[1]) return other;
  }
}

/** Third person, and some of the little words gone: "I have never seen" is "he had never seen". */
const told = (words: string) =>
  words
    .replace(/\bI am\b/g, 'he was')
    .replace(/\bI have\b/g, 'he had')
    .replace(/\bI\b/g, 'he')
    .replace(/\b[Mm]y\b/g, 'his')
    .replace(/\b[Ww]e will\b/g, 'they would')
    .replace(/\b[Ww]e\b/g, 'they')
    .replace(/\b[Oo]ur\b/g, 'their')
    .replace(/\bis\b/g, 'was')
    .replace(/\bare\b/g, 'were')
    .replace(/[.,:]/g, '');

const NEGATION = /\b(?:not |never |cannot|Nobody|Without|don’t )/;
const withoutNegation = (words: string) =>
  words.replace(NEGATION, (found) => ({ cannot: 'can', Nobody: 'Somebody', Without: 'With' })[found] ?? '');

/** How each edit is made. Where the words do not offer it (no number, no negation), one is put in. */
const EDITORS: Readonly<Record<Exclude<Edit, 'invented'>, (words: string, chance: () => number) => string>> = {
  none: (words) => words,
  speaker: (words) => words,
  paraphrase: (words) => words,
  part: (words) => words.split(/(?<=\.) /)[1]!,
  glyphs: (words) => words.replaceAll('’', "'").replaceAll(' the ', ' the\u00A0').replaceAll(' and ', '  and '),
  punctuation: (words) => {
    const [first = '', ...rest] = words.split('. ');
    return [first, ...rest].join('! ');
  },
  bracket: (words) => words.replace(/ (the|a|our|that) /, ' $1 [so-called] '),
  ellipsis: (words) => {
    const list = words.split(' ');
    const middle = Math.floor(list.length / 2);
    const [from, to] = [middle, middle + 4];
    // Nothing that turns the sense may go under the ellipsis: that would be another edit.
    const cut = list.slice(from, to).join(' ');
    return NEGATION.test(`${cut} `)
      ? words.replace('. ', '. … ').replace(/… \S+ \S+ /, '… ')
      : [...list.slice(0, from), '…', ...list.slice(to)].join(' ');
  },
  dropped: (words) => words.replace(/ (the|a|that) ([a-z]+)/, ' $2'),
  swapped: (words) => {
    const list = words.split(' ');
    const at = list.findIndex(
      (word, i) =>
        i > 1 &&
        !/\d/.test(list[i - 1]!) &&
        // A figure or a negation that moves is another edit.
        ![word, list[i + 1]].some((one) => one === 'million' || one === 'never' || one === 'not') &&
        /^[a-z]{5,}$/.test(word) &&
        /^[a-z]{2,}$/.test(list[i + 1] ?? ''),
    );
    const place = at === -1 ? 2 : at;
    return [...list.slice(0, place), list[place + 1], list[place], ...list.slice(place + 2)].join(' ');
  },
  number: (words, chance) =>
    /\d+/.test(words)
      ? words.replace(/\d+/, (digits) => String(Number(digits) + 1 + Math.floor(chance() * 9)))
      : words.replace('. ', ' 7 times. '),
  negation: (words) =>
    NEGATION.test(words) ? withoutNegation(words) : words.replace(/\b(will|is|are|was|were|would|could)\b/, '$1 not'),
};

/** What `check` has to say of each edit. A number that was put in where there was none is one too. */
export const EXPECTED: Readonly<Record<Edit, string>> = {
  none: 'exact',
  part: 'exact',
  glyphs: 'exact',
  punctuation: 'altered: typography',
  bracket: 'altered: bracketed',
  ellipsis: 'altered: ellipsis',
  dropped: 'altered: dropped',
  swapped: 'altered: changed',
  number: 'altered: number',
  negation: 'altered: negation',
  speaker: 'misattributed',
  paraphrase: 'paraphrase',
  invented: 'not-found',
};

/** A page that prints utterances, and its statements as the engine would find them. */
export function printPage(utterances: readonly Utterance[]): {
  text: string;
  statements: Omit<Statement, 'articleId'>[];
} {
  let text = '';
  const statements = utterances.map(({ speaker, words, kind }, at): Omit<Statement, 'articleId'> => {
    const [open, close] = kind === 'direct' ? ['“', '”'] : ['', ''];
    const lead = kind === 'direct' ? '' : `${speaker} said that `;
    const start = text.length + lead.length;
    const content = `${open}${words}${close}`;
    const end = start + content.length;
    text += `${lead}${content}${kind === 'direct' ? ` ${speaker} said.` : ''}\n\n`;
    const cue = kind === 'direct' ? end + speaker.length + 2 : start - 'said that '.length;
    return {
      id: `s${at}`,
      kind,
      class: 'speech',
      contents: [{ start, end }],
      cue: [{ start: cue, end: cue + 4 }],
      source:
        kind === 'direct'
          ? { start: end + 1, end: end + 1 + speaker.length }
          : { start: start - lead.length, end: start - lead.length + speaker.length },
      speaker: { id: speaker, name: speaker, type: 'person', role: null, aliases: [] },
      confidence: 0.9,
      rule: 'planted',
      negated: false,
      nestedIn: null,
      why: 'planted',
    };
  });
  return { text: text.trimEnd(), statements };
}
