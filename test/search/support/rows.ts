import type { StatementRow } from '../../../src/search/rows.ts';

/** A row with what a test says, and plain values for the rest. */
export const statementRow = (row: Partial<StatementRow>): StatementRow => ({
  id: 1,
  article_key: 1,
  article_id: 'a1',
  sid: 's1',
  kind: 'direct',
  class: 'speech',
  speaker_id: null,
  speaker_name: null,
  speaker_aliases: null,
  content: '',
  cue: '',
  title: '',
  outlet: null,
  published: null,
  read: 0,
  kept: 0,
  ...row,
});
