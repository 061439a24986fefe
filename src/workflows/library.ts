/** What screens and commands may ask of the library directly, where no other room has to help. */
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
export { libraryFolder, libraryPath } from '../library/home.ts';
export { type Library, openLibrary } from '../library/open.ts';
export { listSpeakers, SPEAKER_SORTS, type SpeakerHeading, type SpeakerSort } from '../library/speakers.ts';
export { type LoadedArticle, listVersions, loadArticle, type VersionHeading } from '../library/versions.ts';
