import compression from '@polka/compression';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { FOR_HOSTS, headersOf, HSTS, SHORT, textTypeOf } from '../build/headers.ts';
import { readHeadersFile } from '../build/headers-file.ts';

/** A server that runs. */
export interface Served {
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a built folder as a host would: compressed, with the headers of its `_headers`, with a 404 page. A taken port is said, and the
 * next free one is used; port 0 takes any free one.
 */
export async function serve(dir: string, port: number): Promise<Served> {
  if (!existsSync(join(dir, 'index.html')))
    throw new Error(`${dir} holds no built site: run npm run build first.`);
  const server = createServer(handler(dir));
  await listen(server, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function handler(dir: string): RequestListener {
  const rules = readHeadersFile(readFileSync(join(dir, '_headers'), 'utf8'));
  const files = sirv(dir, { dev: true, etag: true });
  const compress = compression({ brotli: true });
  const lost = join(dir, '404.html');
  return (request, response) => {
    compress(request, response, () => {
      const address = addressOf(request.url);
      const type = textTypeOf(address ?? '/');
      setHeaders(response, {
        ...headersOf(rules, address ?? '/'),
        ...(type && { 'Content-Type': type }),
      });
      const notFound = () => {
        response.statusCode = 404;
        setHeaders(response, { 'Cache-Control': SHORT });
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(existsSync(lost) ? readFileSync(lost) : 'Not found');
      };
      if (address === undefined || FOR_HOSTS.includes(address.replace(/^\/+|\/+$/g, '')))
        notFound();
      else files(request, response, notFound);
    });
  };
}

function setHeaders(response: ServerResponse, headers: Record<string, string>): void {
  for (const [name, value] of Object.entries(headers)) {
    if (name !== HSTS) response.setHeader(name, value); // never over http: RFC 6797, 7.2
  }
}

/** The path that is asked for; nothing where it is no address. */
function addressOf(url = '/'): string | undefined {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/');
  } catch {
    return undefined;
  }
}

/** @throws whatever keeps the server from listening, but a taken port. */
async function listen(server: Server, port: number): Promise<void> {
  for (; ; port++) {
    const error = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once('error', resolve);
      server.listen(port, '127.0.0.1', () => resolve(undefined));
    });
    server.removeAllListeners('error');
    if (!error) return;
    if (error.code !== 'EADDRINUSE') throw error;
    console.warn(`Port ${port} is taken: trying ${port + 1}.`);
  }
}

if (import.meta.main) {
  const { url } = await serve('dist', 4321);
  console.log(`The release is at ${url}/ (Ctrl+C stops)`);
}
