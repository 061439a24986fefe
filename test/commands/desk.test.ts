import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { changes } from '../../src/commands/changes.ts';
import { check } from '../../src/commands/check.ts';
import type { Command, OptionValues } from '../../src/commands/command.ts';
import { compare } from '../../src/commands/compare.ts';
import { show } from '../../src/commands/show.ts';
import { stats } from '../../src/commands/stats.ts';
import { watch } from '../../src/commands/watch.ts';
import { openLibrary } from '../../src/library/open.ts';
import { article, put } from '../library/support/write.ts';
import { recordingIo } from '../support/io.ts';

const FIRST =
  '“We knew about the fault in the steering on Sunday, and I will not hide it,” Ingrid Halvorsen said.\n\n“We counted 237 heads and then we counted again,” Davy Strachan said.';
const LATER =
  '“We knew about the fault in the steering on Sunday, and I will hide it,” Ingrid Halvorsen said.\n\n“We counted 237 heads, then we counted again,” Davy Strachan said.';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(process.env.DIXIT_HOME!, 'home-'));
});

const library = () => openLibrary(join(home, 'library.db'));
const fill = () => {
  const filled = library();
  put(filled, article('https://post.example/1', FIRST, { published: '2026-03-03' }));
  put(filled, article('https://ledger.example/1', LATER, { published: '2026-03-04', outlet: 'The Ledger' }));
  filled.close();
};

/** What the parser hands to a command where nothing is given. */
const defaultsOf = ({ options }: Command): OptionValues =>
  Object.fromEntries(
    options.flatMap((one) => (one.default === undefined ? [] : [[/--([\w-]+)/.exec(one.flags)![1], one.default]])),
  );

async function run(command: Command, args: string[], options: OptionValues = {}, isWatched = false) {
  const isTerminal = { stdin: false, stdout: false, stderr: isWatched };
  const io = recordingIo({ env: { DIXIT_HOME: home }, isTerminal });
  const code = await command.run(args, { ...defaultsOf(command), ...options }, io);
  return { code, out: io.stdout(), err: io.stderr() };
}

function draft(words: string, name = 'draft.md'): string {
  const path = join(home, name);
  writeFileSync(path, `# A draft\n\n${words}\n`);
  return path;
}

const EXACT = '“We counted 237 heads and then we counted again,” Davy Strachan said.';
const ALTERED = '“We counted *273* heads and then we counted again,” Davy Strachan said.';
const INVENTED = '“The sea forgives nobody who sails on a Sunday morning,” Davy Strachan said.';

