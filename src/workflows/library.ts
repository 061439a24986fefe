/** What commands may ask of the library directly, where no other room has to help. */
export { allCorrections } from '../library/corrections.ts';
export { feedsNamed, listFeeds, removeFeed } from '../library/feeds.ts';
export { libraryPath } from '../library/home.ts';
export { openExisting, openLibrary } from '../library/open.ts';
