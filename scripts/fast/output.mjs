/**
 * Keeps what Ink's `Output` learns about lines of text from one frame to the next, as changes to its source. The
 * original forgets it with every frame and takes each row apart again, though most rows were in the last frame. Nothing
 * that is kept is ever changed in place. Same bytes (test/scripts/output.test.ts).
 */
const CHANGES = [
  [
    "import stringWidth from 'string-width';",
    "import { Generations } from 'generations';\nimport stringWidth from 'string-width';",
  ],
  ['    widths = new Map();', '    widths = new Generations(4_000);'],
  ['    blockWidths = new Map();', '    blockWidths = new Generations(1_000);'],
  ['    styledChars = new Map();', '    styledChars = new Generations(600);\n    lines = new Generations(600);'],
  [
    'export default class Output {',
    'const kept = new OutputCaches();\nconst BLANK = { type: "char", value: " ", fullWidth: false, styles: [] };\nlet before = [];\nexport default class Output {',
  ],
  ['caches = new OutputCaches();', 'caches = kept;'],
  // The lines of a text, styles closed and opened again at their ends.
  [
    '        const characterLines = [[]];',
    '        let lines = this.caches.lines.get(text);\n        if (lines === undefined) {\n        const characterLines = [[]];',
  ],
  [
    '        let lines = characterLines.map(line => styledCharsToString(line));',
    '        lines = characterLines.map(line => styledCharsToString(line));\n        this.caches.lines.set(text, lines);\n        }',
  ],
  // Cells that nothing is written to are one and the same.
  [/row\.push\(\{\s+type: 'char',\s+value: ' ',\s+fullWidth: false,\s+styles: \[\],\s+\}\);/, 'row.push(BLANK);'],
  // A row whose cells are those of the last frame's is the last frame's text.
  [
    '            .map(line => {\n            // See',
    '            .map((line, y) => {\n            const last = before[y];\n            if (last && last.line.length === line.length && line.every((cell, x) => cell === last.line[x])) return last.text;\n            // See',
  ],
  [
    '            return styledCharsToString(lineWithoutEmptyItems).trimEnd();\n',
    '            const text = styledCharsToString(lineWithoutEmptyItems).trimEnd();\n            before[y] = { line, text };\n            return text;\n',
  ],
  [
    "            .join('\\n');\n        return {",
    "            .join('\\n');\n        before.length = output.length;\n        return {",
  ],
];

/** Ink's output.js with the changes made; throws where Ink has changed and a change finds nothing to change. */
export function keepCaches(source) {
  return CHANGES.reduce((changed, [from, to]) => {
    const after = changed.replace(from, () => to);
    if (after === changed)
      throw new Error(`Ink's output.js has no "${String(from).trim()}" any more; see scripts/fast/output.mjs`);
    return after;
  }, source);
}
