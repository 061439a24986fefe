import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8 from taking more room than it needs. Left alone it doubles the room for what is young, up to a hundred
 * megabytes a thread, wherever frames or articles are made quickly, lets old garbage lie until a heap has doubled, and
 * gives nothing back. The main thread's room for what is young stays as it is when this is called; threads that start
 * later begin with what they are to have.
 */
export function boundHeap(): void {
  setFlagsFromString('--min-semi-space-size=2');
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--initial-old-space-size=16');
  setFlagsFromString('--heap-growing-percent=30');
}
