/**
 * From a query to hits: plan → conditions → words, reaching further while too little is found → the best few, their
 * texts looked at → hits. This file is the order; each step is in the file it is named after.
 */
import type { Found, Hit, Scope, SpeakerHit } from '../../model/hit.ts';
import type { LiveIndex } from '../index/live-index.ts';
import type { Shelf } from '../index/shelf.ts';
import type { Parsed, Query } from '../query/types.ts';
import { type Assessed, assess, hitOf, type Lens } from './assess.ts';
import { collect } from './collect.ts';
import { type Passes, passesOf } from './conditions.ts';
import type { Reaching } from './judge.ts';
import { type Plan, planQuery } from './plan.ts';
import { firstReaches, further, reaching } from './reach.ts';
import { suggest } from './suggest.ts';
import type { Collected, SpeakerTally } from './tally.ts';

export interface SearchOptions {
  readonly scope: Scope;
  readonly limit: number;
  /** How many hits to pass over. */
  readonly offset: number;
  /** Whether hits are to say why they stand where they stand. */
  readonly explain: boolean;
}

/** Rows are read, looked at and put in their last order by so many at a time, so that pages never overlap. */
const BLOCK = 80;
/** With one word there is little left to put in order. */
const SMALL_BLOCK = 50;
/** So many texts are looked through for a phrase before the search gives up on more. */
const MOST_BLOCKS_FOR_PHRASE = 30;
/** With fewer rows than this, guesses are added below them. */
const FEW = 20;
/** Speakers shown above the rest where everything is asked for. */
const SPEAKERS_ABOVE = 3;

type Page = Pick<SearchOptions, 'scope' | 'limit' | 'offset'>;

/** A search as far as it goes without reading texts. */
interface Settled {
  readonly plan: Plan;
  readonly passes: Passes;
  readonly terms: readonly Reaching[];
  readonly collected: Collected;
}

/** Answers a query; `text` is what it was understood from. */
export function search(live: LiveIndex, text: string, parsed: Parsed, options: SearchOptions): Found {
  const began = performance.now();
  const { scope, offset, limit } = options;
  const plan = planQuery(parsed.query);
  const settled = settle(live, plan, options);
  const { collected } = settled;
  const lens = lensOf(live, settled, options.explain);
  const above = speakersShown(plan, scope, collected);
  const speakers = collected.bestSpeakers.slice(0, above).slice(offset, offset + limit);
  const rows =
    scope === 'speakers'
      ? { hits: [], dropped: false, held: null }
      : rowHits(live, lens, collected.best, Math.max(0, offset - above), limit - speakers.length);
  const hits = [...speakerHits(live, lens, speakers), ...rows.hits];
  // Where every candidate was looked at, what holds is counted and not what might.
  const all = scope === 'all' && collected.best.length === collected.quotes + collected.headlines;
  const { quotes, headlines } = (all && rows.held) || collected;
  const { speakers: speakerCount } = collected;
  const counts = { quotes, headlines, speakers: speakerCount, all: quotes + headlines + speakerCount };
  return {
    query: text,
    scope,
    offset,
    hits,
    counts,
    exact: !rows.dropped || (all && rows.held !== null),
    chips: parsed.chips,
    problems: parsed.problems,
    suggestions: hits.length === 0 && offset === 0 ? suggest(live, parsed.query, (query) => count(live, query)) : [],
    elapsed: performance.now() - began,
    indexing: live.building,
  };
}

/** How many statements and headlines a query finds, before phrases are checked. */
function count(live: LiveIndex, query: Query): number {
  const { collected } = settle(live, planQuery(query), { scope: 'all', limit: 0, offset: 0 });
  return collected.quotes + collected.headlines;
}

function settle(live: LiveIndex, plan: Plan, { scope, limit, offset }: Page): Settled {
  const passes = passesOf(live, plan);
  const block = blockOf(plan);
  const blocks = limit === 0 ? 0 : Math.ceil((offset + limit) / block);
  const asking = {
    scope,
    most: block * (isCheckedInText(plan) ? Math.max(blocks, MOST_BLOCKS_FOR_PHRASE) : blocks),
    mostSpeakers: scope === 'speakers' ? offset + limit : SPEAKERS_ABOVE,
    allSpeakers: plan.terms.length === 0 || plan.asksSpeaker,
  };
  let terms = firstReaches(live, plan.terms);
  let collected = collect(live, terms, passes, asking);
  const found = () => collected.quotes + collected.headlines;
  const reach = (further: readonly Reaching[]) => {
    terms = [...further];
    collected = collect(live, terms, passes, asking);
  };
  if (plan.terms.some(({ manner }) => manner !== 'exact')) {
    if (found() < FEW) reach(further(live, terms, 'near'));
    if (found() === 0) reach(further(live, terms, 'far'));
  }
  return { plan, passes, terms, collected };
}

