import { readFileSync } from 'node:fs';
import { Agent, get, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { filesIn } from '../../src/build/output-files.ts';
import { hostedPath } from '../../src/build/host-files.ts';
import { FOR_HOSTS } from '../../src/release/paths.ts';
import { serveByNginx } from '../build/serve-by-nginx.ts';
import { seededRandom } from './generate-releases.ts';
import { readNumber } from './read-arguments.ts';

// Loads nginx with a build and its own snippet: npm run bench:load [-- SECONDS]
const seconds = readNumber('a number of seconds', 60);
const AT_ONCE = 32;
const random = seededRandom(301756092);
const pick = <T>(list: readonly T[]): T | undefined => list[random(list.length)];
const files = filesIn('dist').filter(
  (file) => !FOR_HOSTS.includes(file) && !/\.(?:br|gz)$/.test(file),
);
const of = (pattern: RegExp) => files.filter((file) => pattern.test(file));

/** What readers request: how many of a hundred requests, for which files, and the expected status. */
const MIX = [
  kind('pages', 40, of(/(?:^|\/)index\.html$/)),
  kind('assets', 25, of(/^_astro\/|\.svg$/)),
  kind('search files', 15, of(/^pagefind\//)),
  kind('conditional', 10, of(/^(?!404\.html$)/), 304),
  kind('ranges', 5, of(/\.(?:woff2|txt|png)$/), 206),
  kind('not there', 5, ['404.html'], 404),
];
const hundred = MIX.flatMap((one) => Array<Kind>(one.share).fill(one));
const site = await serveByNginx('dist');
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
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
for (const { what, requests, compared, errors: wrong } of MIX)
  console.log(`| ${what} | ${requests} | ${compared} | ${wrong} |`);
console.log(
  `\n${(times.length / seconds).toFixed(0)} requests a second; ${at(0.5)} ms in the middle, ${at(0.99)} ms for 99 of 100.`,
);
for (const [error, count] of errors) console.log(`${count} × ${error}`);
if (errors.size > 0) process.exitCode = 1;

function kind(what: string, share: number, from: string[], status = 200) {
  return { what, share, from, status, requests: 0, compared: 0, errors: 0 };
}

type Kind = ReturnType<typeof kind>;

async function readUntilTheEnd(): Promise<void> {
  while (performance.now() < end) {
    const chosen = pick(hundred);
    if (!chosen) return;
    chosen.requests++;
    const begun = performance.now();
    const error = await ask(chosen, pick(chosen.from) ?? 'index.html').catch(String);
    times.push(performance.now() - begun);
    if (error === undefined) continue;
    chosen.errors++;
    errors.set(error, (errors.get(error) ?? 0) + 1);
  }
}

/** Makes a request. Returns what is wrong with its answer, if anything. Every tenth body is compared with its file. */
async function ask(chosen: Kind, file: string): Promise<string | undefined> {
  const path = file === '404.html' ? `/nowhere-${random(1000)}/` : hostedPath(file, '/');
  const encoding = pick(['gzip, br', 'gzip', 'identity']) ?? '';
  // Of a compressed copy, a range would be one of its bytes.
  const range = { range: 'bytes=10-109', 'accept-encoding': 'identity' };
  const headers = { 'accept-encoding': encoding, ...(chosen.status === 206 && range) };
  let answer = await request(path, headers);
  if (chosen.status === 304) {
    const etag = String(answer.headers.etag);
    answer = await request(path, { ...headers, 'if-none-match': etag });
  }
  if (answer.status !== chosen.status)
    return `${answer.status} in place of ${chosen.status} for ${path}`;
  if (random(10) > 0) return undefined;
  chosen.compared++;
  const whole = chosen.status === 304 ? Buffer.of() : readFileSync(join('dist', file));
  const body = chosen.status === 206 ? whole.subarray(10, 110) : whole;
  return decode(answer).equals(body) ? undefined : `another body for ${path}`;
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
