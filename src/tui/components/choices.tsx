import { Box, Text } from 'ink';
import SelectInput from 'ink-select-input';
import { fill } from '../../text/width.ts';
import type { Theme } from '../theme.ts';

interface Props {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly highlighted: number;
  /** A new number makes the list anew at `highlighted`: it reads where to start only once. */
  readonly generation: number;
  readonly columns: number;
  readonly theme: Theme;
  onHighlight(value: string): void;
  onChoose(value: string): void;
}

/** A short list to choose from: ink-select-input, in our clothes. */
export function Choices({ choices, highlighted, generation, columns, theme, onHighlight, onChoose }: Props) {
  const items = choices.map(({ value, label }, index) => ({ value, label: fill(` ${index + 1} ${label}`, columns) }));
  return (
    <SelectInput
      key={generation}
      items={items}
      initialIndex={highlighted}
      onHighlight={({ value }) => onHighlight(value)}
      onSelect={({ value }) => onChoose(value)}
      indicatorComponent={Indicator}
      itemComponent={({ isSelected = false, label }) => <Text {...(isSelected ? theme.chosen : {})}>{label}</Text>}
    />
  );
}

const Indicator = ({ isSelected = false }: { isSelected?: boolean }) => (
  <Box width={1}>
    <Text bold>{isSelected ? '▌' : ' '}</Text>
  </Box>
);
