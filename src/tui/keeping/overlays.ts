/** Orders for what lies over the text while something is kept: the card, a letter, the words of a statement. */
import type { Order } from '../binding.ts';
import { type Step, stay } from '../effects.ts';
import type { Model, Overlay } from '../model.ts';
import { jumpBetween, openThere } from '../navigate.ts';
import type { CardState } from '../panes/card/state.ts';
import { topOffset } from '../panes/reader/scroll.ts';
import { toast } from '../toast.ts';
import { obeyBounds } from './bounds.ts';
import { obeyMarking } from './marking.ts';
import { openCard } from './obey.ts';
import type { KeepingOverlay } from './state.ts';

type Of<Kind extends KeepingOverlay['kind']> = Extract<KeepingOverlay, { kind: Kind }>;
type Obey = (model: Model, order: Order) => Step<Model>;

/** Closes what lies on top: what was beneath shows again. */
export function closeOverlay(model: Model): Model {
  const { overlay } = model;
  const beneath: Overlay | undefined = overlay && 'beneath' in overlay ? overlay.beneath : undefined;
  return { ...model, overlay: beneath ?? null };
}

/** `obey` is how an order is obeyed where there is no overlay: the card passes on what is about its statement. */
export function obeyKeepingOverlay(model: Model, overlay: KeepingOverlay, order: Order, obey: Obey): Step<Model> {
  switch (overlay.kind) {
    case 'card':
      return obeyCard(model, overlay, order, obey);
    case 'letter':
      return obeyLetter(model, overlay, order);
    case 'bounds':
      return obeyBounds(model, overlay, order);
    case 'marking':
      return obeyMarking(model, overlay, order);
  }
}

function obeyCard(model: Model, overlay: Of<'card'>, order: Order, obey: Obey): Step<Model> {
  const { card } = overlay;
  const places = card.elsewhere ?? [];
  switch (order.command.name) {
    case 'cancel':
      return stay({ ...model, overlay: null });
    case 'select':
      return stay({ ...model, overlay: { kind: 'card', card: selectOnCard(card, order.command.by) } });
    case 'accept': {
      const place = places[card.selected];
      if (!place) return stay(model);
      return openThere({ ...model, overlay: null }, place.articleId, { to: 'statement', id: place.statementId });
    }
    case 'pipe':
    case 'note':
    case 'tag':
    case 'keep':
    case 'menu':
    case 'yank':
    case 'browse':
    case 'undo':
    case 'redo':
      return onCard(obeyUnder(model, order, obey), overlay);
    default: {
      const [walked, effects] = obeyUnder(model, order, obey);
      if (walked.reader.current === card.statementId) return onCard([walked, effects], overlay);
      const [opened, more] = openCard(walked);
      return [opened, [...effects, ...more]];
    }
  }
}

/** Goes along the other articles; before the first of them is the top of the card. */
function selectOnCard(card: CardState, by: 1 | -1): CardState {
  const last = (card.elsewhere?.length ?? 0) - 1;
  if (last < 0) return { ...card, top: Math.max(0, card.top + by) };
  if (!card.follows) return by > 0 ? { ...card, follows: true } : card;
  const to = card.selected + by;
  return to < 0 ? { ...card, follows: false } : { ...card, selected: Math.min(last, to) };
}

/** Obeys as the text would; what opens an overlay knows that there is a card beneath. */
const obeyUnder = (model: Model, order: Order, obey: Obey): Step<Model> =>
  obey({ ...model, focus: 'reader', overlay: null }, order);

/** Brings the card back, beneath what has been opened on it. */
function onCard([model, effects]: Step<Model>, card: Of<'card'>): Step<Model> {
  const { overlay } = model;
  if (!overlay) return [{ ...model, overlay: card }, effects];
  if (overlay.kind === 'menu' || overlay.kind === 'ask')
    return [{ ...model, overlay: { ...overlay, beneath: card } }, effects];
  return [model, effects];
}

function obeyLetter(model: Model, { purpose }: Of<'letter'>, { command }: Order): Step<Model> {
  const closed: Model = { ...model, overlay: null };
  if (command.name === 'cancel' || command.name === 'edit') return stay(closed);
  const { opened } = model.reader;
  if (command.name !== 'type' || !opened) return stay(model);
  const letter = command.text;
  if (purpose === 'go' && letter === "'") return jumpBetween(closed);
  if (!/^[A-Za-z]$/.test(letter)) return toast(closed, 'A mark is a letter: a–z in this article, A–Z in the library');
  const articleId = opened.article.id;
  return [
    closed,
    [
      purpose === 'set'
        ? { type: 'set-mark', letter, place: { articleId, offset: topOffset(model.reader) } }
        : { type: 'find-mark', letter, articleId },
    ],
  ];
}
