/** Names as they are shown. */
import { sliceLine } from '../../../model/span.ts';
import { FAMILY_SUFFIXES, KEPT_TITLES, PARTICLES } from '../lexicon/titles.ts';
import type { Word } from '../types.ts';
import type { Name } from './names.ts';

/** The name as printed, without titles, on one line. */
export function shown(words: readonly Word[], name: Name, text: string): string {
  const last = words[name.last - 1]!;
  const stop =
    FAMILY_SUFFIXES.has(last.folded) ||
    /^(?:inc|corp|co|ltd)$/.test(last.folded) ||
    /^(?:\p{Lu}\.)+\p{Lu}$/u.test(last.text);
  const end = stop && text[last.end] === '.' ? last.end + 1 : last.end;
  const title = name.titles.at(-1);
  const kept = name.words.length === 1 && title !== undefined && KEPT_TITLES.has(title.folded);
  const printed = sliceLine(text, { start: kept ? title.start : words[name.first]!.start, end });
  return name.words.length + name.titles.length > 1 || printed.length > 5 ? quietened(printed) : printed;
}

/** "LENA FALK", the label of a transcript, as "Lena Falk". */
function quietened(name: string): string {
  if (/\p{Ll}/u.test(name) || !/\p{Lu}{3}/u.test(name) || /[&\d@]/.test(name)) return name;
  return name
    .toLowerCase()
    .split(' ')
    .map((word) => (PARTICLES.has(word) ? word : word.replace(/(^|[-'’.])\p{Ll}/gu, (letter) => letter.toUpperCase())))
    .join(' ');
}
