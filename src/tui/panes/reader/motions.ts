/** Motions from paragraph to paragraph and from heading to heading. */
import type { Direction } from '../../commands.ts';
import { isBefore, type LinePlace, locate, type Page } from './page.ts';
import { pageOf, scrollTo } from './scroll.ts';
import type { ReaderState, Room } from './state.ts';

/** Whether a block begins after a blank line, as rows of a table and items of a list after the first do not. */
const standsApart = (page: Page, block: number): boolean =>
  block <= 0 || page.linesOf(block - 1).at(-1)?.kind === 'blank';

/** The `count`th block before or after a place that `fits`; the last there is where there are fewer, null for none. */
function blockFrom(
  page: Page,
  from: LinePlace,
  { by, count }: { by: Direction; count: number },
  fits: (block: number) => boolean,
): LinePlace | null {
  let found: LinePlace | null = null;
  let left = count;
  const first = by > 0 ? from.block + 1 : from.block;
  for (let block = first; block >= 0 && block < page.length && left > 0; block += by) {
    const place = { block, line: 0 };
    if (!fits(block) || (by < 0 && !isBefore(place, from))) continue;
    found = place;
    left--;
  }
  return found;
}

/** Puts the next or previous paragraph at the top of the screen; answers with the reason where there is none. */
export function toParagraph(state: ReaderState, room: Room, by: Direction, count: number): ReaderState | string {
  const page = pageOf(state, room);
  if (!page) return 'Nothing is open';
  const top = locate(page, state.anchor);
  const place = blockFrom(page, top, { by, count }, (block) => standsApart(page, block));
  const moved = scrollTo(state, page, room, place ?? { block: by > 0 ? page.length - 1 : -1, line: 0 });
  if (moved !== state) return moved;
  return by > 0 ? 'This is the end' : 'This is the beginning';
}

/** The same for headings. */
export function toHeading(state: ReaderState, room: Room, by: Direction, count: number): ReaderState | string {
  const page = pageOf(state, room);
  if (!page) return 'Nothing is open';
  if (state.view === 'statements') return 'Headings are in the text: ‹view› shows it';
  const { blocks } = page.article;
  const isHeading = (block: number): boolean => blocks[block]!.kind === 'heading';
  if (!blocks.some(({ kind }) => kind === 'heading')) return 'No headings in this article';
  const place = blockFrom(page, locate(page, state.anchor), { by, count }, isHeading);
  if (!place) return by > 0 ? 'Last heading' : 'First heading';
  const moved = scrollTo(state, page, room, place);
  return moved === state ? 'It is on the screen already' : moved;
}
