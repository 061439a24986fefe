/** The screen: header, panes, footer, and what lies over them. It only places; everything else is in the model. */
import { Box, Text } from 'ink';
import { Rows } from './components/rows.tsx';
import { footerRow, toldRows } from './footer.ts';
import { headerRow } from './headings.ts';
import { helpEntries } from './help-entries.ts';
import { isChoosing } from './keeping/bounds.ts';
import { cardIn } from './keeping/card-in.ts';
import { meaningOf } from './keymap.ts';
import { type Layout, SMALLEST } from './layout.ts';
import type { Message } from './messages.ts';
import { layoutOf, type Model, placesOf, sharesIn } from './model.ts';
import { paletteEntries } from './obey-palette.ts';
import { pageOf } from './pages.ts';
import { Card } from './panes/card/card.tsx';
import { Desk } from './panes/desk/desk.tsx';
import { Help } from './panes/help/help.tsx';
import { List } from './panes/list/list.tsx';
import { Menu } from './panes/menu/menu.tsx';
import { Notebook } from './panes/notebook/notebook.tsx';
import { Palette } from './panes/palette/palette.tsx';
import { Problems } from './panes/problems/problems.tsx';
import { Reader } from './panes/reader/reader.tsx';
import { currentStatement } from './panes/reader/state.ts';
import { Search } from './panes/search/search.tsx';
import { Speakers } from './panes/speakers/speakers.tsx';
import { Tour } from './panes/tour/tour.tsx';
import type { Pane } from './places.ts';
import { type Row, segment } from './row.ts';
import { speakerColours } from './speaker-colours.ts';
import type { Theme } from './theme.ts';
import { useKeys } from './use-keys.ts';
import { whichKeyRows } from './which-key.ts';

interface Props {
  readonly model: Model;
  readonly theme: Theme;
  dispatch(...messages: readonly Message[]): void;
}

export function Shell({ model, theme, dispatch }: Props) {
  useKeys(dispatch, (key) => meaningOf([key], placesOf(model), model.bindings).binding?.ownedByChoices === true);
  const { columns, rows } = model.size;
  const layout = layoutOf(model);
  const card = cardIn(model);
  if (!layout.fits) {
    return (
      <Box width="100%" height={rows} overflow="hidden">
        <Text wrap="truncate">{`Too small: dixit needs ${SMALLEST.columns}x${SMALLEST.rows}`}</Text>
      </Box>
    );
  }
  return (
    <Box width="100%" height={rows} flexDirection="column" overflow="hidden">
      <Rows
        rows={[headerRow(model), ...(layout.ruleAbove ? [ruleRow(model, '┬')] : [])]}
        columns={columns}
        theme={theme}
      />
      <Body model={model} layout={layout} theme={theme} />
      <Rows
        rows={[...(layout.ruleBelow ? [ruleRow(model, '┴')] : []), footerRow(model)]}
        columns={columns}
        theme={theme}
      />
      {model.keys.strip && <AtBottom rows={whichKeyRows(model)} above={1} size={model.size} theme={theme} />}
      {model.tour && <Tour bindings={model.bindings} room={model.size} theme={theme} />}
      {card && <Card {...card} room={model.size} theme={theme} />}
      {model.overlay?.kind === 'menu' && (
        <Menu
          menu={model.overlay.menu}
          room={model.size}
          theme={theme}
          onHighlight={(value) => dispatch({ type: 'choice-highlighted', value })}
          onChoose={(value) => dispatch({ type: 'choice-made', value })}
        />
      )}
      <AtBottom rows={toldRows(model)} above={0} size={model.size} theme={theme} />
    </Box>
  );
}

interface AtBottomProps {
  readonly rows: readonly Row[];
  /** How many rows stay free below. */
  readonly above: number;
  readonly size: Model['size'];
  readonly theme: Theme;
}

/** Rows over the lower end of the screen. */
function AtBottom({ rows, above, size, theme }: AtBottomProps) {
  if (rows.length === 0) return null;
  return (
    <Box position="absolute" left={0} top={size.rows - above - rows.length}>
      <Rows rows={rows} columns={size.columns} theme={theme} />
    </Box>
  );
}

/** A rule across the screen, joined to the dividers between panes. */
function ruleRow(model: Model, joint: string): Row {
  const whole = pageOf(model) !== null || coversPanes(model);
  const { panes } = layoutOf(model);
  return [segment(panes.map(({ columns }) => '─'.repeat(columns)).join(whole ? '─' : joint), 'rule')];
}

/** Whether what lies over the panes hides them. */
const coversPanes = ({ overlay }: Model): boolean =>
  overlay?.kind === 'help' || overlay?.kind === 'palette' || overlay?.kind === 'problems';

/** The panes beside each other, or the overlay that hides them. */
function Body({ model, layout, theme }: { model: Model; layout: Layout; theme: Theme }) {
  const room = {
    columns: model.size.columns,
    height: layout.height,
    thisYear: model.thisYear,
    bindings: model.bindings,
  };
  if (model.overlay?.kind === 'help') {
    return (
      <Help state={model.overlay.help} entries={helpEntries({ ...model, overlay: null })} room={room} theme={theme} />
    );
  }
  if (model.overlay?.kind === 'palette') {
    return <Palette state={model.overlay.palette} entries={paletteEntries(model)} room={room} theme={theme} />;
  }
  if (model.overlay?.kind === 'problems') {
    return <Problems problems={model.problems} selected={model.overlay.selected} room={room} theme={theme} />;
  }
  const page = pageOf(model);
  if (page?.kind === 'search') return <Search state={page.search} room={room} theme={theme} />;
  if (page?.kind === 'notebook') return <Notebook state={page.notebook} room={room} theme={theme} />;
  if (page) return <Desk state={page.desk} room={room} theme={theme} />;
  const divider: Row[] = Array.from({ length: layout.height }, () => [segment('│', 'rule')]);
  return (
    <Box height={layout.height} flexShrink={0}>
      {layout.panes.map(({ pane, columns }, index) => (
        <Box key={pane}>
          {index > 0 && <Rows rows={divider} columns={1} theme={theme} />}
          <PaneOf pane={pane} model={model} columns={columns} height={layout.height} theme={theme} />
        </Box>
      ))}
    </Box>
  );
}

interface PaneProps {
  readonly pane: Pane;
  readonly model: Model;
  readonly columns: number;
  readonly height: number;
  readonly theme: Theme;
}

function PaneOf({ pane, model, columns, height, theme }: PaneProps) {
  const room = {
    columns,
    height,
    focused: model.focus === pane && !model.overlay,
    thisYear: model.thisYear,
    bindings: model.bindings,
  };
  switch (pane) {
    case 'list':
      return <List state={model.list} room={room} theme={theme} />;
    case 'reader':
      return <Reader state={model.reader} room={room} theme={theme} isChoosing={isChoosing(model)} />;
    case 'speakers':
      return (
        <Speakers
          state={model.speakers}
          shares={model.reader.opened?.statements === null ? null : sharesIn(model)}
          colours={speakerColours(model.reader.opened?.statements ?? [])}
          currentSpeaker={currentStatement(model.reader)?.speaker?.id ?? null}
          room={room}
          theme={theme}
        />
      );
  }
}
