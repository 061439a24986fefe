/** An article and who said what in it, as a record for other programs. */
import type { Article } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { quoteSelector } from '../text/quote-selector.ts';
import { contentText } from '../text/said.ts';

const pair = (span: Span) => [span.start, span.end] as const;

/**
 * The contract that other programs read: one object an article, offsets in UTF-16 code units, half-open, with all that
 * finds a statement again (https://www.w3.org/TR/annotation-model/#text-quote-selector), and what found it.
 */
export function articleRecord(
  article: Article,
  statements: readonly Statement[],
  { extractor, explain = false }: { readonly extractor: string | null; readonly explain?: boolean },
) {
  return {
    title: article.title,
    articleHash: article.hash,
    extractor,
    // Offsets count into the decoded file where the file is the text; elsewhere into this.
    ...(article.format === 'plain' ? {} : { text: article.text }),
    statements: statements.map((statement) => ({
      id: statement.id,
      kind: statement.kind,
      class: statement.class,
      content: statement.contents.map(pair),
      cue: statement.cue.map(pair),
      source: statement.source && pair(statement.source),
      speaker: statement.speaker && {
        name: statement.speaker.name,
        id: statement.speaker.id,
        type: statement.speaker.type,
        role: statement.speaker.role,
      },
      confidence: statement.confidence,
      rule: statement.rule,
      negated: statement.negated,
      nestedIn: statement.nestedIn,
      text: contentText(article.text, statement),
      selectors: statement.contents.map((span) => quoteSelector(article.text, span)),
      ...(explain ? { why: statement.why } : {}),
    })),
  };
}