describe('dixit check', () => {
  beforeEach(fill);

  it('exits with 0 where every quotation is exact, and says where it was printed', async () => {
    const found = await run(check, [draft(EXACT)]);
    expect(found.code).toBe(0);
    expect(found.out).toMatch(/= .*draft\.md:3:2 exact\n.*\n {4}The Harbour Post, 2026-03-03/);
    expect(found.out).toMatch(/1 quotation: 1 exact\n$/);
  });

  it('exits with 1 where there are differences, and marks them', async () => {
    const found = await run(check, [draft(`${EXACT}\n\n${ALTERED}`)]);
    expect(found.code).toBe(1);
    expect(found.out).toContain('We counted [-237-]{+273+} heads and then we counted again');
  });

  it('exits with 2 where a quotation is not found', async () => {
    expect((await run(check, [draft(`${ALTERED}\n\n${INVENTED}`)])).code).toBe(2);
  });

  it('gives programs the place in the file and the provenance of what was printed', async () => {
    const { out } = await run(check, [draft(`${EXACT}\n\n${ALTERED}`)], { json: true });
    const records = out
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one));
    expect(records.map(({ verdict, line, column }) => [verdict, line, column])).toEqual([
      ['exact', 3, 2],
      ['altered', 5, 2],
    ]);
    expect(records[0].quotation).toMatchObject({
      extractor: expect.any(String),
      selectors: [{ prefix: expect.any(String) }],
    });
    const { printing, differences } = records[1].match;
    expect(differences).toEqual([expect.objectContaining({ kind: 'number', quotedText: '273', originalText: '237' })]);
    const [start, end] = printing.offsets[0];
    expect(FIRST.slice(start, end)).toBe(printing.selectors[0].exact);
    expect(printing).toMatchObject({ extractor: 'test-1', confidence: 0.9, articleHash: expect.any(String) });
  });

  it('annotates the lines of a pull request, and leaves exact quotations alone', async () => {
    const { out } = await run(check, [draft(`${EXACT}\n\n${ALTERED}`)], { format: 'github' });
    expect(out).toMatch(/^::error file=.*draft\.md,line=5,col=2,title=Quotation altered%3A number changed::We counted/);
    expect(out.trim().split('\n')).toHaveLength(1);
  });

  it('tells two quotations apart that begin alike', async () => {
    const { out } = await run(check, [draft(`${ALTERED}\n\n${ALTERED.replace('again', 'twice')}`)], { json: true });
    const lines = out
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one).line);
    expect(lines).toEqual([3, 5]);
  });

  it.each([
    ['contracted words', '“We did not count,” Strachan said.\n\n“We didn’t count,” Strachan said.', [3, 5]],
    ['a quotation in two pieces', '“We count,” Strachan said.\n\n“We count,” Strachan said, “all heads.”', [3, 5]],
    [
      'a link among the words',
      '“We count,” Strachan said.\n\n“We [count](https://post.example) heads,” Strachan said.',
      [3, 5],
    ],
  ])('finds the line of %s', async (_, words, lines) => {
    const { out } = await run(check, [draft(words)], { json: true });
    expect(
      out
        .trim()
        .split('\n')
        .map((one) => JSON.parse(one).line),
    ).toEqual(lines);
  });

  it('shows what was printed in the place of a changed first or last word, in every format', async () => {
    const path = draft('“They counted 237 heads and then we counted once,” Davy Strachan said.');
    const marked = '[-We-]{+They+} counted 237 heads and then we counted [-again-]{+once+}';
    const forPeople = (await run(check, [path])).out;
    expect(forPeople).toContain('altered: words changed\n');
    expect(forPeople).toContain(marked);
    expect((await run(check, [path], { format: 'github' })).out).toContain(`words changed::${marked}`);
    const { match } = JSON.parse((await run(check, [path], { json: true })).out);
    expect(match.marked).toBe(marked);
    expect(match.differences).toEqual([
      expect.objectContaining({ kind: 'changed', quotedText: 'They', originalText: 'We' }),
      expect.objectContaining({ kind: 'changed', quotedText: 'once', originalText: 'again' }),
    ]);
  });

  it('reads a draft from standard input', async () => {
    const io = recordingIo({ env: { DIXIT_HOME: home }, input: `${EXACT}\n` });
    expect(await check.run(['-'], defaultsOf(check), io)).toBe(0);
  });

  it('looks in files instead, where it is told to', async () => {
    const notes = draft('“The sea forgives nobody who sails on a Sunday morning,” Davy Strachan said.', 'notes.md');
    expect((await run(check, [draft(INVENTED)], { from: [notes] })).code).toBe(0);
  });
});

describe('without a library', () => {
  it.each([check, compare, changes, watch, stats])('dixit $name says so and makes none', async (command) => {
    await expect(run(command, command === check ? [draft(EXACT)] : [])).rejects.toMatchObject({ fault: 'missing' });
    expect(() => openLibrary(join(home, 'library.db'), { readOnly: true })).toThrow();
  });
});

