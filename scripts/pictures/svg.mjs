/** A terminal's buffer as an SVG: one text a run of cells that look the same. */
const CELL = { width: 8.4, height: 17, font: 14 };
const GROUND = '#16181d';
const INK = '#d6d9de';
/** The sixteen colours, as a dark terminal has them. */
const PALETTE = (
  '#2b2e36 #e06c75 #98c379 #e5c07b #61afef #c678dd #56b6c2 #d6d9de ' +
  '#5c6370 #ef8089 #a9d08a #f0cf8f #7abfff #d58ff0 #6cc9d5 #ffffff'
).split(' ');

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const colourOf = (isDefault, isPalette, colour, otherwise) =>
  isDefault ? otherwise : isPalette ? (PALETTE[colour] ?? otherwise) : `#${colour.toString(16).padStart(6, '0')}`;

function styleOf(cell) {
  let ink = colourOf(cell.isFgDefault(), cell.isFgPalette(), cell.getFgColor(), INK);
  let ground = colourOf(cell.isBgDefault(), cell.isBgPalette(), cell.getBgColor(), null);
  if (cell.isInverse()) [ink, ground] = [ground ?? GROUND, ink];
  return JSON.stringify({
    ink,
    ground,
    bold: cell.isBold() > 0,
    dim: cell.isDim() > 0,
    italic: cell.isItalic() > 0,
    underline: cell.isUnderline() > 0,
  });
}

/** Runs of cells of one line: their first column, their columns, text and style. */
function runsOf(line, columns) {
  const runs = [];
  for (let x = 0; x < columns; x++) {
    const cell = line.getCell(x);
    if (!cell || cell.getWidth() === 0) continue;
    const style = styleOf(cell);
    const last = runs.at(-1);
    if (last?.style === style) {
      last.text += cell.getChars() || ' ';
      last.columns += cell.getWidth();
    } else runs.push({ x, columns: cell.getWidth(), text: cell.getChars() || ' ', style });
  }
  return runs;
}

function drawn({ x, columns, text, style }, y) {
  const { ink, ground, bold, dim, italic, underline } = JSON.parse(style);
  const left = (x * CELL.width).toFixed(1);
  const width = (columns * CELL.width).toFixed(1);
  const box = ground
    ? `<rect x="${left}" y="${y * CELL.height}" width="${width}" height="${CELL.height}" fill="${ground}"/>`
    : '';
  if (text.trim() === '') return box;
  const looks = [
    `fill="${ink}"`,
    bold && 'font-weight="bold"',
    dim && 'opacity="0.6"',
    italic && 'font-style="italic"',
    underline && 'text-decoration="underline"',
  ].filter(Boolean);
  const place = `x="${left}" y="${(y + 0.76) * CELL.height}" textLength="${width}" lengthAdjust="spacingAndGlyphs"`;
  return `${box}<text ${place} ${looks.join(' ')}>${escaped(text)}</text>`;
}

/** The whole screen, with a margin around it. */
export function svgOf(buffer, { columns, rows }) {
  const margin = 12;
  const width = columns * CELL.width + 2 * margin;
  const height = rows * CELL.height + 2 * margin;
  const lines = Array.from({ length: rows }, (_, y) => {
    const line = buffer.getLine(buffer.viewportY + y);
    return line
      ? runsOf(line, columns)
          .map((run) => drawn(run, y))
          .join('')
      : '';
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width.toFixed(0)} ${height}" width="${width.toFixed(0)}" height="${height}">\n` +
    `<rect width="100%" height="100%" rx="8" fill="${GROUND}"/>\n` +
    `<g transform="translate(${margin} ${margin})" font-family="ui-monospace, Menlo, Consolas, monospace" font-size="${CELL.font}" xml:space="preserve">\n` +
    `${lines.filter(Boolean).join('\n')}\n</g>\n</svg>\n`
  );
}
