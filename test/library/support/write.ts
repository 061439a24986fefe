import { type Arrival, putArticle } from '../../../src/library/arrivals.ts';
import { type Library, openLibrary } from '../../../src/library/open.ts';
import type { Article } from '../../../src/model/article.ts';
import { shortHash } from '../../../src/model/hash.ts';
import type { Speaker, Statement } from '../../../src/model/statement.ts';
import { bareArticle } from '../../support/bare-article.ts';

/** When things happen in these tests, unless they say otherwise. */
export const NOON = new Date('2026-03-12T12:00:00Z');

/** A library that is thrown away at the end of `act`. */
export function withLibrary<T>(act: (library: Library) => T): T {
  const library = openLibrary({ temporary: true });
  try {
    return act(library);
  } finally {
    library.close();
  }
}

export function article(address: string, text: string, more: Partial<Article> = {}): Article {
  return bareArticle(text, [{ kind: 'paragraph', span: { start: 0, end: text.length }, level: 0 }], {
    id: shortHash('origin', address),
    hash: shortHash('text', text),
    origin: { kind: 'web', address },
    format: 'html',
    url: address,
    outlet: 'The Harbour Post',
    title: `About ${address}`,
    titleMade: false,
    published: '2026-03-10',
    ...more,
  });
}

export const speaker = (name: string, more: Partial<Speaker> = {}): Speaker => ({
  id: shortHash('person', name.toLowerCase()),
  name,
  type: 'person',
  role: null,
  aliases: [],
  ...more,
});

/** Every `“…” NAME said` of the text as a direct statement. */
export function saidIn(of: Article): Statement[] {
  return [...of.text.matchAll(/(“[^”]*”) ((?:\p{Lu}[\p{L}-]*\s)+)(said)/gu)].map((match, ordinal) => {
    const [, content, name, cue] = match as unknown as [string, string, string, string];
    const source = match.index + content.length + 1;
    const verb = source + name.length;
    return {
      id: shortHash(content, name, String(ordinal)),
      articleId: of.id,
      kind: 'direct',
      class: 'speech',
      contents: [{ start: match.index, end: match.index + content.length }],
      cue: [{ start: verb, end: verb + cue.length }],
      source: { start: source, end: verb - 1 },
      speaker: speaker(name.trim()),
      confidence: 0.9,
      rule: 'quote-then-source',
      negated: false,
      nestedIn: null,
      why: 'in a test',
    };
  });
}

/** Puts an article whose statements are found by `saidIn`. */
export function put(library: Library, of: Article, more: Partial<Arrival> = {}): ReturnType<typeof putArticle> {
  return putArticle(library, {
    article: of,
    via: 'page',
    statements: saidIn(of),
    extractor: 'test-1',
    now: NOON,
    ...more,
  });
}
