import { compareSpeakers } from '../../src/desk/same-speaker.ts';
import type { Statement } from '../../src/model/statement.ts';
import { contentText } from '../../src/text/said.ts';

/** The statement that the words stand in; the innermost, where one is inside another. */
export const statementOf = (text: string, statements: readonly Statement[], words: string): Statement | undefined =>
  statements
    .filter((statement) => contentText(text, statement).includes(words))
    .sort((a, b) => contentText(text, a).length - contentText(text, b).length)[0];

const named = (name: string) => ({ id: name, name, type: 'person' as const, aliases: [] });

/** Whether two names mean the same, whatever title comes with them. */
export const isCalled = (given: string, name: string): boolean =>
  given === name || compareSpeakers(named(given), named(name)) === 'same';
