/** A quotation while its marks are being paired. */
import type { Span } from '../../model/span.ts';
import type { Family, Glyph, Mark } from './marks.ts';

/** A quotation while it is being read. */
export interface Region {
  fragments: Span[];
  readonly glyph: Glyph;
  readonly family: Family;
  /** The opening mark as printed: ‘‘ can only be closed by ’’. */
  readonly opener: string;
  closed: boolean;
  /** Turned out not to be a quotation (a stray mark, an apostrophe). */
  dropped: boolean;
  /** Where the fragment that is still open began. */
  openedAt: number;
}

/** Opens a quotation at a mark and adds it to `regions`. */
export function openRegion(text: string, mark: Mark, regions: Region[]): Region {
  const region: Region = {
    fragments: [],
    glyph: mark.glyph,
    family: mark.family,
    opener: text.slice(mark.start, mark.end),
    closed: false,
    dropped: false,
    openedAt: mark.start,
  };
  regions.push(region);
  return region;
}
