/** Cuts a line to at most `longest` code units, at a word where one is near, never inside a surrogate pair, and says so by an ellipsis. */
export function shorten(line: string, longest: number): string {
  if (line.length <= longest) return line;
  const room = line.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '');
  const space = room.lastIndexOf(' ');
  return `${(space > longest / 2 ? room.slice(0, space) : room).replace(/[\s,;:–—-]+$/, '')}…`;
}
