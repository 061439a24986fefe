/** Where a key can mean something. Overlays are asked first, then the pane with the focus, then everywhere. */
export const PLACES = {
  list: { title: 'List', typing: false },
  reader: { title: 'Reader', typing: false },
  speakers: { title: 'Speakers', typing: false },
  search: { title: 'Search', typing: true },
  results: { title: 'Results', typing: false },
  'all-speakers': { title: 'All speakers', typing: false },
  'speaker-page': { title: 'Speaker', typing: false },
  check: { title: 'Check', typing: false },
  standing: { title: 'Standing searches', typing: false },
  desk: { title: 'Desk', typing: false },
  notebook: { title: 'Notebook', typing: false },
  ask: { title: 'A line of text', typing: true },
  find: { title: 'Find in article', typing: true },
  help: { title: 'Help', typing: true },
  menu: { title: 'Menus', typing: false },
  card: { title: 'Statement card', typing: false },
  marking: { title: 'Marking a statement', typing: false },
  bounds: { title: 'Moving the ends', typing: false },
  letter: { title: 'Marks', typing: true },
  palette: { title: 'Commands', typing: true },
  problems: { title: 'Problems', typing: false },
  typing: { title: 'Typing', typing: false },
  everywhere: { title: 'Everywhere', typing: false },
  always: { title: 'Always', typing: false },
} as const satisfies Record<string, { readonly title: string; readonly typing: boolean }>;

export type Place = keyof typeof PLACES;

/** The panes, from left to right. */
export const PANES = ['list', 'reader', 'speakers'] as const;
export type Pane = (typeof PANES)[number];
