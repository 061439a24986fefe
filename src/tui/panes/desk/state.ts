/** What a page of the desk knows: the question, the answer, and which of its entries is chosen. */
import type { About, AnswerAbout, DeskAnswer, DeskQuestion } from '../../../workflows/desk-questions.ts';

export interface DeskState {
  readonly question: DeskQuestion;
  readonly request: number;
  /** The answer to this question, or to the one before while it is asked again. */
  readonly answer: DeskAnswer | null;
  /** Whether another question was asked since: what is shown is the answer to the one before, and nothing to act on. */
  readonly outdated: boolean;
  /** Why there is no answer. */
  readonly refused: string | null;
  readonly selected: number;
  readonly top: number;
  /** The speaker that the next one chosen is to be made one with, or laid beside. */
  readonly first: First | null;
}

export interface First {
  readonly id: string;
  readonly name: string;
  readonly to: 'merge' | 'compare';
}

export const deskOf = (question: DeskQuestion, request: number): DeskState => ({
  question,
  request,
  answer: null,
  outdated: false,
  refused: null,
  selected: 0,
  top: 0,
  first: null,
});

/** The answer, where it is about something. */
export const answerAbout = <A extends About>({ answer }: DeskState, about: A): AnswerAbout<A> | null =>
  answer?.about === about ? (answer as AnswerAbout<A>) : null;
