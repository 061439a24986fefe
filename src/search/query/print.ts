import type { Clause, Query } from './types.ts';

const quoted = (text: string) => (/[\s"\u201c\u201d\u201e«»|]/.test(text) ? `"${text}"` : text);
const values = (texts: readonly string[]) => texts.map(quoted).join('|');

/** A query in its plain form: understood again it means the same. A date stays as it was typed, relative or not. */
export const printQuery = (query: Query): string => query.clauses.map(printClause).join(' ');

/** One clause in its plain form. */
function printClause(clause: Clause): string {
  return `${clause.negated ? '-' : ''}${body(clause)}`;
}

function body(clause: Clause): string {
  switch (clause.type) {
    case 'word':
      return `${clause.loose ? '~' : ''}${clause.text}`;
    case 'phrase':
      return `"${clause.text}"`;
    case 'kind':
      return `is:${clause.anyOf.join('|')}`;
    case 'tag':
      return `in:${values(clause.anyOf.map((tag) => `#${tag}`))}`;
    case 'speaker':
    case 'said':
    case 'about':
    case 'outlet':
    case 'class':
      return `${clause.type}:${values(clause.anyOf)}`;
    case 'after':
    case 'before':
      return `${clause.type}:${quoted(clause.asked)}`;
    case 'kept':
    case 'unread':
      return clause.type;
  }
}

/** The clause that asks for a speaker. */
export const printSpeaker = (name: string): string =>
  `speaker:${quoted(name.replace(/["\u201c\u201d\u201e«»|]/g, ' '))}`;
