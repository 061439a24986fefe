/** What the desk found, as plain values to be shown: without the texts it was found in. */
import { layOver } from '../desk/mark-differences.ts';
import type { Match } from '../desk/match.ts';
import type { Quoted } from '../desk/quoted.ts';
import type { PrintedStatement } from '../library/printed.ts';
import type { EditedQuotations } from './changes.ts';
import type { Check } from './check.ts';
import type { Comparison } from './compare.ts';
import { type Printing, saidWords } from './desk.ts';
import type { CheckedQuotation, ComparisonAnswer, Edited, HeldAgainst, Said, StatsAnswer } from './desk-questions.ts';
import type { Stats } from './stats.ts';

export const tellPrinted = (statement: PrintedStatement): Said => ({
  articleId: statement.articleId,
  statementId: statement.sid,
  kind: statement.kind,
  speaker: statement.speaker?.name ?? null,
  words: statement.content,
  cue: statement.cue,
  title: statement.title,
  outlet: statement.outlet,
  published: statement.published,
});

export const tellPrinting = (printing: Printing): Said => ({
  articleId: printing.articleId,
  statementId: printing.sid,
  kind: printing.statement.kind,
  speaker: printing.statement.speaker?.name ?? null,
  words: saidWords(printing),
  cue: printing.cue,
  title: printing.title,
  outlet: printing.outlet,
  published: printing.published,
});

const tellMatch = (
  quoted: Quoted,
  match: Match<Quoted>,
): Pick<HeldAgainst, 'pieces' | 'differences' | 'otherSpeaker'> => ({
  pieces: match.differences.length > 0 ? layOver(quoted, match) : [],
  differences: [...new Set(match.differences.map(({ kind }) => kind))],
  otherSpeaker: match.speaker === 'other',
});

export function tellComparison(found: Comparison | null): Omit<ComparisonAnswer, 'about'> {
  if (!found) return { first: null, others: [], reports: [], quoted: [] };
  const { first, others, reports, quoted } = found;
  return {
    first: tellPrinting(first),
    others: others.map(({ printing, fuller, match }) => ({
      said: tellPrinting(printing),
      fuller: fuller === 'this',
      ...tellMatch(fuller === 'this' ? first : printing, match),
    })),
    reports: reports.map(tellPrinting),
    quoted: quoted.map(tellPrinting),
  };
}

export function tellEdit({ article, after, changes }: EditedQuotations): Edited[] {
  return changes.map((change) => {
    const old = 'before' in change ? change.before : null;
    const now = 'after' in change ? change.after : null;
    const held = 'match' in change ? tellMatch(change.after, change.match) : null;
    return {
      articleId: article.id,
      title: article.title,
      outlet: article.outlet,
      at: after.fetchedAt,
      kind: change.kind,
      before: old && { speaker: old.whole.speaker?.name ?? null, words: saidWords(old) },
      after: now && {
        speaker: now.whole.speaker?.name ?? null,
        words: saidWords(now),
        statementId: now.whole.id,
      },
      // Laid over what was longer, the words that were cut off at its ends would not be seen.
      pieces: 'match' in change && coversAll(change.match) ? held!.pieces : [],
      differences: held?.differences ?? [],
    };
  });
}

/** Whether the words of the original lie in the alignment from the first to the last. */
const coversAll = ({ alignment: { runs }, printing }: Match<Quoted>): boolean =>
  runs.at(0)?.original[0] === 0 && runs.at(-1)?.original[1] === printing.words.length;

export function tellChecked({ verdict, place, quoted, match, others }: Check['checked'][number]): CheckedQuotation {
  const nearest = match ?? others[0] ?? null;
  return {
    verdict,
    line: place.line,
    column: place.column,
    speaker: quoted.statement.speaker?.name ?? null,
    words: saidWords(quoted),
    match: nearest && { said: tellPrinting(nearest.printing), fuller: false, ...tellMatch(quoted, nearest) },
    near: match ? [] : others.slice(1).map(({ printing }) => tellPrinting(printing)),
  };
}

/** Rows of each kind that are worth showing. */
const MOST_HEARD = 30;
const MOST_DOUBTFUL = 200;

/** The counts of a library, with those most heard. */
export const tellStats = (stats: Stats): Omit<StatsAnswer, 'about'> => ({
  total: {
    ...stats.total,
    speakers: stats.total.speakers.slice(0, MOST_HEARD),
    outlets: stats.total.outlets.slice(0, MOST_HEARD),
  },
  doubtful: doubtfulArticles(stats),
});

/** The articles that rest on one source, or on nobody with a name, those with most statements first. */
function doubtfulArticles({ articles }: Stats): StatsAnswer['doubtful'] {
  return articles
    .flatMap(({ id, title, outlet, published, hygiene }) => {
      const nameless = hygiene.namelessOnly.length > 0;
      if (!nameless && hygiene.singleSource.length === 0) return [];
      const why = nameless ? ('nobody has a name' as const) : ('single source' as const);
      const { statements, speakers } = hygiene;
      return [{ articleId: id, title, outlet, published, why, source: speakers[0]?.name ?? '', statements }];
    })
    .sort((a, b) => b.statements - a.statements)
    .slice(0, MOST_DOUBTFUL);
}
