/** Turns annotated articles into what the learner takes: columns, features, and the rows frequent features get. */
import { type Columns, layColumns, type Strengths } from '../../src/attribution/tagger/columns.ts';
import { EDGE_CONTEXTS, edgeContexts } from '../../src/attribution/tagger/edges.ts';
import { FEATURES, writeFeatures } from '../../src/attribution/tagger/features.ts';
import { ADDRESSES } from '../../src/attribution/tagger/hash.ts';
import { sequencesOf } from '../../src/attribution/tagger/sequences.ts';
import type { Specimen } from './corpus.ts';
import type { Lessons } from './crf.ts';
import { strengthsOf } from './strengths.ts';

/**
 * Counts cue and source strengths over the articles to learn from. An article's own words take part: leaving them out
 * one article at a time would tell the learner the answer in reverse (a lemma a little weaker here than elsewhere is a
 * cue here), which costs five points.
 */
export function tallyStrengths(specimens: readonly Specimen[]): Strengths {
  const counted = specimens.map((specimen) => {
    const { lemma, pos } = layColumns(specimen.annotated, new Map());
    return { lemma, pos, labels: specimen.labels };
  });
  return strengthsOf(counted);
}

/** The articles laid end to end, with all features of their tokens as addresses. */
export function lessonsOf(specimens: readonly Specimen[], strengths: Strengths): Lessons {
  const length = specimens.reduce((sum, { labels }) => sum + labels.length, 0);
  const rows = new Int32Array(length * FEATURES);
  const contexts = new Int32Array(length * EDGE_CONTEXTS);
  const gold = new Uint8Array(length);
  const sequences: [number, number][] = [];
  let start = 0;
  for (const { annotated, states } of specimens) {
    const columns: Columns = layColumns(annotated, strengths);
    gold.set(states, start);
    for (const [from, to] of sequencesOf(annotated)) {
      const [first, last] = [start + from, start + to];
      writeFeatures(columns, from, to, rows.subarray(first * FEATURES, last * FEATURES));
      edgeContexts(columns, from, to, contexts.subarray(first * EDGE_CONTEXTS, last * EDGE_CONTEXTS));
      sequences.push([first, last]);
    }
    start += states.length;
  }
  return { stride: FEATURES, rows, contexts, gold, sequences };
}

/** The addresses that occur at least `fewest` times, in ascending order. */
export function frequentFeatures({ rows }: Lessons, fewest: number): Int32Array {
  const counts = new Uint32Array(ADDRESSES);
  for (const address of rows) counts[address]!++;
  const frequent: number[] = [];
  for (let address = 0; address < counts.length; address++) if (counts[address]! >= fewest) frequent.push(address);
  return Int32Array.from(frequent);
}

/** Rewrites addresses, in place, as rows: the index in `vocabulary`, or -1. */
export function numberRows(lessons: Lessons, vocabulary: Int32Array): Lessons {
  const rowOf = new Int32Array(ADDRESSES).fill(-1);
  vocabulary.forEach((address, row) => {
    rowOf[address] = row;
  });
  const { rows } = lessons;
  for (let i = 0; i < rows.length; i++) rows[i] = rowOf[rows[i]!]!;
  return lessons;
}
