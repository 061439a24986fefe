/** Speakers as a reader sees them: a name, a type, a role, other names, an id. */
import { shortHash } from '../../model/hash.ts';
import { sliceLine } from '../../model/span.ts';
import type { Speaker, SpeakerType } from '../../model/statement.ts';
import { idOfName } from './id-of-name.ts';
import { ADJECTIVES, PLACES, TIMES } from './lexicon/places.ts';
import { POSSESSIVE_PRONOUNS, PREPOSITIONS } from './lexicon/small-words.ts';
import { mentionAt } from './mentions.ts';
import type { Description } from './phrases/read-description.ts';
import type { Scene } from './scene.ts';
import type { Referent, Word } from './types.ts';
import { fold } from './words.ts';

const MAX_NAME = 90;

/** The description as a name: as printed, on one line, in lower case where only its place in the sentence capitalised it. */
export function nameOfDescription(scene: Scene, { first, last }: Pick<Description, 'first' | 'last'>): string {
  const { words, annotated } = scene;
  const opening = words[first]!;
  let past = last;
  while (
    past - first > 1 &&
    (PREPOSITIONS.has(words[past - 1]!.folded) || /^(?:an?|the)$/.test(words[past - 1]!.folded))
  )
    past--;
  // "a study published on Thursday": what was done with it is no part of what it is.
  if (past - first > 2 && isParticiple(words[past - 1]!) && /^(?:NOUN|PROPN)$/.test(words[past - 2]!.pos)) past--;
  const final = words[past - 1]!;
  const { text } = annotated.article;
  const end = final.end + (final.possessive && /^['’]s/.test(text.slice(final.end)) ? 2 : 0);
  let printed = sliceLine(text, { start: opening.start, end });
  if (printed.length > MAX_NAME) printed = printed.slice(0, printed.lastIndexOf(' ', MAX_NAME));
  return opening.initial &&
    opening.capital &&
    !opening.possessive &&
    !/^\p{Lu}[\p{Lu}.]/u.test(opening.text) &&
    isPlain(scene, first)
    ? printed[0]!.toLowerCase() + printed.slice(1)
    : printed;
}

const isParticiple = ({ pos, folded }: Word): boolean => pos === 'VERB' && /(?:ed|ing)$/.test(folded);

/** Adjectives of nation and creed that are written small. */
const COMMON =
  /^(?:federal|national|royal|central|northern|southern|eastern|western|conservative|liberal|orthodox|green|parliamentary|presidential)$/;

/** Whether the word is no name: its mention list would say so. */
function isPlain(scene: Scene, at: number): boolean {
  const { start, folded } = scene.words[at]!;
  if ((ADJECTIVES.has(folded) && !COMMON.test(folded)) || PLACES.has(folded) || TIMES.has(folded)) return false;
  return mentionAt(scene.cast.mentions, start) === null;
}

/** The words of a description behind its possessive pronoun: "his wife" → "wife". Null when it opens otherwise. */
export function behindPossessive(scene: Scene, description: Description): string | null {
  const opening = scene.words[description.first]!;
  if (!POSSESSIVE_PRONOUNS.has(opening.folded) || description.last - description.first < 2) return null;
  return nameOfDescription(scene, { first: description.first + 1, last: description.last });
}

/** The id of a referent, worked out again only where name or type have changed since. */
function idOf(referent: Referent, type: SpeakerType, articleHash: string): string {
  const { name, named } = referent;
  const { known } = referent;
  if (known?.name === name && known.type === type) return known.id;
  const full = named && (type === 'group' || name.includes(' '));
  const id = full ? idOfName(type, name) : idOfName(type, name, articleHash);
  referent.known = { id, name, type };
  return id;
}

/** A referent as a speaker. */
export function speakerOf(referent: Referent, articleHash: string): Speaker {
  const type = typeOf(referent);
  return {
    id: idOf(referent, type, articleHash),
    name: referent.name,
    type,
    role: referent.named ? roleOf(referent) : null,
    aliases: [...referent.aliases].slice(0, 12),
  };
}

function typeOf({ kind, plural, named }: Referent): SpeakerType {
  switch (kind) {
    case 'person':
      return named ? 'person' : 'unnamed';
    case 'document':
      return 'document';
    case 'group':
    case 'place':
      return 'group';
    case 'unsure':
      return named ? 'group' : plural ? 'group' : 'unnamed';
  }
}

/** The longest of the first few roles printed at the name: "finance director" rather than "director". */
function roleOf(referent: Referent): string | null {
  const [first] = referent.roles;
  return first === undefined ? null : first.text.replace(/^(?:an?|the) /i, '');
}

/** The author of the article. */
export function authorOf(byline: string | null, articleHash: string): Speaker {
  const name = byline ?? 'the author';
  return {
    id: shortHash('speaker', 'author', fold(name), articleHash),
    name,
    type: 'author',
    role: null,
    aliases: byline === null ? [] : ['the author'],
  };
}
