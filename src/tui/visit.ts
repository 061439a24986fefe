/** A world while it is on the screen: it is asked and heard, and what it answers later is dropped. */
import type { Effect } from './effects.ts';
import type { Message } from './messages.ts';
import { perform, type Reach } from './perform.ts';
import type { World } from './world.ts';

type Dispatch = (...messages: readonly Message[]) => void;

export interface Visit {
  perform(effect: Effect): void;
  leave(): void;
}

/** What arrives by itself is shown at most this often, in milliseconds. */
const GATHERING = 80;

/** Begins to hear a world, until it is left. */
export function visitTo(
  world: World,
  { terminal, dispatch, later }: Omit<Reach, 'world'> & { readonly dispatch: Dispatch },
): Visit {
  let left = false;
  const laterHere: Reach['later'] = (milliseconds, act) => later(milliseconds, () => left || act());
  const answer = inOneTurn((messages) => void (left || dispatch(...messages)));
  const unlisten = world.listen(gathering(dispatch, laterHere));
  return {
    perform: (effect) => perform(effect, answer, { world, terminal, later: laterHere }),
    leave: () => {
      left = true;
      unlisten();
    },
  };
}

/** Answers that arrive in one turn of the event loop are dispatched together: one frame for all of them. */
function inOneTurn(dispatch: (messages: readonly Message[]) => void): (message: Message) => void {
  let answers: Message[] = [];
  return (message) => {
    answers.push(message);
    if (answers.length > 1) return;
    setImmediate(() => {
      const messages = answers;
      answers = [];
      dispatch(messages);
    });
  };
}

/** Facts that arrive close together are dispatched together: one frame for all of them. */
function gathering(dispatch: Dispatch, later: Reach['later']): (message: Message) => void {
  let gathered: Message[] = [];
  return (message) => {
    gathered.push(message);
    if (gathered.length > 1) return;
    later(GATHERING, () => {
      const messages = gathered;
      gathered = [];
      dispatch(...messages);
    });
  };
}
