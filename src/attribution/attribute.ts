/** Article in, statements out: the table of contents of this room. */
import type { Article } from '../model/article.ts';
import { sliceLine } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { annotate } from './annotate.ts';
import { combine } from './combine.ts';
import { statementIds } from './ids.ts';
import { joinTurns } from './join-turns.ts';
import { leastBelief } from './least-belief.ts';
import { partClauses } from './part-clauses.ts';
import { partTurns } from './part-turns.ts';
import { weigh } from './preference/weigh.ts';
import { read } from './reading/read.ts';
import { runRules } from './rules/accepted.ts';
import { RULES } from './rules/index.ts';
import { resolve } from './speakers/resolve.ts';
import { tag } from './tagger/tag.ts';
import type { Attribution, Resolution } from './types.ts';
import { wholeSources } from './whole-sources.ts';

/** Who said what in an article, in the order it is printed. Pure and deterministic; no statements is an answer. */
export function attribute(article: Article): Statement[] {
  const annotated = annotate(article);
  const reading = read(annotated);
  const ruled = runRules(reading, RULES);
  const tagged = tag(annotated);
  const grounds = { reading, leanings: tagged?.leanings ?? null };
  const parted = tagged && partTurns(reading, ruled, partClauses(reading, wholeSources(reading, tagged.attributions)));
  const combined = combine(
    ruled,
    parted,
    (one, other, rivals, may) => weigh(grounds, one, other, rivals, may),
    (one) => leastBelief(reading, one),
  );
  const attributions = joinTurns(reading, combined);
  const resolutions = resolve(annotated, attributions.map(asNamed));
  return toStatements(article, attributions, resolutions);
}

const asNamed = (attribution: Attribution): Attribution => ({
  ...attribution,
  source: attribution.named === undefined ? attribution.source : attribution.named,
});

function toStatements(
  article: Article,
  attributions: readonly Attribution[],
  resolutions: readonly Resolution[],
): Statement[] {
  const ids = statementIds(article, attributions);
  return attributions.map((attribution, index) => {
    const { kind, contents, cue, source, rule, negated, nestedIn } = attribution;
    const { speaker, how, confidence } = resolutions[index]!;
    return {
      id: ids[index]!,
      articleId: article.id,
      kind,
      class: attribution.class,
      contents,
      cue,
      source,
      speaker,
      confidence: attribution.confidence * confidence,
      rule,
      negated,
      nestedIn: nestedIn === null ? null : ids[nestedIn]!,
      why: explain(article, attribution, how),
    };
  });
}

function explain(article: Article, { rule, cue }: Attribution, how: string): string {
  const words = cue.map((span) => sliceLine(article.text, span)).join(' … ');
  return [rule, ...(words === '' ? [] : [`cue “${words}”`]), how].join('; ');
}
