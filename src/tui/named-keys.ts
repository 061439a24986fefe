/** Words for the reader that name keys. */
import type { Binding } from './binding.ts';
import { sequenceLabel } from './key.ts';

/**
 * Words in which keys stand by the name of their binding (“‹undo› undoes”), with the keys as they are bound now. What
 * has none is run from the palette: “:undo undoes”.
 */
export const withKeys = (words: string, bindings: readonly Binding[]): string =>
  words.replace(/‹([a-z-]+)›/g, (mark, name: string) => {
    const binding = bindings.find((each) => each.name === name);
    if (!binding) return mark;
    const [first] = binding.keys;
    return first === undefined ? `:${name}` : sequenceLabel(first);
  });
