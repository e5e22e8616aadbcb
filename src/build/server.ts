import { hash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, lstatSync, readFileSync, realpathSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import fresh from 'fresh';
import Negotiator from 'negotiator';
import { FOR_HOSTS } from '../release/paths.ts';
import { decodeUrlPart } from '../text/normalize.ts';
import { baseOf, headersOf, HSTS, REVALIDATE, typeOf } from './headers.ts';
import { readHeadersFile, readRedirects } from './host-files.ts';

/** A site that is being served. */
export type ServedSite = Awaited<ReturnType<typeof serve>>;

/**
 * Serves a build as a host would: compressed, with its headers, its 404 page and its redirects. If the
 * port is taken, it uses the next free one and prints a warning; port 0 is any free port.
 * @throws if the folder has no build, or no port can be used.
 */
export async function serve(dir: string, port: number) {
  if (!existsSync(join(dir, 'index.html')))
    throw new Error(`There is no built site in ${dir}. Run npm run build first.`);
  const server = createServer((request, response) => {
    answer(dir, request).then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      (error: unknown) => {
        console.error(error);
        response.writeHead(500).end();
      },
    );
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

async function answer(dir: string, request: IncomingMessage) {
  // Read for each request: a new build has another Content-Security-Policy.
  const rules = readHeadersFile(dir);
  const base = baseOf(rules);
  const url = request.url?.replace(/^https?:\/\/[^/]*/i, '') || '/';
  const [before = '', query = ''] = url.split(/(?=\?)(.*)/s);
  const path = decodeUrlPart(before);
  const { [HSTS]: _, ...headers } = headersOf(rules, path); // never over http: RFC 6797, 7.2
  const refused = { ...headers, 'Cache-Control': REVALIDATE };
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return { status: 405, headers: { ...refused, Allow: 'GET, HEAD' } };

  const found = path.startsWith(base) ? findFile(dir, path.slice(base.length)) : undefined;
  const isFolder = `${path}/` === base || (found && lstatSync(found).isDirectory());
  const to = isFolder ? `${before}/` : found ? undefined : readRedirects(dir).get(path);
  if (to) return { status: 301, headers: { ...refused, Location: to + query } };
  const file = found ?? join(dir, '404.html');
  const bytes = readFileSync(file);
  const type = typeOf(file);
  const sent = { 'Content-Type': type, ...(COMPRESSED.test(type) && { Vary: 'Accept-Encoding' }) };
  const wanted = request.method === 'GET' ? request.headers.range : undefined;
  const accepted = new Negotiator(request).encodings([...ENCODINGS]);
  const isEncoded = COMPRESSED.test(type) && !wanted;
  const encoding = isEncoded ? ENCODINGS.find((one) => accepted.includes(one)) : undefined;
  const etag = `"${hash('sha256', bytes).slice(0, 16)}${encoding ? `-${encoding}` : ''}"`;
  const copy = encoding && (compressed.get(etag) ?? ENCODERS[encoding](bytes));
  if (copy) compressed.set(etag, copy);
  const body = (await copy) ?? bytes;
  const encoded = encoding && { 'Content-Encoding': encoding };
  const length = { 'Content-Length': String(body.length) };
  if (!found) return { status: 404, headers: { ...refused, ...sent, ...encoded, ...length }, body };

  const validators = { ETag: etag, 'Last-Modified': lstatSync(file).mtime.toUTCString() };
  if (fresh(request.headers, { etag, 'last-modified': validators['Last-Modified'] }))
    return { status: 304, headers: { ...headers, ...validators, ...sent } };
  const all = { ...headers, ...sent, ...validators, 'Accept-Ranges': 'bytes' };
  const ifRange = request.headers['if-range'];
  const isCurrent = !ifRange || Object.values(validators).includes(String(ifRange));
  const range = wanted && isCurrent ? rangeOf(wanted, bytes.length) : undefined;
  if (range === -1)
    return { status: 416, headers: { ...refused, 'Content-Range': `bytes */${bytes.length}` } };
  if (!range) return { status: 200, headers: { ...all, ...encoded, ...length }, body };
  const part = bytes.subarray(range.start, range.end + 1);
  const ofWhole = `bytes ${range.start}-${range.end}/${bytes.length}`;
  const partial = { 'Content-Range': ofWhole, 'Content-Length': String(part.length) };
  return { status: 206, headers: { ...all, ...partial }, body: part };
}

/** Finds the published file or folder at a path below the site’s folder. */
function findFile(dir: string, path: string): string | undefined {
  const parts = path.split('/');
  const hidden = (part: string, at: number) =>
    /^\.(?!well-known$)|[\\\0]/.test(part) || (part === '' && at < parts.length - 1);
  if (FOR_HOSTS.includes(path.toLowerCase()) || parts.some(hidden)) return undefined;
  const file = join(dir, path, parts.at(-1) === '' ? 'index.html' : '');
  if (!existsSync(file)) return undefined;
  // A symbolic link may lead out of the folder.
  return realpathSync(file) === join(realpathSync(dir), relative(dir, file)) ? file : undefined;
}

/** Parses a Range header. Returns the bytes to send, nothing for the whole file, or -1 if it can’t be satisfied. */
function rangeOf(header: string, size: number) {
  const [, first, last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header) ?? [];
  if (first === undefined || first + last === '') return undefined;
  if (first === '' && (+last === 0 || size === 0)) return -1;
  if (first === '') return { start: Math.max(size - +last, 0), end: size - 1 };
  if (last !== '' && +last < +first) return undefined;
  return +first < size ? { start: +first, end: Math.min(+(last || size), size - 1) } : -1;
}

/** Types of files that are worth compressing. */
const COMPRESSED = /^text\/|\b(?:json|javascript|xml|wasm)\b/;

/** The encodings that it sends, the best first. */
const ENCODINGS = ['br', 'gzip'] as const;

const ENCODERS = { br: promisify(brotliCompress), gzip: promisify(gzip) };

/** Compressed files by their ETags, which change with the file. */
const compressed = new Map<string, Promise<Buffer>>();

/** Starts a server on the first free port from a given one. */
async function listen(server: Server, port: number): Promise<void> {
  for (; ; port++) {
    try {
      await once(server.listen(port, '127.0.0.1'), 'listening');
      return;
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken || port === 65_535)
        throw new Error(
          `Port ${port} can’t be used (${error}). Choose another: PORT=8080 npm start`,
        );
      console.warn(`Port ${port} is taken. Trying ${port + 1}.`);
    }
  }
}
