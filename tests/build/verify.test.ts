import {
  appendFileSync,
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createSecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { VFileMessage } from 'vfile-message';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { stringifyRecord } from '../../src/anchors/record.ts';
import { typeOf } from '../../src/build/headers.ts';
import { compressBuild } from '../../src/build/output-files.ts';
import { parseAddress, readFrom } from '../../src/build/published-copy.ts';
import { verifyCopy } from '../../src/build/verify-copy.ts';
import { serve } from '../../src/build/server.ts';
import { runCommand } from '../run-command.ts';
import { copyProject } from './build.ts';
import { NGINX, serveByNginx } from './serve-by-nginx.ts';

console.log(
  `Copies are served by npm start and by ${NGINX ?? 'nothing else: nginx is not there'}.`,
);

const root = inject('sites').release;
const dist = join(root, 'dist');
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A copy of the build, with something done to it. */
function copyOfDist(spoil: (folder: string) => void = () => {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'copy-'));
  folders.push(folder);
  cpSync(dist, folder, { recursive: true });
  spoil(folder);
  return folder;
}

/** Problems as they are printed, without their order. */
function formatted(problems: VFileMessage[]): string {
  return problems
    .map(({ file, reason, note }) =>
      [`${file} ${reason}`.trim(), ...(note ? [note] : [])].join('\n'),
    )
    .join('\n\n');
}

/** Verifies what a server answers. */
async function verifyAnswers(answer: RequestListener, from = root) {
  const server = createServer(answer).listen(0);
  const { port } = server.address() as AddressInfo;
  const copy = parseAddress(`http://localhost:${port}`);
  const verified = await verifyCopy(copy, from, join(from, 'dist'));
  server.close();
  return verified;
}

function edit(file: string, was: string | RegExp, is: string): (folder: string) => void {
  return (folder) => {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    const edited = text.replace(was, is);
    if (edited === text) throw new Error(`“${was}” is not in ${file}.`);
    writeFileSync(path, edited);
  };
}

const SCRIPT = globSync('**/*.js', { cwd: dist }).sort()[0];

const spoiled: [string, (folder: string) => void, string[]][] = [
  [
    'a changed letter',
    edit('index.html', 'increasingly volatile', 'increasingly volitile'),
    [
      'content/index.mdx p1 differs from content/index.source.txt:4.',
      'vol⟦a⟧tile',
      'index.html differs from this checkout’s build.',
    ],
  ],
  [
    'a missing passage',
    edit('index.html', /<p>Sun Yuzhong[\s\S]*?<\/p>/, ''),
    ['content/index.mdx The text of content/index.source.txt:16 is missing from the page.'],
  ],
  [
    'a changed source',
    edit('index.source.txt', 'volatile', 'volitile'),
    ['index.source.txt differs from this checkout’s build.'],
  ],
  [
    'a changed script',
    SCRIPT
      ? (folder) => appendFileSync(join(folder, SCRIPT), ' ')
      : edit('index.html', /(<script[^>]*>)/, '$1 '),
    [`${SCRIPT ?? 'index.html'} differs from this checkout’s build.`],
  ],
  [
    'a missing file',
    (folder) => rmSync(join(folder, 'robots.txt')),
    ['robots.txt: missing (status 404).'],
  ],
];

describe.each([
  ['served by npm start', (folder: string) => serve(folder, 0)],
  ...(NGINX ? [['served by nginx', serveByNginx] as const] : []),
] as const)('a copy %s', (_, serveIt) => {
  async function verify(folder: string) {
    const served = await serveIt(folder);
    try {
      return await verifyCopy(parseAddress(served.url), root, dist);
    } finally {
      await served.close();
    }
  }

  test('passes when it is the build', async () => {
    const verified = await verify(copyOfDist());
    expect(verified.problems).toEqual([]);
    expect(verified.files).toBeGreaterThan(5);
    expect(verified.passages).toBeGreaterThan(16);
    expect(verified.headers).toBeGreaterThan(40);
  });

  test('passes with compressed copies beside its files', async () => {
    const folder = copyOfDist();
    expect(compressBuild(folder)).toBeGreaterThan(50);
    expect((await verify(folder)).problems).toEqual([]);
  });

  test.each(spoiled)('fails for %s', async (_, spoil, says) => {
    const said = formatted((await verify(copyOfDist(spoil))).problems);
    for (const words of says) expect(said).toContain(words);
  });
});

