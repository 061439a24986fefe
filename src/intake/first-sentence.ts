import { cleanLine } from '../text/clean.ts';
import { shorten } from './shorten.ts';

const LONGEST_TITLE = 100;
// A full stop after one of these, or after an initial, does not end a sentence.
const ABBREVIATION =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Rev|Hon|St|Jr|Sr|vs|No|Inc|Corp|Co|Ltd|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)|(?:^|[\s.(])\p{L})\.$/u;
// A stop with its closing marks, before white space and what may begin a sentence; or a full-width stop.
const STOP = /([.!?…]+)["'”’»)\]]*(?=\s+["'“‘«([]*[^\p{Ll}\s])|([。！？])["'”’»」』)\]]*/gu;

/** The first sentence of a block as a title: on one line, cut at a word where it is long. */
export function firstSentence(block: string): string {
  // Enough for a title with room to spare: a block may be megabytes.
  const line = cleanLine(block.slice(0, 20 * LONGEST_TITLE));
  return shorten(upToStop(line).replace(/[\s,;:]+$/, ''), LONGEST_TITLE) || line;
}

function upToStop(line: string): string {
  for (const stop of line.matchAll(STOP)) {
    const throughMark = line.slice(0, stop.index + (stop[1] ?? stop[2]!).length);
    if (!ABBREVIATION.test(throughMark)) return line.slice(0, stop.index + stop[0].length);
  }
  return line;
}
