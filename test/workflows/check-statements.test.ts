import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/library/open.ts';
import { checkStatements } from '../../src/workflows/check-statements.ts';
import { EDITS, EXPECTED, makePress, printPage } from '../desk/planted.ts';
import { publish } from './press.ts';

const press = makePress(7, 650, 260);
const library = openLibrary({ temporary: true });
publish(library, press.utterances, { each: 5, edition: 'first' });
const draft = printPage(press.reprints);
const found = checkStatements(library, draft.text, draft.statements).map((checked, at) => ({
  edit: press.reprints[at]!.edit,
  words: press.reprints[at]!.words,
  original: press.utterances[press.reprints[at]!.of ?? 0]!.words,
  said: checked.verdict === 'altered' ? `altered: ${checked.gravest}` : checked.verdict,
}));

describe('a made-up press whose edits are known', () => {
  it.each(EDITS)('what was printed with the edit "%s" is told from everything else', (edit) => {
    const wrong = found.filter((one) => one.edit === edit && one.said !== EXPECTED[edit]);
    expect(wrong).toEqual([]);
  });

  it('never takes a changed number or negation for exact', () => {
    const exact = found.filter(({ edit, said }) => (edit === 'number' || edit === 'negation') && said === 'exact');
    expect(exact).toEqual([]);
  });
});
