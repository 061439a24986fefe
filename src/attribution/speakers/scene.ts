/** What a resolver knows at a point of the article: its words, its cast, and who has spoken so far. */
import type { Annotated, Attribution } from '../types.ts';
import type { Cast } from './cast.ts';
import { roleOf } from './descriptions.ts';
import type { Description } from './source.ts';
import type { Mention, Referent, Word } from './types.ts';
import { fold } from './words.ts';

/** Someone spoke. */
export interface Turn {
  readonly attribution: number;
  readonly referent: Referent;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly paragraph: number;
  /** Reported inside another's words. */
  readonly nested: boolean;
}

export interface Scene {
  readonly annotated: Annotated;
  readonly attributions: readonly Attribution[];
  readonly words: readonly Word[];
  readonly cast: Cast;
  /** People and bodies without a name, by the description that introduced them. */
  readonly described: Referent[];
  /** Where the narration means someone by "he", "she" or "the president", up to where the resolver has read. */
  readonly echoes: Mention[];
  /** In the order in which they were resolved, which is the order of the text. */
  readonly turns: Turn[];
}

/** A guess at who is meant, with how sure it is and how it was made. */
export interface Guess {
  readonly referent: Referent;
  readonly confidence: number;
  readonly how: string;
}

/** The turns that start before `at`, nearest first. */
export function* turnsBefore(turns: readonly Turn[], at: number, limit: number): Generator<Turn> {
  let count = 0;
  for (let i = turns.length - 1; i >= 0 && count < limit; i--) {
    if (turns[i]!.start >= at) continue;
    count++;
    yield turns[i]!;
  }
}

/** Adds someone the text describes but does not name. */
export function introduce(scene: Scene, description: Description, name: string): Referent {
  const { words, annotated } = scene;
  const { head, plural, kind } = description;
  const at = words.indexOf(head, description.first);
  const referent: Referent = {
    order: scene.cast.referents.length + scene.described.length,
    kind: plural && kind === 'person' ? 'group' : kind,
    name,
    named: false,
    plural,
    gender: null,
    genderTrust: 0,
    roles: [roleOf(words, description.first, at, description.last, annotated.article.text)],
    mentions: [],
    aliases: new Set(),
  };
  scene.described.push(referent);
  return referent;
}

/** Someone described before in these words. */
export function describedAs(scene: Scene, name: string): Referent | null {
  const bare = (text: string) => fold(text).replace(/^(?:the|a|an) /, '');
  return scene.described.find((referent) => bare(referent.name) === bare(name)) ?? null;
}

/** Several referents as one. */
export function together(scene: Scene, parts: readonly Referent[]): Referent {
  const name = parts.map((part) => part.name).join(' and ');
  const known = describedAs(scene, name);
  if (known !== null) return known;
  const referent: Referent = {
    order: scene.cast.referents.length + scene.described.length,
    kind: 'group',
    name,
    named: false,
    plural: true,
    gender: null,
    genderTrust: 0,
    roles: [],
    mentions: [],
    aliases: new Set(),
  };
  scene.described.push(referent);
  return referent;
}
