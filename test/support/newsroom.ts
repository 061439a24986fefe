/** Three small articles with their statements, for tests of the screen. */
import { articleOf, statementsOf } from './articles.ts';
import { type MemoryWorld, memoryWorld, type Shelved } from './memory-world.ts';

const rates = articleOf(
  {
    title: 'Central bank holds rates as growth slows',
    outlet: 'Guardian',
    byline: 'By Ann Smith',
    published: '2026-03-12',
    url: 'https://example.org/rates',
  },
  'The central bank left interest rates unchanged on Thursday, as expected by nearly everyone who had been asked.',
  '“We are not pre-committing to any path,” Christine Lagarde said, adding that the outlook was “clouded” by trade disputes. “We will look at the data as they come in,” she said.',
  { kind: 'heading', level: 2, text: 'What others say' },
  'Joachim Nagel said a cut in June could not be excluded. Markets had hoped for more.',
  '“Nobody should read too much into one meeting,” said an official who asked not to be named.',
  'The next meeting is in April. Lagarde told reporters: “Ask me again then.”',
);

const ferry = articleOf(
  { title: 'Ferry runs aground off Gannet Rock', outlet: 'Northern Ledger', published: '2026-03-03' },
  'A ferry ran aground at dawn. All 237 people on board were taken off.',
  '“You don’t count boats, you count heads,” said Davy Strachan, the coxswain.',
);

const council = articleOf(
  { title: 'Council votes for harbour lights', outlet: 'Bay Gazette', published: '2025-11-20' },
  'The harbour committee voted six to one to spend money on lights.',
);

/** The articles of the newsroom, the newest first, as the list shows them. */
export const RATES: Shelved = {
  article: rates,
  statements: statementsOf(
    rates,
    { words: '“We are not pre-committing to any path,”', speaker: 'Christine Lagarde', role: 'president' },
    { words: 'the outlook was “clouded” by trade disputes', speaker: 'Christine Lagarde', kind: 'mixed' },
    { words: '“We will look at the data as they come in,”', speaker: 'Christine Lagarde' },
    { words: 'a cut in June could not be excluded', speaker: 'Joachim Nagel', kind: 'indirect', confidence: 0.4 },
    { words: 'had hoped for more', speaker: 'Markets', kind: 'indirect', class: 'attitude' },
    { words: '“Nobody should read too much into one meeting,”', speaker: null },
    { words: '“Ask me again then.”', speaker: 'Christine Lagarde' },
  ),
};

export const FERRY: Shelved = {
  article: ferry,
  statements: statementsOf(ferry, { words: '“You don’t count boats, you count heads,”', speaker: 'Davy Strachan' }),
};

export const COUNCIL: Shelved = { article: council, statements: [] };

export const newsroom = (): MemoryWorld => memoryWorld([RATES, FERRY, COUNCIL]);
