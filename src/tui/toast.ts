import type { Step } from './effects.ts';
import type { Model } from './model.ts';

/** How long a word stays in the footer, in milliseconds. */
const STAYS = 4_000;

/** Says something in the footer for a few seconds. */
export function toast(model: Model, text: string): Step<Model> {
  const stamp = model.told + 1;
  return [
    { ...model, told: stamp, toast: { text, stamp } },
    [{ type: 'wait', milliseconds: STAYS, message: { type: 'toast-expired', stamp } }],
  ];
}
