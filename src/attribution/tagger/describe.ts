/** What an attribution's words say of it: how it is quoted, what sort of statement it is, whether it is negated. */
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
const OTHER_CUES: ReadonlyMap<string, StatementClass> = new Map(
  (
    [
      ['question', 'question wonder inquire'],
      ['refusal', 'refusal denial unwilling'],
      ['decree', 'ruling verdict approve'],
      ['document', 'poll survey study data figure evidence'],
      ['thought', 'belief view opinion mind conclusion consider see regard sure certain convinced confident aware'],
      ['intent', 'intention want seek try willing ready prepared determined eager wish desire decision look'],
      [
        'attitude',
        `support supporter back favor favour endorse endorsement oppose opposition prefer like love hate concern
        concerned afraid worried proud glad happy angry anger frustrated frustration admire respect trust embrace
        disagree sympathy enthusiasm dislike distrust care interested skeptical sceptical skepticism scepticism`,
      ],
      ['expectation', 'expectation likely hopeful optimistic seem appear prediction'],
    ] as const
  ).flatMap(([name, lemmas]) => lemmas.split(/\s+/).map((lemma) => [lemma, name] as const)),
);

/** The class of a statement with this cue: of its first word that has one; what is merely quoted is speech. */
export function classOf(tokens: readonly Token[], cue: readonly Run[], contentOpens: Token): StatementClass {
  for (const { first, last } of cue) {
    for (let i = first; i < last; i++) {
      const { lemma, pos } = tokens[i]!;
      const verb = CUE_VERBS.get(lemma)?.class;
      const known = (pos === 'VERB' ? verb : undefined) ?? OTHER_CUES.get(lemma) ?? verb;
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
