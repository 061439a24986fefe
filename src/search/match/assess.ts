/** The second look: reads the texts of the few best rows, checks what the index cannot know, scores order and marks. */
import type { Explanation, HeadlineHit, Marked, StatementHit } from '../../model/hit.ts';
import type { Span } from '../../model/span.ts';
import { STATEMENT_KINDS } from '../../model/statement.ts';
import { dayOf } from '../index/days.ts';
import { HEADLINE } from '../index/segment.ts';
import type { Read } from '../row-cache.ts';
import type { HeadlineRow, StatementRow } from '../rows.ts';
import {
  ADJACENT,
  KIND_WEIGHTS,
  MOST_CLOSENESS,
  PLAIN,
  RECENCY,
  RECENCY_HALF_LIFE,
  SAME_CAPITALS,
  SPEAKER_BONUS,
  sizeWeight,
  WITHIN_FOUR,
} from '../weights.ts';
import { findPhrase, type Phrase, sameCapitals } from '../words/phrase.ts';
import type { Reaching } from './judge.ts';
import type { Plan } from './plan.ts';
import { type Answer, addAnswers, addMarks, type Field, fieldOf, isName, marked, phraseSpans } from './text.ts';

/** What all rows of one search are looked at with. */
export interface Lens {
  readonly plan: Plan;
  readonly terms: readonly Reaching[];
  /** Words of conditions on fields: they are marked, not scored. */
  readonly filters: readonly { readonly field: 'speaker' | 'content' | 'cue'; readonly reaching: Reaching }[];
  /** Whether hits are to say why they stand where they stand. */
  readonly explain: boolean;
  readonly averageSize: number;
  /** Day of the newest document. */
  readonly newestDay: number;
}

/** A row that holds what was asked. */
export interface Assessed {
  readonly read: Read;
  readonly score: number;
  /** How many words were only guessed. */
  readonly guesses: number;
  readonly answers: readonly (readonly Answer[])[];
  readonly explanation: Explanation | null;
}

/** Looks at a row; null where its text does not hold what was asked. */
export function assess(lens: Lens, read: Read): Assessed | null {
  const { plan, terms } = lens;
  const { fields } = read;
  const holds = (phrase: Phrase) => fields.some(({ text, words }) => findPhrase(phrase, text, words) >= 0);
  if (!plan.phrases.every(holds) || plan.withoutPhrases.some(holds)) return null;
  const answers: Answer[][] = [];
  for (const term of terms) {
    const found: Answer[] = [];
    for (const field of fields) addAnswers(found, field, term);
    if (found.length === 0) return null;
    answers.push(found);
  }

  const best = answers.map((found) => found.reduce((a, b) => (worth(b) > worth(a) ? b : a)));
  const rarities = terms.reduce((sum, { rarity }) => sum + rarity, 0);
  const words = best.reduce((sum, answer, i) => sum + terms[i]!.rarity * worth(answer), 0);
  const kind = KIND_WEIGHTS[read.type === 'statement' ? STATEMENT_KINDS.indexOf(read.row.kind) : HEADLINE]!;
  const size = terms.length === 0 ? 1 : sizeWeight(Math.min(fields[0]!.words.length, 255), lens.averageSize);
  const closeness = closenessOf(terms, answers);
  const capitals = capitalsOf(terms, answers);
  const recency = recencyOf(dayOf(read.row.published), lens.newestDay);
  const score = words * kind * size + rarities * (closeness + capitals + recency);
  const guesses = best.filter(({ weight }) => weight < PLAIN).length;
  const explanation = lens.explain
    ? {
        score,
        guesses,
        words: best.map((answer, i) => explain(answer, terms[i]!)),
        kind,
        size,
        closeness,
        capitals,
        recency,
      }
    : null;
  return { read, score, guesses, answers, explanation };
}

const explain = (answer: Answer, { term, rarity }: Reaching): Explanation['words'][number] => ({
  asked: term.typed,
  found: answer.field.text.slice(answer.field.words[answer.at]!.start, answer.field.words[answer.to - 1]!.end),
  how: answer.how,
  field: answer.field.name,
  weight: worth(answer),
  rarity,
});

const worth = ({ weight, field }: Answer) => weight * (isName(field) ? SPEAKER_BONUS : 1);

