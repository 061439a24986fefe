/** What an attribution's words say of it: how it is quoted, what sort of statement it is, whether it is negated. */
import type { Span } from '../../model/span.ts';
import type { StatementClass, StatementKind } from '../../model/statement.ts';
import { CUE_VERBS } from '../lexicon/cue-verbs.ts';
import type { Token } from '../types.ts';
import { type Columns, OUT } from './columns.ts';
import type { Run } from './labels.ts';

/** direct: every word of the contents stands in quotation marks; mixed: some do; indirect: none. */
export function kindOf(tokens: readonly Token[], { quote }: Columns, contents: readonly Run[]): StatementKind {
  let quoted = 0;
  let plain = 0;
  for (const { first, last } of contents) {
    for (let i = first; i < last; i++) {
      if (tokens[i]!.pos === 'PUNCT') continue;
      if (quote[i] === OUT) plain++;
      else quoted++;
    }
  }
  return quoted === 0 ? 'indirect' : plain === 0 ? 'direct' : 'mixed';
}

/** Cue words that are not verbs of the lexicon, by lemma. */
const OTHER_CUES: Readonly<Record<string, StatementClass>> = Object.fromEntries(
  (
    [
      ['question', 'question wonder inquire'],
      ['refusal', 'refusal denial decline unwilling'],
      ['decree', 'ruling verdict decree approve'],
      ['document', 'poll survey study data figure evidence'],
      [
        'thought',
        'belief view opinion mind conclusion consider see view regard sure certain convinced confident aware',
      ],
      [
        'intent',
        'intention plan want seek try willing ready prepared determined eager wish desire decide decision look',
      ],
      [
        'attitude',
        `support supporter back favor favour endorse endorsement oppose opposition prefer like love hate concern
        concerned afraid fear worried proud glad happy angry anger frustrated frustration regret admire respect trust
        embrace disagree sympathy enthusiasm dislike distrust care interested skeptical sceptical skepticism doubt`,
      ],
      ['expectation', 'expectation likely hope hopeful optimistic seem appear prediction'],
    ] as const
  ).flatMap(([name, lemmas]) => lemmas.split(/\s+/).map((lemma) => [lemma, name])),
);

/** The class of a statement with this cue: of its first word that has one; what is merely quoted is speech. */
export function classOf(tokens: readonly Token[], cue: readonly Run[], contentOpens: Token): StatementClass {
  for (const { first, last } of cue) {
    for (let i = first; i < last; i++) {
      const { lemma, pos } = tokens[i]!;
      const known = (pos === 'VERB' ? CUE_VERBS.get(lemma)?.class : undefined) ?? OTHER_CUES[lemma];
      if (known === 'question' || (known === 'speech' && /^(?:whether|if)$/.test(contentOpens.lower)))
        return 'question';
      if (known !== undefined) return known;
    }
  }
  return 'speech';
}

/** Whether the cue says that it was not said: "did not say", "never said", "denied". */
export function isNegated(tokens: readonly Token[], cue: readonly Run[]): boolean {
  return cue.some(({ first, last }) => {
    for (let i = first; i < last; i++) {
      if (/^(?:not|n't|never|deny|refuse|decline|without)$/.test(tokens[i]!.lemma.replace('’', "'"))) return true;
    }
    return false;
  });
}

/** The characters a run covers; a `''` that the shadow shows as one mark is taken in whole. */
export function spanOf(text: string, tokens: readonly Token[], { first, last }: Run): Span {
  const { start } = tokens[first]!;
  const { end } = tokens[last - 1]!;
  return { start, end: text.startsWith("''", end - 1) ? end + 1 : end };
}
