import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface Server {
  /** `127.0.0.1:port` */
  readonly host: string;
  /** The address of a path on it. */
  at(path: string): string;
  /** Paths as they were asked for. */
  readonly asked: readonly string[];
}

/** Serves answers by path on 127.0.0.1 until the test ends. A string is a body; what has no answer is 404. */
export async function serve(answers: Readonly<Record<string, Answer | string | Uint8Array>>): Promise<Server> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const answer = answers[request.url ?? ''];
    if (typeof answer === 'function') answer(request, response);
    else if (answer === undefined) response.writeHead(404).end();
    else response.end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { host, at: (path) => `http://${host}${path}`, asked };
}
