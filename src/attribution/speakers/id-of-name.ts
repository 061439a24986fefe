import { shortHash } from '../../model/hash.ts';
import type { SpeakerType } from '../../model/statement.ts';
import { fold } from './words.ts';

/** A speaker's id from the name, and from where it was read if the name alone would not tell people apart. */
export const idOfName = (type: SpeakerType, name: string, ...where: readonly string[]): string =>
  shortHash('speaker', type, fold(name).replace(/^(?:the|a|an) /, ''), ...where);