test.skipIf(!NGINX)(
  'nginx sends the compressed copies, with the type and charset of the file',
  async () => {
    const folder = copyOfDist();
    compressBuild(folder);
    const { url, close } = await serveByNginx(folder);
    const accept = { headers: { 'accept-encoding': 'gzip' } };
    for (const path of ['/', '/index.source.txt', '/nowhere/']) {
      const { headers } = await fetch(url + path, accept);
      const sent = ['content-encoding', 'vary', 'content-type'].map((name) => headers.get(name));
      const type = path === '/index.source.txt' ? 'text/plain' : 'text/html';
      expect(sent).toEqual(['gzip', 'Accept-Encoding', `${type}; charset=utf-8`]);
    }
    await close();
  },
);

test.each(['https://', 'dist', 'ftp://a.example/'])('%s is no web address', (address) => {
  expect(() => parseAddress(address)).toThrow(`${address} is not a web address. Give one like`);
});

test('an address gets a slash at its end, and the folder of another build is refused', async () => {
  expect(String(parseAddress('https://a.example//b.example'))).toBe(
    'https://a.example//b.example/',
  );
  expect(() => parseAddress('https://a.example/copy?old')).toThrow(
    'Give https://a.example/copy/ instead.',
  );
  await expect(verifyCopy(parseAddress('https://a.example/copy'), root, dist)).rejects.toThrow(
    'This checkout builds a site for /, but the copy is in /copy/. Set BASE=/copy/',
  );
});

test('for an address that can’t be read, the reason is said', async () => {
  await expect(readFrom(parseAddress('http://127.0.0.1:1'))).rejects.toThrow(
    'http://127.0.0.1:1/ can’t be read (Error: bad port). Check the address, and that the server runs.',
  );
});

test('a copy that redirects elsewhere is reported, and one that sends text as something else', async () => {
  const genuine = await serve(dist, 0);
  const { problems } = await verifyAnswers((request, response) => {
    const { url = '/' } = request;
    if (url.endsWith('.js')) return void response.writeHead(302, { Location: genuine.url }).end();
    if (url !== '/') return void response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': 'text/html; charset=iso-8859-1' });
    response.end(readFileSync(join(dist, 'index.html')));
  });
  await genuine.close();
  const said = formatted(problems);
  expect(said).toMatch(
    new RegExp(`${SCRIPT}.*: redirected to ${genuine.url} \\(status 302\\)\\.$`, 'm'),
  );
  expect(said).toMatch(/^(?:\S+, ){4}\S+ and \d+ more: missing \(status 404\)\.$/m);
  expect(said).toMatch(/\/: the host doesn’t send the build’s Content-Type\.\n.*\n.*iso-8859-1/);
});

test('a host with nothing but HTTP/2 is read, and its HSTS is compared', async () => {
  const [key, cert] = ['key', 'cert'].map((name) =>
    readFileSync(`tests/fixtures/tls/${name}.pem`, 'utf8'),
  );
  if (!key || !cert) throw new Error('There is no certificate.');
  setDefaultCACertificates([...getCACertificates('default'), cert]);
  const genuine = await serve(dist, 0);
  let hsts = 'max-age=63072000; preload';
  // It refuses HTTP/1.1 by default.
  const server = createSecureServer({ key, cert }, async ({ url }, response) => {
    const answer = await fetch(genuine.url + url, { headers: { 'accept-encoding': 'identity' } });
    const { connection: _, 'keep-alive': __, ...headers } = Object.fromEntries(answer.headers);
    response.writeHead(answer.status, { ...headers, 'strict-transport-security': hsts });
    response.end(Buffer.from(await answer.arrayBuffer()));
  }).listen(0);
  const { port } = server.address() as AddressInfo;
  const verify = () => verifyCopy(parseAddress(`https://localhost:${port}`), root, dist);
  const verified = await verify();
  expect(verified.problems).toEqual([]);
  expect(verified.headers).toBeGreaterThan(40);
  hsts = 'max-age=0';
  expect(formatted((await verify()).problems)).toMatch(
    / the host doesn’t send the build’s Strict-Transport/,
  );
  server.close();
  await genuine.close();
});

