import { createServer, get, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { serve } from '../../src/build/server.ts';
import type { ServedSite } from '../served-site.ts';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/**
 * Serves a built folder as `serve` does, and remembers each answer: the tests ask for the same files
 * hundreds of times, and compressing them takes longer than showing them.
 */
export async function serveCached(dist: string): Promise<ServedSite> {
  const site = await serve(dist, 0);
  const answers = new Map<string, Promise<Answer>>();
  const server = createServer((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?', 1);
    const encoding = String(request.headers['accept-encoding'] ?? '');
    const key = `${path} ${encoding}`;
    const answer = answers.get(key) ?? ask(site.url + path, encoding);
    answers.set(key, answer);
    answer.then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      () => response.destroy(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return {
    url: `http://localhost:${typeof address === 'object' ? address?.port : ''}`,
    close: async () => {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await Promise.all([closed, site.close()]);
    },
  };
}

/** Asks over a connection of its own: one that was kept may be closed at the other end just then. */
export function ask(url: string, encoding = ''): Promise<Answer> {
  return new Promise((done, fail) => {
    const options = { agent: false, headers: { 'accept-encoding': encoding } };
    get(url, options, async (response) => {
      const {
        'transfer-encoding': _,
        connection: __,
        'keep-alive': ___,
        ...headers
      } = response.headers;
      done({ status: response.statusCode ?? 500, headers, body: await buffer(response) });
    }).on('error', fail);
  });
}
