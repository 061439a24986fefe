/** What the language tagger gets wrong often enough to put right before anything is built on it. */
import { TIME_WORDS } from './lexicon/words.ts';

/**
 * Sentence bounds (first and last token of each) put right: a sentence ends after "at 4:10 p.m." before a capital, and
 * before a quotation that opens after a full stop; it does not end at “Is it over?” where the narrator goes on in lower
 * case, asked Lin, nor inside "(D-N.Y.)".
 */
export function mendSentences(
  values: readonly string[],
  spaces: readonly string[],
  bounds: readonly (readonly [number, number])[],
): [number, number][] {
  const mended: [number, number][] = [];
  for (const [from, to] of bounds) {
    let first = from;
    for (let at = from; at < to; at++) {
      if (!endsWithTime(values, at) && !opensQuotation(values, spaces, at + 1)) continue;
      mended.push([first, at]);
      first = at + 1;
    }
    const before = mended.at(-1);
    const goesOn = /^\p{Ll}/u.test(values[first] ?? '') && /^["')]$/.test(values[first - 1] ?? '');
    const parts = /^[,;]$/.test(values[first] ?? '');
    if (before !== undefined && (goesOn || parts || isInsideInitials(values, spaces, first))) before[1] = to;
    else mended.push([first, to]);
  }
  return mended;
}

const HALF_DAYS = new Set(['a.m.', 'p.m.', 'A.M.', 'P.M.', 'A.m.', 'P.m.']);

function endsWithTime(values: readonly string[], at: number): boolean {
  if (!HALF_DAYS.has(values[at]!) && !/^\d[\d.:]{0,4}[ap]m\.$/.test(values[at]!)) return false;
  const next = values[at + 1] ?? '';
  return /^\p{Lu}\p{Ll}/u.test(next) && !TIME_WORDS.has(next.toLowerCase());
}

// wink takes "N." for the end of a sentence, but nothing parts it from the "Y." that follows.
function isInsideInitials(values: readonly string[], spaces: readonly string[], at: number): boolean {
  const glued = at > 1 && spaces[at] === '' && values[at - 1] === '.' && /^\p{Lu}\.?$/u.test(values[at] ?? '');
  return glued && /^\p{Lu}$/u.test(values[at - 2]!);
}

// "… after 8pm. “Safety comes first,” it adds": a capital in quotation marks after a full stop.
function opensQuotation(values: readonly string[], spaces: readonly string[], at: number): boolean {
  const opens = values[at] === '"' && spaces[at] !== '' && spaces[at + 1] === '';
  return opens && values[at - 1]!.endsWith('.') && /^\p{Lu}/u.test(values[at + 1] ?? '');
}

/** Tags put right: a capitalised "verb" in mid-sentence beside a name is part of it: "said Will Doyle", "Hoover said". */
export function mendNames(values: readonly string[], tags: readonly string[]): string[] {
  const mended = [...tags];
  const isName = (at: number) => mended[at] === 'PROPN' && /^\p{Lu}/u.test(values[at] ?? '');
  for (let at = 1; at < values.length; at++) {
    if ((mended[at] !== 'AUX' && mended[at] !== 'VERB') || !/^\p{Lu}\p{Ll}/u.test(values[at]!)) continue;
    // "…, Grant joked": between a comma and a verb.
    const subject = values[at - 1] === ',' && mended[at + 1] === 'VERB' && /^\p{Ll}/u.test(values[at + 1]!);
    const before = isName(at + 1) && /^\p{Ll}/u.test(values[at - 1]!);
    // "for Morning Consult.": both words of a name that look like others.
    const pair = /^\p{Lu}\p{Ll}/u.test(values[at - 1]!) && mended[at - 1] === 'NOUN' && mended[at - 2] === 'ADP';
    if (pair) mended[at - 1] = 'PROPN';
    // "said Weld, who …", "… Weld said": beside the verb that says who speaks.
    const speaker = SAYS.test(values[at - 1]!) || (values[at - 1] === '"' && SAYS.test(values[at + 1] ?? ''));
    if (subject || before || pair || speaker || isName(at - 1)) mended[at] = 'PROPN';
  }
  return mended;
}

const SAYS = /^(?:said|says|added|adds|wrote|told|asked)$/;

/** Tags put right: "some will say", "the study's lead author", "no one who lives here": what the word before makes of them. */
export function mendHomographs(values: readonly string[], tags: readonly string[]): string[] {
  return tags.map((tag, at) => {
    if (tag !== 'NOUN' && tag !== 'VERB') return tag;
    const before = values[at - 1]?.toLowerCase() ?? '';
    if (tag === 'NOUN' && values[at] === 'will' && tags[at + 1] === 'VERB' && MANY.test(before)) return 'AUX';
    const after = values[at + 1];
    const led = before === ',' || (tags[at - 1] === 'PROPN' && after === '(') || endsSubject(values, tags, at - 1);
    if (tag === 'NOUN' && led && REPORTS.test(values[at]!) && /^(?:that|\()$/.test(after ?? '')) return 'VERB';
    if (tag === 'NOUN' && values[at] === 'calls' && after === '"' && tags[at - 1] === 'ADJ') return 'VERB';
    if (tag === 'NOUN' && before === 'who' && /^\p{Ll}+[^s]s$/u.test(values[at]!)) return 'VERB';
    if (tag === 'VERB' && values[at] === 'lead' && tags[at + 1] === 'NOUN' && OWNS.test(before)) return 'ADJ';
    return tag;
  });
}

// ", her team | reports that": one owner's, at the head of a clause; "their intelligence reports that" is rarer.
const endsSubject = (values: readonly string[], tags: readonly string[], at: number): boolean =>
  tags[at] === 'NOUN' &&
  /[^s]$/.test(values[at]!) &&
  /^(?:his|her|their|its|our|the|my)$/i.test(values[at - 1] ?? '') &&
  (at < 2 || tags[at - 2] === 'PUNCT') &&
  !/^(?:media|news|press|police|intelligence|bank|autopsy)$/.test(values[at]!);

const REPORTS = /^(?:claims|reports|notes|estimates|states|hopes|fears|plans)$/;

const MANY = /^(?:some|many|most|few|others|all)$/;

const OWNS = /^(?:the|an?|its|their|his|her|our|['’]s?)$/;
