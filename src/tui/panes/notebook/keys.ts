import { type Binding, bindingsIn } from '../../binding.ts';
import type { Model } from '../../model.ts';
import { pageOf } from '../../pages.ts';
import { chosenEntry } from './state.ts';

const here = bindingsIn('notebook');

const nothingKept = (model: Model): string | null => {
  const page = pageOf(model);
  return page?.kind === 'notebook' && chosenEntry(page.notebook) ? null : 'Nothing is kept yet: + on a statement';
};

const notPrinted = (model: Model): string | null => {
  const page = pageOf(model);
  const entry = page?.kind === 'notebook' ? chosenEntry(page.notebook) : null;
  if (entry?.statementId === null) return 'This is a note on the article: e shows all of it';
  return entry && !entry.statement ? 'These words are not printed any more' : nothingKept(model);
};

export const NOTEBOOK_KEYS: readonly Binding[] = [
  here('open-kept', ['enter', 'l', 'right'], { name: 'accept' }, 'open the article at this statement', {
    hint: 'open',
    whyNot: nothingKept,
  }),
  here('note-kept', ['e'], { name: 'note' }, 'write a note in your editor', { hint: 'note', whyNot: nothingKept }),
  here('yank-kept', ['y'], { name: 'yank' }, 'copy the quotation with its citation', {
    hint: 'cite',
    whyNot: notPrinted,
  }),
  here('yank-kept-as', ['Y'], { name: 'menu', menu: 'yank' }, 'copy in another format', { whyNot: notPrinted }),
  here('let-go', ['+', 'D'], { name: 'keep' }, 'take it out of the notebook', { hint: 'let go', whyNot: nothingKept }),
  here('browse-kept', ['o'], { name: 'browse', plain: false }, 'open the browser at the quotation', {
    whyNot: nothingKept,
  }),
  here('export-notebook', ['E'], { name: 'menu', menu: 'export' }, 'export the notebook, or what is chosen', {
    hint: 'export',
  }),
  here('pipe-notebook', ['|'], { name: 'pipe' }, 'give the notebook to a program'),
];
