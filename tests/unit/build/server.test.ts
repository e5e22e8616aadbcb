import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { get, request as open } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { rulesFor } from '../../../src/build/headers.ts';
import { writeHostFiles } from '../../../src/build/host-files.ts';
import { serve } from '../../../src/build/server.ts';
import type { ServedSite } from '../../served-site.ts';

// Made by the first test, so that nothing is left if a filter skips them all.
const folder = join(tmpdir(), `served-${randomUUID()}`);
const dist = join(folder, 'dist');
const PAGE = `<!doctype html><title>Harbour</title>${'<p>The harbour opened its second quay.'.repeat(99)}`;
const MODIFIED = new Date('2024-05-03T10:00:00Z');
let site: ServedSite;

beforeAll(async () => {
  const files: Record<string, string | Uint8Array> = {
    'index.html': PAGE,
    'index.html.br': brotliCompressSync(PAGE),
    'index.html.gz': gzipSync(PAGE),
    'digits.txt.br': brotliCompressSync('0123456789'),
    '404.html': 'No such page',
    'press/index.html': 'Press',
    'digits.txt': '0123456789',
    '_astro/a.woff2': 'font',
    'a.wasm': 'code',
    'a.png': 'image',
    'a.pagefind': 'index',
    '.secret': 'secret',
    '.git/config': 'secret',
    '.well-known/security.txt': 'Contact',
    '../outside.txt': 'secret',
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(dist, file, '..'), { recursive: true });
    writeFileSync(join(dist, file), text);
    utimesSync(join(dist, file), MODIFIED, MODIFIED);
  }
  symlinkSync(join(folder, 'outside.txt'), join(dist, 'link.txt'));
  writeHostFiles(dist, rulesFor("default-src 'none'", '/'), new Map([['/old/', '/']]));
  site = await serve(dist, 0);
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

/** Asks as it is written: fetch would tidy the path and unpack the answer. */
async function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { hostname, port } = new URL(site.url);
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
    (done, fail) => {
      const options = { hostname, port, path, headers, method };
      const asked = method === 'GET' ? get(options) : open(options).end();
      asked.on('error', fail).on('response', async (response) => {
        const { statusCode = 0 } = response;
        done({ status: statusCode, headers: response.headers, body: await buffer(response) });
      });
    },
  );
}

