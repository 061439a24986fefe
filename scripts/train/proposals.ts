/** What rules and tagger propose for an article of the corpus, before the two are combined. */
import { readFileSync } from 'node:fs';
import { partClauses } from '../../src/attribution/part-clauses.ts';
import { partTurns } from '../../src/attribution/part-turns.ts';
import type { Grounds } from '../../src/attribution/preference/weigh.ts';
import { read } from '../../src/attribution/reading/read.ts';
import { type Meeting, meet } from '../../src/attribution/rivals.ts';
import { runRules } from '../../src/attribution/rules/accepted.ts';
import { RULES } from '../../src/attribution/rules/index.ts';
import { tag } from '../../src/attribution/tagger/tag.ts';
import { readWeights, type Weights } from '../../src/attribution/tagger/weights.ts';
import type { Attribution } from '../../src/attribution/types.ts';
import { wholeSources } from '../../src/attribution/whole-sources.ts';
import type { Specimen } from './corpus.ts';

interface Proposals extends Meeting {
  readonly grounds: Grounds;
  /** The rules' proposals with a cue of words, none nested. */
  readonly ruled: readonly Attribution[];
  readonly tagged: readonly Attribution[];
}

const loaded = new Map<string, Weights>();

/** The proposals for an article, tagged with the weights in a file. */
export function proposalsFor({ annotated }: Specimen, file: string): Proposals {
  const weights = loaded.get(file) ?? readWeights(readFileSync(file));
  loaded.set(file, weights);
  const reading = read(annotated);
  const all = runRules(reading, RULES);
  const ruled = all.filter(({ nestedIn, cue }) => nestedIn === null && cue.some(({ start, end }) => end - start > 1));
  const made = tag(annotated, weights);
  const tagged = partTurns(reading, all, partClauses(reading, wholeSources(reading, made?.attributions ?? [])));
  return { grounds: { reading, leanings: made?.leanings ?? null }, ruled, tagged, ...meet(ruled, tagged) };
}