const blockOf = ({ terms }: Plan) => (terms.length > 1 ? BLOCK : SMALL_BLOCK);

const isCheckedInText = ({ phrases, withoutPhrases }: Plan) => phrases.length + withoutPhrases.length > 0;

function lensOf(live: LiveIndex, { plan, passes, terms }: Settled, explain: boolean): Lens {
  return {
    plan,
    terms,
    explain,
    filters: plan.fields.flatMap(({ field, anyOf, negated }, i) =>
      negated ? [] : anyOf.flat().map((term) => ({ field, reaching: reaching(live, term, passes.reaches[i]!) })),
    ),
    averageSize: live.averageSize,
    newestDay: live.shelves.reduce((newest, shelf) => Math.max(newest, shelf.newestDay), 0),
  };
}

/** How many of the best speakers stand above the rest: not those that were guessed where other things were not. */
function speakersShown(plan: Plan, scope: Scope, { bestSpeakers, fewestGuesses }: Collected): number {
  if (scope === 'speakers') return bestSpeakers.length;
  if (scope !== 'all' || (plan.terms.length === 0 && !plan.asksSpeaker)) return 0;
  return bestSpeakers.slice(0, SPEAKERS_ABOVE).filter(({ guesses }) => guesses <= fewestGuesses).length;
}

/** Reads block after block of the ranked rows, keeps those whose text holds what was asked, in their last order. */
function rowHits(live: LiveIndex, lens: Lens, best: readonly number[], offset: number, limit: number) {
  const checked = isCheckedInText(lens.plan);
  const size = blockOf(lens.plan);
  // Blocks before the page need not be read, unless rows may turn out not to count.
  let block = checked ? 0 : Math.floor(offset / size);
  let passed = block * size;
  const hits: Hit[] = [];
  const counted = { quotes: 0, headlines: 0 };
  let dropped = false;
  for (; block * size < best.length && hits.length < limit; block++) {
    const positions = best.slice(block * size, (block + 1) * size);
    const held = lookAt(live, lens, positions).sort((a, b) => a.guesses - b.guesses || b.score - a.score);
    if (checked && held.length < positions.length) dropped = true;
    for (const row of held) {
      counted[row.read.type === 'statement' ? 'quotes' : 'headlines']++;
      if (passed++ >= offset && hits.length < limit) hits.push(hitOf(lens, row));
    }
  }
  return { hits, dropped, held: checked && block * size >= best.length ? counted : null };
}

/** The documents at these positions whose rows are there and hold what was asked. */
const lookAt = (live: LiveIndex, lens: Lens, positions: readonly number[]): Assessed[] =>
  lookAtEach(live, lens, positions).filter((assessed) => assessed !== null);

function lookAtEach(live: LiveIndex, lens: Lens, positions: readonly number[]): (Assessed | null)[] {
  const refs = positions.map((position) => {
    const [shelf, doc] = placeOf(live, position);
    return shelf.rowOf(doc);
  });
  return live.cache.read(refs, live.version).map((read) => read && assess(lens, read));
}

function placeOf(live: LiveIndex, position: number): [Shelf, number] {
  let doc = position;
  for (const shelf of live.shelves) {
    if (doc < shelf.segment.docs) return [shelf, doc];
    doc -= shelf.segment.docs;
  }
  throw new RangeError(`no document at ${position}`);
}

function speakerHits(live: LiveIndex, lens: Lens, speakers: readonly SpeakerTally[]): SpeakerHit[] {
  const latest = lookAtEach(
    live,
    lens,
    speakers.map((speaker) => speaker.latest),
  );
  return speakers.flatMap(({ count: statements }, i) => {
    const assessed = latest[i];
    const hit = assessed && hitOf(lens, assessed);
    if (hit?.type !== 'statement' || hit.speaker === null) return [];
    const { speaker: name, alias, speakerId } = hit;
    return { type: 'speaker', name, alias, speakerId, count: statements, latest: hit } as const;
  });
}

/** Ids of the articles with a document that a query finds; phrases are looked for in each text. */
export function articlesOf(live: LiveIndex, parsed: Parsed): string[] {
  const plan = planQuery(parsed.query);
  const settled = settle(live, plan, { scope: 'all', limit: Math.max(1, live.docs), offset: 0 });
  const checked = isCheckedInText(plan);
  const lens = lensOf(live, settled, false);
  const articles = new Set<number>();
  for (const position of settled.collected.best) {
    const [shelf, doc] = placeOf(live, position);
    const { article } = shelf.rowOf(doc);
    if (!articles.has(article) && (!checked || lookAt(live, lens, [position]).length > 0)) articles.add(article);
  }
  return live.rows.headlines([...articles]).map(({ article_id }) => article_id);
}
