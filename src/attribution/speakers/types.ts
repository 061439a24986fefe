import type { Span } from '../../model/span.ts';
import type { Speaker } from '../../model/statement.ts';

export type Gender = 'female' | 'male' | 'neutral';

/** A word of the article as the resolver sees it: hyphens and inner apostrophes inside, a possessive ending outside. */
export interface Word extends Span {
  readonly text: string;
  /** Lower case, without diacritics, straight apostrophes. */
  readonly folded: string;
  readonly capital: boolean;
  /** wink's tag for the token the word starts in. */
  readonly pos: string;
  readonly sentence: number;
  readonly paragraph: number;
  /** The characters between the word before and this one; the paragraph's first word has what precedes it. */
  readonly gap: string;
  /** Whether a sentence, a quotation or a line starts here, so that a capital says nothing. */
  readonly initial: boolean;
  /** Inside quotation marks. */
  readonly spoken: boolean;
  /** Followed by 's or s'. */
  readonly possessive: boolean;
}

/** A description of someone: "finance director", "the fund's chairman". */
export interface Role {
  /** Head noun, singular, lower case. */
  readonly head: string;
  /** The other content words, folded. */
  readonly words: readonly string[];
  readonly text: string;
}

export type ReferentKind = 'person' | 'group' | 'document' | 'place' | 'unsure';

/** Someone or something the article speaks of, under all its names and descriptions. */
export interface Referent {
  readonly order: number;
  kind: ReferentKind;
  /** As it is shown: the fullest proper name without titles, or the description as printed. */
  name: string;
  /** Has a proper name. */
  readonly named: boolean;
  plural: boolean;
  gender: Gender | null;
  /** How sure the gender is: 1 a title or noun, 0.9 a first name, less for evidence around it. */
  genderTrust: number;
  readonly roles: Role[];
  readonly mentions: Mention[];
  readonly aliases: Set<string>;
  /** The id that goes with a name and a type, once anybody has asked. */
  known: Pick<Speaker, 'id' | 'name' | 'type'> | null;
}

/** A place in the text where a referent is named or described. */
export interface Mention extends Span {
  readonly referent: Referent;
  readonly sentence: number;
  readonly paragraph: number;
  readonly spoken: boolean;
  /** Stands where a subject stands. */
  readonly subject: boolean;
  /** "Kerr's", or behind a preposition. */
  readonly oblique: boolean;
}
