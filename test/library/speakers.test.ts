import { describe, expect, it } from 'vitest';
import {
  correctStatement,
  deleteArticles,
  mergeSpeakers,
  separateSpeaker,
  splitSpeaker,
} from '../../src/library/acts.ts';
import type { Library } from '../../src/library/open.ts';
import { listSpeakers, mergedInto, quotedBeside, rolesOf, speakerBeside } from '../../src/library/speakers.ts';
import { undo } from '../../src/library/undo.ts';
import { loadArticle, replaceDerived } from '../../src/library/versions.ts';
import type { Article } from '../../src/model/article.ts';
import { article, NOON, put, saidIn, speaker, withLibrary } from './support/write.ts';

const ROLDAN = speaker('Ines Roldan');
const PRICE = speaker('Tom Price');
const FINCH = speaker('Ada Finch');

const on = (day: string, text: string) => article(`https://post.example/${day}`, text, { published: `2026-03-${day}` });
const FIRST = on('01', '“It opens today,” Ines Roldan said. “We will see,” Tom Price said.');
const SECOND = on('02', '“It was never shut,” Ines Roldan said. “Nor will it be,” Ines Roldan said.');
const THIRD = on('03', '“No comment,” Tom Price said. “Nor from me,” Ada Finch said.');
const FOURTH = on('04', '“It stays open,” Ines Roldan said. “Good,” Tom Price said. “Good,” Ada Finch said.');
const ALL = [FIRST, SECOND, THIRD, FOURTH];

function withAll<T>(act: (library: Library) => T): T {
  return withLibrary((library) => {
    for (const one of ALL) put(library, one);
    return act(library);
  });
}

const names = (library: Library, of: Article) =>
  loadArticle(library, of.id)!.statements.map((one) => one.speaker?.name);
const statementsOf = (library: Library, id: string) => listSpeakers(library, { id })[0]?.statements ?? 0;

describe('a speaker that was merged and is separated', () => {
  it('has its own name and statements again, and the other keeps theirs', () =>
    withAll((library) => {
      mergeSpeakers(library, { from: FINCH.id, into: PRICE.id }, NOON);
      expect([statementsOf(library, PRICE.id), mergedInto(library, PRICE.id)]).toEqual([
        5,
        [{ id: FINCH.id, name: 'Ada Finch' }],
      ]);
      expect(separateSpeaker(library, FINCH.id, NOON)).toBe(1);
      expect([statementsOf(library, PRICE.id), statementsOf(library, FINCH.id)]).toEqual([3, 2]);
      expect(mergedInto(library, PRICE.id)).toEqual([]);
      expect(names(library, THIRD)).toEqual(['Tom Price', 'Ada Finch']);
    }));

  it('leaves others in the group', () =>
    withAll((library) => {
      for (const from of [FINCH.id, ROLDAN.id]) mergeSpeakers(library, { from, into: PRICE.id }, NOON);
      separateSpeaker(library, FINCH.id, NOON);
      expect(mergedInto(library, PRICE.id)).toEqual([{ id: ROLDAN.id, name: 'Ines Roldan' }]);
    }));

  it('is nothing to undo where it was merged into nobody', () =>
    withAll((library) => {
      expect(separateSpeaker(library, FINCH.id, NOON)).toBe(0);
      expect(undo(library)).toBeNull();
    }));
});

describe('a speaker that is split off in one article', () => {
  const place = { articleId: FIRST.id, speakerId: PRICE.id, name: 'Tom Price (harbour master)' };

  it('is somebody else there and nowhere else, and can be looked up', () =>
    withAll((library) => {
      expect(splitSpeaker(library, place, NOON)).toBe(1);
      expect(names(library, FIRST)).toEqual(['Ines Roldan', place.name]);
      expect(names(library, THIRD)).toEqual(['Tom Price', 'Ada Finch']);
      const other = loadArticle(library, FIRST.id)!.statements[1]!.speaker!;
      expect(other.id).not.toBe(PRICE.id);
      expect([statementsOf(library, other.id), statementsOf(library, PRICE.id)]).toEqual([1, 2]);
    }));

  it('stays so when the statements are derived again, and is one again when that is undone', () =>
    withAll((library) => {
      splitSpeaker(library, place, NOON);
      replaceDerived(library, FIRST, saidIn(FIRST), 'test-2');
      expect(names(library, FIRST)).toContain(place.name);
      undo(library);
      expect(names(library, FIRST)).toEqual(['Ines Roldan', 'Tom Price']);
      expect(statementsOf(library, PRICE.id)).toBe(3);
    }));
});

