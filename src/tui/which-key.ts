/** What may follow a prefix, in columns above the footer. */
import type { Binding } from './binding.ts';
import { sequenceLabel } from './key.ts';
import { meaningOf } from './keymap.ts';
import { layoutOf, type Model, placesOf } from './model.ts';
import { fillRow, type Row, segment } from './row.ts';

/** Columns that a key with its meaning takes at least. */
const NARROWEST = 40;

/** The rest of a binding's sequence after a prefix, as a person reads it. */
function restOf({ keys }: Binding, prefix: string): string {
  const whole = keys.find((each) => each.startsWith(`${prefix} `))!;
  return sequenceLabel(whole.slice(prefix.length + 1));
}

/** Rows over the whole width, as many as it takes and as there is room for; none while no prefix lingers. */
export function whichKeyRows(model: Model): Row[] {
  const { strip, pending } = model.keys;
  if (!strip) return [];
  const { columns } = model.size;
  const cells = meaningOf(pending, placesOf(model), model.bindings).longer.map(
    (binding): Row => [segment(` ${restOf(binding, pending.join(' '))}`, 'key'), segment(` ${binding.help}`, 'quiet')],
  );
  const across = Math.max(1, Math.floor(columns / NARROWEST));
  const each = Math.floor(columns / across);
  const down = Math.min(Math.ceil(cells.length / across), layoutOf(model).height - 1);
  const rows = Array.from({ length: down }, (_, at) =>
    fillRow(
      cells.filter((_, index) => index % down === at && index < down * across).flatMap((cell) => fillRow(cell, each)),
      columns,
    ),
  );
  return [[segment('─'.repeat(columns), 'rule')], ...rows];
}
