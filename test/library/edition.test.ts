import { describe, expect, it } from 'vitest';
import {
  correctStatement,
  deleteArticles,
  keepArticles,
  keepStatement,
  markRead,
  mergeSpeakers,
  noteOpened,
  restoreArticles,
  separateSpeaker,
  splitSpeaker,
  tagArticles,
  writeNote,
} from '../../src/library/acts.ts';
import { mendLibrary, purgeDeleted } from '../../src/library/check.ts';
import { addFeed, removeFeed } from '../../src/library/feeds.ts';
import type { Library } from '../../src/library/open.ts';
import { savePosition } from '../../src/library/places.ts';
import { redo, undo } from '../../src/library/undo.ts';
import { replaceDerived } from '../../src/library/versions.ts';
import { article, NOON, put, saidIn, speaker, withLibrary } from './support/write.ts';

const AT = 'https://post.example/rates';
const TEXT = '“Rates will stay,” Ann Lee said. “They may not,” Bo Reed said.';
const rates = article(AT, TEXT);
const [first] = saidIn(rates);
const ids = { ann: speaker('Ann Lee').id, bo: speaker('Bo Reed').id };

type Act = (library: Library) => unknown;

/** Whether an act, on a library of one article and after `before`, makes another edition of it. */
const redraws = (act: Act, before: Act = () => {}): boolean =>
  withLibrary((library) => {
    put(library, rates);
    before(library);
    const edition = () => library.get<{ number: number }>('SELECT number FROM search_edition')!.number;
    const old = edition();
    act(library);
    return edition() !== old;
  });

const remove: Act = (library) => deleteArticles(library, [rates.id], NOON);
const merge: Act = (library) => mergeSpeakers(library, { from: ids.ann, into: ids.bo }, NOON);
const reject: Act = (library) =>
  correctStatement(library, { articleId: rates.id, sid: first!.id }, { verdict: 'rejected' }, NOON);
const edit: Act = (library) => put(library, article(AT, TEXT.replace('stay', 'fall')));
const derive =
  (statements = saidIn(rates)): Act =>
  (library) =>
    replaceDerived(library, rates, statements, 'test-2');

describe('the edition of a library that search compares itself with', () => {
  it.each<[string, Act, Act?]>([
    ['an article is removed', remove],
    ['a removal is undone', undo, remove],
    ['a removal is redone', redo, (library) => [remove(library), undo(library)]],
    ['an article is brought back', (library) => restoreArticles(library, [rates.id], NOON), remove],
    ['what was removed is purged', purgeDeleted, remove],
    ['two speakers are made one', merge],
    ['they are made two again', (library) => separateSpeaker(library, ids.ann, NOON), merge],
    ['a merge is undone', undo, merge],
    [
      'a speaker is told apart in one article',
      (library) => splitSpeaker(library, { articleId: rates.id, speakerId: ids.ann, name: 'Anna Lee' }, NOON),
    ],
    ['a statement is taken out', reject],
    ['a correction is undone', undo, reject],
    ['the text is edited', edit],
    ['an earlier text comes back', (library) => put(library, rates), edit],
    ['the headline is edited', (library) => put(library, { ...rates, title: 'Rates fall' })],
    ['other statements are derived', derive(saidIn(rates).slice(1))],
    [
      'a statement is derived with another speaker',
      derive(saidIn(rates).map((one) => ({ ...one, speaker: speaker('Cy Day') }))),
    ],
    [
      'a feed is removed with its articles',
      (library) => {
        const { key } = library.get<{ key: number }>('SELECT key FROM feed')!;
        removeFeed(library, key, { purge: true });
      },
      (library) => {
        addFeed(library, { kind: 'feed', address: 'https://post.example/feed', title: 'Post' }, NOON);
        library.run(
          `INSERT INTO entry (feed, guid, article, hash, seen_at) SELECT f.key, 'g', a.key, '', 0 FROM feed f, article a`,
        );
      },
    ],
    [
      'the doctor finds the text of an article again',
      mendLibrary,
      (library) => library.run('UPDATE article SET version = NULL'),
    ],
  ])('is another once %s', (_what, act, before) => {
    expect(redraws(act, before)).toBe(true);
  });

  it.each<[string, Act]>([
    ['an article arrives', (library) => put(library, article('https://post.example/2', '“Yes,” Ann Lee said.'))],
    ['the same article arrives again', (library) => put(library, rates)],
    ['the same statements are derived again', derive()],
    ['an article is opened', (library) => noteOpened(library, [rates.id])],
    ['an article is marked read', (library) => markRead(library, [rates.id], true, NOON)],
    ['an article is kept', (library) => keepArticles(library, [rates.id], true, NOON)],
    ['an article is tagged', (library) => tagArticles(library, [rates.id], { name: 'banks', on: true }, NOON)],
    ['a note is written', (library) => writeNote(library, { articleId: rates.id, sid: first!.id }, 'Mark this.', NOON)],
    [
      'a statement is kept in the notebook',
      (library) => keepStatement(library, { articleId: rates.id, sid: first!.id }, true, NOON),
    ],
    ['a position is kept', (library) => savePosition(library, { articleId: rates.id, offset: 9 }, NOON)],
  ])('stays when %s', (_what, act) => {
    expect(redraws(act)).toBe(false);
  });

  it('is not that of another library, nor what it was before a change that was taken back', () => {
    const drawn = new Set<number>();
    for (let library = 0; library < 3; library++)
      withLibrary((made) => {
        put(made, rates);
        for (const act of [() => {}, remove, undo, redo, undo]) {
          act(made);
          drawn.add(made.get<{ number: number }>('SELECT number FROM search_edition')!.number);
        }
      });
    expect(drawn.size).toBe(15);
  });
});
