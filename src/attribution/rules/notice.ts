import type { Reading } from '../reading/sayings.ts';
import type { Attribution } from '../types.ts';

/** Whether words in quotation marks stand on a thing: a sign that reads “No entry”, “Bigger nets” on a banner. Nobody said them. */
export function isNotice({ article }: Reading, { source, kind }: Pick<Attribution, 'source' | 'kind'>): boolean {
  if (kind === 'indirect' || source === null) return false;
  const printed = article.text.slice(source.start, source.end);
  // "a placard that said": what the pronoun stands for is right before it.
  if (/^(?:that|which)$/.test(printed))
    return THINGS.test(article.text.slice(Math.max(0, source.start - 40), source.start).trimEnd());
  return THINGS.test(printed.split(BEHIND_HEAD)[0]!) || PUT_UP.test(printed);
}

const BEHIND_HEAD =
  /[,(]|\s(?:in|on|at|by|of|from|with|above|over|near|outside|behind|beside|held|carried|that|which)\s/;

const PUT_UP = /\bnotices?\s(?:on|above|outside|beside)\s/i;

const THINGS =
  /\b(?:sign|signboard|bedsheet|placard|banner|billboard|plaque|sticker|badge|mug|doormat|graffiti|graffito|tattoo|gravestone|headstone|t-?shirt|sweatshirt)s?$/i;