describe('files that cannot be read', () => {
  const missing = () => join(home, 'missing.md');

  it.each([
    ['check', () => run(check, [draft(EXACT)], { from: [missing()] })],
    ['compare', () => run(compare, [], { from: [missing()] })],
    ['stats', () => run(stats, [missing()])],
  ])('dixit %s answers nothing where there are no others', async (_, answer) => {
    await expect(answer()).rejects.toMatchObject({ fault: 'not-found', subject: missing() });
  });

  it('are said, and the others count', async () => {
    const { code, out, err } = await run(stats, [missing(), draft(EXACT)]);
    expect(code).toBe(0);
    expect(out).toContain('1 article, 1 statement');
    expect(err).toMatch(/missing\.md: There is no such file or folder/);
  });
});

describe('dixit compare', () => {
  beforeEach(fill);

  it('lists what several outlets quote, earliest first, and how they differ', async () => {
    const { code, out } = await run(compare, []);
    expect(code).toBe(0);
    expect(out).toContain('negation changed');
    expect(out.indexOf('The Harbour Post')).toBeLessThan(out.indexOf('The Ledger'));
  });

  it('finds the printings of words that are typed, with provenance', async () => {
    const { out } = await run(compare, ['counted again'], { json: true });
    const { first, others } = JSON.parse(out);
    expect([first.outlet, others[0].printing.outlet]).toEqual(['The Harbour Post', 'The Ledger']);
    expect(others[0].differences.map(({ kind }: { kind: string }) => kind)).toEqual(['dropped']);
    expect(first.selectors[0]).toMatchObject({ type: 'TextQuoteSelector' });
  });

  it('exits with 1 where there is nothing', async () => {
    expect((await run(compare, ['pigs', 'might', 'fly'])).code).toBe(1);
  });

  it('refuses a date that is none', async () => {
    await expect(run(compare, [], { since: 'soon' })).rejects.toThrow('is not a date');
    await expect(run(compare, [], { since: 'soon 2' })).rejects.toThrow('is not a date');
  });
});

describe('dixit changes', () => {
  it('lists quotations that were edited after publication', async () => {
    const filled = library();
    put(filled, article('https://post.example/1', FIRST), { now: new Date('2026-03-03T08:00:00Z') });
    put(filled, article('https://post.example/1', LATER), { now: new Date('2026-03-03T20:00:00Z') });
    filled.close();
    const { code, out } = await run(changes, []);
    expect(code).toBe(1);
    expect(out).toMatch(/changed: negation changed\n {4}before .*will not hide it.*\n {4}after .*I will hide it/);
    const records = (await run(changes, [], { json: true })).out.trim().split('\n');
    expect(records).toHaveLength(2);
    expect(JSON.parse(records[0]!)).toMatchObject({
      change: 'changed',
      before: { extractor: 'test-1' },
      comparison: { marked: expect.stringContaining('[-not-]') },
    });
    expect((await run(changes, [], { since: '2026-03-04' })).code).toBe(0);
  });

  it('says nothing where nothing changed', async () => {
    fill();
    expect(await run(changes, [])).toMatchObject({ code: 0, out: '' });
  });
});

