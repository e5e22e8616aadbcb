import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { loadReleases } from '../release/load.ts';
import { FOR_HOSTS, MANIFEST } from '../release/paths.ts';
import { readBuiltPage } from './built-page.ts';
import { baseOf } from './headers.ts';
import { hostedPath, readHeadersFile, readRedirects } from './host-files.ts';
import { readManifest } from './manifest.ts';
import { provePage } from './proof.ts';
import { type Fail, failInto, nameSome } from '../release/problem.ts';
import type { CopiedFile, PublishedCopy } from './published-copy.ts';
import { verifyHeaders } from './verify-headers.ts';

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
  const { copied, files } = await verifyFiles(copy, build, base, fail);
  let [passages, anchors] = [0, 0];
  for (const release of loadReleases(root)) {
    const html = copied.get(release.html)?.bytes;
    if (!html) continue;
    const page = readBuiltPage(release.html, new TextDecoder().decode(html));
    passages += page.passages.length;
    anchors += release.record.length;
    problems.push(...provePage(release, page));
  }
  const headers = verifyHeaders(rules, copied, /^https:/i.test(copy.address), fail);
  return { problems, passages, anchors, files, headers };
}

async function verifyFiles(copy: PublishedCopy, build: string, base: string, fail: Fail) {
  const redirects = readRedirects(build);
  const hashes = new Map(readManifest(build));
  hashes.set(MANIFEST, hash('sha256', readFileSync(join(build, MANIFEST))));
  // Hosts apply these files but don’t serve them.
  for (const file of FOR_HOSTS) {
    hashes.delete(file);
    if (typeof (await copy.read(file)) === 'string') continue;
    fail(`${file} can be read in ${copy.address}. Have the host answer 404 for it.`);
  }
  const copied = new Map<string, CopiedFile>();
  const wrong: string[] = [];
  for (const [file, expected] of hashes) {
    const found = await copy.read(file, redirects.get(hostedPath(file, base)));
    if (!found) continue;
    if (typeof found === 'string') {
      fail(`${file} ${found} in ${copy.address}.`);
      continue;
    }
    copied.set(file, found);
    const foundHash = hash('sha256', found.bytes);
    if (foundHash === expected) {
      wrong.push(...(await copy.wrongAddresses(file, found.bytes)));
      continue;
    }
    const note = `the build: ${expected}\nthe copy:  ${foundHash}`;
    fail(`${file} differs from this checkout’s build.`, undefined, note);
  }
  const what = 'neither the page nor a redirect to it. Have the host send one of them.';
  if (wrong.length > 0) fail(`${nameSome(wrong)}: ${what}`);
  return { copied, files: hashes.size };
}
