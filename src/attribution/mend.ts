/** What the language tagger gets wrong often enough to put right before anything is built on it. */
import { TIME_WORDS } from './lexicon/words.ts';
import type { Form } from './types.ts';

/**
 * Sentence bounds (first and last token of each) put right: a sentence ends after "at 4:10 p.m." before a capital, and
 * before a quotation that opens after a full stop; it does not end at “Is it over?” where the narrator goes on in lower
 * case, asked Lin, nor inside "(D-N.Y.)".
 */
export function mendSentences(
  forms: readonly Form[],
  starts: readonly number[],
  bounds: readonly (readonly [number, number])[],
): [number, number][] {
  const mended: [number, number][] = [];
  for (const [from, to] of bounds) {
    let first = from;
    for (let at = from; at < to; at++) {
      if (!endsWithTime(forms, at) && !opensQuotation(forms, starts, at + 1) && !isTimestamp(forms, at)) continue;
      mended.push([first, at]);
      first = at + 1;
    }
    const before = mended.at(-1);
    const opener = forms[first]?.value ?? '';
    const goesOn = /^\p{Ll}/u.test(opener) && /^["')]$/.test(forms[first - 1]?.value ?? '');
    const parts = /^[,;]$/.test(opener);
    if (before !== undefined && (goesOn || parts || isInsideInitials(forms, starts, first))) before[1] = to;
    else mended.push([first, to]);
  }
  return mended;
}

const TIME_OF_DAY = /^(?:[AaPp]\.m|[AP]\.M|\d[\d.:]{0,4}[ap]m)\.$/;

function endsWithTime(forms: readonly Form[], at: number): boolean {
  const { value } = forms[at]!;
  // Few words have a full stop of their own.
  if (!value.endsWith('.') || !TIME_OF_DAY.test(value)) return false;
  const next = forms[at + 1];
  return next !== undefined && /^\p{Lu}\p{Ll}/u.test(next.value) && !TIME_WORDS.has(next.lower);
}

// "18:55 Lund resigns": the time at which an entry of a live report was written.
function isTimestamp(forms: readonly Form[], at: number): boolean {
  if (at > 0 || !/^\d{1,2}[:.]\d\d$/.test(forms[0]!.value)) return false;
  return /^[\p{Lu}"]/u.test(forms[1]?.value ?? '');
}

/** Whether nothing parts the word from the one before. */
const isGlued = (forms: readonly Form[], starts: readonly number[], at: number): boolean =>
  starts[at] === starts[at - 1]! + forms[at - 1]!.value.length;

// wink takes "N." for the end of a sentence, but nothing parts it from the "Y." that follows.
function isInsideInitials(forms: readonly Form[], starts: readonly number[], at: number): boolean {
  if (at < 2 || forms[at - 1]!.value !== '.' || !isGlued(forms, starts, at)) return false;
  return /^\p{Lu}\.?$/u.test(forms[at]?.value ?? '') && /^\p{Lu}$/u.test(forms[at - 2]!.value);
}

// "… after 8pm. “Safety comes first,” it adds": a capital in quotation marks after a full stop.
function opensQuotation(forms: readonly Form[], starts: readonly number[], at: number): boolean {
  if (forms[at]?.value !== '"' || isGlued(forms, starts, at) || !isGlued(forms, starts, at + 1)) return false;
  return forms[at - 1]!.value.endsWith('.') && /^\p{Lu}/u.test(forms[at + 1]?.value ?? '');
}

/** Tags put right: a capitalised "verb" in mid-sentence beside a name is part of it: "said Will Doyle", "Hoover said". */
export function mendNames(forms: readonly Form[], tags: readonly string[]): string[] {
  const mended = [...tags];
  const isName = (at: number) => mended[at] === 'PROPN' && /^\p{Lu}/u.test(forms[at]?.value ?? '');
  for (let at = 1; at < forms.length; at++) {
    if ((mended[at] !== 'AUX' && mended[at] !== 'VERB') || !/^\p{Lu}\p{Ll}/u.test(forms[at]!.value)) continue;
    const { value: left } = forms[at - 1]!;
    const right = forms[at + 1]?.value ?? '';
    // "…, Grant joked": between a comma and a verb.
    const subject = left === ',' && mended[at + 1] === 'VERB' && /^\p{Ll}/u.test(right);
    const before = isName(at + 1) && /^\p{Ll}/u.test(left);
    // "for Morning Consult.": both words of a name that look like others.
    const pair = /^\p{Lu}\p{Ll}/u.test(left) && mended[at - 1] === 'NOUN' && mended[at - 2] === 'ADP';
    if (pair) mended[at - 1] = 'PROPN';
    // "said Weld, who …", "… Weld said": beside the verb that says who speaks.
    const speaker = SAYS.test(left) || (left === '"' && SAYS.test(right));
    if (subject || before || pair || speaker || isName(at - 1)) mended[at] = 'PROPN';
  }
  return mended;
}

const SAYS = /^(?:said|says|added|adds|wrote|told|asked)$/;

/** Tags put right: "some will say", "the study's lead author", "no one who lives here": what the word before makes of them. */
export function mendHomographs(forms: readonly Form[], tags: readonly string[]): string[] {
  return tags.map((tag, at) => {
    if (tag !== 'NOUN' && tag !== 'VERB') return tag;
    const { value } = forms[at]!;
    const before = forms[at - 1]?.lower ?? '';
    if (tag === 'VERB') return value === 'lead' && tags[at + 1] === 'NOUN' && OWNS.test(before) ? 'ADJ' : tag;
    if (value === 'will' && tags[at + 1] === 'VERB' && MANY.test(before)) return 'AUX';
    const after = forms[at + 1]?.value;
    if ((after === 'that' || after === '(') && REPORTS.test(value)) {
      const named = tags[at - 1] === 'PROPN' && (after === '(' || OPENS_CLAUSE.test(tags[at + 2] ?? ''));
      if (before === ',' || named || endsSubject(forms, tags, at - 1)) return 'VERB';
    }
    if (value === 'calls' && after === '"' && tags[at - 1] === 'ADJ') return 'VERB';
    return before === 'who' && /^\p{Ll}+[^s]s$/u.test(value) ? 'VERB' : tag;
  });
}

// "A clip on Gull | claims that the pier …", but not "the Gull claims that were made".
const OPENS_CLAUSE = /^(?:PROPN|DET|PRON|NOUN|ADJ)$/;

// ", her team | reports that": one owner's, at the head of a clause; "their intelligence reports that" is rarer.
const endsSubject = (forms: readonly Form[], tags: readonly string[], at: number): boolean =>
  tags[at] === 'NOUN' &&
  /[^s]$/.test(forms[at]!.value) &&
  /^(?:his|her|their|its|our|the|my)$/.test(forms[at - 1]?.lower ?? '') &&
  (at < 2 || tags[at - 2] === 'PUNCT') &&
  !/^(?:media|news|press|police|intelligence|bank|autopsy)$/.test(forms[at]!.value);

const REPORTS = /^(?:claims|reports|notes|estimates|states|hopes|fears|plans)$/;

const MANY = /^(?:some|many|most|few|others|all)$/;

const OWNS = /^(?:the|an?|its|their|his|her|our|['’]s?)$/;
