import { Box, Text } from 'ink';
import { fill, textWidth } from '../../../text/width.ts';
import { Choices } from '../../components/choices.tsx';
import type { Theme } from '../../theme.ts';
import { highlightedIndex, type MenuState } from './state.ts';

interface Props {
  readonly menu: MenuState;
  /** The room it is centred in. */
  readonly room: { readonly columns: number; readonly rows: number };
  readonly theme: Theme;
  onHighlight(value: string): void;
  onChoose(value: string): void;
}

const FRAME = 2;
const TITLE = 1;
const INDICATOR = 1;

/**
 * A menu in a frame over the middle of the screen; on a low one the frame goes, then the title, so that every choice is
 * seen. Every cell inside is written, so nothing shines through.
 */
export function Menu({ menu, room, theme, onHighlight, onChoose }: Props) {
  const widest = Math.max(textWidth(menu.title) + 2, ...menu.choices.map(({ label }) => textWidth(label) + 4));
  const inner = Math.min(room.columns - FRAME, Math.max(30, widest + INDICATOR));
  const titled = menu.choices.length + TITLE <= room.rows;
  const frame = menu.choices.length + TITLE + FRAME <= room.rows ? FRAME : 0;
  const height = menu.choices.length + Number(titled) + frame;
  return (
    <Box
      position="absolute"
      left={Math.max(0, Math.floor((room.columns - inner - frame) / 2))}
      top={Math.max(0, Math.floor((room.rows - height) / 2))}
      width={inner + frame}
      {...(frame > 0 && { borderStyle: 'round', borderDimColor: true })}
      flexDirection="column"
    >
      {titled && <Text {...theme.strong}>{fill(` ${menu.title}`, inner)}</Text>}
      <Choices
        choices={menu.choices}
        highlighted={highlightedIndex(menu)}
        generation={menu.generation}
        columns={inner - INDICATOR}
        theme={theme}
        onHighlight={onHighlight}
        onChoose={onChoose}
      />
    </Box>
  );
}
