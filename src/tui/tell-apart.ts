/** Speakers taken for one who are not: separating a merged name, or saying who it is in one article. */

import { askFor } from './ask.ts';
import { type Step, stay } from './effects.ts';
import type { Model } from './model.ts';
import { pageOf } from './pages.ts';
import { answerAbout } from './panes/desk/state.ts';
import { leadOf } from './panes/desk/view.ts';
import type { MenuState } from './panes/menu/state.ts';

/** With the last choice they come to nine, so that each has a digit. */
const MOST_MERGED = 8;
const HERE = 'here';

export function tellApartMenu(model: Model): MenuState {
  const page = pageOf(model);
  const answer = page?.kind === 'desk' ? answerAbout(page.desk, 'speaker') : null;
  const merged = (answer?.merged ?? []).slice(0, MOST_MERGED);
  const choices = [
    ...merged.map(({ id, name }) => ({ value: id, label: `${name} is not ${answer?.heading?.name}` })),
    { value: HERE, label: 'In the chosen article it is somebody else…' },
  ];
  return { name: 'tell-apart', title: 'Not the same speaker', choices, highlighted: choices[0]!.value, generation: 0 };
}

/** `closed` is the model without the menu. */
export const tellApart = (closed: Model, value: string): Step<Model> =>
  value === HERE
    ? stay({ ...closed, overlay: { kind: 'ask', ask: askFor({ for: 'split' }) } })
    : [closed, [{ type: 'act', act: { what: 'separate', speakerId: value } }]];

/** Says that in the article of the chosen statement the speaker is somebody else. */
export function split(model: Model, name: string): Step<Model> {
  const page = pageOf(model);
  if (page?.kind !== 'desk' || page.desk.question.about !== 'speaker') return stay(model);
  const lead = leadOf(page.desk);
  if (lead?.to !== 'statement') return stay(model);
  const speakerId = page.desk.question.id;
  return [model, [{ type: 'act', act: { what: 'split', articleId: lead.articleId, speakerId, name } }]];
}
