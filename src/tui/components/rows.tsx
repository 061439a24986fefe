import { Box, Text } from 'ink';
import { memo } from 'react';
import { painted } from '../paint.ts';
import { plainLine } from '../plain.ts';
import type { Row } from '../row.ts';
import { PLAIN, type Theme } from '../theme.ts';

interface Props {
  readonly rows: readonly Row[];
  readonly columns: number;
  readonly theme: Theme;
}

/** Rows under each other, in a box of exactly their number and `columns`. */
export function Rows({ rows, columns, theme }: Props) {
  return (
    <Box flexDirection="column" width={columns} height={rows.length} overflow="hidden" flexShrink={0}>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place on the screen
        <Line key={index} text={theme === PLAIN ? plainLine(row) : painted(theme, row) || ' '} />
      ))}
    </Box>
  );
}

/** Most rows of a frame say what they said in the last one. */
const Line = memo(function Line({ text }: { readonly text: string }) {
  return <Text wrap="truncate">{text}</Text>;
});
