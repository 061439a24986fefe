import { Box, Text } from 'ink';
import { fill } from '../../text/width.ts';
import { fillRow, type Row, segment } from '../row.ts';
import type { Theme } from '../theme.ts';
import { Rows } from './rows.tsx';

interface Props {
  readonly title: string;
  readonly rows: readonly Row[];
  /** Columns of the rows. */
  readonly columns: number;
  /** The room it is centred in. */
  readonly room: { readonly columns: number; readonly rows: number };
  readonly theme: Theme;
}

const FRAME = 2;
const PADDING = 2;

/** Rows in a frame over the middle of the screen. Every cell inside is written, so nothing shines through. */
export function Framed({ title, rows, columns, room, theme }: Props) {
  const inner = columns + PADDING;
  const height = rows.length + 1 + FRAME;
  return (
    <Box
      position="absolute"
      left={Math.max(0, Math.floor((room.columns - inner - FRAME) / 2))}
      top={Math.max(0, Math.floor((room.rows - height) / 2))}
      width={inner + FRAME}
      borderStyle="round"
      borderDimColor
      flexDirection="column"
    >
      <Text {...theme.quiet}>{fill(` ${title}`, inner)}</Text>
      <Rows
        rows={rows.map((row) => [segment(' '), ...fillRow(row, columns), segment(' ')])}
        columns={inner}
        theme={theme}
      />
    </Box>
  );
}
