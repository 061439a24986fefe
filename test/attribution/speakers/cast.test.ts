import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/attribution/annotate.ts';
import { assembleCast } from '../../../src/attribution/speakers/cast.ts';
import type { Referent } from '../../../src/attribution/speakers/types.ts';
import { readWords } from '../../../src/attribution/speakers/words.ts';
import { articleOf } from '../article-of.ts';

const castOf = (text: string) => assembleCast(readWords(annotate(articleOf(text))), text, []);

const named = (text: string, part: string): Referent | undefined =>
  castOf(text).referents.find(({ name }) => name.includes(part));

describe('the cast of an article', () => {
  it('has everyone once, under all names, and every mention in order', () => {
    const text = 'Oda Brandvik spoke. Brandvik, a purser, left. The crew thanked Oda Brandvik. Idris Kane stayed.';
    const { referents, mentions } = castOf(text);
    expect(referents.map(({ name, aliases }) => [name, [...aliases]])).toEqual([
      ['Oda Brandvik', ['Brandvik']],
      ['Idris Kane', []],
    ]);
    expect(mentions.map(({ start, end, referent }) => [text.slice(start, end), referent.name])).toEqual([
      ['Oda Brandvik', 'Oda Brandvik'],
      ['Brandvik', 'Oda Brandvik'],
      ['Oda Brandvik', 'Oda Brandvik'],
      ['Idris Kane', 'Idris Kane'],
    ]);
  });

  it('keeps a lord and a lady of one name apart', () => {
    const { referents } = castOf('Lord Poole spoke of the pier. Lady Poole spoke of the fair.');
    expect(referents.map(({ name, gender }) => [name, gender])).toEqual([
      ['Lord Poole', 'male'],
      ['Lady Poole', 'female'],
    ]);
  });

  it('takes a name for that of a person, a body or a place by what stands around it', () => {
    const text =
      'The engineer Oda Brandvik lives in Skarvik. The rain fell in Skarvik and near Skarvik. The Halden Ferry Company sank.';
    expect(named(text, 'Brandvik')?.kind).toBe('person');
    expect(named(text, 'Skarvik')?.kind).toBe('place');
    expect(named(text, 'Halden')?.kind).toBe('group');
  });

  it('reads what people are called before their names and behind them', () => {
    const roles = (text: string) => named(text, 'Brandvik')?.roles.map((role) => role.text);
    expect(roles('The harbour pilot Oda Brandvik left.')).toEqual(['harbour pilot']);
    expect(roles('Oda Brandvik, the owner of the ferry, left.')).toEqual(['the owner of the ferry']);
    expect(roles('Oda Brandvik is a purser.')).toEqual(['a purser']);
    expect(roles('Oda Brandvik is late.')).toEqual([]);
  });

  it('knows who is a subject, and who stands behind a preposition or owns something', () => {
    const stands = (text: string) => castOf(text).mentions.map(({ subject, oblique }) => [subject, oblique]);
    expect(stands('Oda Brandvik met a pilot.')).toEqual([[true, false]]);
    expect(stands('A pilot rowed with Oda Brandvik.')).toEqual([[false, true]]);
    expect(stands('Oda Brandvik’s boat sank.')).toEqual([[false, true]]);
    expect(stands('The first witness was Oda Brandvik.')).toEqual([[true, false]]);
  });
});
