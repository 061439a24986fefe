/** Statements of any text, held against the library: did they say that, in those words? */
import type { Rarity } from '../desk/paraphrase.ts';
import { type Quoted, quote } from '../desk/quoted.ts';
import { type Judgement, judge } from '../desk/verdict.ts';
import type { Library } from '../library/open.ts';
import type { Statement } from '../model/statement.ts';
import { fileNewStatements } from './filing.ts';
import { findPrintings, findReports, type Printing, rarityIn, type Texts } from './quotations.ts';

type Given = Pick<Statement, 'kind' | 'contents' | 'speaker'>;

/** A quotation, and what became of looking it up. */
export interface CheckedQuotation<S extends Given = Statement> extends Judgement<Printing> {
  readonly statement: S;
  readonly quoted: Quoted;
}

/** Judges what is in quotation marks in the statements of a text. Statements without words in them are left out. */
export function checkStatements<S extends Given>(
  library: Library,
  text: string,
  statements: readonly S[],
): CheckedQuotation<S>[] {
  fileNewStatements(library);
  const texts: Texts = new Map();
  const rarity = rarityIn(library);
  return statements.flatMap((statement) => {
    const quoted = quote(text, statement);
    if (quoted.words.length === 0) return [];
    return [{ statement, quoted, ...lookUp(library, quoted, texts, rarity) }];
  });
}

const lookUp = (library: Library, quoted: Quoted, texts: Texts, rarity: Rarity): Judgement<Printing> =>
  judge(quoted, findPrintings(library, quoted.words, texts), () => findReports(library, quoted.words, texts), rarity);
