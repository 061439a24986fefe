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
  setFlagsFromString('--heap-growing-percent=40');
}

/** The first V8 that knows memory saving (Node 24). An earlier one would say on the screen that it does not. */
const SAVES_MEMORY = 13;

/**
 * Lets V8 sweep heaps as soon as they have grown a little, from now on: before, it lets each grow by 8 MB at least. For
 * when the screen is open, as opening it would take longer.
 */
export function saveMemory(): void {
  if (Number.parseInt(process.versions.v8, 10) >= SAVES_MEMORY) setFlagsFromString('--memory-saver-mode');
}
