import { readFileSync } from 'node:fs';
import { Agent, get, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { FOR_HOSTS } from '../../src/build/headers.ts';
import { filesIn } from '../../src/build/manifest.ts';
import { hostedPath } from '../../src/build/published-copy.ts';
import { serveByNginx } from '../build/serve-by-nginx.ts';
import { seededRandom } from './generate-releases.ts';

// Loads nginx with a build and its own snippet: npm run build && npm run bench:load [-- SECONDS]
const seconds = Number(process.argv[2] ?? 60);
const AT_ONCE = 32;
const random = seededRandom(301756092);
const pick = <T>(list: readonly T[]): T | undefined => list[random(list.length)];
const files = filesIn('dist').filter(
  (file) => !FOR_HOSTS.includes(file) && !/\.(?:br|gz)$/.test(file),
);
const of = (pattern: RegExp) => files.filter((file) => pattern.test(file));

/** What readers ask for: how often of a hundred requests, for which files, and how. */
const MIX = [
  { what: 'pages', share: 40, from: of(/(?:^|\/)index\.html$/) },
  { what: 'assets', share: 25, from: of(/^_astro\/|\.svg$/) },
  { what: 'search files', share: 15, from: of(/^pagefind\//) },
  { what: 'conditional', share: 10, from: files.filter((file) => file !== '404.html') },
  { what: 'ranges', share: 5, from: of(/\.(?:woff2|txt|png)$/) },
  { what: 'not there', share: 5, from: ['404.html'] },
];
const site = await serveByNginx('dist');
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
const counts = new Map(MIX.map(({ what }) => [what, { requests: 0, compared: 0, errors: 0 }]));
const times: number[] = [];
const errors = new Map<string, number>();
let bytes = 0;
const end = performance.now() + seconds * 1000;
await Promise.all(Array.from({ length: AT_ONCE }, readUntilTheEnd));
agent.destroy();
await site.close();

times.sort((a, b) => a - b);
const at = (share: number) => times[Math.floor(times.length * share)]?.toFixed(1);
console.log(
  `${times.length} requests in ${seconds} s, ${AT_ONCE} at once, ${(bytes / 1e6).toFixed(0)} MB.\n`,
);
console.log('| Asked for | Requests | Bodies compared | Errors |\n| --- | --: | --: | --: |');
for (const [what, row] of counts)
  console.log(`| ${what} | ${row.requests} | ${row.compared} | ${row.errors} |`);
console.log(
  `\n${(times.length / seconds).toFixed(0)} requests a second; ${at(0.5)} ms in the middle, ${at(0.99)} ms for 99 of 100.`,
);
for (const [error, times] of errors) console.log(`${times} × ${error}`);
if (errors.size > 0) process.exitCode = 1;

async function readUntilTheEnd(): Promise<void> {
  while (performance.now() < end) {
    let at = random(100);
    const { what, from } = MIX.find(({ share }) => (at -= share) < 0) ?? MIX[0]!;
    const row = counts.get(what)!;
    row.requests++;
    const begun = performance.now();
    const error = await ask(what, pick(from) ?? 'index.html', row);
    times.push(performance.now() - begun);
    if (error === undefined) continue;
    row.errors++;
    errors.set(error, (errors.get(error) ?? 0) + 1);
  }
}

/** Makes a request, and gives what is wrong with its answer; every tenth body is compared with its file. */
async function ask(
  what: string,
  file: string,
  row: { compared: number },
): Promise<string | undefined> {
  const path = file === '404.html' ? `/nowhere-${random(1000)}/` : hostedPath(file);
  const encoding = pick(['gzip, br', 'gzip', 'identity']) ?? '';
  const range = what === 'ranges' ? { range: 'bytes=10-109' } : {};
  const headers = { 'accept-encoding': encoding, ...range };
  try {
    let answer = await request(path, headers);
    if (what === 'conditional') {
      const etag = String(answer.headers.etag);
      answer = await request(path, { ...headers, 'if-none-match': etag });
    }
    const expected = { ranges: 206, conditional: 304, 'not there': 404 }[what] ?? 200;
    if (answer.status !== expected) return `${answer.status} in place of ${expected} for ${path}`;
    if (random(10) > 0) return undefined;
    row.compared++;
    const whole = expected === 304 ? Buffer.of() : readFileSync(join('dist', file));
    const body = expected === 206 ? whole.subarray(10, 110) : whole;
    return decode(answer).equals(body) ? undefined : `another body for ${path}`;
  } catch (error) {
    return `${error} for ${path}`;
  }
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

function request(path: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((done, fail) => {
    get(site.url + path, { agent, headers }, (response) => {
      buffer(response).then((body) => {
        bytes += body.length;
        done({ status: response.statusCode ?? 0, headers: response.headers, body });
      }, fail);
    }).on('error', fail);
  });
}

function decode({ headers, body }: Answer): Buffer {
  const encoding = headers['content-encoding'];
  if (encoding === 'br') return brotliDecompressSync(body);
  return encoding === 'gzip' ? gunzipSync(body) : body;
}
