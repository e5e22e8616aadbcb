import compression from '@polka/compression';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/** A server that runs. */
export interface Served {
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a built folder as a host would: compressed, with a 404 page. A taken port is said, and the
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
  const files = sirv(dir, {
    dev: true,
    setHeaders: (response, path) => {
      if (path.endsWith('.txt')) response.setHeader('content-type', 'text/plain; charset=utf-8');
    },
  });
  const compress = compression({ brotli: true });
  const lost = join(dir, '404.html');
  return (request, response) => {
    compress(request, response, () => {
      files(request, response, () => {
        response.statusCode = 404;
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(existsSync(lost) ? readFileSync(lost) : 'Not found');
      });
    });
  };
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