test('a redirect to an invalid address is reported', async () => {
  const { problems } = await verifyAnswers((_, response) => {
    response.writeHead(301, { Location: 'http://' }).end();
  });
  expect(formatted(problems)).toMatch(/^\S+, .* more: redirected to http:\/\/ \(status 301\)\.$/m);
});

test('files that are cut off or in another encoding are reported, and all others compared', async () => {
  const genuine = await serve(dist, 0);
  const { problems } = await verifyAnswers(async ({ url = '/' }, response) => {
    const answer = await fetch(genuine.url + url, { headers: { 'accept-encoding': 'identity' } });
    const body = Buffer.from(await answer.arrayBuffer());
    const headers = Object.fromEntries(answer.headers);
    if (url === '/robots.txt') headers['content-encoding'] = 'gzip';
    response.writeHead(answer.status, { ...headers, 'content-length': body.length });
    if (url !== '/') return void response.end(body);
    response.write(body.subarray(0, 900), () => response.destroy());
  });
  await genuine.close();
  expect(problems.map(({ reason }) => reason)).toEqual([
    'index.html, robots.txt: cut off or wrongly encoded.',
  ]);
});

test.each(['identity', 'gzip'])(
  'a page that differs from its compressed copy is reported: other words as %s',
  async (stale) => {
    const page = readFileSync(join(dist, 'index.html'));
    const { problems } = await verifyAnswers(({ url, headers }, response) => {
      if (url !== '/') return void response.writeHead(404).end();
      const accepted = headers['accept-encoding'] ?? '';
      const [encoding = ''] = /br|gzip/.exec(accepted) ?? [];
      const body = accepted === stale ? 'other words' : page;
      if (encoding) response.setHeader('Content-Encoding', encoding);
      const pack = { br: brotliCompressSync, gzip: gzipSync }[encoding];
      response.end(pack ? pack(body) : body);
    });
    expect(formatted(problems)).toContain('index.html: different when compressed.');
  },
);

test('a file that is there only in a compressed copy is reported', async () => {
  const page = readFileSync(join(dist, 'index.html'));
  const { problems } = await verifyAnswers(({ url, headers }, response) => {
    const isSent = url === '/' && headers['accept-encoding'] !== 'identity';
    if (!isSent) return void response.writeHead(404).end();
    response.setHeader('Content-Encoding', 'gzip');
    response.end(gzipSync(page));
  });
  expect(formatted(problems)).toContain(
    'index.html: missing for programs that ask for identity (status 404).',
  );
});

test('a recorded anchor that is not on the page is reported', async () => {
  const other = mkdtempSync(join(tmpdir(), 'root-'));
  folders.push(other);
  cpSync(join(root, 'content'), join(other, 'content'), { recursive: true });
  const anchor = (id: string, kind: 'passage' | 'note', text: string) =>
    ({ id, kind, text, status: 'current' }) as const;
  writeFileSync(
    join(other, 'content/index.anchors.json'),
    stringifyRecord([
      anchor('p11', 'passage', 'other words'),
      anchor('p99', 'passage', 'b'),
      anchor('note-gone', 'note', 'c'),
    ]),
  );
  const served = await serve(dist, 0);
  const { problems, anchors } = await verifyCopy(parseAddress(served.url), other, dist);
  await served.close();
  expect(anchors).toBe(3);
  expect(problems.map(({ file, reason }) => `${file} ${reason}`)).toEqual([
    expect.stringContaining('content/index.mdx The words of p11 differ from the record.'),
    expect.stringContaining('content/index.mdx The recorded anchor p99 is not on the page.'),
    expect.stringContaining('content/index.mdx The recorded anchor note-gone is not on the page.'),
  ]);
});

