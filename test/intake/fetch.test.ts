import type { ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Fetched, type FetchOptions, openWeb, type WebOptions } from '../../src/intake/fetch.ts';
import { retryAt } from '../../src/intake/unavailable.ts';
import { IntakeError, type IntakeFault } from '../../src/model/errors.ts';
import { type Answer, type Server, serve } from '../support/serve.ts';

const FEED = '<rss version="2.0"><channel><title>T</title></channel></rss>';

function open(server: Server | null, options: WebOptions = {}) {
  const web = openWeb({ allowHosts: server ? [server.host] : [], env: {}, ...options });
  onTestFinished(() => web.close());
  return web;
}

const text = (fetched: Fetched): string | null => (fetched.changed ? Buffer.from(fetched.raw.body).toString() : null);

/** Serves one answer at /x and fetches it. */
async function fetchOne(
  answer: Answer | string | Uint8Array,
  options: WebOptions = {},
  wanted: FetchOptions = {},
): Promise<Fetched> {
  const server = await serve({ '/x': answer });
  return open(server, options).fetch(server.at('/x'), wanted);
}

async function faultOf(fetching: Promise<unknown>): Promise<IntakeError> {
  const error = await fetching.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(IntakeError);
  expect((error as IntakeError).message).toMatch(/^[^\n]+\.$/);
  return error as IntakeError;
}

const redirect =
  (status: number, to: string): Answer =>
  (_request, response) => {
    response.writeHead(status, { location: to }).end('moved');
  };

describe('a body', () => {
  it('comes with where it is from, its media type and its charset', async () => {
    const server = await serve({
      '/feed': (_request, response) => {
        response.writeHead(200, { 'content-type': 'Application/RSS+XML; charset="ISO-8859-1"', etag: '"1"' }).end(FEED);
      },
    });
    const fetched = await open(server).fetch(server.at('/feed'));
    expect(fetched).toMatchObject({ changed: true, etag: '"1"', lastModified: null, movedTo: null });
    expect(fetched.changed && fetched.raw).toMatchObject({
      origin: { kind: 'web', address: server.at('/feed') },
      url: server.at('/feed'),
      mediaType: 'application/rss+xml',
      charset: 'ISO-8859-1',
    });
  });

  it.each([
    ['gzip', gzipSync(FEED)],
    ['br', brotliCompressSync(FEED)],
    ['deflate', deflateSync(FEED)],
    ['deflate', deflateRawSync(FEED)],
    ['gzip, br', brotliCompressSync(gzipSync(FEED))],
  ])('packed as %s is unpacked', async (encoding, packed) =>
    expect(
      text(
        await fetchOne((_request, response) => response.writeHead(200, { 'content-encoding': encoding }).end(packed)),
      ),
    ).toBe(FEED),
  );

  it('is asked for with what dixit can unpack', async () => {
    let accepted: unknown;
    await fetchOne((request, response) => {
      accepted = request.headers['accept-encoding'];
      response.end(FEED);
    });
    expect(accepted).toBe('gzip, br, deflate');
  });
});

describe('asking whether anything is new', () => {
  const conditional: Answer = (request, response) => {
    const known = request.headers['if-none-match'] === '"1"' && request.headers['if-modified-since'] === 'then';
    response.writeHead(known ? 304 : 200, { etag: '"1"', 'last-modified': 'then' }).end(known ? undefined : FEED);
  };

  it('brings back the validators, and nothing else when nothing is', async () => {
    const server = await serve({ '/feed': conditional });
    const web = open(server);
    const first = await web.fetch(server.at('/feed'));
    expect(first).toMatchObject({ changed: true, etag: '"1"', lastModified: 'then' });
    expect(await web.fetch(server.at('/feed'), { validators: first })).toEqual({
      changed: false,
      etag: '"1"',
      lastModified: 'then',
      movedTo: null,
    });
  });

  it('keeps the validators that a 304 does not repeat', async () => {
    const validators = { etag: '"1"', lastModified: 'then' };
    expect(await fetchOne((_request, response) => response.writeHead(304).end(), {}, { validators })).toMatchObject(
      validators,
    );
  });

  it('is a fault when the server says 304 without being asked', async () =>
    expect(await faultOf(fetchOne((_request, response) => response.writeHead(304).end()))).toMatchObject({
      fault: 'malformed',
    }));
});

