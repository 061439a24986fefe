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
    case 'settle': {
      const settled = (_: unknown, index: number): boolean => command.which === 'all' || index === selected;
      const [shown] = show(
        problems.filter((each, index) => !settled(each, index)),
        selected,
      );
      return [
        shown,
        problems
          .filter(settled)
          .filter(({ kept }) => kept)
          .map(({ subject }) => ({ type: 'settle-problem', subject })),
      ];
    }
    case 'refresh':
      // What still fails says so again.
      return refresh({ ...model, problems: problems.filter(({ kept }) => !kept), overlay: null }, command.what);
    default:
      return stay(model);
  }
}
