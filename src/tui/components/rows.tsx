import { Box, Text } from 'ink';
import { memo } from 'react';
import type { Row } from '../row.ts';
import { paintOf, type Theme } from '../theme.ts';

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
        <Line key={index} row={row} theme={theme} />
      ))}
    </Box>
  );
}

const Line = memo(function Line({ row, theme }: { readonly row: Row; readonly theme: Theme }) {
  if (row.length === 0) return <Text> </Text>;
  return (
    <Text wrap="truncate">
      {row.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: segments have no other name
        <Text key={index} {...paintOf(theme, part)}>
          {part.text}
        </Text>
      ))}
    </Text>
  );
});
