import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/model/settings.ts';
import { readConfig } from '../../src/workflows/config.ts';

function home(files: Readonly<Record<string, string>>): { DIXIT_HOME: string } {
  const path = mkdtempSync(join(process.env.DIXIT_HOME!, 'config-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return { DIXIT_HOME: path };
}

describe('the configuration', () => {
  it('is the defaults where there are no files', async () => {
    const { config, from, faults } = await readConfig(home({}));
    expect(config).toEqual(DEFAULTS);
    expect(from.measure).toBe('default');
    expect(faults).toEqual([]);
  });

  it('takes what is right and says of each value where it is from', async () => {
    const { config, from } = await readConfig(home({ 'config.toml': '# mine\ntheme = "dark"\nhints = false\n' }));
    expect(config).toMatchObject({ theme: 'dark', hints: false, measure: 72 });
    expect(from).toMatchObject({ theme: 'config.toml:2', hints: 'config.toml:3', measure: 'default' });
  });

  it.each([
    ['theme = "blue"', 'theme cannot be "blue".', 'It is one of terminal, light, dark, high-contrast.'],
    ['measure = 20', 'measure cannot be 20.', 'It is a number of columns, 40 to 120.'],
    [
      'colour = "red"',
      'There is no setting “colour”.',
      'There are theme, measure, hints, full_text, timeout, requests, requests_per_host, allow_hosts.',
    ],
    ['timeout = 0', 'timeout cannot be 0.', 'It is seconds for one request, 4 to 600.'],
    ['requests = "many"', 'requests cannot be "many".', 'It is a number of requests side by side, 1 to 32.'],
    ['full_text = 1', 'full_text cannot be 1.', 'It is true or false: read the page where a feed gives a summary.'],
    ['allow_hosts = ["a b"]', 'allow_hosts cannot be ["a b"].', 'It is a list of hosts, each "name" or "name:port".'],
  ])(
    'of %s says what is wrong with which line and what is allowed, and keeps the rest',
    async (line, message, wayOut) => {
      const { config, faults } = await readConfig(home({ 'config.toml': `hints = false\n${line}\n` }));
      expect(faults).toEqual([{ subject: 'config.toml:2', message, wayOut }]);
      expect(config.hints).toBe(false);
    },
  );

  it('leaves out lines that are no TOML, and reads the others', async () => {
    const { config, faults } = await readConfig(home({ 'config.toml': 'theme = dark\nmeasure = 80\n???\n' }));
    expect(config).toMatchObject({ theme: 'terminal', measure: 80 });
    expect(faults.map(({ subject }) => subject).sort()).toEqual(['config.toml:1', 'config.toml:3']);
  });

  it('reads keys by place, one sequence or several, with their lines', async () => {
    const keys = '[reader]\nnext-statement = ["s", "] q"]\n\n[everywhere]\nzoom = "Z"\nhelp = 3\n';
    const { rebindings, faults } = await readConfig(home({ 'keys.toml': keys }));
    expect(rebindings).toEqual([
      { place: 'reader', name: 'next-statement', keys: ['s', '] q'], from: 'keys.toml:2' },
      { place: 'everywhere', name: 'zoom', keys: ['Z'], from: 'keys.toml:5' },
    ]);
    expect(faults.map(({ subject }) => subject)).toEqual(['keys.toml:6']);
  });

  it('lets the environment name hosts', async () => {
    const { config, from } = await readConfig({ ...home({}), DIXIT_ALLOW_HOSTS: 'localhost:8080, wiki' });
    expect(config.allow_hosts).toEqual(['localhost:8080', 'wiki']);
    expect(from.allow_hosts).toBe('DIXIT_ALLOW_HOSTS');
  });
});