test('headers that a host does not send are reported', async () => {
  const spoil = (folder: string) => writeFileSync(join(folder, '_headers'), '/*\n  X-A: b\n');
  const served = await serve(copyOfDist(spoil), 0);
  const { problems } = await verifyCopy(parseAddress(served.url), root, dist);
  await served.close();
  // One problem for all addresses, which names five of them.
  expect(formatted(problems)).toMatch(
    /^(?:\/\S*, ){4}\/\S* and \d\d more: the host doesn’t send the build’s Content-Security-Policy\.$/m,
  );
});

test('what GitHub Pages can’t change is no problem, unlike words that differ', async () => {
  let page = readFileSync(join(dist, 'index.html'), 'utf8');
  const verify = () =>
    verifyAnswers(({ url = '/' }, response) => {
      // As GitHub answers: it sends every file of the artifact, and the same headers with all.
      const file = join(dist, url.replace(/\/$/, '/index.html'));
      const isFound = existsSync(file);
      response.writeHead(isFound ? 200 : 404, {
        Server: 'GitHub.com',
        'Content-Type': url.endsWith('.md') ? 'text/markdown; charset=utf-8' : typeOf(url),
        'Cache-Control': 'max-age=600',
        'Access-Control-Allow-Origin': '*',
      });
      response.end(url === '/' ? page : readFileSync(isFound ? file : join(dist, '404.html')));
    });
  const { problems } = await verify();
  expect(problems.filter(({ fatal }) => fatal)).toEqual([]);
  const said = formatted(problems);
  expect(said).toContain('_headers, _redirects, _nginx.conf: can be read.');
  expect(said).toMatch(/: the host doesn’t send the build’s Content-Security-Policy\.$/m);
  page = page.replace('volatile', 'volitile');
  expect(formatted((await verify()).problems.filter(({ fatal }) => fatal))).toMatch(
    /^index\.html differs from this checkout’s build\.$/m,
  );
});

test('a host that sends a page with status 200 for an address that doesn’t exist is reported', async () => {
  const { problems } = await verifyAnswers((_, response) => response.end('Quay'));
  expect(formatted(problems)).toContain(
    '404.html: not sent for an address that doesn’t exist (status 200).',
  );
});

test('files for the host that everyone can read are reported', async () => {
  const genuine = await serve(dist, 0);
  const { problems } = await verifyAnswers(async ({ url = '/' }, response) => {
    if (/^\/_(?:headers|nginx\.conf)$/.test(url)) return void response.end('rules');
    const answer = await fetch(genuine.url + url, { headers: { 'accept-encoding': 'identity' } });
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await genuine.close();
  expect(problems.map(({ reason }) => reason)).toEqual(['_headers, _nginx.conf: can be read.']);
});

// In most Linux systems, the folder for temporary files is on a disk of its own.
const otherDisk = existsSync('/dev/shm')
  ? { TMPDIR: '/dev/shm', NODE_DISABLE_COMPILE_CACHE: '1' }
  : {};

test('npm run verify builds the checkout elsewhere, in another time zone, and gets the same bytes', async () => {
  const checkout = copyProject((content) =>
    cpSync(join(root, 'content'), content, { recursive: true }),
  );
  folders.push(checkout.folder);
  const { status, said } = await verifyBy(checkout.folder, dist, {
    TZ: 'Pacific/Kiritimati',
    ...otherDisk,
  });
  expect(said).toContain('matches this checkout');
  expect(status).toBe(0);
});

test('npm run verify prints what differs, and ends with 1', async () => {
  const spoiled = copyOfDist(edit('index.html', 'volatile', 'volitile'));
  const { status, said } = await verifyBy(root, spoiled);
  expect(said).toMatch(
    /^content\/index\.mdx:\d+:1 p1 differs from content\/index\.source\.txt:4\. The page isn’t what its MDX says\. Build it again, and publish that\.$/m,
  );
  expect(said).toMatch(/^index\.html differs from this checkout’s build\./m);
  expect(said).toContain('3 problems.');
  expect(said).toContain('If it was built with another SITE or BASE, set that.');
  expect(status).toBe(1);
});

/** Serves a copy, and verifies it from a checkout by the command. */
async function verifyBy(checkout: string, copy: string, env?: Record<string, string>) {
  const served = await serve(copy, 0);
  const ended = await runCommand(checkout, [resolve('src/cli/run.ts'), 'verify', served.url], env);
  await served.close();
  return ended;
}
