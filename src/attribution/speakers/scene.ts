/** What a resolver knows at a point of the article: its words, its cast, and who has spoken so far. */
import { firstFrom } from '../../model/span.ts';
import type { Annotated, Attribution } from '../types.ts';
import type { Cast } from './cast.ts';
import { genderOfNoun, personFamilies } from './lexicon/nouns.ts';
import { bareRole, roleOf } from './phrases/phrases.ts';
import type { Description } from './phrases/read-description.ts';
import type { Mention, Referent, ReferentKind, Role, Word } from './types.ts';
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
  /** People and bodies without a name, by the bare words that introduced them. */
  readonly described: Map<string, Referent>;
  /** Everyone by the words and families of their roles. */
  readonly byRole: Map<string, Referent[]>;
  /** Where the narration means someone by "he", "she" or "the president", up to where the resolver has read. */
  readonly echoes: Mention[];
  /** In order of start. */
  readonly turns: Turn[];
  /** By sentence: how many up to it, itself included, have words of the narrator. */
  readonly narrated: readonly number[];
}

/** A guess at who is meant, with how sure it is and how it was made. */
export interface Guess {
  readonly referent: Referent;
  readonly confidence: number;
  readonly how: string;
}

/** Nobody looks through more people than this for one role. */
const MAX_PEERS = 24;

/** A scene before anyone has spoken. */
export function openScene(
  annotated: Annotated,
  attributions: readonly Attribution[],
  words: readonly Word[],
  cast: Cast,
): Scene {
  const scene: Scene = {
    annotated,
    attributions,
    words,
    cast,
    described: new Map(),
    byRole: new Map(),
    echoes: [],
    turns: [],
    narrated: countNarrated(words),
  };
  for (const referent of cast.referents) indexRoles(scene, referent);
  return scene;
}

function countNarrated(words: readonly Word[]): number[] {
  const told = new Array<number>((words.at(-1)?.sentence ?? -1) + 1).fill(0);
  for (const { sentence, spoken } of words) if (!spoken) told[sentence] = 1;
  let count = 0;
  return told.map((own) => {
    count += own;
    return count;
  });
}

/**
 * How many sentences before a place another is. A long quotation takes a reader no further from who it is by, so only
 * sentences with words of the narrator count.
 */
export function sentencesBack(
  { narrated }: Scene,
  place: { sentence: number; spoken: boolean },
  sentence: number,
): number {
  const back = place.spoken ? place.sentence - sentence : (narrated[place.sentence] ?? 0) - (narrated[sentence] ?? 0);
  return Math.max(0, back);
}

function indexRoles({ byRole }: Scene, referent: Referent): void {
  const keys = new Set(
    referent.roles.flatMap((role) => [
      role.head,
      ...role.words,
      ...personFamilies(role.head).map((family) => `${family}*`),
    ]),
  );
  for (const key of keys) {
    const peers = byRole.get(key);
    if (peers === undefined) byRole.set(key, [referent]);
    else if (peers.length < MAX_PEERS) peers.push(referent);
  }
}

/** Those with a role that has this noun, or is of its family. */
export function withRole({ byRole }: Scene, noun: string): Set<Referent> {
  const head = bareRole(noun);
  return new Set([
    ...(byRole.get(head) ?? []),
    ...personFamilies(head).flatMap((family) => byRole.get(`${family}*`) ?? []),
  ]);
}

/** Notes that someone spoke; keeps the turns in order. */
export function takeTurn({ turns }: Scene, turn: Turn): void {
  turns.splice(firstFrom(turns, turn.start), 0, turn);
}

/** The turns that start before `at`, nearest first. */
export function* turnsBefore(turns: readonly Turn[], at: number, limit: number): Generator<Turn> {
  const from = firstFrom(turns, at) - 1;
  for (let i = from; i >= 0 && from - i < limit; i--) yield turns[i]!;
}

/** Adds someone the text describes but does not name. */
export function introduce(scene: Scene, description: Description, name: string): Referent {
  const { words, annotated } = scene;
  const { first, last, head, plural, kind } = description;
  const role = roleOf(words, first, words.indexOf(head, first), last, annotated.article.text);
  return addDescribed(scene, name, { kind: plural && kind === 'person' ? 'group' : kind, plural, roles: [role] });
}

/** Someone described before in these words. */
export const describedAs = (scene: Scene, name: string): Referent | null => scene.described.get(bare(name)) ?? null;

/** Several referents as one. */
export function together(scene: Scene, parts: readonly Referent[]): Referent {
  const name = parts.map((part) => part.name).join(' and ');
  return describedAs(scene, name) ?? addDescribed(scene, name, { kind: 'group', plural: true, roles: [] });
}

/** Someone known only by what they do in the layout: whoever asks, whoever reads. */
export const stranger = (scene: Scene, name: string): Referent =>
  describedAs(scene, name) ?? addDescribed(scene, name, { kind: 'person', plural: false, roles: [] });

const bare = (name: string): string => fold(name).replace(/^(?:the|a|an) /, '');

function addDescribed(
  scene: Scene,
  name: string,
  { kind, plural, roles }: { kind: ReferentKind; plural: boolean; roles: Role[] },
): Referent {
  const gender = roles[0] === undefined || plural || kind !== 'person' ? null : genderOfNoun(roles[0].head);
  const referent: Referent = {
    order: scene.cast.referents.length + scene.described.size,
    kind,
    name,
    named: false,
    plural,
    gender,
    genderTrust: gender === null ? 0 : 0.9,
    roles,
    mentions: [],
    aliases: new Set(),
    known: null,
  };
  // A second "a witness" is someone else, but nobody can tell which of them "the witness" is.
  scene.described.set(bare(name), referent);
  indexRoles(scene, referent);
  return referent;
}