describe('redirects', () => {
  it.each([
    [[301, 308], '/end'],
    [[301, 302], '/2'],
    [[302, 301], null],
    [[303, 307], null],
  ] as const)('of %j have moved the address to %s', async ([first, second], moved) => {
    const server = await serve({ '/1': redirect(first, '/2'), '/2': redirect(second, '/end'), '/end': FEED });
    const fetched = await open(server).fetch(server.at('/1'));
    expect(text(fetched)).toBe(FEED);
    expect(fetched.movedTo).toBe(moved && server.at(moved));
    expect(fetched.changed && [fetched.raw.url, fetched.raw.origin.address]).toEqual([
      server.at('/end'),
      server.at('/1'),
    ]);
  });

  it('of five hops are followed, of six not', async () => {
    const hops = Object.fromEntries([1, 2, 3, 4, 5, 6].map((hop) => [`/${hop}`, redirect(302, `/${hop + 1}`)]));
    const server = await serve({ ...hops, '/7': FEED });
    const web = open(server);
    expect(text(await web.fetch(server.at('/2')))).toBe(FEED);
    expect(await faultOf(web.fetch(server.at('/1')))).toMatchObject({ fault: 'unreachable', subject: server.at('/1') });
  });

  it('in a circle end at once', async () => {
    const server = await serve({ '/1': redirect(301, '/2'), '/2': redirect(301, '/1') });
    const error = await faultOf(open(server).fetch(server.at('/1')));
    expect(error.message).toMatch(/circle/);
    expect(server.asked).toEqual(['/1', '/2']);
  });

  it.each([
    'http://127.0.0.1:1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::1]:1/',
    'http://[::ffff:10.0.0.1]/',
    'http://0x7f.1:1/',
    'http://2130706433:1/',
    'http://localhost:1/',
  ])('to %s are refused', async (target) => {
    const server = await serve({ '/x': redirect(302, target) });
    const error = await faultOf(open(server).fetch(server.at('/x')));
    expect(error).toMatchObject({ fault: 'refused', subject: server.at('/x') });
    expect(error.message).toMatch(/private network/);
    expect(error.wayOut).toMatch(/DIXIT_ALLOW_HOSTS/);
  });

  it.each(['file:///etc/passwd', 'javascript:alert(1)', ''])('to %j lead nowhere', async (target) =>
    expect(await faultOf(fetchOne(redirect(302, target)))).toMatchObject({ fault: 'malformed' }),
  );
});

