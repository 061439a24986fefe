/** Fetching and adding, as the screen sees it: it begins, goes on in the footer, and ends with a word. */
import type { ErrandFact } from '../workflows/errands.ts';
import { type Step, stay } from './effects.ts';
import type { Message } from './messages.ts';
import type { Model } from './model.ts';
import { selectedRow } from './panes/list/state.ts';
import type { MenuState } from './panes/menu/state.ts';
import { toast } from './toast.ts';

const BEGUN = { done: 0, total: 0, fresh: 0, changed: 0, failed: 0, extracting: 0 } as const;

const BUSY = 'Something is being fetched already; ‹cancel› in the list stops it';

/** Looks again at all feeds and folders, or at those the selected article came from. */
export function refresh(model: Model, what: 'source' | 'all'): Step<Model> {
  if (model.errand) return toast(model, BUSY);
  const row = selectedRow(model.list);
  if (what === 'source' && !row) return stay(model);
  return [{ ...model, errand: BEGUN }, [{ type: 'refresh', articleId: what === 'all' ? null : row!.id }]];
}

export function addNamed(model: Model, name: string, as: 'feed' | 'feeds' | null = null): Step<Model> {
  if (model.errand) return toast(model, BUSY);
  return [{ ...model, errand: BEGUN }, [{ type: 'add', name, as }]];
}

/** Stops what is under way; null where nothing is. */
export const stopErrand = (model: Model): Step<Model> | null =>
  model.errand && model.focus === 'list' ? [model, [{ type: 'stop-errand' }]] : null;

/** "fetching 12/40 · 3 new · extracting 8", for the footer; "" where nothing is under way. */
export function errandWords(errand: Model['errand']): string {
  if (!errand) return '';
  const { done, total, fresh, failed, extracting } = errand;
  return [
    total > 0 ? `fetching ${done}/${total}` : 'fetching',
    fresh > 0 ? `${fresh} new` : '',
    failed > 0 ? `${failed} failed` : '',
    extracting > 0 ? `extracting ${extracting}` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** At most nine choices have a digit; a page that names more feeds is rare. */
const MOST_FEEDS = 9;

export function errandTold(
  model: Model,
  message: ErrandFact | Extract<Message, { type: 'errand-declined' }>,
): Step<Model> {
  switch (message.type) {
    case 'errand-progressed':
      return stay({ ...model, errand: message.progress });
    case 'errand-declined':
      return toast({ ...model, errand: null }, message.why);
    case 'errand-ended':
      return ended(model, message);
    case 'feeds-offered': {
      const menu: MenuState = {
        name: 'feeds',
        title: 'Which feed of this page?',
        choices: message.feeds.slice(0, MOST_FEEDS).map(({ address, title }) => ({ value: address, label: title })),
        highlighted: message.feeds[0]!.address,
        generation: 0,
      };
      return stay({ ...model, errand: null, overlay: { kind: 'menu', menu } });
    }
  }
}

function outcome({ progress, added, refused }: Extract<ErrandFact, { type: 'errand-ended' }>): string {
  if (refused !== null) return refused;
  const { done, total, fresh, changed, failed } = progress;
  const came = [
    added === null ? '' : `${added}: added`,
    fresh > 0 ? `${fresh} new` : '',
    changed > 0 ? `${changed} changed` : '',
    failed > 0 ? `${failed} failed, ‹problems› says why` : '',
    done < total ? `stopped after ${done} of ${total}` : '',
  ].filter(Boolean);
  return `${came.length > 0 ? came.join(' · ') : 'Nothing new'}.`;
}

/** Something that went into the reader's own library is shown there, unless that would take a text from under their eyes. */
function ended(model: Model, message: Extract<ErrandFact, { type: 'errand-ended' }>): Step<Model> {
  const idle: Model = { ...model, errand: null };
  const words = outcome(message);
  if (!message.elsewhere || message.refused !== null) return toast(idle, words);
  if (model.away === 'shelf' && model.focus === 'list' && !model.overlay && !model.pages) {
    const [told, effects] = toast(idle, words);
    return [told, [...effects, { type: 'go-home' }]];
  }
  return toast(idle, `${words} It is in your own library: ‹own-library›.`);
}
