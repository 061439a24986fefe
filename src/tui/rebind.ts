/** keys.toml on top of the bindings there are: what it rebinds, and what of it cannot work. */
import type { Rebinding } from '../workflows/config.ts';
import type { Fault } from '../workflows/toml.ts';
import type { Binding } from './binding.ts';
import { isKey, sequenceLabel } from './key.ts';
import { PANES, PLACES, type Place } from './places.ts';

export interface Rebound {
  readonly bindings: readonly Binding[];
  /** The lines that hold. */
  readonly held: readonly Rebinding[];
  readonly faults: readonly Fault[];
}

const isPlace = (place: string): place is Place => Object.hasOwn(PLACES, place);

export function rebind(bindings: readonly Binding[], rebindings: readonly Rebinding[]): Rebound {
  const faults: Fault[] = [];
  const held: Rebinding[] = [];
  let rebound = [...bindings];
  for (const each of rebindings) {
    const fault = faultOf(each, rebound);
    if (fault) {
      faults.push({ subject: each.from, ...fault });
      continue;
    }
    held.push(each);
    rebound = rebound.map((binding) => (isMeant(binding, each) ? { ...binding, keys: each.keys } : binding));
  }
  return { bindings: rebound, held, faults: [...faults, ...held.flatMap((each) => shadows(each, rebound))] };
}

const isMeant = (binding: Binding, { place, name }: Rebinding): boolean =>
  binding.place === place && binding.name === name;

/** Why a line cannot be done. */
function faultOf(
  { place, name, keys }: Rebinding,
  bindings: readonly Binding[],
): Pick<Fault, 'message' | 'wayOut'> | null {
  if (!isPlace(place)) {
    return { message: `There is no place “${place}”.`, wayOut: `There are ${Object.keys(PLACES).join(', ')}.` };
  }
  const here = bindings.filter((binding) => binding.place === place);
  if (!here.some((binding) => binding.name === name)) {
    return {
      message: `Nothing in ${place} is called “${name}”.`,
      wayOut: `There are ${here.map((each) => each.name).join(', ')}.`,
    };
  }
  const wrong = keys.flatMap((sequence) => sequence.split(' ')).find((key) => !isKey(key));
  if (wrong !== undefined) {
    return {
      message: `There is no key “${wrong}”.`,
      wayOut:
        'Keys are characters, ctrl-x, alt-x, and enter, esc, tab, shift-tab, space, backspace, delete, up, down, left, right, home, end, page-up, page-down.',
    };
  }
  const letter = (PLACES[place].typing || place === 'typing') && keys.find((key) => [...key].length === 1);
  return letter ? { message: `“${letter}” is typed there.`, wayOut: 'Bind a key with ctrl or alt.' } : null;
}

/** Places whose keys are heard before those of another one. */
const ASKED_BEFORE: Partial<Record<Place, readonly Place[]>> = { everywhere: PANES, bounds: ['marking'] };

/** Says where a rebound key is not heard, because another binding has it first. */
function shadows({ place, name, keys, from }: Rebinding, bindings: readonly Binding[]): Fault[] {
  const mine = bindings.find((binding) => binding.place === place && binding.name === name);
  if (!mine || mine.keys !== keys) return [];
  return keys.flatMap((key) => {
    const first = bindings.find((binding) => {
      const before = binding.place === place || ASKED_BEFORE[place as Place]?.includes(binding.place);
      return binding !== mine && before && binding.keys.includes(key);
    });
    if (!first) return [];
    const where = PLACES[first.place].title;
    return [
      {
        subject: from,
        message: `${sequenceLabel(key)} is ${first.name} in ${where}, too: one of the two is not heard there.`,
        wayOut: `Give ${first.name} another key, or none: [].`,
      },
    ];
  });
}
