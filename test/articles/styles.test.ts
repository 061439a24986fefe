import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribution/attribute.ts';
import { readArticle } from '../../src/intake/read.ts';
import type { Statement } from '../../src/model/statement.ts';
import { contentText } from '../../src/text/said.ts';
import { isCalled, statementOf } from './said.ts';

const root = join(import.meta.dirname, '../..');

/** By hand, article by article: speakers (any of them is right), and words of what was said. */
const truth = readFileSync(join(import.meta.dirname, 'styles.txt'), 'utf8')
  .trim()
  .split('\n\n')
  .slice(1)
  .map((block) => {
    const [name, ...rows] = block.split('\n') as [string, ...string[]];
    const said = rows.map((row) => {
      const colon = row.indexOf(': ');
      return { speakers: row.slice(0, colon).split('|'), words: row.slice(colon + 2) };
    });
    return { name, said };
  });

async function read(name: string) {
  const article = await readArticle({ kind: 'file', address: join(root, 'test/fixtures/styles', `${name}.txt`) });
  return { text: article.text, statements: attribute(article) };
}

/** Who is given as the speaker of the words; nobody where the words alone are no statement. */
function speakerOf(text: string, statements: readonly Statement[], words: string, alone: boolean): string {
  const found = statementOf(text, statements, words);
  if (found === undefined || (alone && contentText(text, found).length > words.length + 4)) return 'nobody';
  return found.speaker?.name ?? 'somebody';
}

describe('who said what in other styles', () => {
  it('is what a reader would say, but for the mistakes that are known', async () => {
    const rows = await Promise.all(
      truth.map(async ({ name, said }) => {
        const { text, statements } = await read(name);
        return said.map(({ speakers, words }) => {
          expect(text, name).toContain(words);
          const given = speakerOf(text, statements, words, speakers[0] === 'nobody');
          return speakers.some((speaker) => isCalled(given, speaker))
            ? null
            : `${name}: “${words}” is ${speakers.join('|')}, not ${given}\n`;
        });
      }),
    );
    const all = rows.flat();
    const mistakes = all.filter((row) => row !== null);
    await expect(mistakes.join('')).toMatchFileSnapshot(join(root, 'test/golden/mistakes/styles.txt'));
    expect(1 - mistakes.length / all.length).toBeGreaterThan(0.85);
  });
});
