import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web of feeds on 127.0.0.1: every other feed gives whole articles, the rest summaries and pages. */
export interface NewsServer {
  readonly feeds: readonly string[];
  /** A front page that names two of them. */
  readonly site: string;
  /** How many entries each feed has from now on. */
  grow(entries: number): void;
  /** Where every entry there is can be read. */
  entries(): string[];
  close(): Promise<void>;
}

export async function serveNews(feeds: number, entries: number): Promise<NewsServer> {
  let grown = entries;
  const server = createServer((request, response) => answer(request.url ?? '', response, () => grown));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const numbers = Array.from({ length: feeds }, (_, n) => n);
  return {
    feeds: numbers.map((n) => `${base}/feed/${n}`),
    site: `${base}/`,
    grow: (to) => {
      grown = to;
    },
    entries: () => numbers.flatMap((n) => Array.from({ length: grown }, (_, e) => `${base}/story/${n}/${e}`)),
    close: () => closed(server),
  };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

const said = (feed: number, entry: number): string =>
  `“Story ${entry} of feed ${feed} is told in full here, and nothing of it may be lost,” Ines Roldan said on Monday.`;
const body = (feed: number, entry: number): string =>
  `<p>${said(feed, entry)}</p>\n<p>Tom Price told reporters that nothing had been decided about number ${entry}.</p>`.repeat(
    3,
  );

function answer(path: string, response: ServerResponse, grown: () => number): void {
  const [, what, feed = 0, entry = 0] = path.split('/').map((part, at) => (at < 2 ? part : Number(part))) as [
    string,
    string,
    number,
    number,
  ];
  if (what === 'feed') {
    const items = Array.from({ length: grown() }, (_, e) => item(feed, e)).reverse();
    response.writeHead(200, { 'content-type': 'application/rss+xml', etag: `"${feed}-${grown()}"` });
    response.end(
      `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Feed ${feed}</title>
       <link>http://feed-${feed}.example/</link>${items.join('')}</channel></rss>`,
    );
  } else if (what === 'story') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      `<!doctype html><html lang="en"><head><title>Story ${entry} of ${feed}</title></head>
       <body><article><h1>Story ${entry} of ${feed}</h1>${body(feed, entry)}</article></body></html>`,
    );
  } else if (what === '') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    const links = [0, 1].map(
      (n) => `<link rel="alternate" type="application/rss+xml" title="Number ${n}" href="/feed/${n}">`,
    );
    response.end(
      `<!doctype html><html><head><title>News</title>${links.join('')}</head><body><p>Our news.</p></body></html>`,
    );
  } else response.writeHead(404).end();

  function item(of: number, e: number): string {
    const whole = of % 2 === 0 ? `<content:encoded><![CDATA[${body(of, e)}]]></content:encoded>` : '';
    return `<item><title>Story ${e} of ${of}</title><link>http://${response.req.headers.host}/story/${of}/${e}</link>
      <guid>${of}-${e}</guid><description>Story ${e}.</description>${whole}</item>`;
  }
}
