/** A statement as data for programs: with everything that leads back to its words. */
import type { Article } from '../model/article.ts';
import type { Statement } from '../model/statement.ts';
import { linkTo, webAddress } from './quote-link.ts';
import { provenanceOf } from './quote-selector.ts';
import { contentText } from './said.ts';

/** One statement as a record; offsets are UTF-16 code units into the article's text of record. */
export const statementRecord = (article: Article, statement: Statement, extractor: string | null) => ({
  text: contentText(article.text, statement),
  kind: statement.kind,
  class: statement.class,
  negated: statement.negated,
  speaker: statement.speaker?.name ?? null,
  role: statement.speaker?.role ?? null,
  title: article.title,
  outlet: article.outlet,
  byline: article.byline,
  published: article.published,
  url: article.url,
  link: linkTo(article, statement),
  article: article.id,
  statement: statement.id,
  ...provenanceOf(article.text, statement, { hash: article.hash, extractor }),
});

/**
 * A statement as a web annotation (https://www.w3.org/TR/annotation-model/): each content is a target, found by its
 * words or by its place. What else is known of it stands under `dixit`.
 */
export function annotation(article: Article, statement: Statement, extractor: string | null) {
  const { selectors, offsets, ...provenance } = provenanceOf(article.text, statement, {
    hash: article.hash,
    extractor,
  });
  const { speaker, kind } = statement;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    motivation: 'identifying',
    body: {
      type: 'TextualBody',
      purpose: 'identifying',
      format: 'text/plain',
      value: speaker ? [speaker.name, speaker.role].filter(Boolean).join(', ') : 'unnamed speaker',
    },
    target: selectors.map((selector, at) => ({
      source: webAddress(article) ?? article.origin.address,
      selector: [selector, { type: 'TextPositionSelector', start: offsets[at]![0], end: offsets[at]![1] }],
    })),
    dixit: { kind, class: statement.class, negated: statement.negated, ...provenance },
  };
}
