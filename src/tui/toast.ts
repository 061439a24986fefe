import type { Step } from './effects.ts';
import type { Model } from './model.ts';
import { withKeys } from './named-keys.ts';

/** How long a word stays in the footer, in milliseconds. */
const STAYS = 4_000;

/** Says something in the footer for a few seconds; keys in it stand by name. */
export function toast(model: Model, text: string): Step<Model> {
  const stamp = model.told + 1;
  return [
    { ...model, told: stamp, toast: { text: withKeys(text, model.bindings), stamp } },
    [{ type: 'wait', milliseconds: STAYS, message: { type: 'toast-expired', stamp } }],
  ];
}
