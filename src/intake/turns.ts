/** How many requests may be under way: in all, and to one host. */
export interface TurnLimits {
  readonly total: number;
  readonly perHost: number;
}

/** Hands out turns; whoever has one gives it back by calling what `take` gave. */
export interface Turns {
  take(host: string, signal: AbortSignal): Promise<() => void>;
}

interface Waiting {
  readonly host: string;
  readonly start: () => void;
}

/** First come, first served, but nobody waits behind a host that is busy. */
export function createTurns(limits: TurnLimits): Turns {
  const waiting: Waiting[] = [];
  const busy = new Map<string, number>();
  let total = 0;

  const startNext = (): void => {
    while (total < limits.total) {
      const index = waiting.findIndex(({ host }) => (busy.get(host) ?? 0) < limits.perHost);
      if (index < 0) return;
      const [next] = waiting.splice(index, 1);
      total++;
      busy.set(next!.host, (busy.get(next!.host) ?? 0) + 1);
      next!.start();
    }
  };
  const release = (host: string): void => {
    total--;
    const left = busy.get(host)! - 1;
    if (left === 0) busy.delete(host);
    else busy.set(host, left);
    startNext();
  };

  return {
    take: (host, signal) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const turn: Waiting = {
          host,
          start: () => {
            signal.removeEventListener('abort', leave);
            let held = true;
            resolve(() => {
              if (held) release(host);
              held = false;
            });
          },
        };
        const leave = () => {
          waiting.splice(waiting.indexOf(turn), 1);
          reject(signal.reason);
        };
        signal.addEventListener('abort', leave, { once: true });
        waiting.push(turn);
        startNext();
      }),
  };
}