describe('the nearest article a speaker speaks in', () => {
  const beside = (library: Library, id: string, of: Article, by: 1 | -1) =>
    speakerBeside(library, id, { articleId: of.id, by });

  it('is the next older or newer one that has them, at their first statement there', () =>
    withAll((library) => {
      const [first] = saidIn(SECOND);
      expect(beside(library, ROLDAN.id, FOURTH, 1)).toEqual({ articleId: SECOND.id, statementId: first!.id });
      expect(beside(library, ROLDAN.id, FIRST, -1)?.articleId).toBe(SECOND.id);
      expect(beside(library, PRICE.id, SECOND, -1)?.articleId).toBe(THIRD.id);
    }));

  it('is none before the first and after the last', () =>
    withAll((library) => {
      expect(beside(library, ROLDAN.id, FIRST, 1)).toBeUndefined();
      expect(beside(library, ROLDAN.id, FOURTH, -1)).toBeUndefined();
    }));

  it('counts merged speakers as one and leaves deleted articles and rejected statements out', () =>
    withAll((library) => {
      mergeSpeakers(library, { from: FINCH.id, into: ROLDAN.id }, NOON);
      expect(beside(library, ROLDAN.id, FOURTH, 1)?.articleId).toBe(THIRD.id);
      correctStatement(library, { articleId: THIRD.id, sid: saidIn(THIRD)[1]!.id }, { verdict: 'rejected' }, NOON);
      expect(beside(library, ROLDAN.id, FOURTH, 1)?.articleId).toBe(SECOND.id);
      deleteArticles(library, [SECOND.id], NOON);
      expect(beside(library, ROLDAN.id, FOURTH, 1)?.articleId).toBe(FIRST.id);
    }));
});

describe('the roles of a speaker', () => {
  const asRole = (of: Article, role: string) =>
    saidIn(of).map((one) => ({ ...one, speaker: one.speaker && { ...one.speaker, role } }));

  it('are those in print, each once, the latest first, whichever name they were given under', () =>
    withLibrary((library) => {
      put(library, FIRST, { statements: asRole(FIRST, 'harbour master') });
      put(library, SECOND, { statements: asRole(SECOND, 'minister') });
      put(library, THIRD, { statements: asRole(THIRD, 'witness') });
      put(library, FOURTH, { statements: asRole(FOURTH, 'harbour master').slice(0, 1) });
      expect(rolesOf(library, ROLDAN.id)).toEqual(['harbour master', 'minister']);
      deleteArticles(library, [FOURTH.id], NOON);
      expect(rolesOf(library, ROLDAN.id)).toEqual(['minister', 'harbour master']);
      mergeSpeakers(library, { from: FINCH.id, into: ROLDAN.id }, NOON);
      expect(rolesOf(library, FINCH.id)).toEqual(['witness', 'minister', 'harbour master']);
    }));

  it('are none where none is given', () => withAll((library) => expect(rolesOf(library, ROLDAN.id)).toEqual([])));
});

describe('who is quoted beside a speaker', () => {
  it('are the others of their articles, by the number of articles, at most as many as asked for', () =>
    withAll((library) => {
      const others = [
        { id: PRICE.id, name: 'Tom Price', count: 2 },
        { id: FINCH.id, name: 'Ada Finch', count: 1 },
      ];
      expect(quotedBeside(library, ROLDAN.id, 9)).toEqual(others);
      expect(quotedBeside(library, ROLDAN.id, 1)).toEqual(others.slice(0, 1));
    }));

  it('never are those who were merged with them', () =>
    withAll((library) => {
      mergeSpeakers(library, { from: FINCH.id, into: ROLDAN.id }, NOON);
      expect(quotedBeside(library, ROLDAN.id, 9)).toEqual([{ id: PRICE.id, name: 'Tom Price', count: 3 }]);
    }));

  it('are not counted in articles that were deleted', () =>
    withAll((library) => {
      deleteArticles(library, [FOURTH.id], NOON);
      expect(quotedBeside(library, ROLDAN.id, 9)).toEqual([{ id: PRICE.id, name: 'Tom Price', count: 1 }]);
    }));
});
