/** Words by how they are printed: what follows from that is worked out once, for words come back. */
import { mayReport } from './lexicon/cues.ts';
import { SOUGHT } from './lexicon/words.ts';
import { hashText } from './tagger/hash.ts';
import type { Form } from './types.ts';

/** The form of a word with this lemma. */
export function makeForm(value: string, lemma: string): Form {
  const lower = value.toLowerCase();
  const wordHash = hashText(lower);
  return {
    value,
    lower,
    lemma,
    isWord: /[\p{L}\p{N}]/u.test(value),
    isPlain: /^[A-Za-z]+$/.test(value),
    mayReport: mayReport(lower, lemma),
    isSought: SOUGHT.has(lower),
    wordHash,
    lemmaHash: lemma === lower ? wordHash : hashText(lemma),
    suffixHash: hashText(lower, Math.max(0, lower.length - 2)),
    shape: shapeOf(value),
  };
}

/** 0 other, 1 lower case, 2 Capitalised, 3 CAPITALS, 4 Capital letter alone, 5 mIxed, 6 digits first. */
function shapeOf(value: string): number {
  // wink finds a word of no letters between the full stops of "O'Dwyer..".
  if (value === '') return 0;
  const first = value.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return 6;
  const head = value[0]!;
  const capital = head !== head.toLowerCase();
  const letter = capital || head !== head.toUpperCase();
  if (!letter) return 0;
  if (value.length === 1) return capital ? 4 : 1;
  const rest = value.slice(1);
  const lowerRest = rest === rest.toLowerCase();
  if (!capital) return lowerRest ? 1 : 5;
  return lowerRest ? 2 : rest === rest.toUpperCase() ? 3 : 5;
}