describe('an address', () => {
  it('on a private network is refused before anything is asked', async () => {
    const server = await serve({ '/x': FEED });
    expect(await faultOf(open(null).fetch(server.at('/x')))).toMatchObject({ fault: 'refused' });
    expect(server.asked).toEqual([]);
  });

  // A resolver that knows no address but these, whatever the name.
  const resolveTo =
    (...addresses: string[]): NonNullable<WebOptions['lookup']> =>
    (_name, _options, callback) =>
      callback(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );

  it.each([['127.0.0.1'], ['169.254.169.254', '10.0.0.1'], ['::ffff:127.0.0.1'], ['fd00:ec2::254']])(
    'whose name resolves to %s is refused at the connection',
    async (...addresses) => {
      const web = open(null, { lookup: resolveTo(...addresses) });
      const error = await faultOf(web.fetch('http://news.example:1/'));
      expect(error).toMatchObject({ fault: 'refused' });
      expect(error.message).toContain(addresses[0]);
    },
  );

  it('that resolves to a private address is fetched when its name is allowed', async () => {
    const server = await serve({ '/x': FEED });
    const port = server.host.split(':')[1];
    const web = open(null, { allowHosts: [`news.example:${port}`], lookup: resolveTo('127.0.0.1') });
    expect(text(await web.fetch(`http://news.example:${port}/x`))).toBe(FEED);
    expect(await faultOf(web.fetch('http://news.example:1/x'))).toMatchObject({ fault: 'refused' });
  });

  it.each(['file:///etc/passwd', 'ftp://a.example/', 'nonsense', ''])('%j is not of the web', async (address) =>
    expect(await faultOf(open(null).fetch(address))).toMatchObject({ fault: 'unsupported' }),
  );

  it('may carry a login, which goes to that server only and is not kept', async () => {
    const logins: (string | undefined)[] = [];
    const note =
      (answer: Answer): Answer =>
      (request, response) => {
        logins.push(request.headers.authorization);
        answer(request, response);
      };
    const other = await serve({ '/z': note((_request, response) => response.end(FEED)) });
    const server = await serve({ '/x': note(redirect(302, '/y')), '/y': note(redirect(302, other.at('/z'))) });
    const web = open(server, { allowHosts: [server.host, other.host] });
    const fetched = await web.fetch(`http://me:s%40fe@${server.host}/x`);
    const login = `Basic ${Buffer.from('me:s@fe').toString('base64')}`;
    expect(logins).toEqual([login, login, undefined]);
    expect(JSON.stringify(fetched)).not.toContain('s%40fe');
  });

  it('goes through the proxy of the environment, but for NO_PROXY', async () => {
    const target = await serve({ '/x': FEED });
    const tunnel = await serve({});
    const { createServer } = await import('node:http');
    const tunnelled: string[] = [];
    const proxy = createServer();
    proxy.on('connect', (request, client: Socket) => {
      tunnelled.push(request.url!);
      const [host, port] = target.host.split(':');
      const upstream = new Socket().connect(Number(port), host!, () => client.write('HTTP/1.1 200 OK\r\n\r\n'));
      upstream.pipe(client).pipe(upstream);
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void proxy.close());
    const HTTP_PROXY = `http://127.0.0.1:${(proxy.address() as { port: number }).port}`;
    expect(text(await open(tunnel, { env: { HTTP_PROXY } }).fetch('http://news.example/x'))).toBe(FEED);
    expect(tunnelled).toEqual(['news.example:80']);
    expect(text(await open(target, { env: { HTTP_PROXY, NO_PROXY: '127.0.0.1' } }).fetch(target.at('/x')))).toBe(FEED);
    expect(tunnelled).toHaveLength(1);
  });
});

describe('one clear fault for', () => {
  const status =
    (code: number, headers = {}): Answer =>
    (_request, response) => {
      response.writeHead(code, headers).end('no');
    };
  const stalled: Answer = (_request, response) => {
    response.writeHead(200).write('half');
  };
  const cases: readonly (readonly [what: string, answer: Answer, fault: IntakeFault, options?: WebOptions])[] = [
    ['404', status(404), 'not-found'],
    ['410', status(410), 'not-found'],
    ['401', status(401), 'refused'],
    ['403', status(403), 'refused'],
    ['429', status(429), 'refused'],
    ['500', status(500), 'unreachable'],
    ['503', status(503), 'unreachable'],
    ['nothing at all', status(204), 'empty'],
    [
      'an image',
      (_request, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
      'unsupported',
    ],
    ['a server that never answers', () => {}, 'unreachable', { timeouts: { headers: 50 } }],
    ['a body that stops in the middle', stalled, 'unreachable', { timeouts: { body: 50 } }],
    [
      'a body that comes a byte at a time',
      (_request, response) => {
        const drip = setInterval(() => response.write('.'), 5);
        response.on('close', () => clearInterval(drip));
      },
      'unreachable',
      { timeouts: { total: 120 } },
    ],
    [
      'a body shorter than announced',
      (_request, response) => {
        response.writeHead(200, { 'content-length': '100' }).write('short');
        response.socket?.end();
      },
      'unreachable',
    ],
    [
      'a chunked body that is cut off',
      (_request, response) => {
        response.write('half');
        setImmediate(() => response.destroy());
      },
      'unreachable',
    ],
    ['a connection that breaks', (request) => request.socket.destroy(), 'unreachable'],
    ['a server that speaks something else', (request) => request.socket.end('SSH-2.0-x\r\n'), 'malformed'],
    [
      'a head without end',
      (_request, response) => {
        response.writeHead(200, { 'x-long': 'x'.repeat(100_000) }).end();
      },
      'malformed',
    ],
    [
      'gzip that is cut short',
      (_request, response) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(FEED).subarray(0, 20)),
      'malformed',
    ],
    [
      'gzip that is none',
      (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(FEED),
      'malformed',
    ],
    [
      'an encoding nobody asked for',
      (_request, response) => response.writeHead(200, { 'content-encoding': 'lzma' }).end('x'),
      'unsupported',
    ],
    [
      'a bomb',
      (_request, response) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000))),
      'too-large',
    ],
    [
      'a length announced as too large',
      (_request, response) => response.writeHead(200, { 'content-length': '200000000' }).write('x'),
      'too-large',
    ],
  ];
  it.each(cases.map(([what, answer, fault, options = {}]) => ({ what, answer, fault, options })))(
    '$what',
    async ({ answer, fault, options }) => expect(await faultOf(fetchOne(answer, options))).toMatchObject({ fault }),
  );

  it('a host that does not answer', async () => {
    const server = await serve({});
    const web = open(server, { allowHosts: ['127.0.0.1'] });
    expect(await faultOf(web.fetch('http://127.0.0.1:1/'))).toMatchObject({ fault: 'unreachable' });
  });

  it('a name that does not exist', async () =>
    expect(await faultOf(open(null).fetch('http://nowhere.invalid/'))).toMatchObject({ fault: 'unreachable' }));

  it('a body without end, of which little more than the limit is read', async () => {
    let sent = 0;
    const endless: Answer = (_request, response) => {
      const piece = Buffer.alloc(64 * 1024, 'x');
      const more = () => {
        while (sent < 200_000_000) {
          sent += piece.length;
          if (!response.write(piece)) return;
        }
        response.end();
      };
      response.on('drain', more);
      more();
    };
    expect(await faultOf(fetchOne(endless, { maxBytes: 1_000_000 }))).toMatchObject({
      fault: 'too-large',
      message: 'It is larger than 1 MB.',
    });
    expect(sent).toBeLessThan(20_000_000);
  });
});

