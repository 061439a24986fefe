/** Answers what is asked of the desk, from one library. */
import { headingOfArticle } from '../library/articles.ts';
import type { Library } from '../library/open.ts';
import { listSpeakers } from '../library/speakers.ts';
import { allEdits } from './changes.ts';
import { checkDraft } from './check.ts';
import { compareAll, compareStatement } from './compare.ts';
import type { DeskAnswer, DeskQuestion, ElsewhereAnswer, ElsewhereQuestion } from './desk-questions.ts';
import { elsewhere } from './elsewhere.ts';
import { fileNewStatementsInTurns } from './filing.ts';
import { pairOf } from './pair.ts';
import { profileOf } from './profile.ts';
import { speakerFinder } from './speaker-finder.ts';
import { takeStats } from './stats.ts';
import { tellChecked, tellComparison, tellEdit, tellPrinted, tellStats } from './tell-desk.ts';
import { tellCluster, tellVersion, tellWhole } from './tell-versions.ts';
import { timelineOf } from './timeline.ts';
import { readVersion, versionsOf } from './versions.ts';
import { countNews } from './watch.ts';

/** Most statements that one answer brings to the screen. */
const MOST_STATEMENTS = 2_000;
const MOST_CLUSTERS = 300;

/**
 * What is filed first is filed in short turns: neither another question nor whoever writes to the library waits for all of it.
 */
export function answerer(
  library: Library,
  now: () => Date,
): (question: DeskQuestion | ElsewhereQuestion) => Promise<DeskAnswer | ElsewhereAnswer> {
  const findSpeakers = speakerFinder(library);
  return async (question) => {
    switch (question.about) {
      case 'speakers':
        return { about: 'speakers', ...findSpeakers(question) };
      case 'speaker':
        return { about: 'speaker', ...profileOf(library, question.id, MOST_STATEMENTS) };
      case 'timeline': {
        const { statements, months } = timelineOf(library, question.id, question.topic);
        const name = listSpeakers(library, { id: question.id })[0]?.name ?? '';
        return { about: 'timeline', name, months, statements: statements.slice(-MOST_STATEMENTS).map(tellPrinted) };
      }
      case 'pair':
        return { about: 'pair', ...pairOf(library, question.ids, MOST_STATEMENTS) };
      case 'comparison':
        await fileNewStatementsInTurns(library);
        return {
          about: 'comparison',
          ...tellComparison(compareStatement(library, question.articleId, question.statementId)),
        };
      case 'elsewhere':
        return { about: 'elsewhere', places: await elsewhere(library, question.articleId, question.statementId) };
      case 'clusters': {
        await fileNewStatementsInTurns(library);
        const latest = compareAll(library, 0)
          .take(MOST_CLUSTERS + 1)
          .map(tellCluster)
          .toArray();
        return {
          about: 'clusters',
          clusters: latest.slice(0, MOST_CLUSTERS),
          more: latest.length > MOST_CLUSTERS,
        };
      }
      case 'versions': {
        const { articleId } = question;
        const title = headingOfArticle(library, articleId)?.title ?? null;
        const versions = title === null ? [] : versionsOf(library, articleId).reverse().map(tellVersion);
        return { about: 'versions', articleId, title, versions };
      }
      case 'version':
        return { about: 'version', ...tellWhole(readVersion(library, question.articleId, question.number)) };
      case 'changes':
        return { about: 'changes', edits: allEdits(library, 0).flatMap(tellEdit) };
      case 'check':
        await fileNewStatementsInTurns(library);
        return { about: 'check', checked: (await checkDraft(library, question.path)).checked.map(tellChecked) };
      case 'stats':
        return { about: 'stats', ...tellStats(takeStats(library, 0)) };
      case 'searches':
        return {
          about: 'searches',
          searches: countNews(library, now()).map(({ search, count }) => ({
            name: search.name,
            query: search.query,
            news: count,
          })),
        };
    }
  };
}
