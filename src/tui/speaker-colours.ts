/** A colour for each speaker: the same wherever the speaker appears, as far as the article's other speakers allow. */
import type { Statement } from '../model/statement.ts';
import { SPEAKER_COLOURS, type SpeakerRole } from './row.ts';

const roleOf = (colour: number): SpeakerRole => `speaker-${colour % SPEAKER_COLOURS}` as SpeakerRole;

/** A colour from the id alone. */
function preferred(speakerId: string): number {
  let hash = 0;
  for (const letter of speakerId) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0;
  return hash % SPEAKER_COLOURS;
}

const kept = new WeakMap<readonly Statement[], ReadonlyMap<string, SpeakerRole>>();

/**
 * Roles by speaker id, for the statements of one article. Speakers get the colour of their id; one whose colour is
 * taken gets the next free one, as long as there are any.
 */
export function speakerColours(statements: readonly Statement[]): ReadonlyMap<string, SpeakerRole> {
  const before = kept.get(statements);
  if (before) return before;
  const roles = new Map<string, SpeakerRole>();
  const used = new Map<number, number>();
  for (const { speaker } of statements) {
    if (!speaker || roles.has(speaker.id)) continue;
    let colour = preferred(speaker.id);
    const least = Math.min(...Array.from({ length: SPEAKER_COLOURS }, (_, each) => used.get(each) ?? 0));
    while ((used.get(colour) ?? 0) > least) colour = (colour + 1) % SPEAKER_COLOURS;
    used.set(colour, (used.get(colour) ?? 0) + 1);
    roles.set(speaker.id, roleOf(colour));
  }
  kept.set(statements, roles);
  return roles;
}
