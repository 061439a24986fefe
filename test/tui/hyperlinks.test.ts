import fc from 'fast-check';
import { renderToString, Text } from 'ink';
import { createElement } from 'react';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { knowsLinks, linkCodes } from '../../src/tui/hyperlinks.ts';
import { painted } from '../../src/tui/paint.ts';
import { segment } from '../../src/tui/row.ts';
import { themeFor } from '../../src/tui/theme.ts';
import { articleOf } from '../support/articles.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { openScreen } from '../support/screen.ts';

describe('a terminal knows links', () => {
  it.each([
    ['plain xterm', { TERM: 'xterm-256color' }, false],
    ['GNOME Terminal', { TERM: 'xterm-256color', VTE_VERSION: '6003' }, true],
    ['an old VTE', { VTE_VERSION: '4602' }, false],
    ['the VTE that fell over them', { VTE_VERSION: '0.50.0' }, false],
    ['iTerm', { TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.4.1' }, true],
    ['an old iTerm', { TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.0.9' }, false],
    ['Apple Terminal', { TERM_PROGRAM: 'Apple_Terminal', TERM_PROGRAM_VERSION: '453' }, false],
    ['WezTerm', { TERM_PROGRAM: 'WezTerm', TERM_PROGRAM_VERSION: '20240203-110809-5046fc22' }, true],
    ['VS Code', { TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.90.0' }, true],
    ['Windows Terminal', { WT_SESSION: 'a-b-c' }, true],
    ['kitty', { TERM: 'xterm-kitty', KITTY_WINDOW_ID: '1' }, true],
    ['tmux 3.4', { TMUX: '/tmp/t', TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.4' }, true],
    [
      'tmux 3.3a in kitty',
      { TMUX: '/tmp/t', TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.3a', KITTY_WINDOW_ID: '1' },
      false,
    ],
    ['screen in GNOME Terminal', { TERM: 'screen-256color', VTE_VERSION: '6003' }, false],
    ['a dumb one', { TERM: 'dumb', VTE_VERSION: '6003' }, false],
    ['a build', { CI: 'true', VTE_VERSION: '6003' }, false],
    ['one that is told so', { TERM: 'dumb', FORCE_HYPERLINK: '1' }, true],
    ['one that is told not to', { WT_SESSION: 'a', FORCE_HYPERLINK: '0' }, false],
  ] as const)('%s', (_, env, knows) => expect(knowsLinks(env)).toBe(knows));
});

describe('the codes of a link', () => {
  const address = 'https://example.org/a?b=c#d';

  it('stand around its words, which take the columns they took', () => {
    const row = [segment('see '), { ...segment('this', 'link'), link: { address, number: 3 } }];
    const line = painted(themeFor({ FORCE_HYPERLINK: '1' }), row);
    expect(line).toBe(`see \u001b]8;id=3;${address}\u0007\u001b[4mthis\u001b[24m\u001b]8;;\u0007`);
    expect(stringWidth(line)).toBe(8);
    expect(renderToString(createElement(Text, { wrap: 'truncate' }, line), { columns: 8 })).toContain(address);
    expect(painted(themeFor({}), row)).not.toContain(address);
  });

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    `https://example.org/${'a'.repeat(3_000)}`,
    'not an address',
  ])('are not made for %.40s', (hostile) => {
    expect(linkCodes({ address: hostile, number: 1 })).toEqual(['', '']);
  });

  it('hold nothing that could end them early, whatever the address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (tail) => {
        const [open] = linkCodes({ address: `https://example.org/${tail}`, number: 1 });
        expect(open).toMatch(/^(?:\u001b\]8;id=1;[!-~]+\u0007)?$/);
      }),
    );
  });
});

it('words and number of a link in an article are one link, on both lines it may stand on', async () => {
  const article = articleOf({ title: 'Links' }, 'Read the whole of the report on the state of the harbour here.');
  const linked = { ...article, links: [{ span: { start: 5, end: 56 }, href: 'https://example.org/r' }] };
  const screen = await openScreen(memoryWorld([{ article: linked, statements: [] }]), { columns: 44 });
  await screen.press('enter');
  const [first, second] = screen.painted({ FORCE_HYPERLINK: '1' }).filter((line) => line.includes('example.org'));
  for (const line of [first, second])
    expect(line?.match(/\u001b\]8;id=1;https:\/\/example\.org\/r\u0007/g)).not.toBeNull();
  expect(second).toMatch(/8;id=1;[^\u0007]*\u0007.*harbour.*\[1\].*\u001b\]8;;\u0007 here/);
});
