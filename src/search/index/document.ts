/** A row of the library as the index sees it: the words of each field, once each. */
import { initialsOf } from '../words/initials.ts';
import { eachWord, wordsOf } from '../words/scan.ts';
import { FIELDS } from './segment.ts';

/** Is told of each word to be indexed, and in which field; the same word may come again. */
export type Posted = (word: string, field: number) => void;

/** Words and, for scripts without spaces, also pairs of neighbouring characters, so that any part of a run is found. */
function postText(text: string, field: number, post: Posted): number {
  let count = 0;
  let before = '';
  let reached = -1;
  eachWord(text, (word, start, end, ideograph) => {
    post(word, field);
    if (ideograph && before !== '' && start === reached) post(before + word, field);
    before = ideograph ? word : '';
    reached = end;
    count++;
  });
  return count;
}

/** Posts a name with the initials it answers to. */
function postName(name: string, post: Posted): void {
  postText(name, FIELDS.speaker, post);
  for (const initials of initialsOf(wordsOf(name))) post(initials.text, FIELDS.speaker);
}

/** Posts the words of a statement. Returns how many words its content has. */
export function postStatement(
  row: {
    readonly speaker_name: string | null;
    readonly speaker_aliases: string | null;
    readonly content: string;
    readonly cue: string;
  },
  post: Posted,
): number {
  if (row.speaker_name !== null) postName(row.speaker_name, post);
  if (row.speaker_aliases) for (const alias of row.speaker_aliases.split('|')) postName(alias, post);
  postText(row.cue, FIELDS.cue, post);
  return postText(row.content, FIELDS.content, post);
}

/** Posts the words of a headline. Returns how many there are. */
export const postHeadline = (title: string, post: Posted): number => postText(title, FIELDS.content, post);
