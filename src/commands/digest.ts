import type { Article } from '../model/article.ts';
import { isDoubtful, type Statement } from '../model/statement.ts';
import { saidText } from '../text/said.ts';

/** A statement as a line of the digest: `speaker (kind): “…”`. */
function statementLine(article: Article, statement: Statement): string {
  const kind = isDoubtful(statement) ? `${statement.kind}, doubtful` : statement.kind;
  return `  ${statement.speaker?.name ?? 'unnamed'} (${kind}): ${saidText(article.text, statement)}\n`;
}

/** An article and who said what in it, as plain text: title, outlet and date, then its statements. */
export function digest(article: Article, statements: readonly Statement[]): string {
  const where = [article.outlet, article.published?.slice(0, 10), article.byline].filter(Boolean).join(' · ');
  const lines = statements.map((statement) => statementLine(article, statement));
  return `${article.title}\n${where ? `${where}\n` : ''}${lines.join('') || '  no statements found\n'}`;
}
