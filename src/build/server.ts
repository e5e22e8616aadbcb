import compression from '@polka/compression';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { baseOf, FOR_HOSTS, headersOf, HSTS, REVALIDATE, textTypeOf } from './headers.ts';
import { readHeadersFile } from './host-files.ts';

/** A site that a server serves. */
export interface ServedSite {
  /** Its address, with its folder, without a slash at the end. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a built folder as a host would: compressed, with the headers of its `_headers`, with its 404
 * page. If the port is taken, uses the next free one and says so; port 0 takes any free one.
 * @throws if the folder holds no build.
 */
export async function serve(dir: string, port: number): Promise<ServedSite> {
  if (!existsSync(join(dir, 'index.html')))
    throw new Error(`${dir} holds no built site. Run npm run build first.`);
  const server = createServer(handler(dir));
  await listen(server, port);
  const address = server.address();
  return {
    url: `http://localhost:${typeof address === 'object' ? address?.port : port}${baseOf(readHeadersFile(dir)).slice(0, -1)}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function handler(dir: string): RequestListener {
  const files = sirv(dir, { dev: true, etag: true });
  const compress = compression({ brotli: true });
  return (request, response) => {
    compress(request, response, () => {
      const path = pathOfRequest(request.url);
      // Read each time: a new build replaces the folder with the policy of its own pages.
      const rules = readHeadersFile(dir);
      const base = baseOf(rules);
      const headers = headersOf(rules, path ?? base);
      const type = textTypeOf(path ?? '/');
      setHeaders(response, { ...headers, ...(type && { 'Content-Type': type }) });
      const notFound = () => {
        response.statusCode = 404;
        const html = { 'Cache-Control': REVALIDATE, 'Content-Type': 'text/html; charset=utf-8' };
        setHeaders(response, html);
        const page = join(dir, '404.html');
        response.end(existsSync(page) ? readFileSync(page) : 'Not found');
      };
      const inside = path?.startsWith(base) ? path.slice(base.length) : undefined;
      const hidden = inside === undefined || FOR_HOSTS.includes(inside.replace(/^\/+|\/+$/g, ''));
      request.url = `/${request.url?.slice(base.length) ?? ''}`;
      if (hidden) notFound();
      else files(request, response, notFound);
    });
  };
}

function setHeaders(response: ServerResponse, headers: Record<string, string>): void {
  for (const [name, value] of Object.entries(headers)) {
    if (name !== HSTS) response.setHeader(name, value); // never over http: RFC 6797, 7.2
  }
}

/** The path of a request; nothing if its encoding is broken. */
function pathOfRequest(url = '/'): string | undefined {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/');
  } catch {
    return undefined;
  }
}

/** @throws whatever keeps the server from listening, except a taken port. */
async function listen(server: Server, port: number): Promise<void> {
  for (; ; port++) {
    const error = await new Promise<NodeJS.ErrnoException | undefined>((done) => {
      server.once('error', done);
      server.listen(port, '127.0.0.1', () => done(undefined));
    });
    server.removeAllListeners('error');
    if (!error) return;
    if (error.code !== 'EADDRINUSE') throw error;
    console.warn(`Port ${port} is taken. Trying ${port + 1}.`);
  }
}
