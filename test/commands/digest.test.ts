import { expect, it } from 'vitest';
import { digest } from '../../src/commands/digest.ts';
import { articleOf, statementsOf } from '../support/articles.ts';

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
