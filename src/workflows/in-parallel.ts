/**
 * Does `act` for every item, at most `limit` at a time, in order of starting. The first error is thrown when those
 * that had begun have ended; no others are begun after it, or after the signal is aborted.
 */
export async function inParallel<T>(
  items: Iterable<T>,
  options: { readonly limit: number; readonly signal: AbortSignal },
  act: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = items[Symbol.iterator]();
  const errors: unknown[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) {
      try {
        await act(next.value);
      } catch (error) {
        errors.push(error);
      }
      if (errors.length > 0 || options.signal.aborted) return;
    }
  };
  if (!options.signal.aborted) await Promise.all(Array.from({ length: options.limit }, work));
  if (errors.length > 0) throw errors[0];
}
