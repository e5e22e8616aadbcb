import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Agent, fetch, type Headers, type Response } from 'undici';
import type { VFileMessage } from 'vfile-message';
import { provePage } from '../lint/lint.ts';
import { loadReleases } from '../release/load.ts';
import { FOR_HOSTS, MANIFEST } from '../release/paths.ts';
import { failInto, nameSome } from '../release/problem.ts';
import { readBuiltPage } from './built-page.ts';
import { baseOf } from './headers.ts';
import { hostedPath, readHeadersFile, readRedirects } from './host-files.ts';
import { readManifest } from './output-files.ts';
import { compareHeaders, type WrongAnswer } from './verify-headers.ts';

/**
 * Compares a published copy with a checkout and a build of it: every file by its hash, the text with
 * the received text, the anchors with their record, and its headers. Returns the problems, and how much
 * was compared.
 * @throws if the build is for another folder of the host than the copy is in.
 */
export async function verifyCopy(copy: PublishedCopy, root: string, build: string) {
  const rules = readHeadersFile(build);
  const base = baseOf(rules);
  if (copy.base !== base) {
    const what = `This checkout builds a site for ${base}, but the copy is in ${copy.base}.`;
    throw new Error(`${what} Set BASE=${copy.base}, or give the address of ${base}.`);
  }
  const problems: VFileMessage[] = [];
  const fail = failInto(problems, '');
  const redirects = readRedirects(build);
  const releases = new Map(loadReleases(root).map((release) => [release.html, release]));
  const hashes = new Map(readManifest(build));
  hashes.set(MANIFEST, hash('sha256', readFileSync(join(build, MANIFEST))));
  // Hosts apply these files but don’t serve them.
  for (const file of FOR_HOSTS) {
    hashes.delete(file);
    const { served } = await copy.read(file);
    if (served) fail(`${file} can be read in ${copy.address}. Make the host answer 404 for it.`);
  }
  const wrong: WrongAnswer[] = [];
  const failed: { file: string; failure: string }[] = [];
  const compared = { files: hashes.size, passages: 0, anchors: 0, headers: 0 };
  for (const [file, expected] of hashes) {
    const { served, failure } = await copy.read(file, redirects.get(hostedPath(file, base)));
    if (failure) failed.push({ file, failure });
    if (!served) continue;
    const found = hash('sha256', served.bytes);
    const note = `the build: ${expected}\nthe copy:  ${found}`;
    if (found !== expected) fail(`${file} differs from this checkout’s build.`, undefined, note);
    else if (/(?:^|\/)index\.html$/.test(file))
      wrong.push(...(await wrongAddresses(copy.urlOf(file), served.bytes)));
    const headers = compareHeaders(rules, file, served.headers, /^https:/i.test(copy.address));
    compared.headers += headers.count;
    wrong.push(...headers.wrong);
    const release = releases.get(file);
    if (!release) continue;
    const page = readBuiltPage(new TextDecoder().decode(served.bytes));
    compared.passages += page.passages.length;
    compared.anchors += release.record.length;
    problems.push(...provePage(release, page));
  }
  // One problem for all files or addresses with the same wrong answer.
  for (const [failure, same] of Map.groupBy(failed, (one) => one.failure)) {
    const files = nameSome(same.map(({ file }) => file));
    fail(`${files} ${same.length === 1 ? 'is' : 'are'} ${failure} in ${copy.address}.`);
  }
  for (const same of Map.groupBy(wrong, ({ what, note }) => what + note).values()) {
    const addresses = nameSome(same.map(({ address }) => address));
    fail(`${addresses}: ${same[0]?.what}.`, undefined, same[0]?.note);
  }
  return { problems, ...compared };
}

/** A published copy of a build, as a host serves it. */
type PublishedCopy = ReturnType<typeof copyAtAddress>;

/**
 * Returns the copy at a web address. Its 404 page is read at an address that doesn’t exist.
 * @throws if it is not a web address, or has a query.
 */
