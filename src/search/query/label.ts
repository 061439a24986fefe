import { dateOfDay } from '../index/days.ts';
import type { Condition } from './types.ts';

/** A clause as a chip shows it. */
export function labelOf(clause: Condition & { readonly negated: boolean }): string {
  return `${clause.negated ? 'not ' : ''}${label(clause)}`;
}

function label(condition: Condition): string {
  switch (condition.type) {
    case 'word':
      return condition.loose ? `~${condition.text}` : condition.text;
    case 'phrase':
      return `“${condition.text}”`;
    case 'kind':
      return `is ${condition.anyOf.join(' or ')}`;
    case 'tag':
      return `in ${condition.anyOf.map((tag) => `#${tag}`).join(' or ')}`;
    case 'speaker':
    case 'said':
    case 'about':
    case 'outlet':
    case 'class':
      return `${condition.type}: ${condition.anyOf.join(' or ')}`;
    case 'after':
    case 'before':
      return `${condition.type} ${dateOfDay(condition.day)}`;
    case 'kept':
    case 'unread':
      return condition.type;
  }
}
