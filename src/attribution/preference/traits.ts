/**
 * What an attribution looks like where it stands: traits that tell which of several readings of a passage is likeliest,
 * whoever made them. A trait is a name; weights.ts has a number for those that say anything.
 */
import { CUE_VERBS, type CueVerb } from '../lexicon/cue-verbs.ts';
import { RELATIVES } from '../lexicon/words.ts';
import { isWord, NARRATOR, type Range, rangeOf, startsSentence } from '../reading/layout.ts';
import { isTime } from '../reading/phrase-words.ts';
import type { Reading } from '../reading/sayings.ts';
import type { Attribution, Token } from '../types.ts';
import { endTraits, heldTraits, startTrait } from './content-traits.ts';

/**
 * The traits of an attribution, none twice. Those of the edges are there once more with what sort of cue reports it: an
 * object ends sooner than a clause. Linear in the length of its contents.
 */
export function traitsOf(reading: Reading, attribution: Attribution): ReadonlySet<string> {
  const contents = attribution.contents.map((span) => rangeOf(reading, span));
  const cue = attribution.cue.map((span) => rangeOf(reading, span));
  const source = attribution.source === null ? null : rangeOf(reading, attribution.source);
  const verb = verbOf(reading, cue);
  const sort = sortOf(verb);
  const edges = [startTrait(reading, contents[0]!, cue), ...endTraits(reading, contents.at(-1)!, cue)];
  return new Set([
    attribution.rule === 'tagger' ? `tagger ${attribution.kind}` : `rule ${attribution.rule}`,
    ...sourceTraits(reading, source, cue),
    ...cueTraits(reading, cue, contents, verb),
    ...heldTraits(reading, contents, [...cue, ...(source === null ? [] : [source])]),
    ...edges,
    ...edges.map((edge) => `${sort}: ${edge}`),
  ]);
}

function sourceTraits(reading: Reading, source: Range | null, cue: readonly Range[]): string[] {
  if (source === null) return ['source none'];
  const { tokens, level } = reading;
  const words = tokens.slice(source.first, source.last);
  const traits = words.length === 1 ? oneWordTraits(words[0]!) : phraseTraits(words);
  if (isTime(words.at(-1)!)) traits.push('source time');
  if (level[source.first] !== NARRATOR) traits.push('source quoted');
  const [head] = cue;
  if (head === undefined) return traits;
  if (source.first >= head.last)
    return [...traits, source.first === head.last ? 'source after' : 'source after, apart'];
  const gap = head.first - source.last;
  return gap <= 0 ? traits : [...traits, gap > 12 ? 'source far' : gap > 4 ? 'source apart' : 'source near'];
}

function oneWordTraits({ lower, pos, value }: Token): string[] {
  if (RELATIVES.has(lower)) return ['source relative'];
  if (pos === 'PRON') return [/^(?:he|she|they|i|we)$/.test(lower) ? 'source person' : 'source pronoun'];
  if (/^(?:DET|ADV|SCONJ|CCONJ|ADP|PUNCT|VERB|AUX)$/.test(pos)) return ['source no noun'];
  return /^\p{Ll}/u.test(value) ? ['source bare noun'] : [];
}

function phraseTraits(words: readonly Token[]): string[] {
  const traits: string[] = [];
  const opener = words[0]!;
  if (/^(?:VERB|AUX)$/.test(opener.pos) && !/^\p{Lu}/u.test(opener.value)) traits.push('source starts with verb');
  if (/^(?:ADP|SCONJ|CCONJ)$/.test(opener.pos)) traits.push('source starts with link');
  if (words.some(({ pos }) => pos === 'AUX')) traits.push('source clause');
  return traits;
}

interface Verb {
  readonly token: Token;
  /** Null where the lexicon does not list it. */
  readonly listed: CueVerb | null;
}

/** The verb of a cue: the last that the lexicon lists, else the last; null where it has none. */
export function verbOf({ tokens }: Reading, [cue]: readonly Range[]): Verb | null {
  if (cue === undefined) return null;
  const words = tokens.slice(cue.first, cue.last).reverse();
  const isVerb = ({ pos, lower }: Token) => pos === 'VERB' || /^(?:said|says|told)$/.test(lower);
  const known = words.find((token) => isVerb(token) && CUE_VERBS.has(token.lemma));
  if (known !== undefined) return { token: known, listed: CUE_VERBS.get(known.lemma)! };
  const verb = words.find(({ pos }) => pos === 'VERB');
  return verb === undefined ? null : { token: verb, listed: null };
}

function sortOf(verb: Verb | null): string {
  const listed = verb?.listed;
  if (listed === undefined || listed === null) return 'odd';
  if (listed.strength >= 0.9 || (listed.takes.has('clause') && !listed.takes.has('naming'))) return 'clause';
  return listed.takes.has('naming') || listed.takes.has('object') ? 'object' : 'odd';
}

function cueTraits(reading: Reading, cue: readonly Range[], contents: readonly Range[], verb: Verb | null): string[] {
  const { tokens, level } = reading;
  const [head] = cue;
  if (head === undefined) return ['cue none'];
  const traits = [verb === null ? (isWord(tokens[head.first]!) ? 'cue no verb' : 'cue mark') : strengthOf(verb)];
  if (verb?.token.lower.endsWith('ing')) traits.push('cue participle');
  if (tokens[head.first]!.lower === 'to' || tokens[head.first - 1]?.lower === 'to') traits.push('cue infinitive');
  if (level[head.first] !== NARRATOR) traits.push('cue quoted');
  if (cue.length > 1) traits.push('cue parted');
  const apart = (from: number, to: number) => from < to && tokens[from]!.sentence !== tokens[to]!.sentence;
  if (apart(head.last, contents[0]!.first)) traits.push('cue sentence before');
  if (apart(contents.at(-1)!.last - 1, head.first) && !startsSentence(reading, contents.at(-1)!.last))
    traits.push('cue sentence after');
  return traits;
}

function strengthOf({ listed }: Verb): string {
  if (listed === null) return 'cue unlisted';
  if (listed.strength >= 0.9) return 'cue strong';
  const sort = (['naming', 'clause', 'object'] as const).find((taken) => listed.takes.has(taken));
  return `cue ${sort ?? 'other'}`;
}
