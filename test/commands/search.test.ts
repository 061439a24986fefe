import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/commands/run.ts';
import { libraryPath } from '../../src/library/home.ts';
import { openLibrary } from '../../src/library/open.ts';
import { type Piece, putPieces } from '../search/support/library.ts';
import { recordingIo } from '../support/io.ts';

const PIECES: Piece[] = [
  {
    title: 'Rates held\u001b[31m',
    outlet: 'Harbour Post',
    published: '2026-03-02T08:00:00Z',
    said: [
      { content: '“Interest rates will be held,”', speaker: 'Ann Lee', cue: 'said' },
      { content: 'that rates *may* rise', speaker: 'Bo Reed', cue: 'warned', kind: 'indirect' },
    ],
  },
  { title: 'Rates and you', outlet: null, published: null },
];

const dixit = async (...argv: string[]) => {
  const io = recordingIo();
  const code = await run(argv, io);
  return { code, out: io.stdout(), err: io.stderr() };
};

beforeAll(() => {
  const library = openLibrary(libraryPath());
  putPieces(library, PIECES);
  library.close();
});

describe('dixit search', () => {
  it('prints hits by article, what answers in brackets, and nothing that steers a terminal', async () => {
    const { code, out, err } = await dixit('search', 'rates');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n')).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^\[Rates\] held.* · Harbour Post · 2026-03-02$/),
        '  Ann Lee (direct): “Interest [rates] will be held,”',
        '  Bo Reed (indirect): that [rates] *may* rise',
        '[Rates] and you',
      ]),
    );
    expect(out).not.toContain('\u001b');
  });

  it('is the same query whether an option or an operator says whose words', async () => {
    const option = await dixit('search', 'rates', '--speaker', 'Ann Lee', '--in', 'quotes', '--tsv');
    const operator = await dixit('search', 'rates speaker:"ann lee"', '--in', 'quotes', '--tsv');
    const shelled = await dixit('search', 'rates', 'speaker:ann lee', '--in', 'quotes', '--tsv');
    expect(option.out).toMatch(/^statement\t.*\tdirect\tspeech\tAnn Lee\t2026-03-02T08:00:00Z\tHarbour Post\t/);
    expect(option.out).not.toContain('\u001b');
    expect(operator).toEqual(option);
    expect(shelled).toEqual(option);
  });

  it('takes a word with one dash for what is shut out, wherever it stands, and options for options', async () => {
    const quoted = await dixit('search', '--tsv', '--in', 'quotes', 'rates -interest');
    expect(quoted.out).toContain('Bo Reed');
    expect(quoted.out).not.toContain('Ann Lee');
    expect(await dixit('search', 'rates', '-interest', '--in', 'quotes', '--tsv')).toEqual(quoted);
    expect(await dixit('search', '-interest', '--in', 'quotes', '--tsv', '--', 'rates')).toEqual(quoted);
    expect(await dixit('search', 'rates', '-interest', '--tvs')).toMatchObject({ code: 3, out: '' });
  });

  it('prints one object a hit with offsets into its own text', async () => {
    const { out } = await dixit('search', 'rates', '--in', 'quotes', '--json', '--limit', '1');
    const lines = out
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one));
    expect(lines).toHaveLength(1);
    const [{ content, marks }] = lines;
    expect(marks.content.map(([start, end]: [number, number]) => content.slice(start, end))).toEqual(['rates']);
  });

  it('says in JSON where a statement comes from, to the word', async () => {
    const { out } = await dixit('search', 'held', '--in', 'quotes', '--json');
    const [hit] = out
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one));
    expect(hit).toMatchObject({
      extractor: expect.any(String),
      confidence: expect.any(Number),
      articleHash: expect.any(String),
      offsets: [[expect.any(Number), expect.any(Number)]],
      selectors: [{ type: 'TextQuoteSelector', exact: hit.content, prefix: expect.any(String) }],
    });
  });

  it('prints Markdown that says what was printed', async () => {
    const { out } = await dixit('search', 'rates', '--format', 'markdown');
    expect(out).toContain('- Bo Reed (indirect): that **rates** \\*may\\* rise\n');
  });

  it('says why a hit stands where it stands', async () => {
    const { out } = await dixit('search', 'intrest rates', '--explain');
    expect(out).toMatch(/score [\d.]+, one word guessed: below all without; intrest → Interest \(typo in content/);
  });

  it('ends with 1 and what to relax when nothing is found', async () => {
    const { code, out, err } = await dixit('search', 'rates', 'xylophone');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/nothing was found\.\n {2}without xylophone \(\d\) {2}dixit search 'rates'\n$/);
  });

  it('gives no answer to what it does not understand, lest it be wider than what was asked', async () => {
    for (const query of ['rates from:me', 'rates speaker:', 'is:drect', 'rates after:whenever', 'rates '.repeat(200)]) {
      const { code, out, err } = await dixit('search', query);
      expect({ code, out }).toEqual({ code: 3, out: '' });
      expect(err).toContain('dixit search --help');
      expect(err.length).toBeLessThan(300);
    }
    expect((await dixit('search', 'rates', 'from:me')).err).toContain('no operator from:');
  });

  it('refuses a limit that is none', async () => {
    expect(await dixit('search', 'rates', '--limit', 'many')).toMatchObject({ code: 3 });
  });
});

describe('dixit speakers', () => {
  it('lists who speaks, most first', async () => {
    const { code, out } = await dixit('speakers');
    expect(code).toBe(0);
    expect(out).toMatch(/^SPEAKER +STATEMENTS.*\n(Ann Lee|Bo Reed) +1 /);
  });

  it('prints one object a speaker', async () => {
    const { out } = await dixit('speakers', '--json', '--sort', 'name');
    expect(
      out
        .trim()
        .split('\n')
        .map((one) => JSON.parse(one).name),
    ).toEqual(['Ann Lee', 'Bo Reed']);
  });
});
