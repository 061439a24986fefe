/** Turns labelled articles into lessons for the perceptron: columns, features, and the rows frequent features get. */
import { type Columns, layColumns, type Strengths } from '../../src/attribution/tagger/columns.ts';
import { EDGE_CONTEXTS, edgeContexts } from '../../src/attribution/tagger/edges.ts';
import { FIRST_PASS_FEATURES, firstPassFeatures } from '../../src/attribution/tagger/first-pass.ts';
import { ADDRESSES } from '../../src/attribution/tagger/hash.ts';
import { SECOND_PASS_FEATURES, secondPassFeatures } from '../../src/attribution/tagger/second-pass.ts';
import { sequencesOf } from '../../src/attribution/tagger/sequences.ts';
import type { Specimen } from './corpus.ts';
import type { Lessons } from './perceptron.ts';
import { strengthsOf } from './strengths.ts';

/** A set of articles laid end to end: position = index of a token in the whole set. */
export interface Class {
  readonly articles: readonly {
    readonly columns: Columns;
    readonly start: number;
    readonly sequences: [number, number][];
  }[];
  readonly length: number;
  readonly gold: Uint8Array;
}

/** Strengths counted over some articles, and the columns of any article in their light. */
export interface Tallied {
  readonly strengths: Strengths;
  readonly columns: (specimen: Specimen) => Columns;
}

/**
 * Counts cue and source strengths over the articles to learn from. An article's own words take part: leaving them out
 * one article at a time would tell the learner the answer in reverse (a lemma a little weaker here than elsewhere is a
 * cue here), which costs five points.
 */
export function tallyStrengths(specimens: readonly Specimen[]): Tallied {
  const counted = specimens.map((specimen) => {
    const { lemma, pos } = layColumns(specimen.annotated, new Map());
    return { lemma, pos, labels: specimen.labels };
  });
  const strengths = strengthsOf(counted);
  return { strengths, columns: ({ annotated }) => layColumns(annotated, strengths) };
}

/** Lays articles end to end. */
export function assemble(specimens: readonly Specimen[], columnsOf: (specimen: Specimen) => Columns): Class {
  let start = 0;
  const articles = specimens.map((specimen) => {
    const article = { columns: columnsOf(specimen), start, sequences: sequencesOf(specimen.annotated) };
    start += specimen.labels.length;
    return article;
  });
  const gold = new Uint8Array(start);
  specimens.forEach((specimen, k) => {
    gold.set(specimen.states, articles[k]!.start);
  });
  return { articles, length: start, gold };
}

/** All features of a class as addresses; with first-pass labels those of the second pass too. */
export function lessonsOf({ articles, length, gold }: Class, firstPass?: Uint8Array): Lessons {
  const stride = FIRST_PASS_FEATURES + (firstPass ? SECOND_PASS_FEATURES : 0);
  const rows = new Int32Array(length * stride);
  const contexts = new Int32Array(length * EDGE_CONTEXTS);
  const sequences: [number, number][] = [];
  for (const { columns, start, sequences: own } of articles) {
    const labels = firstPass?.subarray(start, start + columns.length);
    for (const [from, to] of own) {
      const out = rows.subarray((start + from) * stride, (start + to) * stride);
      firstPassFeatures(columns, from, to, out, stride);
      if (labels) secondPassFeatures(columns, labels, from, to, out, stride, FIRST_PASS_FEATURES);
      edgeContexts(columns, from, to, contexts.subarray((start + from) * EDGE_CONTEXTS, (start + to) * EDGE_CONTEXTS));
      sequences.push([start + from, start + to]);
    }
  }
  return { stride, rows, contexts, gold, sequences };
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