describe('compressed copies', () => {
  test.each([
    ['br', 'br', brotliDecompressSync],
    ['gzip, br', 'br', brotliDecompressSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
    ['*', 'br', brotliDecompressSync],
  ])('%s is answered by %s', async (accepted, encoding, unpack) => {
    const { headers, body } = await ask('/', { 'accept-encoding': accepted });
    expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
    expect(headers['content-length']).toBe(String(body.length));
    expect(unpack(body).toString()).toBe(PAGE);
  });

  test.each(['', 'identity', 'br;q=0', 'gzip;q=0, br;q=0.0', '*;q=0'])(
    '“%s” is answered by the file as it is',
    async (accepted) => {
      const { headers, body } = await ask('/', { 'accept-encoding': accepted });
      expect(headers).not.toHaveProperty('content-encoding');
      expect(headers).toHaveProperty('vary', 'Accept-Encoding');
      expect(body.toString()).toBe(PAGE);
    },
  );

  test('a file without a copy is sent as it is', async () => {
    const { headers } = await ask('/_astro/a.woff2', { 'accept-encoding': 'br' });
    expect(headers).not.toHaveProperty('content-encoding');
    expect(headers).not.toHaveProperty('vary');
  });
});

describe('ranges', () => {
  test.each([
    ['bytes=2-4', '234', 'bytes 2-4/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-2', '89', 'bytes 8-9/10'],
    ['bytes=8-99', '89', 'bytes 8-9/10'],
    ['bytes=0-0', '0', 'bytes 0-0/10'],
  ])('%s gives %s', async (range, text, contentRange) => {
    const { status, headers, body } = await ask('/digits.txt', { range, 'accept-encoding': 'br' });
    expect(status).toBe(206);
    expect(body.toString()).toBe(text);
    expect(headers).toMatchObject({
      'content-range': contentRange,
      'content-length': String(text.length),
    });
    expect(headers).not.toHaveProperty('content-encoding');
  });

  test.each(['bytes=10-', 'bytes=-0', 'bytes=12-14', 'bytes=4-2'])(
    '%s is outside of the file',
    async (range) => {
      const { status, headers } = await ask('/digits.txt', { range });
      expect(status).toBe(416);
      expect(headers['content-range']).toBe('bytes */10');
    },
  );

  test.each(['lines=1-2', 'bytes=-', 'bytes=0-1,5-6'])('%s gives the file', async (range) => {
    const { status, body } = await ask('/digits.txt', { range });
    expect([status, body.toString()]).toEqual([200, '0123456789']);
  });

  test('a range of a file that has changed gives the file', async () => {
    const range = { range: 'bytes=2-4' };
    expect((await ask('/digits.txt', { ...range, 'if-range': '"old"' })).status).toBe(200);
    const { etag } = (await ask('/digits.txt')).headers;
    expect((await ask('/digits.txt', { ...range, 'if-range': String(etag) })).status).toBe(206);
  });
});

test('a range of the 404 page gives all of it', async () => {
  const { status, body } = await ask('/nowhere', { range: 'bytes=2-4' });
  expect([status, body.toString()]).toEqual([404, 'No such page']);
});

test('a folder without a site is not served, nor one with another page', async () => {
  await expect(serve(folder, 0)).rejects.toThrow(`There is no built site in ${folder}. Run npm`);
  const other = join(folder, 'other');
  mkdirSync(other);
  writeFileSync(join(other, 'index.html'), 'x');
  await expect(serve(other, 0)).rejects.toThrow(`There is no built site in ${other}. Run npm`);
});

test('a range counts for GET only', async () => {
  const { status, headers } = await ask('/digits.txt', { range: 'bytes=2-4' }, 'HEAD');
  expect([status, headers['content-length']]).toEqual([200, '10']);
});

describe('conditions', () => {
  const after = new Date(+MODIFIED + 1000).toUTCString();
  const before = new Date(+MODIFIED - 1000).toUTCString();

  test('an ETag in a list, weak or not, and * give 304 with the headers of the file', async () => {
    const { etag } = (await ask('/')).headers;
    for (const list of [`${etag}`, `"a", W/${etag}`, `"a",${etag} , "b"`, '*']) {
      const { status, headers, body } = await ask('/', { 'if-none-match': list });
      expect([status, body.length], list).toEqual([304, 0]);
      expect(headers).toMatchObject({ etag, vary: 'Accept-Encoding' });
      expect(headers).toHaveProperty('content-security-policy');
    }
    expect((await ask('/', { 'if-none-match': '"a", W/"b"' })).status).toBe(200);
  });

  test('each encoding has an ETag of its own', async () => {
    const tags = await Promise.all(
      ['', 'gzip', 'br'].map(async (accepted) => {
        const headers = { 'accept-encoding': accepted };
        const { etag } = (await ask('/', headers)).headers;
        expect((await ask('/', { ...headers, 'if-none-match': String(etag) })).status).toBe(304);
        return etag;
      }),
    );
    expect(new Set(tags).size).toBe(3);
  });

  test('a date counts only without an ETag', async () => {
    const status = async (headers: Record<string, string>) => (await ask('/', headers)).status;
    expect(await status({ 'if-modified-since': MODIFIED.toUTCString() })).toBe(304);
    expect(await status({ 'if-modified-since': after })).toBe(304);
    expect(await status({ 'if-modified-since': before })).toBe(200);
    expect(await status({ 'if-modified-since': after, 'if-none-match': '"a"' })).toBe(200);
  });
});

test('HEAD gives the headers of GET; other methods are refused', async () => {
  const { date: _, ...got } = (await ask('/')).headers;
  const head = await ask('/', {}, 'HEAD');
  expect(head.headers).toMatchObject(got);
  expect(head.body.length).toBe(0);
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    const { status, headers } = await ask('/', {}, method);
    expect([status, headers['allow']], method).toEqual([405, 'GET, HEAD']);
    expect(headers).toHaveProperty('x-content-type-options', 'nosniff');
  }
});

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/digits.txt', 'text/plain; charset=utf-8'],
  ['/_astro/a.woff2', 'font/woff2'],
  ['/a.wasm', 'application/wasm'],
  ['/a.png', 'image/png'],
  ['/a.pagefind', 'application/octet-stream'],
])('%s is %s', async (path, type) => {
  const { status, headers } = await ask(path);
  expect([status, headers['content-type']]).toEqual([200, type]);
});

