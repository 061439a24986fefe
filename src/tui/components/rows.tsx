import { Box, Text } from 'ink';
import { painted } from '../paint.ts';
import { cutRow, type Row } from '../row.ts';
import type { Theme } from '../theme.ts';

interface Props {
  readonly rows: readonly Row[];
  readonly columns: number;
  readonly theme: Theme;
}

/**
 * Rows under each other, in a box of exactly their number and `columns`. All of them are one text: each element costs
 * React and Ink more than drawing a row does.
 */
export function Rows({ rows, columns, theme }: Props) {
  const lines = rows.map((row) => painted(theme, cutRow(row, columns)));
  return (
    <Box width={columns} height={rows.length} overflow="hidden" flexShrink={0}>
      <Text>{lines.join('\n')}</Text>
    </Box>
  );
}
