import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8 from taking more room for what is young. Left alone it doubles that room, up to a hundred megabytes a
 * thread, wherever frames or articles are made quickly; and gives it back to nobody. For when the first frame stands: by
 * then the main thread has as much as it needs. Threads that start later begin with what they are to have.
 */
export function boundYoungGeneration(): void {
  setFlagsFromString('--min-semi-space-size=2');
  setFlagsFromString('--semi-space-growth-factor=1');
}
