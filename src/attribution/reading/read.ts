import type { Annotated } from '../types.ts';
import type { Reading } from './clauses.ts';
import { layOut } from './reading.ts';
import { findSayings } from './sayings.ts';

/** Reads an annotated article for its sayings: what every rule looks at. */
export function read(annotated: Annotated): Reading {
  const layout = layOut(annotated);
  return { ...layout, sayings: findSayings(layout) };
}
