import { type Asked, askFor } from '../ask.ts';
import { type Step, stay } from '../effects.ts';
import type { Model } from '../model.ts';

/** Asks for a line of text, with something typed already. */
export const askLine = (model: Model, asked: Asked, text = ''): Step<Model> =>
  stay({ ...model, overlay: { kind: 'ask', ask: askFor(asked, text), ...beneath(model) } });

/** What lies under an overlay that is opened now, for coming back to it. */
export const beneath = ({ overlay }: Model) =>
  overlay?.kind === 'card' || overlay?.kind === 'marking' ? { beneath: overlay } : {};
