/** The loop: a message changes the model, the screen is told, the world is asked. Nothing else holds state. */
import { type Effect, isAnsweredElsewhere, type Step } from './effects.ts';
import type { Message } from './messages.ts';

export interface Program<Model> {
  model(): Model;
  /** Takes messages in order and tells `changed` once. */
  dispatch(...messages: readonly Message[]): void;
}

export function start<Model>(
  first: Step<Model>,
  options: {
    readonly update: (model: Model, message: Message) => Step<Model>;
    readonly changed: (model: Model) => void;
    readonly perform: (effect: Effect, dispatch: Program<Model>['dispatch']) => void;
  },
): Program<Model> {
  let [model] = first;
  const dispatch = (...messages: readonly Message[]): void => {
    const before = model;
    const wanted: Effect[] = [];
    for (const message of messages) {
      const [next, effects] = options.update(model, message);
      model = next;
      wanted.push(...effects);
    }
    // Another thread can be at it while this one draws.
    for (const effect of wanted) if (isAnsweredElsewhere(effect)) options.perform(effect, dispatch);
    if (model !== before) options.changed(model);
    for (const effect of wanted) if (!isAnsweredElsewhere(effect)) options.perform(effect, dispatch);
  };
  const program: Program<Model> = { model: () => model, dispatch };
  for (const effect of first[1]) options.perform(effect, dispatch);
  return program;
}
