/** A query as a test of one row that is already in hand: for filtering what is on the screen. */
import type { FilterRow } from '../../model/filter-row.ts';
import { dayOf } from '../index/days.ts';
import { editsAllowed } from '../index/expand.ts';
import { isOutletLike } from '../match/conditions.ts';
import { editsBetween } from '../words/edits.ts';
import { initialsOf } from '../words/initials.ts';
import { findPhrase } from '../words/phrase.ts';
import { type Word, wordsOf } from '../words/scan.ts';
import type { Clause, Query } from './types.ts';

interface Text {
  readonly text: string;
  readonly words: readonly Word[];
}

/**
 * Whether a row is what a query asks for. Words are looked for in speaker and content, of an article in its title; a
 * word means also what it begins, with `~` also slips. It never ranks and never guesses.
 */
export function matcherOf(query: Query): (row: FilterRow) => boolean {
  return (row) => {
    const texts = textsOf(row);
    return query.clauses.every((clause) => holds(clause, row, texts) !== clause.negated);
  };
}

interface Texts {
  readonly names: readonly Text[];
  readonly content: Text;
  readonly title: Text;
}

const textOf = (text: string): Text => ({ text, words: wordsOf(text) });

const textsOf = (row: FilterRow): Texts => ({
  names: [...(row.speaker === null ? [] : [row.speaker]), ...row.aliases].map(textOf),
  content: textOf(row.content),
  title: textOf(row.title),
});

function holds(clause: Clause, row: FilterRow, { names, content, title }: Texts): boolean {
  const searched = row.kind === null ? [title] : [content, ...names];
  switch (clause.type) {
    case 'word': {
      const asked = wordsOf(clause.text);
      return asked.every((word, index) => {
        const open = clause.open && index === asked.length - 1;
        return (
          searched.some((text) => hasWord(text, word.folded, open, clause.loose)) || namesInitials(names, word.folded)
        );
      });
    }
    case 'phrase': {
      const phrase = { ...textOf(clause.text), open: clause.open };
      return searched.some(({ text, words }) => findPhrase(phrase, text, words) >= 0);
    }
    case 'speaker':
      return clause.anyOf.some(
        (name) => hasAll(names, name) || wordsOf(name).some(({ folded }) => namesInitials(names, folded)),
      );
    case 'said':
      return clause.anyOf.some((cue) => hasAll([textOf(row.cue)], cue));
    case 'about':
      return clause.anyOf.some((topic) => hasAll([content], topic) || hasAll([title], topic));
    case 'outlet':
      return row.outlet !== null && isOutletLike(row.outlet, clause.anyOf);
    case 'tag':
      return clause.anyOf.some((tag) => row.tags.some((own) => own.toLowerCase() === tag.toLowerCase()));
    case 'kind':
      return row.kind !== null && clause.anyOf.includes(row.kind);
    case 'class':
      return row.class !== null && clause.anyOf.includes(row.class);
    case 'after':
      return dayOf(row.published) >= clause.day;
    case 'before':
      return dayOf(row.published) > 0 && dayOf(row.published) < clause.day;
    case 'kept':
      return row.kept;
    case 'unread':
      return !row.read;
  }
}

function hasWord({ words }: Text, asked: string, open: boolean, loose: boolean): boolean {
  const slips = loose ? editsAllowed(asked.length, 'near') : 0;
  return words.some(
    ({ folded }) =>
      folded === asked ||
      ((open || asked.length >= 4) && folded.startsWith(asked)) ||
      (slips > 0 && editsBetween(asked, folded, slips) <= slips),
  );
}

const hasAll = (texts: readonly Text[], asked: string): boolean =>
  texts.some((text) => wordsOf(asked).every(({ folded }) => hasWord(text, folded, true, false)));

const namesInitials = (names: readonly Text[], asked: string): boolean =>
  asked.length > 1 && names.some(({ words }) => initialsOf(words).some(({ text }) => text === asked));
