import type { Reading } from '../reading/sayings.ts';
import type { Attribution } from '../types.ts';

/**
 * Whether words are only imagined: “Old fool,” you will say; I'd say, “Sharp or home”; somebody will tell you that it is
 * art; nobody is saying “Keep it”. Nobody has said them yet.
 */
export function isImagined(
  reading: Reading,
  { cue, source, kind }: Pick<Attribution, 'cue' | 'source' | 'kind'>,
): boolean {
  if (source === null) return false;
  const who = reading.article.text.slice(source.start, source.end);
  if (/^(?:nobody|no one)$/i.test(who)) return true;
  if (!(kind === 'indirect' ? ANYBODY : /^(?:you|i|some(?:body|one))$/i).test(who)) return false;
  return cue.some((span) =>
    /\b(?:can|could|may|might|will|would)\b|['’](?:d|ll)\b/i.test(reading.article.text.slice(span.start, span.end)),
  );
}

const ANYBODY = /^some(?:body|one)$/i;
