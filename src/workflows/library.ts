/** What screens and commands may ask of the library directly, where no other room has to help. */
export * from '../library/acts.ts';
export {
  ARTICLE_SORTS,
  type ArticleFilter,
  type ArticleHeading,
  type ArticleSort,
  articleAt,
  countArticles,
  headingOfArticle,
  listArticles,
  placeOf,
} from '../library/articles.ts';
export { allCorrections, type Correction, type KeptCorrection, type Said } from '../library/corrections.ts';
export { type Feed, feedsNamed, listFeeds, removeFeed } from '../library/feeds.ts';
export { libraryFolder, libraryPath } from '../library/home.ts';
export { listNotebook, listTags, type NotebookEntry, notesOf, tagsOf } from '../library/notebook.ts';
export { type Library, openLibrary } from '../library/open.ts';
export { loadJumps, markAt, marksFrom, positionOf, saveJumps, savePosition, setMark } from '../library/places.ts';
export { listProblems, type Problem, settleProblem } from '../library/problems.ts';
export {
  forgetSearch,
  listSearches,
  newestStatement,
  queryHistory,
  rememberQuery,
  type SavedSearch,
  saveSearch,
  seeSearch,
} from '../library/searches.ts';
export { listSpeakers, SPEAKER_SORTS, type SpeakerHeading, type SpeakerSort } from '../library/speakers.ts';
export { redo, undo } from '../library/undo.ts';
export { type LoadedArticle, listVersions, loadArticle, type VersionHeading } from '../library/versions.ts';
