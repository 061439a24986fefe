import type { Span } from '../model/span.ts';
import { isWord, kindOf, NARRATOR, rangeOf, tokenAt } from './reading/layout.ts';
import type { Reading } from './reading/sayings.ts';
import type { Attribution, Token } from './types.ts';

/**
 * Turns with the quotations that go on with them. “We failed,” Lin said. ⏎ “It was late.” is one statement: the second
 * quotation stands alone and nobody else has spoken. It stays one of its own where something else was reported in
 * between, or where a narrator's sentence before it has another subject. Linear.
 */
export function joinTurns(reading: Reading, attributions: readonly Attribution[]): Attribution[] {
  const joined: { readonly attribution: Attribution; readonly contents: Span[] }[] = [];
  const placeOf: number[] = [];
  let turn: Turn | null = null;
  for (const attribution of attributions) {
    if (turn !== null && standsAlone(attribution) && goesOn(reading, turn, attribution)) {
      joined[turn.place]!.contents.push(...attribution.contents);
      turn.last = lastToken(reading, attribution.contents);
      placeOf.push(turn.place);
      continue;
    }
    placeOf.push(joined.length);
    joined.push({ attribution, contents: [...attribution.contents] });
    if (attribution.nestedIn === null) turn = turnAfter(reading, turn, attribution, joined.length - 1);
  }
  return joined.map(({ attribution, contents }) => {
    const { nestedIn, continues, ...rest } = attribution;
    const grown = contents.length > attribution.contents.length;
    return {
      ...rest,
      ...(grown ? { contents, kind: kindOf(reading, contents, NARRATOR) } : {}),
      nestedIn: nestedIn === null ? null : placeOf[nestedIn]!,
      ...(continues === undefined ? {} : { continues: placeOf[continues]! }),
    };
  });
}

/** The last statement in quotation marks so far. */
interface Turn {
  readonly place: number;
  readonly direct: boolean;
  /** The sentence of its cue. */
  readonly sentence: number;
  /** Its last token: of a content, its cue or its source. */
  last: Token;
  /** The last sentence in which anything was reported since. */
  reported: number;
}

function turnAfter(reading: Reading, before: Turn | null, attribution: Attribution, place: number): Turn | null {
  const { kind, contents, cue, source } = attribution;
  const sentence = tokenOf(reading, (cue[0] ?? contents[0]!).start).sentence;
  // “…,” Lin said, calling it “late”: she goes on with what she said, not with what she called it.
  if (kind === 'indirect' || (before?.direct && kind === 'mixed' && before.sentence === sentence))
    return before && { ...before, reported: Math.max(before.reported, sentence) };
  const last = lastToken(reading, [...contents, ...cue, ...(source === null ? [] : [source])]);
  // Who signs, or answers in an interview, has nothing to add.
  const signed = cue.length > 0 && !isWord(tokenOf(reading, cue[0]!.start)) && cue[0]!.start > contents[0]!.start;
  return !signed && attribution.answers === undefined
    ? { place, direct: kind === 'direct', sentence, last, reported: sentence }
    : null;
}

const standsAlone = ({ kind, cue, nestedIn, answers, rule }: Attribution): boolean =>
  kind === 'direct' && rule !== 'dash-dialogue' && cue.length === 0 && nestedIn === null && answers === undefined;

/** How many of the narrator's sentences may come between. */
const FARTHEST = 2;

function goesOn(reading: Reading, { last, reported }: Turn, { contents, source }: Attribution): boolean {
  const first = tokenOf(reading, contents[0]!.start);
  if (last.end > first.start || reported > last.sentence) return false;
  const between = first.sentence - last.sentence;
  // Question and answer are two people's, and a few words alone in a paragraph may be anybody's.
  if (first.paragraph !== last.paragraph) {
    const end = lastToken(reading, contents);
    return between === 1 && !asks(reading, last) && !asks(reading, end) && wordsUpTo(reading, first, end) >= FEWEST;
  }
  return between <= FARTHEST && (source === null || /^(?:he|she|they)$/.test(tokenOf(reading, source.start).lower));
}

/** What is said in a paragraph of its own goes on with a turn from so many words on. */
const FEWEST = 10;

function wordsUpTo({ tokens }: Reading, first: Token, last: Token): number {
  let count = 0;
  for (let at = tokenAt(tokens, first.start); at < tokens.length && tokens[at]!.start <= last.start; at++)
    if (isWord(tokens[at]!)) count++;
  return count;
}

/** Whether the paragraph that the token is in ends in a question, within its quotation mark or not. */
function asks({ tokens, paragraphs }: Reading, token: Token): boolean {
  const { last } = paragraphs[token.paragraph]!;
  return tokens.slice(last - 2, last).some(({ value }) => value === '?');
}

const tokenOf = ({ tokens }: Reading, offset: number): Token => tokens[tokenAt(tokens, offset)]!;

const lastToken = (reading: Reading, spans: readonly Span[]): Token =>
  reading.tokens[spans.reduce((last, span) => Math.max(last, rangeOf(reading, span).last), 1) - 1]!;
