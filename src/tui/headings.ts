/** The header: a heading over each pane that shows, that of the focused one in bold. */
import { shortDate } from './dates.ts';
import { layoutOf, type Model, sharesIn } from './model.ts';
import { pageOf } from './pages.ts';
import { noteOf, titleOf } from './panes/desk/view.ts';
import { minutes } from './panes/reader/minutes.ts';
import { TOP } from './panes/reader/page.ts';
import { scopesRow } from './panes/search/view.ts';
import type { Pane } from './places.ts';
import { fillRow, type Role, type Row, segment, spreadRow } from './row.ts';

const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

function headingOf(model: Model, pane: Pane, columns: number): Row {
  const roles: Role[] = model.focus === pane ? ['strong'] : ['quiet'];
  const spread = (left: string, right: string): Row =>
    spreadRow([segment(` ${left}`, ...roles)], [segment(` ${right} `, 'quiet')], columns);
  switch (pane) {
    case 'list': {
      const { known, total, unread } = model.list;
      if (!known) return spread('dixit', '');
      return spread(
        'dixit',
        unread > 0 ? `${counted(total, 'article')} · ${unread.toLocaleString('en')} unread` : counted(total, 'article'),
      );
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

/** One row over the whole width. */
export function headerRow(model: Model): Row {
  const { overlay } = model;
  const { columns } = model.size;
  if (overlay?.kind === 'help') {
    return spreadRow([segment(' Help', 'strong')], [segment('type to filter ', 'quiet')], columns);
  }
  const page = pageOf(model);
  if (page?.kind === 'search') {
    return spreadRow([segment(' Search', 'strong')], scopesRow(page.search, columns), columns);
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