describe('coming back', () => {
  it.each([429, 503])('after a %i waits as long as the server says', async (code) => {
    const error = await faultOf(
      fetchOne((_request, response) => response.writeHead(code, { 'retry-after': '120' }).end(), {
        now: () => 1_000_000,
      }),
    );
    expect(retryAt(error)).toBe(1_120_000);
  });

  it('after a problem finds the server well again', async () => {
    let times = 0;
    const server = await serve({
      '/x': (_request, response) => void (times++ === 0 ? response.writeHead(500).end() : response.end(FEED)),
    });
    const web = open(server);
    expect(retryAt(await faultOf(web.fetch(server.at('/x'))))).toBeNull();
    expect(text(await web.fetch(server.at('/x')))).toBe(FEED);
  });
});

describe('stopping', () => {
  it('ends what is under way with the reason given', async () => {
    const stopping = new AbortController();
    const reason = new Error('enough');
    const fetching = fetchOne(() => stopping.abort(reason), {}, { signal: stopping.signal });
    await expect(fetching).rejects.toBe(reason);
  });

  it('ends what waits for its turn', async () => {
    const stopping = new AbortController();
    const server = await serve({ '/x': () => stopping.abort(new Error('enough')) });
    const web = open(server, { limits: { perHost: 1 } });
    const fetches = [1, 2, 3].map(() => web.fetch(server.at('/x'), { signal: stopping.signal }));
    expect((await Promise.allSettled(fetches)).map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
      'rejected',
    ]);
    expect(server.asked).toHaveLength(1);
  });
});

it('many at once keep within the limit of a host', async () => {
  let most = 0;
  const held: ServerResponse[] = [];
  const server = await serve({
    '/x': (_request, response) => {
      most = Math.max(most, held.push(response));
      // Three are let go together, after whatever else is on its way had time to come.
      if (held.length === 3) setImmediate(() => setImmediate(() => held.splice(0).map((waiting) => waiting.end(FEED))));
    },
  });
  const web = open(server, { limits: { perHost: 3 } });
  const fetched = await Promise.all(Array.from({ length: 30 }, () => web.fetch(server.at('/x'))));
  expect(fetched.map(text)).toEqual(Array(30).fill(FEED));
  expect(most).toBe(3);
});
