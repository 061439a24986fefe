/** The menus and what comes of choosing in them. */
import {
  ARTICLE_FORMAT_NAMES,
  ARTICLE_FORMATS,
  type ArticleFormat,
  CITATION_FORMATS,
  type CitationFormat,
  cite,
  FORMAT_NAMES,
} from '../text/cite.ts';
import type { MenuName } from './commands.ts';
import { type Effect, type Step, stay } from './effects.ts';
import { addNamed } from './errand.ts';
import { chooseKeeping, correctMenu, exportMenu } from './keeping/menus.ts';
import { closeOverlay } from './keeping/overlays.ts';
import { articleIdIn, statementSubject } from './keeping/subject.ts';
import type { Model } from './model.ts';
import { sortSpeakers } from './obey-desk.ts';
import { pageOf } from './pages.ts';
import { sortBy } from './panes/list/update.ts';
import type { MenuState } from './panes/menu/state.ts';
import { currentStatement } from './panes/reader/state.ts';
import { tellApart, tellApartMenu } from './tell-apart.ts';
import { SORTS, type Sort } from './world.ts';

/** What the orders of the list are called. */
export const SORT_NAMES: Record<Sort, string> = {
  date: 'Newest first',
  unread: 'Unread first',
  outlet: 'By outlet',
  title: 'By title',
};

/** What the orders of all speakers are called. */
const SPEAKER_SORT_NAMES = {
  statements: 'Most statements first',
  recent: 'Last heard first',
  outlets: 'Most outlets first',
  name: 'By name',
} as const;
type SpeakerSort = keyof typeof SPEAKER_SORT_NAMES;
const SPEAKER_SORTS = Object.keys(SPEAKER_SORT_NAMES) as SpeakerSort[];

const isSpeakerSort = (value: string): value is SpeakerSort => value in SPEAKER_SORT_NAMES;
const isSort = (value: string): value is Sort => (SORTS as readonly string[]).includes(value);
const isFormat = (value: string): value is CitationFormat => (CITATION_FORMATS as readonly string[]).includes(value);

const isArticleFormat = (value: string): value is ArticleFormat =>
  (ARTICLE_FORMATS as readonly string[]).includes(value);

/** A menu as it opens. */
export function menuOf(model: Model, name: MenuName): MenuState {
  switch (name) {
    case 'sort':
      return {
        name,
        title: 'Sort articles',
        choices: SORTS.map((value) => ({ value, label: SORT_NAMES[value] })),
        highlighted: model.list.sort,
        generation: 0,
      };
    case 'sort-speakers':
      return {
        name,
        title: 'Sort speakers',
        choices: SPEAKER_SORTS.map((value) => ({ value, label: SPEAKER_SORT_NAMES[value] })),
        highlighted: 'statements',
        generation: 0,
      };
    case 'tell-apart':
      return tellApartMenu(model);
    case 'yank':
      return {
        name,
        title: 'Copy this statement as',
        choices: CITATION_FORMATS.map((value) => ({ value, label: FORMAT_NAMES[value] })),
        highlighted: CITATION_FORMATS[0],
        generation: 0,
      };
    case 'yank-article':
      return {
        name,
        title: 'Copy this article as',
        choices: ARTICLE_FORMATS.map((value) => ({ value, label: ARTICLE_FORMAT_NAMES[value] })),
        highlighted: ARTICLE_FORMATS[0],
        generation: 0,
      };
    case 'correct':
      return correctMenu(model);
    default:
      return exportMenu(model);
  }
}

/** Copies the statement that is chosen, on a page or in the text, in a format. */
export function copyCurrent(model: Model, format: CitationFormat): readonly Effect[] {
  if (pageOf(model)) {
    const chosen = statementSubject(model);
    return chosen
      ? [{ type: 'copy-statement', articleId: chosen.articleId, statementId: chosen.statementId, format }]
      : [];
  }
  const { reader } = model;
  const statement = currentStatement(reader);
  if (!statement || !reader.opened) return [];
  return [
    {
      type: 'copy',
      text: cite(reader.opened.article, statement, format, reader.opened.margin.extractor),
      what: FORMAT_NAMES[format],
    },
  ];
}

/** Copies the citation of the article in question. */
export function copyArticle(model: Model, format: ArticleFormat): readonly Effect[] {
  const articleId = articleIdIn(model);
  return articleId === null ? [] : [{ type: 'copy-article', articleId, format }];
}

/** Does what was chosen, and closes the menu. */
export function choose(model: Model, menu: MenuState, value: string): Step<Model> {
  const closed = closeOverlay(model);
  switch (menu.name) {
    case 'sort': {
      if (!isSort(value)) return stay(closed);
      const [list, effects] = sortBy(model.list, value);
      return [{ ...closed, list }, effects];
    }
    case 'tell-apart':
      return tellApart(closed, value);
    case 'feeds':
      return addNamed(closed, value, 'feed');
    case 'sort-speakers':
      return isSpeakerSort(value) ? sortSpeakers(closed, value) : stay(closed);
    case 'yank':
      return isFormat(value) ? [closed, copyCurrent(model, value)] : stay(closed);
    case 'yank-article':
      return [closed, isArticleFormat(value) ? copyArticle(model, value) : []];
    default:
      return chooseKeeping(closed, menu, value);
  }
}
