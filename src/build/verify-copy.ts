import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { loadReleases } from '../release/load.ts';
import { FOR_HOSTS, MANIFEST } from '../release/paths.ts';
import { failInto, nameSome } from '../release/problem.ts';
import { readBuiltPage } from './built-page.ts';
import { baseOf } from './headers.ts';
import { hostedPath, readHeadersFile, readRedirects } from './host-files.ts';
import { readManifest } from './output-files.ts';
import { provePage } from '../lint/lint.ts';
import type { PublishedCopy } from './published-copy.ts';
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
    if (typeof (await copy.read(file)) === 'string') continue;
    fail(`${file} can be read in ${copy.address}. Have the host answer 404 for it.`);
  }
  const wrong: WrongAnswer[] = [];
  const compared = { files: hashes.size, passages: 0, anchors: 0, headers: 0 };
  for (const [file, expected] of hashes) {
    const found = await copy.read(file, redirects.get(hostedPath(file, base)));
    if (!found) continue;
    if (typeof found === 'string') {
      fail(`${file} ${found} in ${copy.address}.`);
      continue;
    }
    const foundHash = hash('sha256', found.bytes);
    const note = `the build: ${expected}\nthe copy:  ${foundHash}`;
    if (foundHash !== expected)
      fail(`${file} differs from this checkout’s build.`, undefined, note);
    else wrong.push(...(await copy.wrongAddresses(file, found.bytes)));
    const headers = compareHeaders(rules, file, found.headers, /^https:/i.test(copy.address));
    compared.headers += headers.count;
    wrong.push(...headers.wrong);
    const release = releases.get(file);
    if (!release) continue;
    const page = readBuiltPage(new TextDecoder().decode(found.bytes));
    compared.passages += page.passages.length;
    compared.anchors += release.record.length;
    problems.push(...provePage(release, page));
  }
  // One problem for all addresses with the same wrong answer.
  for (const same of Map.groupBy(wrong, ({ what, note }) => what + note).values()) {
    const addresses = nameSome(same.map(({ address }) => address));
    fail(`${addresses}: ${same[0]?.what}.`, undefined, same[0]?.note);
  }
  return { problems, ...compared };
}
