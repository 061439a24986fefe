/** A home for newsboat with generated articles in one local feed, read in once before anything is measured. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const item = ({ id, title, text, url, published }) =>
  `<item><guid>${id}</guid><title>${escaped(title)}</title><link>${url}</link>` +
  `<pubDate>${new Date(published).toUTCString()}</pubDate><description>${escaped(text)}</description></item>\n`;

/** The command and environment to run it with. */
export function newsboatHome(folder, articles) {
  const home = join(folder, 'newsboat');
  const cmd = ['newsboat', '-u', join(home, 'urls'), '-c', join(home, 'cache.db'), '-C', join(home, 'config')];
  if (!existsSync(home)) {
    mkdirSync(home);
    const feed = join(home, 'feed.xml');
    writeFileSync(
      feed,
      `<?xml version="1.0"?><rss version="2.0"><channel><title>generated</title><link>https://news.example</link>` +
        `<description>made up</description>\n${articles.map(item).join('')}</channel></rss>`,
    );
    writeFileSync(join(home, 'urls'), `${pathToFileURL(feed)}\n`);
    writeFileSync(join(home, 'config'), 'auto-reload no\nmax-items 0\n');
    spawnSync(cmd[0], [...cmd.slice(1), '-x', 'reload'], { env: { ...process.env, HOME: home } });
  }
  return { cmd, env: { HOME: home } };
}