describe('dixit show', () => {
  const address = 'https://post.example/1';
  const first = article(address, FIRST, { title: 'Heads and boats' });
  beforeEach(() => {
    const filled = library();
    put(filled, first, { now: new Date('2026-03-03T08:00:00Z') });
    put(filled, article(address, LATER, { title: 'Heads' }), { now: new Date('2026-03-03T20:00:00Z') });
    put(filled, article('https://post.example/2', '“Nobody knows,” Odile Marchetti said.', { title: 'Boats' }));
    filled.close();
  });

  it.each([address, first.id, first.id.slice(0, 6), 'heads'])('prints the article that is called %s', async (name) => {
    const { code, out } = await run(show, [name]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Heads\n.*\nversion 2, fetched 2026-03-03 20:00 UTC\n/);
    expect(out).toContain(`\n\n${LATER}\n\n`);
    expect(out).toContain('  Davy Strachan (direct): “');
  });

  it('prints an earlier version whole', async () => {
    const { out } = await run(show, [address], { number: '1' });
    expect(out).toContain('Heads and boats\n');
    expect(out).toContain('version 1, fetched 2026-03-03 08:00 UTC (an earlier one)');
    expect(out).toContain(FIRST);
    const record = JSON.parse((await run(show, [address], { number: '1', json: true })).out);
    expect(record).toMatchObject({ version: 1, current: false, text: FIRST, articleHash: first.hash });
    const [statement] = record.statements;
    expect(FIRST.slice(...statement.content[0])).toBe(statement.text);
  });

  it('lists the versions, with how many quotations each edited', async () => {
    const { out } = await run(show, [address], { versions: true });
    expect(out).toMatch(/1 +2026-03-03 08:00 +page *\n2 +2026-03-03 20:00 +page +2 +on show\n/);
    const records = (await run(show, [address], { versions: true, json: true })).out.trim().split('\n');
    expect(records.map((one) => JSON.parse(one).edits)).toEqual([null, 2]);
  });

  it.each([
    [['nothing of the kind'], {}, /no article in the library/],
    [['a'], {}, /2 articles are called that/],
    [[address], { number: '3' }, /no such version/],
  ])('says what is wrong with %j %j', async (args, options, words) => {
    await expect(run(show, args, options)).rejects.toThrow(words);
  });
});

describe('dixit watch', () => {
  beforeEach(fill);

  it('says once what came since a search was left standing', async () => {
    await run(watch, ['heads'], { add: 'speaker:strachan counted' });
    expect((await run(watch, [])).code).toBe(1);
    const filled = library();
    put(filled, article('https://radio.example/1', '“I never counted so quickly,” Davy Strachan said.'));
    put(filled, article('https://radio.example/2', '“I counted too,” Archie Nunn said.'));
    filled.close();
    expect((await run(watch, [], { count: true })).out).toBe('1  heads\n');
    const { code, out } = await run(watch, [], { json: true });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ search: 'heads', speaker: 'Davy Strachan', extractor: 'test-1' });
    expect((await run(watch, [])).code).toBe(1);
  });

  it('tells a person, and no cron job, that there is nothing', async () => {
    await run(watch, ['heads'], { add: 'counted' });
    expect((await run(watch, [])).err).toBe('');
    expect((await run(watch, [], {}, true)).err).toBe('dixit: there is nothing new.\n');
    expect((await run(changes, [])).err).toBe('');
    expect((await run(changes, [], {}, true)).err).toBe('dixit: no quotation was changed.\n');
  });

  it('does not take a name that no search has for one in which nothing is new', async () => {
    await run(watch, ['heads'], { add: 'counted' });
    for (const options of [{}, { count: true }, { remove: true }])
      await expect(run(watch, ['heds'], options)).rejects.toThrow('no standing search has that name.');
    expect((await run(watch, ['heads'], { count: true })).out).toBe('0  heads\n');
  });

  it('leaves them new where it is told to', async () => {
    await run(watch, ['all'], { add: 'counted' });
    const filled = library();
    put(filled, article('https://radio.example/2', '“I counted too,” Archie Nunn said.'));
    filled.close();
    expect((await run(watch, [], { keep: true })).code).toBe(0);
    expect((await run(watch, [], { keep: true })).code).toBe(0);
  });
});

describe('dixit stats', () => {
  beforeEach(fill);

  it('counts who is heard', async () => {
    const { out } = await run(stats, []);
    expect(out).toContain('2 articles, 4 statements: 4 direct, 0 mixed, 0 indirect');
    expect(out).toMatch(/Ingrid Halvorsen +2 +\d+ +6\d%/);
  });

  it('has no tables of nobody', async () => {
    const { out } = await run(stats, [draft('The weather was fine.')]);
    expect(out.split('\n')).toHaveLength(4);
  });

  it('gives programs the whole and each article', async () => {
    const found = JSON.parse((await run(stats, [], { json: true })).out);
    expect(found).toMatchObject({ articles: 2, anonymous: 0, each: [{ title: 'About https://post.example/1' }, {}] });
  });
});