export function copyAtAddress(address: string) {
  const found = /^https?:/i.test(address) ? URL.parse(address) : undefined;
  if (!found)
    throw new Error(`${address} is not a web address. Give one like https://example.org/.`);
  const { origin, pathname, search } = found;
  const base = pathname.endsWith('/') ? pathname : `${pathname}/`;
  if (search !== '') throw new Error(`${address} has a query. Give ${origin}${base} instead.`);
  const urlOf = (file: string) => new URL(hostedPath(file, base), origin);
  return {
    address,
    /** The folder of its host that it is in: `/press/`. */
    base,
    urlOf,
    /** Reads a file by its path in the build. It may redirect to where it `moved`. */
    read: (file: string, moved?: string) =>
      readFrom(urlOf(file), file === '404.html' ? 404 : 200, moved && new URL(moved, origin).href),
  };
}

/** Finds the other addresses of a page that neither show nor redirect to it: without its slash, and with `index.html`. */
async function wrongAddresses(page: URL, bytes: Uint8Array): Promise<WrongAnswer[]> {
  const what = 'the host sends neither the page nor a redirect to it. Make it send one of them';
  const wrong: WrongAnswer[] = [];
  for (const address of [`${page.pathname}index.html`, page.pathname.slice(0, -1)]) {
    const response = await request(new URL(address, page), 'br, gzip', 'follow').catch(() => {});
    const body = response?.ok ? await response.bytes().catch(() => {}) : undefined;
    if (!body || Buffer.compare(bytes, body) !== 0) wrong.push({ address, what });
  }
  return wrong;
}

/** What a host answers: a file, or what is wrong with it (“missing”). Neither, if it has moved as it should. */
type Answer = { served?: { bytes: Uint8Array; headers: Headers }; failure?: string };

/** Reads a file and its headers from a host, which must answer with a status, or redirect to where the file `moved`. */
async function readFrom(url: URL, expected: number, moved?: string): Promise<Answer> {
  try {
    const response = await request(url, 'br, gzip', 'manual'); // as browsers send
    const { status, headers } = response;
    const to = headers.get('location');
    if (to !== null && URL.parse(to, url)?.href === moved && [301, 308].includes(status)) return {};
    // A page for logging in may be at another address for each file.
    const elsewhere = to && URL.parse(to, url)?.origin;
    const target = elsewhere === url.origin ? to : elsewhere;
    if (to !== null) return { failure: `redirected to ${target} (status ${status})` };
    if (status !== expected) return { failure: `missing (status ${status})` };
    const bytes = await response.bytes().catch(() => undefined);
    if (!bytes) return { failure: 'cut off or wrongly encoded' };
    // Over http, browsers ask for no brotli; some programs ask for nothing compressed.
    const encoding = headers.get('content-encoding');
    const others = encoding === 'br' ? ['gzip', 'identity'] : encoding ? ['identity'] : [];
    for (const other of others) {
      const body = await (await request(url, other, 'manual')).bytes().catch(() => Buffer.of());
      if (Buffer.compare(bytes, body) !== 0) return { failure: 'different when compressed' };
    }
    return { served: { bytes, headers } };
  } catch (error) {
    // fetch() says what is wrong, such as the certificate, only in the cause of its error.
    const { cause = error } = error instanceof Error ? error : {};
    throw new Error(`${url} can’t be read (${cause}). Check that the server runs.`, { cause });
  }
}

/** Supports HTTP/2, unlike Node’s own fetch: some hosts support nothing else. */
const dispatcher = new Agent({ allowH2: true });

function request(url: URL, encodings: string, redirect: RequestRedirect): Promise<Response> {
  const headers = { 'Accept-Encoding': encodings };
  const signal = AbortSignal.timeout(30_000);
  return fetch(url, { dispatcher, signal, cache: 'no-store', headers, redirect });
}