/** Neighbours in the query that are neighbours in the text, as a share of their rarity. */
function closenessOf(terms: Lens['terms'], answers: Assessed['answers']): number {
  let [sum, all] = [0, 0];
  for (const { rarity } of terms) all += rarity;
  for (let i = 0; i + 1 < terms.length; i++) {
    let share = 0;
    for (const a of answers[i]!) {
      for (const b of answers[i + 1]!) {
        if (a.field !== b.field) continue;
        const distance = b.at - a.at;
        if (distance === 1) share = ADJACENT;
        else if (distance !== 0 && Math.abs(distance) <= 4) share = Math.max(share, WITHIN_FOUR);
      }
    }
    sum += (share * (terms[i]!.rarity + terms[i + 1]!.rarity)) / 2;
  }
  return all === 0 ? 0 : Math.min(sum / all, MOST_CLOSENESS);
}

const UPPER = /\p{Lu}/u;

/** Smart case: a capital typed prefers the rows that print it so. */
function capitalsOf(terms: Lens['terms'], answers: Assessed['answers']): number {
  const typed = terms.filter(({ term }) => UPPER.test(term.typed));
  if (typed.length === 0) return 0;
  const same = terms.filter(
    ({ term }, i) =>
      UPPER.test(term.typed) &&
      answers[i]!.some(({ field, at }) => {
        const word = field.words[at]!;
        return sameCapitals(term.typed, field.text.slice(word.start, word.end));
      }),
  );
  return (SAME_CAPITALS * same.length) / terms.length;
}

const recencyOf = (day: number, newest: number): number =>
  day === 0 ? 0 : RECENCY * 2 ** (-Math.max(newest - day, 0) / RECENCY_HALF_LIFE);

/** Marks of a field: words that answer, phrases, and words of conditions. */
function markField(lens: Lens, assessed: Assessed, field: Field): Marked {
  const spans: Span[] = [];
  assessed.answers.forEach((found, i) => {
    // Of a phrase all of it is marked, and none of its words elsewhere.
    if (lens.terms[i]!.term.manner === 'exact') return;
    for (const answer of found) if (answer.field === field) addMarks(spans, answer);
  });
  for (const phrase of lens.plan.phrases) spans.push(...phraseSpans(field, phrase));
  addFilterMarks(spans, lens, field);
  return marked(field.text, spans);
}

/** A text that is not searched for words; conditions may mark it. */
function markFiltered(lens: Lens, name: 'cue' | 'headline', text: string): Marked {
  if (lens.filters.length === 0) return { text, marks: [] };
  const spans: Span[] = [];
  addFilterMarks(spans, lens, fieldOf(name, text));
  return marked(text, spans);
}

function addFilterMarks(spans: Span[], { filters }: Lens, field: Field): void {
  const kind = isName(field) ? 'speaker' : field.name === 'headline' ? 'content' : field.name;
  const answers: Answer[] = [];
  for (const filter of filters) if (filter.field === kind) addAnswers(answers, field, filter.reaching);
  for (const answer of answers) addMarks(spans, answer);
}

/** A row as the hit it is shown as. */
export function hitOf(lens: Lens, assessed: Assessed): StatementHit | HeadlineHit {
  const { read } = assessed;
  return read.type === 'statement'
    ? statementHit(lens, read.row, assessed)
    : { type: 'headline', ...inArticle(read.row, assessed), title: markField(lens, assessed, read.fields[0]!) };
}

function statementHit(lens: Lens, row: StatementRow, assessed: Assessed): StatementHit {
  const texts = assessed.read.fields.map((field) => ({ name: field.name, marked: markField(lens, assessed, field) }));
  const of = (name: Field['name']) => texts.find((text) => text.name === name)?.marked ?? null;
  const speaker = of('speaker');
  const alias = texts.find((text) => text.name === 'alias' && text.marked.marks.length > 0)?.marked ?? null;
  return {
    type: 'statement',
    ...inArticle(row, assessed),
    statementId: row.sid,
    kind: row.kind,
    class: row.class,
    speakerId: row.speaker_id,
    speaker,
    // Another name is worth showing only where the shown one does not answer by itself.
    alias: speaker && speaker.marks.length > 0 ? null : alias,
    content: of('content')!,
    cue: markFiltered(lens, 'cue', row.cue),
    title: markFiltered(lens, 'headline', row.title),
  };
}

const inArticle = (row: HeadlineRow, { explanation }: Assessed) => ({
  row: row.id,
  articleId: row.article_id,
  outlet: row.outlet,
  published: row.published,
  read: row.read !== 0,
  kept: row.kept !== 0,
  explanation,
});
