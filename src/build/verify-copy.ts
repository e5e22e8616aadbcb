import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { provePage } from '../lint/lint.ts';
import { loadReleases } from '../release/load.ts';
import { FOR_HOSTS, MANIFEST } from '../release/paths.ts';
import { failInto, nameSome } from '../release/problem.ts';
import { readBuiltPage } from './built-page.ts';
import { baseOf } from './headers.ts';
import { hostedPath, readHeadersFile, readRedirects } from './host-files.ts';
import { readManifest } from './output-files.ts';
import { readFrom } from './published-copy.ts';
import { compareHeaders, type WrongAnswer } from './verify-headers.ts';

/**
 * Compares a published copy with a checkout and a build of it. Returns the problems, and how much was compared.
 * @throws if the build is for another folder of the host than the copy is in.
 */
export async function verifyCopy(copy: URL, root: string, build: string) {
  const rules = readHeadersFile(build);
  const base = baseOf(rules);
  if (copy.pathname !== base) {
    const what = `This checkout builds a site for ${base}, but the copy is in ${copy.pathname}.`;
    throw new Error(`${what} Set BASE=${copy.pathname}, or give the address of ${base}.`);
  }
  const problems: VFileMessage[] = [];
  const fail = failInto(problems, '');
  const redirects = readRedirects(build);
  const releases = new Map(loadReleases(root).map((release) => [release.html, release]));
  const manifest = readFileSync(join(build, MANIFEST));
  const hashes = new Map(readManifest(build)).set(MANIFEST, hash('sha256', manifest));
  const wrong: WrongAnswer[] = [];
  for (const address of FOR_HOSTS) {
    hashes.delete(address); // hosts apply it, but don’t serve it
    const { served } = await readFrom(new URL(base + address, copy));
    if (served) wrong.push({ address, what: 'can be read', bySettings: true });
  }
  // At the former address of a page is a file of the build, at that of another file only a redirect.
  for (const [from, to] of redirects)
    if (!from.endsWith('/')) hashes.set(from.slice(base.length), `a redirect to ${to}`);
  const compared = { files: hashes.size, passages: 0, anchors: 0, headers: 0 };
  let isGitHub = false;
  for (const [file, expected] of hashes) {
    const address = hostedPath(file, base);
    const url = new URL(address, copy);
    const status = file === '404.html' ? 404 : 200;
    const moved = redirects.get(address);
    const { served, failure } = await readFrom(url, status, moved);
    const bySettings = moved !== undefined && !address.endsWith('/');
    if (failure) wrong.push({ address: file, what: failure, bySettings });
    if (!served) continue;
    // It has no settings for headers, hidden files and redirects.
    isGitHub ||= served.headers.get('server') === 'GitHub.com';
    const found = hash('sha256', served.bytes);
    const note = `the build: ${expected}\nthe copy:  ${found}`;
    if (found !== expected)
      fail(`${file} differs from this checkout’s build.`, undefined, { note });
    const headers = compareHeaders(rules, file, served.headers, copy.protocol === 'https:');
    compared.headers += headers.count;
    wrong.push(...headers.wrong);
    const release = releases.get(file);
    if (!release) continue;
    const page = readBuiltPage(new TextDecoder().decode(served.bytes));
    compared.passages += page.passages.length;
    compared.anchors += release.record.length;
    problems.push(...provePage(release, page));
  }
  // One problem for all addresses with the same wrong answer.
  for (const same of Map.groupBy(wrong, ({ what, note }) => what + note).values()) {
    const addresses = nameSome(same.map(({ address }) => address));
    const { what, note, bySettings } = same[0] ?? {};
    fail(`${addresses}: ${what}.`, undefined, { note, isNotice: isGitHub && bySettings === true });
  }
  return { problems, ...compared };
}
