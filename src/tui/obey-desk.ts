/** The desk: opening its pages, and the orders for them. */
import type { DeskQuestion, QuestionAbout } from '../workflows/desk-questions.ts';
import { askFor } from './ask.ts';
import type { Order } from './binding.ts';
import type { Direction } from './commands.ts';
import { type Effect, type Step, stay } from './effects.ts';
import type { Message } from './messages.ts';
import { layoutOf, type Model, sharesIn } from './model.ts';
import { markOpened, remember, visitListed } from './navigate.ts';
import { searchFor } from './obey-search.ts';
import { pageOf, setPage } from './pages.ts';
import type { DeskRoom } from './panes/desk/entry.ts';
import { answerAbout, type DeskState, deskOf, type First } from './panes/desk/state.ts';
import { updateDesk } from './panes/desk/update.ts';
import { articleIn, leadOf } from './panes/desk/view.ts';
import { currentStatement } from './panes/reader/state.ts';
import { selectedIndex } from './panes/speakers/state.ts';
import { toast } from './toast.ts';
import { leavePage, openFromPage, openPage } from './turn.ts';

/** Everybody, those who say most first. */
export const ALL_SPEAKERS = { about: 'speakers', sort: 'statements', filter: '' } as const;

export const deskRoom = (model: Model): DeskRoom => ({
  columns: model.size.columns,
  height: layoutOf(model).height,
  thisYear: model.thisYear,
  bindings: model.bindings,
});

/** Opens a page with the answer to a question, as soon as it comes. */
export function consult(model: Model, question: DeskQuestion): Step<Model> {
  const request = model.asked + 1;
  const opened = openPage({ ...model, asked: request }, { kind: 'desk', desk: deskOf(question, request) });
  return [opened, [{ type: 'ask-desk', request, question }]];
}

/** Asks on the page that shows: the same again, or another question in its place. */
export function askOnPage(model: Model, desk: DeskState, question: DeskQuestion = desk.question): Step<Model> {
  const request = model.asked + 1;
  const place = question === desk.question ? {} : { selected: 0, top: 0, outdated: true };
  const asked = setPage({ ...model, asked: request }, { kind: 'desk', desk: { ...desk, ...place, question, request } });
  return [asked, [{ type: 'ask-desk', request, question }]];
}

/** The commands of the desk's pages; null for one that is not their business. */
export function obeyDesk(model: Model, desk: DeskState, order: Order): Step<Model> | null {
  const { command } = order;
  switch (command.name) {
    case 'cancel':
      if (desk.question.about === 'speakers' && desk.question.filter !== '')
        return askOnPage(model, desk, { ...desk.question, filter: '' });
      return leavePage(model);
    case 'back':
      return leavePage(model);
    case 'accept':
      return follow(model, desk);
    case 'ask-again':
      return askOnPage(model, { ...desk, refused: null });
    case 'edit-draft':
      return editDraft(model, desk);
    case 'merge':
      return pair(model, desk, 'merge');
    case 'compare-speakers':
      return desk.question.about === 'speakers' ? pair(model, desk, 'compare') : chooseOther(model);
    case 'forget-search': {
      const search = answerAbout(desk, 'searches')?.searches[desk.selected];
      return search ? [model, [{ type: 'forget-search', name: search.name }]] : stay(model);
    }
    case 'versions':
      return openVersions(model, articleIn(desk));
    case 'timeline':
      return askTopic(model);
    case 'save-search': {
      const speaker = speakerMeant(model);
      return speaker
        ? [model, [{ type: 'save-search', query: `speaker:"${speaker.name.replaceAll('"', '')}"` }]]
        : null;
    }
    case 'browse':
      return browse(model, desk);
    case 'select':
    case 'move':
    case 'move-to-percent':
      return stay(setPage(model, { kind: 'desk', desk: updateDesk(desk, order, deskRoom(model)) }));
    default:
      return null;
  }
}

/** Goes where the chosen entry leads. */
function follow(model: Model, desk: DeskState): Step<Model> {
  if (desk.outdated) return toast(model, 'Still looking…');
  const lead = leadOf(desk);
  switch (lead?.to) {
    case 'statement':
      return openFromPage(model, lead.articleId, { to: 'statement', id: lead.statementId });
    case 'article':
      return openFromPage(model, lead.articleId, { to: 'where-left' });
    case 'question':
      return consult(model, lead.question);
    case 'search': {
      const name = answerAbout(desk, 'searches')?.searches[desk.selected]?.name;
      const [searched, effects] = searchFor(model, lead.query);
      const seen: readonly Effect[] = name === undefined ? [] : [{ type: 'see-search', name }];
      return [searched, [...effects, ...seen]];
    }
    case undefined:
      return stay(model);
  }
}

/** Opens the draft that is checked where the chosen quotation stands. */
function editDraft(model: Model, { question, answer, selected }: DeskState): Step<Model> {
  if (question.about !== 'check') return stay(model);
  const line = (answer?.about === 'check' ? answer.checked[selected]?.line : undefined) ?? 1;
  return [model, [{ type: 'edit-draft', path: question.path, line }]];
}

const PAIRED = {
  merge: { asks: (name: string) => `${name} is the same as…? ‹merge› on the other one`, never: 'Nobody is merged' },
  compare: {
    asks: (name: string) => `${name} beside…? ‹compare-speakers› on the other one`,
    never: 'Nobody is compared',
  },
} as const;

