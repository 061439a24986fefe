/** How well search finds, and how well it marks what it found. */
import { SearchEngine } from '../../src/search/engine.ts';
import { editsBetween, editsToPrefix } from '../../src/search/words/edits.ts';
import { wordsOf } from '../../src/search/words/scan.ts';
import { knownTargets } from './queries.mjs';

const SEED = 4242;
const TARGETS = 420;
/** fuse.js is asked for every twelfth target only: it takes its time. */
const FUSE_EVERY = 12;

const isTarget = (hit, target) =>
  hit.type === 'statement' && hit.content.text === target.content && hit.statementId === target.sid;

/** Shares over known targets; `fuse` is plain fuse.js over the same statements, or null. */
export function quality({ library, index, statements }, fuse) {
  const engine = new SearchEngine(library, index);
  const tally = {
    own10: 0,
    own1: 0,
    fuse10: 0,
    fuse1: 0,
    fused: 0,
    meant: 0,
    shown: 0,
    letters: 0,
    inWords: 0,
    bare: 0,
  };
  const targets = knownTargets(statements, SEED, TARGETS);
  for (const [i, { index: at, query, words }] of targets.entries()) {
    const { hits } = engine.find(query, { scope: 'quotes', limit: 50 });
    const place = hits.findIndex((hit) => isTarget(hit, statements[at]));
    if (place >= 0 && place < 10) tally.own10++;
    if (place === 0) tally.own1++;
    tallyWords(hits, words, tally);
    for (const hit of hits) tallyMarks(hit, query, tally);
    if (fuse && i % FUSE_EVERY === 0) {
      tally.fused++;
      const rank = fuse(query).findIndex(({ item }) => item.index === at);
      if (rank >= 0 && rank < 10) tally.fuse10++;
      if (rank === 0) tally.fuse1++;
    }
  }
  engine.close();
  const share = (of, all) => (all === 0 ? null : of / all);
  return {
    topTen: share(tally.own10, targets.length),
    first: share(tally.own1, targets.length),
    fuseTopTen: share(tally.fuse10, tally.fused),
    fuseFirst: share(tally.fuse1, tally.fused),
    allMeant: share(tally.meant, tally.shown),
    inWords: share(tally.inWords, tally.letters),
    bare: tally.bare,
  };
}

/** Counts, of the ten rows on top that could hold all the words meant, those that do. */
function tallyWords(hits, words, tally) {
  const meant = words.map((word) => wordsOf(word)[0].folded);
  const holds = ({ content, speaker }) => {
    const own = new Set(wordsOf(`${content.text} ${speaker?.text ?? ''}`).map(({ folded }) => folded));
    return meant.every((word) => own.has(word));
  };
  const obtainable = Math.min(10, Math.max(1, hits.filter(holds).length));
  tally.shown += obtainable;
  tally.meant += Math.min(obtainable, hits.slice(0, 10).filter(holds).length);
}

/** Counts marked letters, and those in words that are near a word of the query by plain comparing. */
function tallyMarks(hit, query, tally) {
  const asked = wordsOf(query).map(({ folded }) => folded);
  let any = 0;
  for (const { text, marks } of [hit.content, hit.speaker, hit.alias].filter(Boolean)) {
    const words = wordsOf(text);
    for (const { start, end } of marks) {
      any += end - start;
      tally.letters += end - start;
      const word = words.find((one) => one.start <= start && end <= one.end);
      if (word && asked.some((one) => isNear(one, word.folded))) tally.inWords += end - start;
    }
  }
  if (any === 0) tally.bare++;
}

function isNear(asked, word) {
  const far = asked.length < 8 ? 1 : 2;
  return word.includes(asked) || editsToPrefix(asked, word, far) <= far || editsBetween(asked, word, 2) <= 2;
}
