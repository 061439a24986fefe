import { describe, expect, it } from 'vitest';
import { clusterQuotations } from '../../src/desk/clusters.ts';
import { deleteArticles } from '../../src/library/acts.ts';
import type { Library } from '../../src/library/open.ts';
import { printedStatements } from '../../src/library/printed.ts';
import { forgetQuotationIndex } from '../../src/library/quotations.ts';
import { undo } from '../../src/library/undo.ts';
import { compareAll, compareStatement, compareWords } from '../../src/workflows/compare.ts';
import { fileNewStatements, hasNewStatements } from '../../src/workflows/filing.ts';
import { readPrinting } from '../../src/workflows/quotations.ts';
import { timelineOf } from '../../src/workflows/timeline.ts';
import { makePress } from '../desk/planted.ts';
import { article, NOON, put, saidIn, speaker, withLibrary } from '../library/support/write.ts';
import { publish } from './press.ts';

const HEADS = '“You don’t count boats, you count heads and you count them twice,” Davy Strachan said.';
const first = article('https://post.example/1', HEADS, { published: '2026-03-03' });
const later = article('https://ledger.example/1', HEADS.replace('twice', 'again'), {
  published: '2026-04-04',
  outlet: 'The Ledger',
});

describe('a statement compared with the rest of the library', () => {
  it('is listed wherever it is printed, earliest first, whichever of them is asked about', () =>
    withLibrary((library) => {
      for (const one of [later, first]) put(library, one);
      for (const one of [first, later]) {
        const found = compareStatement(library, one.id, saidIn(one)[0]!.id)!;
        expect([found.first.outlet, ...found.others.map(({ printing }) => printing.outlet)]).toEqual([
          'The Harbour Post',
          'The Ledger',
        ]);
      }
    }));

  it('joins what arrives later, without anything being made again', () =>
    withLibrary((library) => {
      put(library, first);
      expect(compareWords(library, 'you count them twice')?.others).toEqual([]);
      put(library, later);
      expect(fileNewStatements(library)).toBe(1);
      expect(compareWords(library, 'you count heads and you count them twice')?.others).toHaveLength(1);
    }));

  it('is found again after its index was forgotten', () =>
    withLibrary((library) => {
      put(library, first);
      fileNewStatements(library);
      forgetQuotationIndex(library);
      expect(fileNewStatements(library)).toBe(1);
      expect(compareWords(library, 'you count heads')?.first.outlet).toBe('The Harbour Post');
    }));

  it('names the articles that only report it', () =>
    withLibrary((library) => {
      put(library, first);
      const text = 'Davy Strachan said that he counted heads and not boats.';
      const told = article('https://radio.example/1', text, { outlet: 'Harbour Radio' });
      const start = text.indexOf('he counted');
      const statement = {
        ...saidIn(first)[0]!,
        kind: 'indirect' as const,
        contents: [{ start, end: text.length - 1 }],
      };
      put(library, told, { statements: [{ ...statement, articleId: told.id, speaker: speaker('Davy Strachan') }] });
      expect(compareWords(library, 'you count heads')?.reports.map(({ outlet }) => outlet)).toEqual(['Harbour Radio']);
    }));

  it('does not show what was deleted or replaced', () =>
    withLibrary((library) => {
      put(library, first);
      fileNewStatements(library);
      put(library, { ...first, hash: 'other', text: '“Nothing of the kind was ever counted,” Davy Strachan said.' });
      expect(compareWords(library, 'you count heads and you count them twice')).toBeNull();
    }));

  it('is one of all that several articles print, of a given time', () =>
    withLibrary((library) => {
      for (const one of [first, later]) put(library, one);
      expect([...compareAll(library, 0)]).toHaveLength(1);
      expect([...compareAll(library, Date.parse('2026-04-01'))]).toEqual([]);
    }));
});

describe('all that several articles print', () => {
  const together = (library: Library): string[] =>
    [...compareAll(library, 0)].map(({ first, others }) =>
      [first.id, ...others.map(({ printing }) => printing.id).sort((a, b) => a - b)].join(),
    );

  it('is what comes out when everything is compared with everything', () =>
    withLibrary((library) => {
      const { utterances, reprints } = makePress(5, 300, 120);
      publish(library, utterances, { each: 5, edition: 'first' });
      fileNewStatements(library);
      publish(library, reprints, { each: 5, edition: 'second' });
      const ids = library.all<{ id: number }>('SELECT id FROM statement').map(({ id }) => id);
      const printings = printedStatements(library, ids).map((one) => readPrinting(library, one, new Map()));
      const atOnce = clusterQuotations(printings).map(({ first, others }) =>
        [first.id, ...others.map(({ printing }) => printing.id).sort((a, b) => a - b)].join(),
      );
      expect(together(library).sort()).toEqual(atOnce.sort());
      expect(atOnce.length).toBeGreaterThan(80);
    }));

  it('grows as articles arrive, and loses what is deleted or printed otherwise', () =>
    withLibrary((library) => {
      put(library, first);
      expect(together(library)).toEqual([]);
      const { key } = put(library, later);
      expect(together(library)).toHaveLength(1);
      deleteArticles(library, [later.id], NOON);
      expect(together(library)).toEqual([]);
      undo(library);
      expect(together(library)).toHaveLength(1);
      put(library, { ...later, hash: 'other', text: '“Nothing of the kind was ever counted,” Davy Strachan said.' });
      expect(together(library)).toEqual([]);
      library.run('DELETE FROM article WHERE key = ?', key);
      expect(library.all('SELECT statement FROM quotation_group')).toHaveLength(1);
    }));

  it('is the same after its statements were derived again', () =>
    withLibrary((library) => {
      for (const one of [first, later]) put(library, one);
      expect(together(library)).toHaveLength(1);
      const derived = saidIn(later).map((one) => ({ ...one, confidence: 0.7 }));
      put(library, later, { statements: derived, extractor: 'test-2' });
      expect(hasNewStatements(library)).toBe(true);
      expect(together(library)).toHaveLength(1);
    }));

  it('begins with the latest news', () =>
    withLibrary((library) => {
      const other = '“There is no soup left in the whole of the harbour,” Odile Marchetti said.';
      for (const [day, text] of [
        ['02', other],
        ['03', HEADS],
        ['04', HEADS],
        ['05', other],
      ] as const)
        put(library, article(`https://post.example/${day}`, text, { published: `2026-05-${day}` }));
      expect([...compareAll(library, 0)].map(({ first }) => first.published)).toEqual(['2026-05-02', '2026-05-03']);
    }));
});

describe('a speaker’s timeline', () => {
  it('has what they said on a topic, with the cue, oldest first', () =>
    withLibrary((library) => {
      for (const one of [later, first]) put(library, one);
      const { statements, months } = timelineOf(library, speaker('Davy Strachan').id, 'boat');
      expect(statements.map(({ cue, outlet }) => [cue, outlet])).toEqual([
        ['said', 'The Harbour Post'],
        ['said', 'The Ledger'],
      ]);
      expect(months.map(({ count }) => count)).toEqual([1, 1]);
      expect(timelineOf(library, speaker('Davy Strachan').id, 'lighthouse').statements).toEqual([]);
    }));
});
