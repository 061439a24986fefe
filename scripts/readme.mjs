/**
 * Writes what README.md says of keys, commands and settings between its markers, from the tables they are made of.
 * `--check` writes nothing and says whether it is up to date; a test asks the same.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../src/commands/index.ts';
import { DEFAULTS } from '../src/model/settings.ts';
import { sequenceLabel } from '../src/tui/key.ts';
import { BINDINGS } from '../src/tui/keymap.ts';
import { PLACES } from '../src/tui/places.ts';
import { SCHEMA } from '../src/workflows/config-schema.ts';

const cell = (text) => text.replaceAll('|', '\\|');
const code = (text) => (text.includes('`') ? `\`\` ${cell(text)} \`\`` : `\`${cell(text)}\``);
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Places whose keys are what one would guess. */
const UNTOLD = new Set(['typing', 'menu', 'letter', 'prompt']);

const keys = () =>
  Object.entries(PLACES)
    .filter(([place]) => !UNTOLD.has(place))
    .map(([place, { title }]) => {
      const rows = BINDINGS.filter((binding) => binding.place === place).map(({ keys, help, name }) => [
        keys.map((each) => code(sequenceLabel(each))).join(' '),
        cell(help),
        code(name),
      ]);
      return `**${title}** (\`${place}\`)\n\n${table(['keys', 'what', 'name'], rows)}`;
    })
    .join('\n\n');

const commands = () =>
  table(
    ['command', 'what'],
    COMMANDS.map(({ name, arguments: words, summary }) => [code(`dixit ${name} ${words}`.trim()), cell(summary)]),
  );

const settings = () =>
  table(
    ['setting', 'what is allowed', 'default'],
    Object.entries(SCHEMA).map(([name, { allowed }]) => [
      code(name),
      cell(allowed),
      code(JSON.stringify(DEFAULTS[name])),
    ]),
  );

const SECTIONS = { keys, commands, settings };

/** A README with its generated parts made anew. */
export const generated = (readme) =>
  Object.entries(SECTIONS).reduce((text, [name, make]) => {
    const between = new RegExp(`(<!-- ${name}: [^\\n]*-->\\n)[^]*?(\\n<!-- end of ${name} -->)`);
    if (!between.test(text)) throw new Error(`README.md has no markers for ${name}`);
    return text.replace(between, (_, start, end) => `${start}\n${make()}\n${end}`);
  }, readme);

if (process.argv[1] === import.meta.filename) {
  const path = join(import.meta.dirname, '../README.md');
  const readme = readFileSync(path, 'utf8');
  const fresh = generated(readme);
  if (!process.argv.includes('--check')) writeFileSync(path, fresh);
  else if (fresh !== readme) {
    console.error('README.md is not what scripts/readme.mjs makes of it; run node scripts/readme.mjs');
    process.exitCode = 1;
  }
}
