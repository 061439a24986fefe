/**
 * Names what `attribute` would find. Raise the number with every change that finds other statements in the same text:
 * libraries then derive theirs again, in the background, from the articles they keep.
 */
export const EXTRACTOR = 'dixit 4';