test.each([
  '/nowhere',
  '/digits.txt/',
  '/../outside.txt',
  '/%2e%2e/outside.txt',
  '/press/..%2f..%2foutside.txt',
  '/..%5coutside.txt',
  '/link.txt',
  '/.secret',
  '/.git/config',
  '/_headers',
  '/%5fheaders',
  '/_nginx.conf',
  '/_redirects',
  '//press',
  '/%',
  '/a%00.png',
])('%s is not there', async (path) => {
  const { status, headers, body } = await ask(path);
  expect([status, body.toString()]).toEqual([404, 'No such page']);
  expect(headers).toHaveProperty('content-security-policy');
  expect(headers['cache-control']).not.toContain('immutable');
});

test('a whole address, as for a proxy, is read by its path', async () => {
  const { status, headers, body } = await ask('http://example.org:80/press/?q');
  expect([status, body.toString()]).toEqual([200, 'Press']);
  expect(headers).toHaveProperty('content-security-policy');
  const folder = await ask('HTTP://example.org/press');
  expect([folder.status, folder.headers['location']]).toEqual([301, '/press/']);
});

test('while a build replaces the folder, the server answers with an error, and goes on', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  renameSync(dist, `${dist}.old`);
  expect((await ask('/')).status).toBe(500);
  renameSync(`${dist}.old`, dist);
  expect((await ask('/')).status).toBe(200);
});

test('a port that can’t be used is an error that says what to do', async () => {
  // Whoever has the last port, there is none after it.
  const first = await serve(dist, 65_535).catch(() => undefined);
  for (const port of [65_535, 65_536, -1, NaN])
    await expect(serve(dist, port)).rejects.toThrow('Choose another: PORT=8080 npm start');
  await first?.close();
});

test.each(['if-match', 'if-none-match', 'if-unmodified-since', 'if-modified-since', 'range'])(
  'the answer for an address that doesn’t exist ignores %s',
  async (name) => {
    const values = { 'if-none-match': '*', 'if-modified-since': 'Fri, 01 Jan 2100 00:00:00 GMT' };
    const value = { ...values, range: 'bytes=0-1' }[name] ?? 'Fri, 01 Jan 2010 00:00:00 GMT';
    const { status, body } = await ask('/nowhere', { [name]: value });
    expect([status, body.toString()]).toEqual([404, 'No such page']);
  },
);

test('a former address leads to the new one, with its query', async () => {
  for (const query of ['', '?q=a?b'])
    expect((await ask(`/old/${query}`)).headers['location']).toBe(`/${query}`);
});

test('a folder is at its address with a slash', async () => {
  const { status, headers } = await ask('/press?q=%2F');
  expect([status, headers['location']]).toEqual([301, '/press/?q=%2F']);
  expect((await ask('/press/')).body.toString()).toBe('Press');
  expect((await ask('/.well-known/security.txt')).status).toBe(200);
});
