import { type Binding, bindingsIn } from '../../binding.ts';

const here = bindingsIn('speakers');

export const SPEAKERS_KEYS: readonly Binding[] = [
  here('first-by-speaker', ['enter'], { name: 'open' }, 'only what this speaker says; Esc shows all again', {
    hint: 'only',
  }),
  here('next-by-chosen', ['*', 's'], { name: 'next-by-speaker', by: 1 }, 'next statement of this speaker', {
    hint: 'next',
  }),
  here('previous-by-chosen', ['#', 'S'], { name: 'next-by-speaker', by: -1 }, 'previous statement of this speaker'),
  here('speaker-page', ['p'], { name: 'speaker-page' }, 'everything this speaker says in the library', {
    hint: 'page',
  }),
  here('timeline-of-chosen', ['T'], { name: 'timeline' }, 'what they said on a topic, by date'),
  here('hide-speakers', ['w'], { name: 'back' }, 'back to the text'),
];
