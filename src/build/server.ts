import { once } from 'node:events';
import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, relative } from 'node:path';
import Negotiator from 'negotiator';
import send from 'send';
import { FOR_HOSTS } from '../release/paths.ts';
import { decodeUrlPart } from '../text/normalize.ts';
import { ENCODINGS } from './output-files.ts';
import { baseOf, headersOf, HSTS, REVALIDATE, typeOf } from './headers.ts';
import { readHeadersFile, readRedirects } from './host-files.ts';

/**
 * Serves a build as a host would: with its headers, 404 page, redirects and compressed copies. If the port is taken,
 * it uses the next free one and prints a warning; port 0 is any free port.
 * @throws if the folder has no build, or no port can be used.
 */
export async function serve(dir: string, port: number) {
  if (!existsSync(join(dir, '_headers')))
    throw new Error(`There is no built site in ${dir}. Run npm run build first.`);
  const server = createServer((request, response) => {
    try {
      answer(dir, request, response);
    } catch (error) {
      console.error(error); // perhaps a build is replacing the folder
      response.writeHead(500).end();
    }
  });
  await listen(server, port);
  const address = server.address();
  const host = `localhost:${typeof address === 'object' ? address?.port : port}`;
  return {
    /** Its address, including its folder, without a slash at the end. */
    url: `http://${host}${baseOf(readHeadersFile(dir)).slice(0, -1)}`,
    close: async () => {
      server.close().closeAllConnections();
      await once(server, 'close');
    },
  };
}

function answer(dir: string, request: IncomingMessage, response: ServerResponse): void {
  // Read for each request: a new build has another Content-Security-Policy.
  const rules = readHeadersFile(dir);
  const base = baseOf(rules);
  const url = request.url?.replace(/^https?:\/\/[^/]*/i, '') || '/';
  const [before = ''] = url.split('?', 1);
  const path = decodeUrlPart(before);
  const { [HSTS]: _, ...headers } = headersOf(rules, path); // never over http: RFC 6797, 7.2
  response.setHeaders(new Map(Object.entries(headers)));
  const end = (status: number, more: Record<string, string> = {}) => {
    response.writeHead(status, { 'Cache-Control': REVALIDATE, ...more }).end();
  };
  const { method, headers: asked } = request;
  if (method !== 'GET' && method !== 'HEAD') return end(405, { Allow: 'GET, HEAD' });

  const found = path.startsWith(base) ? findFile(dir, path.slice(base.length)) : undefined;
  const isFolder = `${path}/` === base || (found && lstatSync(found).isDirectory());
  const to = isFolder ? `${before}/` : found ? undefined : readRedirects(dir).get(path);
  if (to) return end(301, { Location: to + url.slice(before.length) });
  const file = found ?? join(dir, '404.html');
  const copies = ENCODINGS.filter(({ ending }) => existsSync(file + ending));
  const accepted = new Negotiator(request).encodings(copies.map(({ encoding }) => encoding));
  const copy = asked.range ? undefined : copies.find(({ encoding }) => accepted.includes(encoding));
  if (copies.length > 0) response.setHeader('Vary', 'Accept-Encoding');
  if (copy) response.setHeader('Content-Encoding', copy.encoding);
  response.setHeader('Content-Type', typeOf(file));
  if (!found) response.setHeader('Cache-Control', REVALIDATE).statusCode = 404;
  if (!found) request.headers = {}; // no condition is about the 404 page
  if (method === 'HEAD') delete asked.range;
  send(request, encodeURI(file + (copy?.ending ?? '')), { cacheControl: false, dotfiles: 'allow' })
    .on('error', ({ status }: { status: number }) => end(status))
    .pipe(response);
}

/** Finds the published file or folder at a path below the site’s folder. */
function findFile(dir: string, path: string): string | undefined {
  const isHidden = /(?:^|\/)(?:\/|\.(?!well-known(?:\/|$)))|[\\\0]/.test(path);
  if (isHidden || FOR_HOSTS.includes(path.toLowerCase())) return undefined;
  const file = join(dir, path, /(?:^|\/)$/.test(path) ? 'index.html' : '');
  if (!existsSync(file)) return undefined;
  // A symbolic link may lead out of the folder.
  return realpathSync(file) === join(realpathSync(dir), relative(dir, file)) ? file : undefined;
}

/** Starts a server on the first free port from a given one. */
async function listen(server: Server, port: number): Promise<void> {
  try {
    await once(server.listen(port, '127.0.0.1'), 'listening');
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isTaken || port === 65_535)
      throw new Error(`The port can’t be used (${error}). Choose another: PORT=8080 npm start`);
    console.warn(`Port ${port} is taken. Trying ${port + 1}.`);
    await listen(server, port + 1);
  }
}
