import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openTerminal } from '../support/terminal.ts';

/** Bytes of every kind of key, but for those that leave, stop or lend the terminal: q, Q, Ctrl-C, Ctrl-Z, backspace, |. */
const keys = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'abcdefghijklmnoprstuvwxyzABCDEFGHIJKLMNOPRSTUVWXYZ') },
  { weight: 4, arbitrary: fc.constantFrom(...'0123456789*#;,{}[]/?:!"\'&=+%<>$~ é日😀') },
  { weight: 3, arbitrary: fc.constantFrom('\r', '\t', '\u001b[Z', '\u001b[A', '\u001b[B', '\u001b[C', '\u001b[D') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('\u001b[5~', '\u001b[6~', '\u001b[H', '\u001b[F', '\u000f', '\u0012', '\u0019'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('\u0004', '\u0015', '\u0006', '\u000e', '\u0010', '\u0017', '\u001bx'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('\u001b[200~pasted\nwords\u001b[201~', '\u001b[?1;2c', '\u001b[<0;1;1M', '\u001bOP'),
  },
);
const burst = fc.array(keys, { minLength: 1, maxLength: 40 }).map((each) => each.join(''));
const size = fc.constantFrom([39, 9], [40, 10], [80, 24], [100, 30], [160, 50]) as fc.Arbitrary<[number, number]>;
const happening = fc.oneof({ weight: 9, arbitrary: burst }, { weight: 1, arbitrary: size });

// DIXIT_STORMS=5000 is the long proof, in process (test/tui/storm.test.ts) and here; the short one is for every day.
const BURSTS = Number(process.env.DIXIT_STORMS ?? 60);
const SEED = Number(process.env.DIXIT_SEED ?? 11);

it(
  `bursts of any keys through a terminal leave a whole screen, and Ctrl-C the terminal as it was (seed ${SEED})`,
  async () => {
    // Nothing can be run, and what is exported stays in the home.
    const terminal = openTerminal({
      line: "PATH='' dixit",
      env: { EDITOR: '/bin/true', BROWSER: '/bin/true' },
      inHome: true,
    });
    await terminal.until('14 articles');
    for (const each of fc.sample(happening, { numRuns: BURSTS, seed: SEED })) {
      if (typeof each === 'string') terminal.send(each);
      else terminal.resize(...each);
      await terminal.drawnAnew();
      // A command may be typed by chance that leaves: that is no fault, but the end of the storm.
      if (terminal.isOver()) break;
    }
    terminal.resize(80, 24);
    if (!terminal.isOver()) {
      terminal.send('\u001b');
      await terminal.expectSteady();
      terminal.send('\u0003');
    }
    const { code, modes } = await terminal.ended();
    expect(code).toBe(0);
    expect(terminal.cursorShown()).toBe(true);
    for (const mode of ['icanon', 'echo', 'isig']) expect(modes).toContain(mode);
  },
  120_000 + BURSTS * 100,
);
