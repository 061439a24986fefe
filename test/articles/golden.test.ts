import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribution/attribute.ts';
import { readArticle } from '../../src/intake/read.ts';
import { sliceSpan } from '../../src/model/span.ts';
import type { Statement } from '../../src/model/statement.ts';
import { contentText } from '../../src/text/said.ts';
import { isCalled, statementOf } from './said.ts';

const root = join(import.meta.dirname, '../..');
const goldenFile = (name: string) => join(root, 'test/golden', `${name}.txt`);
const names = readdirSync(join(root, 'articles'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => basename(name, '.md'));

async function read(name: string) {
  const article = await readArticle({ kind: 'file', address: join(root, 'articles', `${name}.md`) });
  return { text: article.text, statements: attribute(article) };
}

/** A statement for review: who, how, the words as printed; below it where the attribution is printed. */
function golden(text: string, statement: Statement): string {
  const { speaker, source, cue, nestedIn, negated } = statement;
  const kind = [statement.kind, statement.class, ...(negated ? ['negated'] : []), ...(nestedIn ? ['nested'] : [])];
  const printed = (of: string) => of.replace(/\s+/g, ' ');
  const words = cue.map((span) => printed(sliceSpan(text, span))).join(' … ') || '–';
  return (
    `${speaker?.name ?? '?'} (${kind.join(', ')}): ${contentText(text, statement)}\n` +
    `    source: ${source ? printed(sliceSpan(text, source)) : '–'} · cue: ${words}\n`
  );
}

/** By hand: article, speaker, and words of the quotation by which it is found. */
const truth = readFileSync(join(import.meta.dirname, 'speakers.txt'), 'utf8')
  .split('\n\n')
  .slice(1)
  .flatMap((block) => {
    const [article, ...rows] = block.trim().split('\n') as [string, ...string[]];
    return rows.map((row) => ({
      article,
      speaker: row.slice(0, row.indexOf(': ')),
      words: row.slice(row.indexOf(': ') + 2),
    }));
  });

describe('who said what on the shelf', () => {
  it.each(names)('%s: every statement is as it was reviewed', async (name) => {
    const { text, statements } = await read(name);
    await expect(statements.map((one) => golden(text, one)).join('')).toMatchFileSnapshot(goldenFile(name));
  });

  it('has the speaker a reader would name, but for the mistakes that are known', async () => {
    const shelf = new Map(await Promise.all(names.map(async (name) => [name, await read(name)] as const)));
    const mistakes = truth.flatMap(({ article, speaker, words }) => {
      const { text, statements } = shelf.get(article)!;
      expect(text, article).toContain(words);
      const found = statementOf(text, statements, words);
      const given = found ? (found.speaker?.name ?? 'nobody') : 'no statement';
      return speaker.split('|').some((name) => isCalled(given, name))
        ? []
        : [`${article}: “${words}” is ${speaker}, not ${given}\n`];
    });
    await expect(mistakes.join('')).toMatchFileSnapshot(join(root, 'test/golden/mistakes/speakers.txt'));
    expect(1 - mistakes.length / truth.length).toBeGreaterThan(0.75);
  });
});