/** Makes two speakers one, or lays them beside each other: the first is marked, then the second one chosen. */
function pair(model: Model, desk: DeskState, to: First['to']): Step<Model> {
  const chosen = answerAbout(desk, 'speakers')?.rows[desk.selected];
  if (!chosen) return stay(model);
  const first = desk.first?.to === to ? desk.first : null;
  const put = (next: DeskState['first']): Model => setPage(model, { kind: 'desk', desk: { ...desk, first: next } });
  const { asks, never } = PAIRED[to];
  if (!first) return toast(put({ id: chosen.id, name: chosen.name, to }), asks(chosen.name));
  if (first.id === chosen.id) return toast(put(null), never);
  if (to === 'compare') return consult(put(null), { about: 'pair', ids: [first.id, chosen.id] });
  return [put(null), [{ type: 'act', act: { what: 'merge', from: first.id, into: chosen.id } }]];
}

/** From the page of one speaker to all of them, to choose whom to lay beside this one. */
function chooseOther(model: Model): Step<Model> {
  const speaker = speakerMeant(model);
  if (!speaker) return toast(model, 'Nobody is named here');
  const [opened, effects] = consult(model, ALL_SPEAKERS);
  const page = pageOf(opened);
  if (page?.kind !== 'desk') return [opened, effects];
  const first: First = { id: speaker.id, name: speaker.name, to: 'compare' };
  const [told, more] = toast(
    setPage(opened, { kind: 'desk', desk: { ...page.desk, first } }),
    PAIRED.compare.asks(speaker.name),
  );
  return [told, [...effects, ...more]];
}

/** Whose page or timeline is meant: the speaker of the page, of the statement, or the one chosen in the sidebar. */
export function speakerMeant(model: Model): { readonly id: string; readonly name: string } | null {
  const page = model.pages?.stack.at(-1);
  if (page?.kind === 'desk') {
    const { question } = page.desk;
    if (question.about === 'speakers') return answerAbout(page.desk, 'speakers')?.rows[page.desk.selected] ?? null;
    if (question.about === 'speaker') return answerAbout(page.desk, 'speaker')?.heading ?? null;
    if (question.about !== 'timeline') return null;
    return { id: question.id, name: answerAbout(page.desk, 'timeline')?.name ?? '' };
  }
  if (page) return null;
  if (model.focus !== 'speakers') return currentStatement(model.reader)?.speaker ?? null;
  const shares = sharesIn(model);
  const share = shares[selectedIndex(model.speakers, shares)];
  return share?.known ? share : null;
}

export function openSpeaker(model: Model): Step<Model> {
  const speaker = speakerMeant(model);
  return speaker ? consult(model, { about: 'speaker', id: speaker.id }) : toast(model, 'Nobody is named here');
}

/** Asks on which topic, with the words that are searched for in the article as a first guess. */
export function askTopic(model: Model): Step<Model> {
  const ask = askFor({ for: 'topic' }, model.pages ? '' : (model.reader.find?.words ?? ''));
  return speakerMeant(model) ? stay({ ...model, overlay: { kind: 'ask', ask } }) : toast(model, 'Nobody is named here');
}

/** Shows the timeline; of a speaker whose timeline shows already, in its place. */
export function openTimeline(model: Model, topic: string): Step<Model> {
  const speaker = speakerMeant(model);
  if (!speaker) return stay(model);
  const question: DeskQuestion = { about: 'timeline', id: speaker.id, topic };
  const page = model.pages?.stack.at(-1);
  return page?.kind === 'desk' && page.desk.question.about === 'timeline'
    ? askOnPage(model, page.desk, question)
    : consult(model, question);
}

/** Every version of an article. */
export const openVersions = (model: Model, articleId: string | null): Step<Model> =>
  articleId === null ? stay(model) : consult(model, { about: 'versions', articleId });

/** Compares the current statement with what other articles print. */
export function compare(model: Model): Step<Model> {
  const current = currentStatement(model.reader);
  if (!current) return stay(model);
  return consult(model, { about: 'comparison', articleId: current.articleId, statementId: current.id });
}

/** All speakers in another order. */
export function sortSpeakers(model: Model, sort: QuestionAbout<'speakers'>['sort']): Step<Model> {
  const page = model.pages?.stack.at(-1);
  if (page?.kind !== 'desk' || page.desk.question.about !== 'speakers') return stay(model);
  return askOnPage(model, page.desk, { ...page.desk.question, sort });
}

/** Asks for the same speaker in the next article down or up the list by date. */
export function askBeside(model: Model, by: Direction): Step<Model> {
  const current = currentStatement(model.reader);
  if (!current?.speaker) return toast(model, 'Nobody is named for this statement');
  const { speaker, articleId } = current;
  return [model, [{ type: 'find-speaker-beside', speakerId: speaker.id, articleId, by }]];
}

export function besideFound(
  model: Model,
  { place, by }: Extract<Message, { type: 'speaker-beside-found' }>,
): Step<Model> {
  if (!place) return toast(model, `They say nothing in ${by > 0 ? 'an older' : 'a newer'} article`);
  const [opened, effects] = visitListed(remember(model), place.articleId, { to: 'statement', id: place.statementId });
  return [opened, [...effects, markOpened(place.articleId)]];
}

/** Opens the browser at the chosen statement. */
function browse(model: Model, desk: DeskState): Step<Model> {
  const lead = leadOf(desk);
  if (lead?.to !== 'statement') return stay(model);
  return [model, [{ type: 'browse-article', articleId: lead.articleId, statementId: lead.statementId }]];
}
