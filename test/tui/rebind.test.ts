import { expect, it } from 'vitest';
import { BINDINGS, meaningOf } from '../../src/tui/keymap.ts';
import { rebind } from '../../src/tui/rebind.ts';

const line = (place: string, name: string, ...keys: string[]) => ({ place, name, keys, from: 'keys.toml:1' });

it('a binding answers its new keys and not its old ones', () => {
  const { bindings, faults } = rebind(BINDINGS, [line('everywhere', 'zoom', 'g z')]);
  expect(faults).toEqual([]);
  expect(meaningOf(['g', 'z'], ['everywhere'], bindings).binding?.name).toBe('zoom');
  expect(meaningOf(['z'], ['everywhere'], bindings).binding).toBeNull();
});

it.each([
  [line('kitchen', 'zoom', 'z'), 'There is no place “kitchen”.'],
  [line('everywhere', 'zooom', 'z'), 'Nothing in everywhere is called “zooom”.'],
  [line('everywhere', 'zoom', 'super-z'), 'There is no key “super-z”.'],
  [line('search', 'leave-input', 'q'), '“q” is typed there.'],
  [line('everywhere', 'zoom', 's'), 's is next-statement in Reader, too: one of the two is not heard there.'],
  [line('reader', 'find', 's'), 's is next-statement in Reader, too: one of the two is not heard there.'],
  [
    line('bounds', 'lengthen', 'j'),
    'j is next-sentence in Marking a statement, too: one of the two is not heard there.',
  ],
])('%j is said to be wrong', (rebinding, message) => {
  const { faults } = rebind(BINDINGS, [rebinding]);
  expect(faults).toMatchObject([{ subject: 'keys.toml:1', message }]);
});
