/** How far what only the tagger found must be believed to be shown, by how much speaks for anybody's having said it. */
import { type Span, sliceSpan } from '../model/span.ts';
import { ARTICLE_KINDS } from './lexicon/words.ts';
import { verbOf } from './preference/traits.ts';
import { startsQuestion } from './reading/clauses.ts';
import { isWord, NARRATOR, rangeOf, tokenAt } from './reading/layout.ts';
import { isPeriod, isTime } from './reading/phrase-words.ts';
import { quotationAt } from './reading/quotation-edges.ts';
import type { Reading } from './reading/sayings.ts';
import { isImagined } from './rules/imagined.ts';
import { isNotice } from './rules/notice.ts';
import { isCapitalised, isDefinite, isNameOf, wordsIn } from './rules/titles.ts';
import type { Attribution } from './types.ts';

/** What is less likely than this to be right is not worth a reader's time. */
const LEAST = 0.2;

/** A few words after a verb that is not known to report: "She kept her “hold” rating". */
const LEAST_OF_FEW_WORDS = 0.46;

/** "Everyone loves a story", "You may call it luck": the author's manner of speaking. */
const LEAST_OF_ANYONE = 0.6;

/** No belief is greater: names, imagined words and the labels of headlines are no statements. */
const NEVER = Number.POSITIVE_INFINITY;

/** The belief that a tagged attribution needs, as a chance. */
export function leastBelief(reading: Reading, attribution: Attribution): number {
  const source = attribution.source === null ? '' : sliceSpan(reading.article.text, attribution.source);
  if (isNobody(reading, attribution, source) || isLabel(reading, attribution, source)) return NEVER;
  if (
    isBareQuestion(reading, attribution) ||
    isAskedByAuthor(reading, attribution) ||
    isDescribed(reading, attribution) ||
    isSaidOfIt(reading, attribution) ||
    isNoSaying(reading, attribution) ||
    isNaming(reading, attribution) ||
    isFind(reading, attribution)
  )
    return NEVER;
  if (isSoCalled(reading, attribution) || isWhen(reading, attribution) || isObject(reading, attribution)) return NEVER;
  if (isName(reading, attribution) || isImagined(reading, attribution) || isNotice(reading, attribution)) return NEVER;
  if (ANYONE.test(source)) return LEAST_OF_ANYONE;
  return !isReported(reading, attribution) && saysLittle(reading, attribution) ? LEAST_OF_FEW_WORDS : LEAST;
}

// "No one", "none of the rowers", and the "one" of "no one who lives here".
function isNobody(reading: Reading, attribution: Attribution, source: string): boolean {
  if (/^(?:nobody|no one|none)\b/i.test(source)) return true;
  if (!/^one\b/i.test(source)) return false;
  return reading.tokens[rangeOf(reading, attribution.source!).first - 1]?.lower === 'no';
}

const ANYONE = /^(?:i|you|everyone|everybody|anyone|anybody|someone|somebody|others)$/i;

const isLabel = (reading: Reading, { cue }: Attribution, source: string): boolean =>
  ARTICLE_KINDS.test(source) && cue.some((span) => sliceSpan(reading.article.text, span) === ':');

const isName = (reading: Reading, { contents, cue, source }: Attribution): boolean =>
  cue.some((span) => TITLING.test(sliceSpan(reading.article.text, span))) ||
  isKnownAs(reading, cue, contents) ||
  isCalledByItself(reading, { cue, contents }) ||
  isNickname(reading, cue, contents.at(-1)!, source === null) ||
  isNameOf(reading, rangeOf(reading, contents[0]!).first, source === null ? null : rangeOf(reading, source));

/** "Asked why, she left." */
function isBareQuestion(reading: Reading, { contents }: Attribution): boolean {
  const [{ first, last }, more] = [rangeOf(reading, contents[0]!), contents[1]];
  return more === undefined && last - first === 1 && startsQuestion(reading.tokens[first]);
}

/** "a claim which rowers dispute": what is said of the claim, not what it says. */
function isSaidOfIt({ tokens }: Reading, { cue: [cue], contents: [content], source }: Attribution): boolean {
  if (cue === undefined || content === undefined || source !== null || cue.end > content.start) return false;
  return (
    tokens[tokenAt(tokens, cue.start)]!.pos === 'NOUN' && tokens[tokenAt(tokens, content.start)]!.lower === 'which'
  );
}

/** "The rowers called off the race", "Write and tell us what you think": neither says anything. */
function isNoSaying({ tokens }: Reading, { cue: [cue], contents: [content] }: Attribution): boolean {
  if (cue === undefined || content === undefined) return false;
  const at = tokenAt(tokens, cue.start);
  if (/^call(?:s|ed|ing)?$/.test(tokens[at]!.lower)) return tokens[at + 1]?.lower === 'off';
  const asks = tokens[at]!.lower === 'tell' && tokens[at + 1]?.lower === 'us';
  return asks && (at === 0 || tokens[at - 1]!.sentence !== tokens[at]!.sentence || tokens[at - 1]!.pos === 'CCONJ');
}

/** "Did she still believe that?": nobody said so, it is the author who asks. */
function isAskedByAuthor({ tokens, level, sentences }: Reading, { cue: [cue] }: Attribution): boolean {
  const at = cue === undefined ? undefined : tokens[tokenAt(tokens, cue.start)];
  if (at === undefined) return false;
  const { first, last } = sentences[at.sentence]!;
  return tokens[first]!.pos === 'AUX' && tokens[last - 1]!.value === '?' && level[last - 1] === NARRATOR;
}

