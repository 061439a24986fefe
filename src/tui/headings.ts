/** The header: a heading over each pane that shows, that of the focused one in bold. */
import { grouped } from '../text/grouped.ts';
import { textWidth } from '../text/width.ts';
import { shortDate } from './dates.ts';
import { sequenceLabel } from './key.ts';
import { layoutOf, type Model, sharesIn } from './model.ts';
import { pageOf } from './pages.ts';
import { noteOf, titleOf } from './panes/desk/view.ts';
import type { ListState } from './panes/list/state.ts';
import { minutes } from './panes/reader/minutes.ts';
import { TOP } from './panes/reader/page.ts';
import { scopesRow } from './panes/search/view.ts';
import type { Pane } from './places.ts';
import { fillRow, type Role, type Row, segment, spreadRow } from './row.ts';
import type { ListFilter } from './world.ts';

const counted = (count: number, noun: string, nouns = `${noun}s`): string =>
  `${grouped(count)} ${count === 1 ? noun : nouns}`;

function headingOf(model: Model, pane: Pane, columns: number): Row {
  const roles: Role[] = model.focus === pane ? ['strong'] : ['quiet'];
  const spread = (left: string, right: string): Row =>
    spreadRow([segment(` ${left}`, ...roles)], [segment(` ${right} `, 'quiet')], columns);
  switch (pane) {
    case 'list': {
      const { known, total, unread } = model.list;
      if (!known) return spread('dixit', '');
      if (model.list.understood) return filteredHeading(model.list, model.list.understood, roles, columns);
      const few = unread > 0 ? `${grouped(unread)} unread` : counted(total, 'article');
      const whole = unread > 0 ? `${counted(total, 'article')} · ${few}` : few;
      const news = newsIn(model);
      if (news === '') return spread('dixit', whole);
      const fits = textWidth(`  ${news}  ${whole} `) <= columns;
      return spread(news, fits ? whole : few);
    }
    case 'reader': {
      const article = model.reader.opened?.article;
      if (!article) return spread('', '');
      // The headline itself is on the screen until it is scrolled away.
      const scrolled = model.reader.anchor !== TOP;
      const left = [article.outlet, scrolled ? article.title : ''].filter(Boolean).join(' · ');
      return spread(
        left,
        [shortDate(article.published, model.thisYear), `${minutes(article)} min`].filter(Boolean).join(' · '),
      );
    }
    case 'speakers': {
      const shares = sharesIn(model);
      return spread('Who speaks', shares.length > 0 ? String(shares.length) : '');
    }
  }
}

/** "2 searches have news · gw", or "" where nothing is new. */
function newsIn({ searchesWithNews, bindings }: Model): string {
  if (searchesWithNews === 0) return '';
  const keys = bindings.find(({ name }) => name === 'standing-searches')?.keys[0];
  const words = `${counted(searchesWithNews, 'search', 'searches')} ${searchesWithNews === 1 ? 'has' : 'have'} news`;
  return [words, keys && sequenceLabel(keys)].filter(Boolean).join(' · ');
}

/** The list while it is filtered: how the filter was understood, and what is left. */
function filteredHeading({ total }: ListState, filter: ListFilter, roles: readonly Role[], columns: number): Row {
  const problem = filter.problems.find(({ severity }) => severity === 'wrong');
  const chips = filter.chips.map(({ label }) => `[${label}]`).join(' ');
  const left: Row = [
    segment(' & ', ...roles),
    problem ? segment(`! ${problem.message}`, 'warning') : segment(chips, ...roles),
  ];
  return spreadRow(left, [segment(` ${counted(total, 'article')} `, 'quiet')], columns);
}

/** One row over the whole width. */
export function headerRow(model: Model): Row {
  const { overlay } = model;
  const { columns } = model.size;
  if (overlay?.kind === 'palette') {
    return spreadRow([segment(' Commands', 'strong')], [segment('Tab completes ', 'quiet')], columns);
  }
  if (overlay?.kind === 'problems') {
    return spreadRow(
      [segment(' Problems', 'strong')],
      [segment(`${model.problems.length || 'none'} `, 'quiet')],
      columns,
    );
  }
  if (overlay?.kind === 'help') {
    return spreadRow([segment(' Help', 'strong')], [segment('type to filter ', 'quiet')], columns);
  }
  const page = pageOf(model);
  if (page?.kind === 'search') {
    return spreadRow([segment(' Search', 'strong')], scopesRow(page.search, columns), columns);
  }
  if (page?.kind === 'notebook') {
    const kept = page.notebook.entries?.length ?? 0;
    return spreadRow(
      [segment(' Notebook', 'strong')],
      [segment(`${counted(kept, 'entry', 'entries')} `, 'quiet')],
      columns,
    );
  }
  if (page) {
    return spreadRow(
      [segment(` ${titleOf(page.desk)}`, 'strong')],
      [segment(` ${noteOf(page.desk)} `, 'quiet')],
      columns,
    );
  }
  return layoutOf(model).panes.flatMap(
    (shown, index): Row => [
      ...(index > 0 ? [segment(' ')] : []),
      ...fillRow(headingOf(model, shown.pane, shown.columns), shown.columns),
    ],
  );
}
