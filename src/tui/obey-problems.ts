/** Orders for the problems view. */
import type { Order } from './binding.ts';
import { type Step, stay } from './effects.ts';
import { refresh } from './errand.ts';
import type { Model } from './model.ts';

export function obeyProblems(model: Model, selected: number, { command }: Order): Step<Model> {
  const { problems } = model;
  const show = (left: Model['problems'], at: number): Step<Model> =>
    stay({
      ...model,
      problems: left,
      overlay: { kind: 'problems', selected: Math.max(0, Math.min(left.length - 1, at)) },
    });
  switch (command.name) {
    case 'cancel':
      return stay({ ...model, overlay: null });
    case 'select':
      return show(problems, selected + command.by);
    case 'settle':
      return show(command.which === 'all' ? [] : problems.filter((_, index) => index !== selected), selected);
    case 'refresh':
      // What still fails says so again.
      return refresh({ ...model, problems: [], overlay: null }, command.what);
    default:
      return stay(model);
  }
}
