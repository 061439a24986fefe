/** Which verbs are cues, whatever the language tagger took them for. */
import type { CueVerb } from '../lexicon/cue-verbs.ts';
import { type Cue, cueOfGerund, cuesOf, cuesOfPast } from '../lexicon/cues.ts';
import type { Token } from '../types.ts';
import { isModifier } from './describing.ts';
import { endsSentenceAt, type Layout, startsSentence } from './layout.ts';

/** Forms that are verbs of saying whatever the part-of-speech tagger thought. */
const ALWAYS = new Set([
  'says',
  'said',
  'say',
  'told',
  'tells',
  'asked',
  'saying',
  'added',
  'tweeted',
  'tweets',
  'wrote',
]);

/** What the tagger takes a verb for, at times. */
const MAY_BE_VERBS = new Set(['VERB', 'NOUN', 'ADJ']);

/** The cue verb that token `at` is (or begins, where a cue has several words); null where it reports nothing. */
export function verbAt(layout: Layout, at: number): CueVerb | null {
  const { tokens } = layout;
  const token = tokens[at]!;
  if (!token.form.mayReport || (!MAY_BE_VERBS.has(token.pos) && !ALWAYS.has(token.lower))) return null;
  const next = tokens[at + 1];
  if (tokens[at - 1]?.value === '-') return null;
  const gerund = token.pos === 'NOUN' ? gerundAt(tokens, at) : undefined;
  if (gerund !== undefined) return gerund;
  const verb = longestVerb(tokens, at);
  if (verb === undefined) return null;
  if (token.pos === 'VERB' || ALWAYS.has(token.lower)) return isModifier(tokens, at) ? null : verb;
  // "A reader emails: “…”": a noun to the tagger, a verb by what follows it.
  const finite = token.lower !== verb.lemma.split(' ')[0] && (token.pos === 'NOUN' || token.pos === 'ADJ');
  const heralds = next !== undefined && /^[:"']$/.test(next.value);
  const before = tokens[at - 1];
  const follows =
    before !== undefined &&
    !startsSentence(layout, at) &&
    (/^(?:NOUN|PROPN|PRON)$/.test(before.pos) || before.value === ',');
  // "The company plans to sue."
  const resolves = verb.takes.has('infinitive') && next?.lower === 'to' && tokens[at + 2]?.pos === 'VERB';
  // "a report, which notes, “…”"
  if (finite && before !== undefined && /^(?:who|which)$/.test(before.lower) && verb.takes.has('clause')) return verb;
  if (
    agrees(tokens, at) &&
    (endsSentenceAt(layout, at + 1) || (token.lower === token.lemma && opensObject(layout, at + 1)))
  )
    return verb;
  // “My house is gone,” texts one reader.
  if (finite && at > 0 && layout.level[at - 1] !== layout.level[at] && !startsSentence(layout, at)) return verb;
  // “As I see it,” she went on, “…”
  if (finite && follows && isShortNarration(layout, at)) return verb;
  // "Obi bows and whispers, “…”"
  if (finite && before?.pos === 'CCONJ' && next?.value === ',' && tokens[at + 2]?.value === '"') return verb;
  // "Lin shot back": no noun of a name's has such a word behind it.
  // ", points out that".
  const points = before?.value === ',' && verb.takes.has('clause');
  const whole = verb.lemma.includes(' ') && (/^(?:PROPN|PRON)$/.test(before?.pos ?? '') || points);
  return finite && (heralds || resolves || whole) && follows ? verb : null;
}

// One or two words between a quotation and the verb, then a comma, a full stop, when or where, or another quotation.
function isShortNarration({ tokens, level }: Layout, at: number): boolean {
  const [next, own] = [tokens[at + 1], level[at]];
  const closes = next === undefined || /^[,.]$/.test(next.value) || next.pos === 'ADP' || level[at + 1] !== own;
  return closes && [at - 2, at - 3].some((before) => before >= 0 && level[before] !== own);
}

// "…, the ministry's figures show." and "…, Lin claims.": a noun to the tagger, but it agrees with what is before it.
function agrees(tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at]!, tokens[at - 1]];
  if (token.pos !== 'NOUN' || before === undefined) return false;
  if (token.lower !== token.lemma) return before.pos === 'PROPN';
  return (before.pos === 'NOUN' && PLURAL.test(before.lower)) || (before.pos === 'PROPN' && isMany(tokens, at));
}

const PLURAL = /(?:s|data|police|people)$/;

// "documents seen by the Chronicle": the name before the verb is not its subject.
function isMany(tokens: readonly Token[], at: number): boolean {
  for (let by = at - 2; by > Math.max(1, at - 7); by--)
    if (tokens[by]!.lower === 'by') return tokens[by - 1]!.pos === 'VERB' && PLURAL.test(tokens[by - 2]!.lower);
  return false;
}

// "researchers report this week", "documents show the pier …": no noun stands before an article.
function opensObject(layout: Layout, at: number): boolean {
  const token = layout.tokens[at];
  if (token === undefined || startsSentence(layout, at)) return false;
  return token.pos === 'DET' || /^(?:this|that|today)$/.test(token.lower);
}

// "before joking, “…”": a noun to the tagger, but after such a word and before a quotation a verb.
function gerundAt(tokens: readonly Token[], at: number): CueVerb | undefined {
  const verb = cueOfGerund(tokens[at]!.lower);
  if (verb === undefined || !/^(?:before|after|while|by|,)$/.test(tokens[at - 1]?.lower ?? '')) return undefined;
  const next = tokens[at + 1];
  // ", mocking Lin's bluster": no noun stands between a comma and a name.
  if (tokens[at - 1]!.value === ',' && verb.takes.has('object') && /^(?:PROPN|DET)$/.test(next?.pos ?? '')) return verb;
  return /^[,:"']$/.test(next?.value ?? '') ? verb : undefined;
}

const longestVerb = (tokens: readonly Token[], at: number): CueVerb | undefined =>
  cuesAt(tokens[at]!)?.find(({ rest }) => rest.every((word, i) => tokens[at + 1 + i]?.lower === word))?.verb;

const cuesAt = ({ lemma, lower, pos }: Token): readonly Cue[] | undefined =>
  cuesOf(lower, lemma) ?? (pos === 'VERB' || pos === 'NOUN' ? undefined : cuesOfPast(lower));
