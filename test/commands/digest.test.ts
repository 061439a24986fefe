import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { digest } from '../../src/commands/digest.ts';
import { run } from '../../src/commands/run.ts';
import { articleOf, statementsOf } from '../support/articles.ts';
import { recordingIo } from '../support/io.ts';

it('says which statements are likelier wrong than right, and where nobody is named', () => {
  const heading = { title: 'Kiosk shut', outlet: 'The Quay' };
  const article = articleOf(heading, '“It is shut,” Odile Marchetti said. It seemed late.');
  const statements = statementsOf(
    article,
    { words: '“It is shut,”', speaker: 'Odile Marchetti' },
    { words: 'late', kind: 'indirect', confidence: 0.4 },
  );
  expect(digest(article, statements)).toBe(
    'Kiosk shut\nThe Quay\n  Odile Marchetti (direct): “It is shut,”\n  unnamed (indirect, doubtful): late\n',
  );
});

it('is of the reader’s own library where nothing is named, newest first, and of the bundled shelf while that is empty', async () => {
  const home = mkdtempSync(join(process.env.DIXIT_HOME!, 'digest-'));
  const env = { DIXIT_HOME: home };
  const digests = async () => {
    const io = recordingIo({ env });
    expect(await run([], io)).toBe(0);
    return io.stdout();
  };
  expect((await digests()).split('\n\n').length).toBeGreaterThan(10);
  for (const day of ['01', '02'])
    writeFileSync(
      join(home, `${day}.md`),
      `---\ntitle: Day ${day}\npublished: 2026-03-${day}\n---\n\n“It is shut,” Odile Marchetti said.\n`,
    );
  expect(await run(['add', join(home, '01.md'), join(home, '02.md')], recordingIo({ env }))).toBe(0);
  const said = '  Odile Marchetti (direct): “It is shut,”\n';
  expect(await digests()).toBe(`Day 02\n2026-03-02\n${said}\nDay 01\n2026-03-01\n${said}`);
});
