/** The menus of keeping: what is wrong with a statement, what to export, whether to replace a file. */
import type { Speaker } from '../../model/statement.ts';
import { displayText } from '../../text/display.ts';
import type { FileFormat } from '../../text/take-along.ts';
import { type Effect, type Step, stay } from '../effects.ts';
import type { Model } from '../model.ts';
import type { MenuState } from '../panes/menu/state.ts';
import { statementsShown } from '../panes/reader/state.ts';
import { sharesOf } from '../panes/speakers/state.ts';
import type { Amendment, Ascription } from '../world.ts';
import { askLine } from './ask-line.ts';
import { openBounds } from './bounds.ts';
import { ascribe } from './draft.ts';
import type { Export, Subject } from './effects.ts';

import { currentIn, subjectsIn } from './subject.ts';

/** Speakers that are offered: with the other choices they come to nine, so that each has a digit; fewer on a low screen. */
const OFFERED = 5;
/** Rows of the menu beside them: four choices, the title, the frame. */
const OTHER_ROWS = 7;

/** Those who speak in the open article, but for whom the current statement is ascribed to; who says most first. */
function otherSpeakers(model: Model): Speaker[] {
  const all = statementsShown({ opened: model.reader.opened, showsAll: true });
  const own = currentIn(model)?.statement.speaker?.id;
  return sharesOf(model.reader.opened?.article.text ?? '', all)
    .flatMap(({ id }) => all.find(({ speaker }) => speaker?.id === id)?.speaker ?? [])
    .filter(({ id }) => id !== own)
    .slice(0, Math.max(1, Math.min(OFFERED, model.size.rows - OTHER_ROWS)));
}

const speakerChoices = (model: Model) =>
  otherSpeakers(model).map(({ id, name }) => ({ value: `speaker ${id}`, label: displayText(name) }));

const NAME = { value: 'name', label: 'Somebody else…' };
const NOBODY = { value: 'nobody', label: 'Nobody is named' };

/** Who said what is being marked? */
export function ascribeMenu(model: Model): MenuState {
  const choices = [...speakerChoices(model), NAME, NOBODY];
  return { name: 'ascribe', title: 'Who said this?', choices, highlighted: choices[0]!.value, generation: 0 };
}

/** What is wrong with the current statement? */
export function correctMenu(model: Model): MenuState {
  const speakers = speakerChoices(model);
  const current = currentIn(model);
  const isMarked = current?.margin.corrected.get(current.statement.id) === null;
  const choices = [
    ...speakers,
    NAME,
    ...(current?.statement.speaker ? [NOBODY] : []),
    { value: 'bounds', label: 'Other words: move its ends…' },
    { value: 'no-statement', label: isMarked ? 'Take the mark away' : 'It is no statement' },
  ];
  return {
    name: 'correct',
    title: speakers.length > 0 ? 'Who said this? Or what is wrong?' : 'What is wrong with this statement?',
    choices,
    highlighted: choices[0]!.value,
    generation: 0,
  };
}

const FORMATS: readonly (readonly [FileFormat, string])[] = [
  ['markdown', 'Markdown'],
  ['json', 'JSON'],
];

/** What something is called in the menu. */
function wordsFor(subject: Subject): string {
  switch (subject.kind) {
    case 'statement':
      return 'This statement';
    case 'shown':
      return subject.statementIds.length === 1
        ? 'The 1 statement that shows'
        : `The ${subject.statementIds.length} statements that show`;
    case 'article':
      return 'This article and who said what';
    case 'speaker':
      return `Everything ${displayText(subject.name)} says`;
    case 'notebook':
      return 'The notebook';
  }
}

/** What to take along, and how. */
export function exportMenu(model: Model): MenuState {
  const choices = subjectsIn(model).flatMap((subject) =>
    FORMATS.map(([format, name]) => ({
      value: `${subject.kind} ${format}`,
      label: `${wordsFor(subject)}, as ${name}`,
    })),
  );
  return { name: 'export', title: 'Export to a file', choices, highlighted: choices[0]!.value, generation: 0 };
}

/** There is something at the path already. */
export const replaceMenu = (replacing: Export): MenuState => ({
  name: 'replace',
  title: `There is a file ${displayText(replacing.path)} already`,
  choices: [
    { value: 'other', label: 'Take another name…' },
    { value: 'replace', label: 'Replace it' },
  ],
  highlighted: 'other',
  generation: 0,
  replacing,
});

/** Does what was chosen in one of these; the menu is closed already. */
export function chooseKeeping(model: Model, menu: MenuState, value: string): Step<Model> {
  switch (menu.name) {
    case 'correct':
      return correct(model, value);
    case 'ascribe':
      return ascribeTo(model, value);
    case 'export':
      return exportAs(model, value);
    case 'replace':
      return menu.replacing ? replace(model, menu.replacing, value) : stay(model);
    default:
      return stay(model);
  }
}

function correct(model: Model, value: string): Step<Model> {
  const current = currentIn(model);
  if (!current) return stay(model);
  const { articleId } = current;
  const statementId = current.statement.id;
  const amended = (amendment: Amendment): readonly Effect[] => [
    { type: 'act', act: { what: 'correct', articleId, statementId, amendment } },
  ];
  switch (value) {
    case 'name':
      return askLine(model, { for: 'name', articleId, statementId });
    case 'bounds':
      return openBounds(model);
    case 'no-statement':
      return [model, amended({ what: 'no-statement' })];
    default: {
      const by = speakerChosen(model, value);
      return by ? [model, amended(by)] : stay(model);
    }
  }
}

function ascribeTo(model: Model, value: string): Step<Model> {
  const articleId = currentIn(model)?.articleId;
  if (articleId === undefined) return stay(model);
  if (value === 'name') return askLine(model, { for: 'name', articleId, statementId: null });
  const by = speakerChosen(model, value);
  return by ? ascribe(model, by) : stay(model);
}

function speakerChosen(model: Model, value: string): Ascription | null {
  if (value === NOBODY.value) return { what: 'speaker', speaker: null };
  const speaker = otherSpeakers(model).find(({ id }) => value === `speaker ${id}`);
  return speaker ? { what: 'speaker', speaker } : null;
}

const EXTENSIONS: Record<FileFormat, string> = { markdown: 'md', json: 'json' };

function exportAs(model: Model, value: string): Step<Model> {
  const [kind, format] = value.split(' ') as [Subject['kind'], FileFormat];
  const subject = subjectsIn(model).find((each) => each.kind === kind);
  if (!subject) return stay(model);
  return askPath(model, { subject, format, path: `${nameFor(titleOf(model, subject))}.${EXTENSIONS[format]}` });
}

const askPath = (model: Model, { subject, format, path }: Omit<Export, 'replace'>): Step<Model> =>
  askLine(model, { for: 'path', subject, format }, path);

function titleOf(model: Model, subject: Subject): string {
  if (subject.kind === 'notebook') return 'notebook';
  if (subject.kind === 'speaker') return subject.name;
  const { opened } = model.reader;
  if (opened?.article.id === subject.articleId) return opened.article.title;
  return model.list.rows.find(({ id }) => id === subject.articleId)?.title ?? 'article';
}

const LONGEST_NAME = 48;

/** A file name from a headline: "Bank holds rates" → "bank-holds-rates". */
const nameFor = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[’'\p{M}]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-+|-+$/g, '') || 'article';

function replace(model: Model, wanted: Export, value: string): Step<Model> {
  return value === 'replace' ? [model, [{ type: 'export', ...wanted, replace: true }]] : askPath(model, wanted);
}
