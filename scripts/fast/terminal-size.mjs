/** Stands in for terminal-size, which Ink asks only where standard output has no size; the screen never opens there. */
export default () => ({ columns: 80, rows: 24 });
