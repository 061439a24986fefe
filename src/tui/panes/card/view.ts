/** The statement card as rows: everything that is known of one statement, and where else it is printed. */
import type { Article } from '../../../model/article.ts';
import type { Span } from '../../../model/span.ts';
import type { Statement, StatementClass, StatementKind } from '../../../model/statement.ts';
import { saidText } from '../../../text/said.ts';
import { wrap } from '../../../text/wrap.ts';
import { shortDate } from '../../dates.ts';
import { cutRow, fillRow, type Role, type Row, type SpeakerRole, segment, withRoles } from '../../row.ts';
import type { Elsewhere, Margin } from '../../world.ts';
import type { CardState } from './state.ts';

export interface CardSubject {
  readonly article: Article;
  readonly statement: Statement;
  readonly margin: Margin;
  readonly colour: SpeakerRole | null;
  /** The statement inside which this one is reported. */
  readonly outer: Statement | null;
  readonly thisYear: number;
}

const LABEL = 12;

const KIND_WORDS: Record<StatementKind, string> = {
  direct: 'direct, all of it in quotation marks',
  mixed: 'mixed, some of it in quotation marks',
  indirect: 'indirect, reported without quotation marks',
};

const CLASS_WORDS: Record<StatementClass, string> = {
  speech: 'speech',
  question: 'question',
  refusal: 'refusal',
  decree: 'decree',
  document: 'what a document says',
  thought: 'reported thought',
  intent: 'reported intent',
  attitude: 'reported attitude',
  expectation: 'reported expectation',
};

/** Confidence in a word; the lines are where a reader would change the word. */
const confidenceWord = (confidence: number): string =>
  confidence >= 0.9 ? 'very likely' : confidence >= 0.7 ? 'likely' : confidence >= 0.5 ? 'probable' : 'doubtful';

/** Words under each other behind a label. */
function field(label: string, words: string, columns: number, ...roles: Role[]): Row[] {
  const room = Math.max(8, columns - LABEL);
  return wrap(words, { start: 0, end: words.length }, room).map(
    (span, at): Row => [
      segment((at === 0 ? label : '').padEnd(LABEL), 'quiet'),
      segment(words.slice(span.start, span.end), ...roles),
    ],
  );
}

const printed = (text: string, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')).join(' … ');

/** The rows of the card, as many as there are, none wider than `columns`. */
export function cardRows(card: CardState, subject: CardSubject, columns: number): { rows: Row[]; chosen: number } {
  const about = aboutRows(subject, columns);
  const places = card.elsewhere ?? [];
  const heading = elsewhereHeading(card.elsewhere);
  const rows = places.flatMap((place, at) => placeRows(place, at === card.selected, subject.thisYear, columns));
  return {
    rows: [...about, [], [segment(heading, 'quiet')], ...rows],
    chosen: places.length > 0 ? about.length + 2 + card.selected * ROWS_A_PLACE : -1,
  };
}

function aboutRows(subject: CardSubject, columns: number): Row[] {
  const { article, statement, margin, colour, outer } = subject;
  const { text } = article;
  const { speaker, kind, negated } = statement;
  const said = saidText(text, statement);
  const name = speaker?.name ?? 'nobody is named';
  const aliases = (speaker?.aliases ?? []).filter((alias) => alias !== speaker?.name);
  const found = margin.corrected.get(statement.id);
  return [
    ...wrap(said, { start: 0, end: said.length }, columns).map(
      (span): Row => [segment(said.slice(span.start, span.end), 'strong')],
    ),
    [],
    ...field('Speaker', name, columns, 'strong', ...(colour ? [colour] : [])),
    ...(speaker?.role ? field('Role', speaker.role, columns) : []),
    ...(aliases.length > 0 ? field('Also', aliases.join(', '), columns) : []),
    ...field('Kind', KIND_WORDS[kind], columns),
    ...field(
      'Class',
      `${CLASS_WORDS[statement.class]}${negated ? ', negated: the source denies or withholds it' : ''}`,
      columns,
    ),
    ...(outer ? field('Within', `what ${outer.speaker?.name ?? 'somebody unnamed'} says`, columns) : []),
    ...(found === null
      ? field('Found', 'marked by you: nothing had been found here', columns, 'strong')
      : foundRows(subject, columns)),
    ...(found ? field('Corrected', correctedWords(article, statement, found), columns, 'strong') : []),
    ...(margin.statements.has(statement.id) ? field('Notebook', 'kept', columns) : []),
    ...field('Note', margin.notes.get(statement.id) ?? '', columns),
    ...(margin.tags.length > 0 ? field('Tags', margin.tags.map((tag) => `#${tag}`).join(' '), columns) : []),
  ];
}

/** How a statement was found, and how sure that is. */
function foundRows({ article: { text }, statement }: CardSubject, columns: number): Row[] {
  const { source, cue, confidence, why, rule } = statement;
  return [
    ...field('Source', source ? printed(text, [source]) : 'none is printed', columns),
    ...field('Cue', cue.length > 0 ? printed(text, cue) : 'none is printed', columns),
    ...field('Confidence', `${confidenceWord(confidence)} (${confidence.toFixed(2)})`, columns),
    // The reasons begin with the rule.
    ...field('Why', why || rule, columns),
  ];
}

/** What the reader changed, in words: what had been found. */
function correctedWords({ text }: Article, statement: Statement, found: Statement): string {
  const changes = [
    found.speaker?.id === statement.speaker?.id ? '' : `speaker was ${found.speaker?.name ?? 'nobody'}`,
    printed(text, found.contents) === printed(text, statement.contents)
      ? ''
      : `words were “${printed(text, found.contents)}”`,
  ];
  return `by you: ${changes.filter(Boolean).join('; ') || 'as it was found'}`;
}

const elsewhereHeading = (places: readonly Elsewhere[] | null): string =>
  places === null
    ? 'Looking for it in other articles…'
    : places.length === 0
      ? 'No other article of the library has it.'
      : `In ${places.length} other ${places.length === 1 ? 'article' : 'articles'}`;

const HOW_WORDS: Record<Elsewhere['how'], string> = {
  same: 'same words',
  altered: 'altered',
  reported: 'reported',
  quoted: 'quoted',
};

const ROWS_A_PLACE = 2;

function placeRows(place: Elsewhere, chosen: boolean, thisYear: number, columns: number): Row[] {
  const where = [place.outlet, shortDate(place.published, thisYear), place.title].filter(Boolean).join(' · ');
  const mark = segment(chosen ? '▌ ' : '  ', 'marker');
  const head = fillRow([mark, segment(HOW_WORDS[place.how].padEnd(LABEL), 'quiet'), segment(where)], columns);
  return [
    chosen ? withRoles(head, 'chosen') : head,
    cutRow([mark, segment(`${place.speaker ?? 'unnamed'}: ${place.content}`, 'quiet')], columns),
  ];
}