/** "Two brothers accused of theft", "a rower called Jen": no more than who they are. */
function isDescribed(reading: Reading, { source, cue: [cue], contents }: Attribution): boolean {
  if (source === null || cue === undefined || cue.start - source.end > 1) return false;
  const { text } = reading.article;
  const verb = sliceSpan(text, cue);
  if (/^(?:accused|convicted|suspected)\b/.test(verb)) return / of$/.test(verb) || text.startsWith(' of ', cue.end);
  if (!/^(?:called|named)$/.test(verb)) return false;
  return contents.every((span) => {
    const { first, last } = rangeOf(reading, span);
    return reading.tokens.slice(first, last).every(({ pos }) => pos === 'PROPN');
  });
}

/** "The children have named the crab Steven": nobody says so. */
function isNaming(reading: Reading, { cue, contents: [content, more] }: Attribution): boolean {
  if (content === undefined || more !== undefined) return false;
  if (!cue.some((span) => /\bnamed$/i.test(sliceSpan(reading.article.text, span)))) return false;
  const { first, last } = rangeOf(reading, content);
  const words = reading.tokens.slice(first, last);
  return (
    words.length <= 5 &&
    words.at(-1)!.pos === 'PROPN' &&
    words.every(({ pos }) => /^(?:DET|PRON|NOUN|PROPN)$/.test(pos))
  );
}

/** "Rovers find ‘a bit of luck’": what is found, not said. */
function isFind(reading: Reading, { contents: [content], cue }: Attribution): boolean {
  if (content === undefined || !cue.some((span) => /^(?:finds?|found)$/i.test(sliceSpan(reading.article.text, span))))
    return false;
  return quotationAt(reading, rangeOf(reading, content).first, NARRATOR) !== null;
}

/** "the so-called “experts”": the author's doubt, which is nobody's word. */
const isSoCalled = ({ article: { text } }: Reading, { cue }: Attribution): boolean =>
  cue.some((span) => /\bso[-‐ ]called$/i.test(text.slice(Math.max(0, span.start - 3), span.end)));

/** "The head defends “silent corridors”": what is spoken of has a name in quotation marks. */
function isObject(reading: Reading, { kind, contents, cue }: Attribution): boolean {
  if (kind !== 'direct' || contents.length > 1) return false;
  const takes = verbOf(
    reading,
    cue.map((span) => rangeOf(reading, span)),
  )?.listed?.takes;
  if (takes === undefined || !takes.has('object') || takes.has('clause') || takes.has('quote')) return false;
  const quotation = quotationAt(reading, rangeOf(reading, contents[0]!).first, NARRATOR);
  return quotation !== null && wordsIn(reading, quotation) <= 3;
}

/** "Lund replied the next morning." */
const isWhen = (reading: Reading, { contents }: Attribution): boolean =>
  contents.every((span) => {
    const { first, last } = rangeOf(reading, span);
    const head = reading.tokens[last - 1]!;
    return (
      last - first <= 3 &&
      (isTime(head) || isPeriod(head)) &&
      /^(?:the|that|this|next|last|later)$/.test(reading.tokens[first]!.lower)
    );
  });

/** "he is still called “the drowned one”", "they called her “the Duchess”" */
function isNickname(reading: Reading, cue: readonly Span[], content: Span, byNobody: boolean): boolean {
  if (!cue.some((span) => /\bcall(?:ed|s)?$/i.test(sliceSpan(reading.article.text, span)))) return false;
  const { first } = rangeOf(reading, content);
  const named = /^(?:him|her|it|them|me|us)$/.test(reading.tokens[first]!.lower) ? first + 1 : first;
  const quotation = quotationAt(reading, named, NARRATOR);
  return quotation !== null && isDefinite(reading, quotation) && (byNobody || isCapitalised(reading, quotation));
}

/** "a group calling itself Rowers for Rain": its name. */
const isCalledByItself = (
  { article: { text } }: Reading,
  { cue, contents: [content] }: Pick<Attribution, 'cue' | 'contents'>,
): boolean =>
  content !== undefined &&
  cue.some((span) => /^call(?:s|ed|ing)$/i.test(sliceSpan(text, span))) &&
  /^(?:itself|himself|herself|themselves)\s["“‘'«„]?(?:the\s|an?\s)?\p{Lu}/u.test(
    text.slice(content.start, content.start + 24),
  );

/** "known to all as “the Dame”" */
function isKnownAs(reading: Reading, cue: readonly Span[], contents: readonly Span[]): boolean {
  const { text } = reading.article;
  if (!cue.some((span) => /\bknown\b/i.test(sliceSpan(text, span)))) return false;
  if (cue.some((span) => /\bknown as$/i.test(sliceSpan(text, span))))
    return /^["“‘'«„]/.test(sliceSpan(text, contents.at(-1)!));
  return contents.some((span) => /(?:^|\s)as\s["“‘'«„]/.test(sliceSpan(text, span)));
}

/** Only works and their parts are called so. */
const TITLING = /\b(?:titled|entitled|subtitled|captioned)$/i;

/** Whether the lexicon lists the verb of the cue. */
function isReported(reading: Reading, { cue }: Attribution): boolean {
  const verb = verbOf(
    reading,
    cue.map((span) => rangeOf(reading, span)),
  );
  return verb !== null && verb.listed !== null;
}

// Less than five words in quotation marks. Where there are none, one or two words that are said to have been uttered:
// whom somebody praised, or what they spoke of. Plans and opinions may well be so short ("backs the bill").
function saysLittle(reading: Reading, attribution: Attribution): boolean {
  let [quoted, plain] = [0, 0];
  for (const { first, last } of attribution.contents.map((span) => rangeOf(reading, span)))
    for (let at = first; at < last; at++)
      if (isWord(reading.tokens[at]!)) reading.level[at] === NARRATOR ? plain++ : quoted++;
  return quoted > 0 ? quoted < 5 : plain <= 2 && attribution.class === 'speech';
}
