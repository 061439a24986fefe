/** From keys to orders: counts, sequences, and letters for whoever is typing. */
import type { Order } from './binding.ts';
import type { Effect } from './effects.ts';
import { type Key, sequenceLabel, typedBy } from './key.ts';
import { bindingsAt, meaningOf, whyNot } from './keymap.ts';
import { type Model, placesOf } from './model.ts';
import { PLACES, type Place } from './places.ts';

/** What a key comes to: an order to obey, a word to the reader, or waiting for the next key. */
export interface Pressed {
  readonly model: Model;
  readonly order: Order | null;
  readonly notice: string | null;
  readonly effects: readonly Effect[];
}

/** How long a prefix may linger before its continuations are listed, and then until it counts by itself, in ms. */
const STRIP_AFTER = 300;
const ALONE_AFTER = 400;

const NO_KEYS: Omit<Model['keys'], 'stamp'> = { pending: [], count: '', strip: false, ahead: [] };

const cleared = (model: Model): Model => ({ ...model, keys: { ...model.keys, ...NO_KEYS } });

const done = (model: Model, rest: Partial<Omit<Pressed, 'model'>> = {}): Pressed => ({
  model: cleared(model),
  order: null,
  notice: null,
  effects: [],
  ...rest,
});

export function press(model: Model, key: Key): Pressed {
  const places = placesOf(model);
  const { pending, count } = model.keys;
  const typing = PLACES[places[0]!].typing;
  if (!typing && pending.length === 0 && isDigit(key, count) && places[0] !== 'menu') {
    return { ...done(model), model: { ...model, keys: { ...model.keys, count: (count + key).slice(0, 6) } } };
  }
  if (key === 'esc' && (pending.length > 0 || count !== '')) return done(model);
  // What always works does so within a sequence, too.
  const sequence = meaningOf([key], ['always'], model.bindings).binding ? [key] : [...pending, key];
  const { binding, longer } = meaningOf(sequence, places, model.bindings);
  if (longer.length > 0) return linger(model, sequence);
  if (binding) return orderOf(model, sequence);
  const text = typing && pending.length === 0 ? typedBy(key) : null;
  if (text !== null) return done(model, { order: { command: { name: 'type', text }, count: null } });
  return done(model, { notice: `${sequenceLabel(sequence.join(' '))} does nothing here${helpAt(model, places)}` });
}

/** Where to look up what does something, in places where help is heard. */
function helpAt({ bindings }: Model, places: readonly Place[]): string {
  const help = bindingsAt(places, bindings).find(({ command }) => command.name === 'help');
  return help?.keys[0] ? `; ${sequenceLabel(help.keys[0])} lists what does` : '';
}

const isDigit = (key: Key, count: string): boolean => /^[1-9]$/.test(key) || (key === '0' && count !== '');

function linger(model: Model, pending: readonly Key[]): Pressed {
  const stamp = model.keys.stamp + 1;
  return {
    ...done(model),
    model: { ...model, keys: { ...model.keys, pending, stamp, strip: false } },
    effects: [{ type: 'wait', milliseconds: STRIP_AFTER, message: { type: 'prefix-lingered', stamp } }],
  };
}

function orderOf(model: Model, sequence: readonly Key[]): Pressed {
  const { binding } = meaningOf(sequence, placesOf(model), model.bindings);
  if (!binding) return done(model);
  const why = whyNot(binding, model);
  if (why !== null) return done(model, { notice: why });
  const { count } = model.keys;
  return done(model, { order: { command: binding.command, count: count === '' ? null : Number(count) } });
}

/** A prefix was left standing: first its continuations are listed, then it counts by itself if it can. */
export function lingered(model: Model, stamp: number): Pressed {
  const { pending } = model.keys;
  const nothing: Pressed = { model, order: null, notice: null, effects: [] };
  if (stamp !== model.keys.stamp || pending.length === 0) return nothing;
  if (!model.keys.strip) {
    return {
      ...nothing,
      model: { ...model, keys: { ...model.keys, strip: true } },
      effects: [{ type: 'wait', milliseconds: ALONE_AFTER, message: { type: 'prefix-lingered', stamp } }],
    };
  }
  return meaningOf(pending, placesOf(model), model.bindings).binding ? orderOf(model, pending) : nothing;
}
