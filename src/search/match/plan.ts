/**
 * A query as the index can answer it: words that are looked up and scored, phrases that are checked in the text, and
 * conditions that let documents through or not.
 */
import type { Field } from '../index/segment.ts';
import type { Clause, Query } from '../query/types.ts';
import type { Phrase } from '../words/phrase.ts';
import { type Word, wordsOf } from '../words/scan.ts';

/** One word to look up. */
export interface Term {
  /** Folded. */
  readonly text: string;
  /** As typed. */
  readonly typed: string;
  readonly open: boolean;
  /** exact: nothing but this word; usual: see Reach; loose: slips are welcome even where the word itself is there. */
  readonly manner: 'exact' | 'usual' | 'loose';
}

/** Documents with all words of one of the alternatives in one field. */
export interface FieldCondition {
  readonly field: Field;
  /** Also documents of articles whose headline has the words. */
  readonly orHeadline: boolean;
  readonly anyOf: readonly (readonly Term[])[];
  readonly negated: boolean;
}

export type RowCondition = Extract<
  Clause,
  { readonly type: 'kind' | 'class' | 'outlet' | 'after' | 'before' | 'tag' | 'kept' | 'unread' }
>;

export interface Plan {
  /** All are in the speaker or the content of a hit. The exact ones are those of phrases. */
  readonly terms: readonly Term[];
  /** Each is in one field of a hit. */
  readonly phrases: readonly Phrase[];
  readonly withoutPhrases: readonly Phrase[];
  readonly fields: readonly FieldCondition[];
  readonly rows: readonly RowCondition[];
  /** Whether a speaker was asked for. */
  readonly asksSpeaker: boolean;
}

/** More words than this are not looked up; phrases are checked whole all the same. */
const MOST_TERMS = 60;

export function planQuery(query: Query): Plan {
  const terms: Term[] = [];
  const phrases: Phrase[] = [];
  const withoutPhrases: Phrase[] = [];
  const fields: FieldCondition[] = [];
  const rows: RowCondition[] = [];
  for (const clause of query.clauses) {
    switch (clause.type) {
      case 'word':
      case 'phrase': {
        const words = wordsOf(clause.text);
        const phrase = { words, text: clause.text, open: clause.open };
        const looked = lookUp(clause.text, words, clause.open, mannerOf(clause));
        if (!clause.negated) {
          terms.push(...looked);
          if (clause.type === 'phrase' || words.some((word) => word.ideograph)) phrases.push(phrase);
        } else if (words.length === 1 && clause.type === 'word') {
          const exact: Term = { ...looked[0]!, manner: clause.loose ? 'loose' : 'exact', open: false };
          for (const field of ['speaker', 'content'] as const)
            fields.push({ field, orHeadline: false, anyOf: [[exact]], negated: true });
        } else withoutPhrases.push({ ...phrase, open: false });
        break;
      }
      case 'speaker':
      case 'said':
      case 'about':
        fields.push({
          field: FIELD_OF[clause.type],
          orHeadline: clause.type === 'about',
          // What is shut out is shut out by its own words, not by likenesses.
          anyOf: clause.anyOf.map((text) =>
            lookUp(text, wordsOf(text), !clause.negated, clause.negated ? 'exact' : 'usual'),
          ),
          negated: clause.negated,
        });
        break;
      default:
        rows.push(clause);
    }
  }
  return {
    terms: distinct(terms).slice(0, MOST_TERMS),
    phrases,
    withoutPhrases,
    fields,
    rows,
    asksSpeaker: query.clauses.some((clause) => clause.type === 'speaker' && !clause.negated),
  };
}

const FIELD_OF = { speaker: 'speaker', said: 'cue', about: 'content' } as const;

function mannerOf(clause: Extract<Clause, { type: 'word' | 'phrase' }>): Term['manner'] {
  if (clause.type === 'phrase') return 'exact';
  return clause.loose ? 'loose' : 'usual';
}

/** The terms of a text: its words; where characters are words, each pair of neighbours, or the one that has none. */
function lookUp(text: string, words: readonly Word[], open: boolean, manner: Term['manner']): Term[] {
  const terms: Term[] = [];
  words.forEach((word, index) => {
    const typed = text.slice(word.start, word.end);
    const [before, after] = [words[index - 1], words[index + 1]];
    if (!word.ideograph) {
      terms.push({ text: word.folded, typed, open: open && index === words.length - 1, manner });
    } else if (after && isPair(word, after)) {
      terms.push({
        text: word.folded + after.folded,
        typed: text.slice(word.start, after.end),
        open: false,
        manner: 'exact',
      });
    } else if (!before || !isPair(before, word)) {
      terms.push({ text: word.folded, typed, open: false, manner: 'exact' });
    }
  });
  return terms;
}

const isPair = (word: Word, next: Word) => word.ideograph && next.ideograph && word.end === next.start;

function distinct(terms: readonly Term[]): Term[] {
  const seen = new Set<string>();
  return terms.filter(({ text, open, manner }) => {
    const key = `${manner} ${open} ${text}`;
    return !seen.has(key) && seen.add(key);
  });
}
